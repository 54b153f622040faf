package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.Scope;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.oauth.TokenStore;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Signs in with the default browser, and lists the accounts. The token is kept in the folder for
 * settings of the user, so that a second run needs no browser.
 *
 * <p>With {@code BEEPER_BASE_URL} set, for example to {@code http://localhost:23373}, it signs in to
 * Beeper Desktop, otherwise to a fake server that it starts, whose token it does not keep. Exit code 0
 * is success, 1 a failed sign-in or call, 2 wrong options.
 */
public final class SignIn {

  static final String HELP = """
      Signs in with the default browser, and lists the accounts.

      With BEEPER_BASE_URL set, for example to http://localhost:23373, it signs in to
      Beeper Desktop. Without, it starts a fake server with a consent page.

        --write      request permission to send and change, not only to read
        --sign-out   revoke and delete the token at the end
        --help       show this text

      The exit code is 0, 1 if the sign-in or a call fails, or 2 if the options are
      wrong.
      """;

  private static final Set<String> FLAGS = Set.of("--write", "--sign-out", "--help");

  private SignIn() {}

  /** Runs the program. {@code --help} lists the options. */
  public static void main(String[] args) throws IOException {
    String baseUrl = System.getenv("BEEPER_BASE_URL");
    boolean fake = baseUrl == null || baseUrl.isBlank();
    int status = run(List.of(args), fake, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(List<String> args, boolean fake, PrintStream out, PrintStream err)
      throws IOException {
    for (String each : args) {
      if (!FLAGS.contains(each)) {
        err.println("There is no option " + each + ".");
        err.println("--help shows the options.");
        return 2;
      }
    }
    try {
      if (args.contains("--help")) {
        out.print(HELP);
      } else if (fake) {
        signInToFakeServer(args, out);
      } else {
        try (BeeperDesktop client = BeeperDesktop.builder()
            .tokenStore(FileTokenStore.ofApplication("beeper-desktop-example"))
            .build()) {
          signIn(client, args, out);
        }
      }
      return 0;
    } catch (BeeperException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void signInToFakeServer(List<String> args, PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("beeper-desktop-example");
    TokenStore store = FileTokenStore.inFolder(folder);
    try (FakeBeeperDesktop server =
            FakeBeeperDesktop.builder().clock(FakeClock.running()).start();
        BeeperDesktop client =
            BeeperDesktop.builder().baseUrl(server.baseUrl()).tokenStore(store).build()) {
      server.oauth().userDecides();
      server.account("WhatsApp");
      server.account("Signal");
      out.println("BEEPER_BASE_URL is not set, so this is a fake server at " + server.baseUrl());
      signIn(client, args, out);
      store.delete(server.baseUrl());
    } finally {
      Files.delete(folder);
    }
  }

  private static void signIn(BeeperDesktop client, List<String> args, PrintStream out) {
    out.println("Waiting for your decision in the browser ...");
    SignInOptions.Builder options = SignInOptions.builder()
        .clientName("Example of the Beeper Desktop SDK")
        .reuseStoredToken(true)
        .whenNoBrowser(address -> out.println("Open this address in a browser: " + address));
    if (args.contains("--write")) {
      options.scopes(Scope.READ, Scope.WRITE);
    }
    OAuthToken token = client.signIn(options.build());
    out.println("Signed in with the scopes " + String.join(", ", token.scopes()) + "; the token "
        + (token.expiresAt() == null ? "does not expire" : "expires at " + token.expiresAt()));
    for (Account account : client.accounts().list()) {
      out.println("Account " + account.accountId() + ", " + account.network());
    }
    if (args.contains("--sign-out")) {
      client.signOut();
      out.println("Signed out: the token is revoked and deleted");
    }
  }
}
