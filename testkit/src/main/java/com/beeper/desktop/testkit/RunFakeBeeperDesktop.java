package com.beeper.desktop.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a fake server as a program, for clients in any language. It listens on 127.0.0.1 only and
 * runs until the process ends. A codec of the SDK must be on the class path.
 */
public final class RunFakeBeeperDesktop {

  static final String HELP = """
      Runs a fake Beeper Desktop on 127.0.0.1 with 3 accounts, 50 chats, 10,000
      messages and the bridge local-signal to log in to. Its state is in memory.

        --port N     port to listen on; default 23373, 0 for any free port
        --token T    access token to accept; default fake-access-token
        --seed N     seed of the generated IDs; default 1
        --empty      start without accounts, chats and messages
        --consent    show a consent page to OAuth clients; default: consent is
                     given at once
        --help       show this text

      The console, a page in the browser, shows what happens and acts as contacts,
      networks and other devices.

      Codes sent by e-mail and the code of the flow "phone" of local-signal are
      123456. QR codes are scanned after 15 seconds; the flow "held_qr" holds the
      submission of its step until then. new@example.com has no account.
      """;

  private static final String DEFAULT_TOKEN = "fake-access-token";

  private RunFakeBeeperDesktop() {}

  /** Options of the command line. */
  record Options(int port, String token, long seed, boolean empty, boolean consent, boolean help) {

    static Options parse(List<String> args) {
      int port = 23_373;
      String token = DEFAULT_TOKEN;
      long seed = 1;
      boolean empty = false;
      boolean consent = false;
      boolean help = false;
      for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
        String name = rest.next();
        switch (name) {
          case "--port" -> port = (int) number(name, rest, 65_535);
          case "--token" -> token = value(name, rest);
          case "--seed" -> seed = number(name, rest, Long.MAX_VALUE);
          case "--empty" -> empty = true;
          case "--consent" -> consent = true;
          case "--help" -> help = true;
          default -> throw new IllegalArgumentException("There is no option " + name + ".");
        }
      }
      return new Options(port, token, seed, empty, consent, help);
    }

    private static String value(String name, Iterator<String> rest) {
      String value = rest.hasNext() ? rest.next() : "";
      if (value.isEmpty()) {
        throw new IllegalArgumentException(name + " needs a value.");
      }
      return value;
    }

    private static long number(String name, Iterator<String> rest, long max) {
      String value = value(name, rest);
      try {
        long number = Long.parseLong(value);
        if (number >= 0 && number <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Falls through: not a number.
      }
      throw new IllegalArgumentException(
          name + " is a number from 0 to " + max + ", not " + value + ".");
    }
  }

  /**
   * Runs the program. {@code --help} lists the options.
   *
   * @param args the options
   * @throws InterruptedException if the main thread is interrupted, which ends the server
   */
  public static void main(String[] args) throws InterruptedException {
    FakeBeeperDesktop server = start(List.of(args), System.out, System.err);
    if (server == null) {
      return;
    }
    try (server) {
      // Its own threads are daemons; this one keeps the JVM running.
      Thread.currentThread().join();
    }
  }

  /** Returns the started server, or null for {@code --help}. Ends the JVM if the start fails. */
  private static @Nullable FakeBeeperDesktop start(
      List<String> args, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(args);
      if (options.help()) {
        out.print(HELP);
        return null;
      }
      FakeBeeperDesktop server = FakeBeeperDesktop.builder()
          .port(options.port())
          .accessToken(options.token())
          .seed(options.seed())
          .clock(FakeClock.running())
          .console(true)
          .start();
      if (!options.empty()) {
        server.addSampleScene();
      }
      if (options.consent()) {
        server.oauth().userDecides();
      }
      // A chosen token may be a secret.
      String token = options.token().equals(DEFAULT_TOKEN) ? DEFAULT_TOKEN : "as given";
      out.println("Fake Beeper Desktop at " + server.baseUrl() + ", access token " + token);
      out.println("Console at " + server.consoleUrl());
      return server;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("--help shows the options.");
      System.exit(2);
    } catch (IllegalStateException | UncheckedIOException e) {
      err.println(e.getMessage());
      System.exit(1);
    }
    return null;
  }
}
