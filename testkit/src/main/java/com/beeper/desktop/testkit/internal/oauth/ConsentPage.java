package com.beeper.desktop.testkit.internal.oauth;

import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page on which the user allows or denies access. Its buttons repeat the request with the decision;
 * its script repeats the request every second, and follows the redirect of a decision that was made
 * elsewhere.
 */
final class ConsentPage {

  private static final List<String> PARAMETERS = List.of(
      "response_type",
      "client_id",
      "redirect_uri",
      "code_challenge",
      "code_challenge_method",
      "scope",
      "state");

  private static final String STYLE =
      "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:10vh auto;padding:0 1.5rem;"
          + "color:#1b1b1f;background:#fff}h1{font-size:1.6rem}"
          + "button{font:inherit;padding:.5rem 1.5rem;margin-right:1rem;border-radius:.5rem;"
          + "border:1px solid #5b5bd6;background:#fff;color:#5b5bd6;cursor:pointer}"
          + "button[value=allow]{background:#5b5bd6;color:#fff}"
          + "@media(prefers-color-scheme:dark){body{color:#e6e6ea;background:#1b1b1f}}";

  private static final String SCRIPT = "const form=document.querySelector('form');"
      + "const url=form.action+'?'+new URLSearchParams(new FormData(form));"
      + "setInterval(async()=>{const r=await fetch(url,{redirect:'manual'});"
      + "if(r.type==='opaqueredirect')location.replace(url)},1000);";

  private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
      + "'; script-src 'sha256-" + hash(SCRIPT)
      + "'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private ConsentPage() {}

  static FakeResponse of(OAuthServer.Consent consent, JsonObject request) {
    String scopes = consent.scopes().stream()
        .sorted()
        .map(scope -> "<li>" + escape(describe(scope)) + "</li>")
        .collect(Collectors.joining());
    StringBuilder fields = new StringBuilder();
    for (String name : PARAMETERS) {
      String value = request.text(name);
      if (value != null) {
        fields.append(hidden(name, value));
      }
    }
    fields.append(hidden("consent", consent.id()));
    String page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Fake Beeper Desktop: access</title>
        <style>%s</style>
        </head>
        <body>
        <h1>Allow %s to use Beeper?</h1>
        <p>The application requests permission for:</p>
        <ul>%s</ul>
        <form action="/oauth/authorize">
        %s
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
        </form>
        <script>%s</script>
        </body>
        </html>
        """.formatted(STYLE, escape(consent.clientName()), scopes, fields, SCRIPT);
    return FakeResponse.bytes(
            200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff");
  }

  private static String describe(String scope) {
    return switch (scope) {
      case "read" -> "reading messages, chats and accounts";
      case "write" -> "sending messages and changing chats";
      default -> scope;
    };
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + escape(value) + "\">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }
}
