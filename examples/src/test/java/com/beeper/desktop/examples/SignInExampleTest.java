package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example SignIn, and the programs of docs/signing-in.md. */
@WithFakeBeeperDesktop
class SignInExampleTest {

  private static final HttpClient BROWSER = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.ALWAYS)
      .build();

  private static HttpResponse<String> get(URI address) {
    try {
      return BROWSER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Opens an address in the background, as a browser does. */
  private static void open(URI address) {
    CompletableFuture<HttpResponse<String>> page =
        CompletableFuture.supplyAsync(() -> get(address));
    assertThat(page).isNotNull();
  }

  /** Starts the example as a program that finds no browser, and returns its process. */
  private static Process start(Path home, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-classpath",
        System.getProperty("java.class.path"),
        "-Duser.home=" + home,
        SignIn.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    builder
        .environment()
        .keySet()
        .removeAll(
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String decide(String page, String decision) {
    StringBuilder query = new StringBuilder("decision=" + decision);
    Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\">")
        .matcher(page)
        .results()
        .filter(field -> !field.group(1).equals("decision"))
        .forEach(field -> query
            .append('&')
            .append(field.group(1))
            .append('=')
            .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)));
    return query.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"allow", "deny"})
  void signsInToFakeServerAsTheUserDecides(String decision, @TempDir Path home) throws Exception {
    Process process = start(home, Map.of(), "--write", "--sign-out");
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        int start = line.indexOf("http");
        if (line.startsWith("Open this address")) {
          URI address = URI.create(line.substring(start));
          String page = get(address).body();
          assertThat(page).contains("Allow Example of the Beeper Desktop SDK to use Beeper?");
          get(address.resolve("/oauth/authorize?" + decide(page, decision)));
        }
      }
    }
    boolean allowed = decision.equals("allow");
    assertThat(process.waitFor()).as(output::toString).isEqualTo(allowed ? 0 : 1);
    if (allowed) {
      assertThat(output.toString())
          .contains("Signed in with the scopes ", "the token does not expire", "Account ", "Signal")
          .endsWith("Signed out: the token is revoked and deleted\n");
    } else {
      assertThat(output.toString()).contains("The user denied access");
    }
  }

  @Test
  void keepsTokenForTheNextRun(FakeBeeperDesktop server, @TempDir Path settings) throws Exception {
    Map<String, String> environment = Map.of(
        "BEEPER_BASE_URL",
        server.baseUrl().toString(),
        "XDG_CONFIG_HOME",
        settings.toString(),
        "APPDATA",
        settings.toString());
    for (int run = 0; run < 2; run++) {
      Process process = start(settings, environment);
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("Open this address")) {
            get(URI.create(line.substring(line.indexOf("http"))));
          }
        }
      }
      assertThat(process.waitFor()).isZero();
    }
    server.assertCalled("oauth.token", 1);
    server.assertCalled("accounts.list", 2);
  }

  @Test
  void refusesUnknownOption() throws Exception {
    ChildJvm.Result result = ChildJvm.run(SignIn.class, Map.of(), "--nope");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("There is no option --nope.");
    assertThat(ChildJvm.run(SignIn.class, Map.of(), "--help").out()).isEqualTo(SignIn.HELP);
  }

  @Test
  void runsTheProgramsOfTheGuide(FakeBeeperDesktop server, @TempDir Path folder) {
    SignInPrograms.testSignIn(SignInExampleTest::open);
    FileTokenStore store = FileTokenStore.inFolder(folder.resolve("tokens"));
    store.save(
        server.baseUrl(), OAuthToken.builder(server.oauth().token("read")).build());
    try (BeeperDesktop client =
        BeeperDesktop.builder().baseUrl(server.baseUrl()).tokenStore(store).build()) {
      SignInPrograms.signInAgain(client);
      String other = server.oauth().token("read");
      SignInPrograms.callSingleOperations(client, other);
      assertThat(client.oauth().introspect(p -> p.token(other)).active()).isFalse();
      SignInPrograms.signOut(client);
      assertThat(SignInPrograms.storeInFolder(folder.resolve("tokens")).load(server.baseUrl()))
          .isNull();
      server.on("oauth.register").status(400);
      assertThatThrownBy(() -> SignInPrograms.signInWithoutBrowser(client))
          .isInstanceOf(SignInException.class);
      SignInPrograms.signInOrExplain(client);
      assertThatThrownBy(() -> SignInPrograms.signInLater(client).join())
          .hasCauseInstanceOf(SignInException.class);
    }
  }
}
