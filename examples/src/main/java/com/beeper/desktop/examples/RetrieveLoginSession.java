package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Retrieves a login session and shows its state and what to do next.
 *
 * <p>With {@code BEEPER_ACCESS_TOKEN} set it calls Beeper Desktop, otherwise a fake server that it
 * starts. Exit code 0 is success, 1 a failed call, 2 wrong options.
 */
public final class RetrieveLoginSession {

  private static final String OPERATION = "bridges.loginSessions.retrieve";

  private RetrieveLoginSession() {}

  /** Runs the program. {@code --help} lists the options. */
  public static void main(String[] args) {
    String token = System.getenv("BEEPER_ACCESS_TOKEN");
    boolean fake = token == null || token.isBlank();
    int status = run(args, fake, standardOutput(), System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] args, boolean fake, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(args, fake);
      if (options.help()) {
        out.print(Options.HELP);
      } else if (fake) {
        showFromFakeServer(options, out);
      } else {
        showFromBeeperDesktop(options, out);
      }
      return 0;
    } catch (WrongOptionsException e) {
      err.println(e.getMessage());
      err.println("--help shows the options.");
      return 2;
    } catch (BeeperException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void showFromBeeperDesktop(Options options, PrintStream out)
      throws WrongOptionsException {
    chooseBackEnds(options);
    try (BeeperDesktop client = BeeperDesktop.create()) {
      show(client, options, out);
    }
  }

  private static void showFromFakeServer(Options options, PrintStream out)
      throws WrongOptionsException {
    chooseBackEnds(options);
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .build()) {
      server.bridge("WhatsApp");
      script(server, "local-whatsapp", "123", "display_qr");
      script(server, "local-instagram", "124", "cookies");
      script(server, "local-gmessages", "125", "display_emoji");
      if (options.caseName() != null) {
        script(server, options.bridge(), options.session(), options.caseName());
      }
      out.println("BEEPER_ACCESS_TOKEN is not set, so this comes from a fake server at "
          + server.baseUrl());
      show(client, options, out);
    }
  }

  /** Scripts a response of the fake server with an example of the spec. */
  static void script(FakeBeeperDesktop server, String bridge, String session, String caseName) {
    server
        .on(OPERATION)
        .with("bridgeID", bridge)
        .with("loginSessionID", session)
        .respond(200, ApiExamples.response(OPERATION, caseName));
  }

  private static void show(BeeperDesktop client, Options options, PrintStream out)
      throws WrongOptionsException {
    LoginSession session;
    try {
      session = client.bridges().loginSessions().retrieve(options.bridge(), options.session());
    } catch (IllegalArgumentException e) {
      // The client rejects IDs that cannot be part of a URL, such as "..".
      throw new WrongOptionsException(e.getMessage());
    }
    out.println();
    out.print(new LoginSessionText(session, options.light()));
  }

  /** Sets the system properties that select transport and codec. */
  private static void chooseBackEnds(Options options) {
    setProperty("beeper.desktop.transport", options.transport());
    setProperty("beeper.desktop.codec", options.codec());
  }

  private static void setProperty(String name, @Nullable String value) {
    if (value != null) {
      System.setProperty(name, value);
    }
  }

  /** Returns standard output, in UTF-8 if its encoding lacks the characters of QR codes. */
  static PrintStream standardOutput() {
    String name = System.getProperty(
        "stdout.encoding",
        System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name()));
    return Charset.forName(name).newEncoder().canEncode(QrCodeText.CHARACTERS)
        ? System.out
        : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }
}
