package com.beeper.desktop.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A response of the redirect server with a plain web page, which loads nothing and runs nothing.
 *
 * @param status the status code and its phrase
 * @param title the heading, not escaped
 * @param text a sentence, not escaped
 */
record RedirectPage(String status, String title, String text) {

  private static final String STYLE =
      "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;"
          + "color:#1b1b1f;background:#fff}h1{font-size:1.6rem}"
          + "@media(prefers-color-scheme:dark){body{color:#e6e6ea;background:#1b1b1f}}";

  private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
      + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static RedirectPage success() {
    return new RedirectPage(
        "200 OK", "You are signed in", "Close this page and return to the application.");
  }

  static RedirectPage failure(String text) {
    return new RedirectPage("400 Bad Request", "The sign-in failed", text);
  }

  static RedirectPage denied() {
    return new RedirectPage(
        "200 OK", "Access was denied", "Close this page and return to the application.");
  }

  static RedirectPage notFound() {
    return new RedirectPage(
        "404 Not Found", "There is no such page", "This address only ends a sign-in.");
  }

  static RedirectPage malformed(String status) {
    return new RedirectPage(
        status, "The request is not valid", "This address only ends a sign-in.");
  }

  /** Returns the whole response, without its body for {@code HEAD}. */
  byte[] bytes(boolean withBody) {
    byte[] body = html().getBytes(StandardCharsets.UTF_8);
    byte[] head = String.join(
            "\r\n",
            "HTTP/1.1 " + status,
            "Content-Type: text/html; charset=utf-8",
            "Content-Length: " + body.length,
            "Connection: close",
            "Allow: GET, HEAD",
            "Cache-Control: no-store",
            "Content-Security-Policy: " + POLICY,
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + (withBody ? body.length : 0)];
    System.arraycopy(head, 0, all, 0, head.length);
    if (withBody) {
      System.arraycopy(body, 0, all, head.length, body.length);
    }
    return all;
  }

  private String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>%3$s</style>
        </head>
        <body>
        <h1>%1$s</h1>
        <p>%2$s</p>
        </body>
        </html>
        """.formatted(escape(title), escape(text), STYLE);
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
