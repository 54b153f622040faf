package com.beeper.desktop.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a fake server alone, for clients in any language. It listens on 127.0.0.1 only and runs
 * until the process is ended. A codec of the SDK must be on the class path.
 */
public final class RunFakeBeeperDesktop {

  static final String HELP = """
      Runs a fake Beeper Desktop on 127.0.0.1, with 3 accounts, 50 chats, 10,000
      messages and the bridge local-signal to log in to. Its state is in memory.

        --port N     port to listen on; 23373 if not given, 0 for a free one
        --token T    access token to accept; fake-access-token if not given
        --seed N     number that IDs are made from; 1 if not given
        --empty      no accounts, chats and messages
        --help       shows this

      E-mailed codes and the code of local-signal's flow "phone" are 123456, QR codes
      are scanned after 15 seconds, new@example.com has no account yet, and OAuth
      consent is given at once.
      """;

  private RunFakeBeeperDesktop() {}

  /** Options of the command line. */
  record Options(int port, String token, long seed, boolean empty, boolean help) {

    static Options parse(List<String> args) {
      int port = 23_373;
      String token = "fake-access-token";
      long seed = 1;
      boolean empty = false;
      boolean help = false;
      for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
        String name = rest.next();
        switch (name) {
          case "--port" -> port = (int) number(name, rest, 65_535);
          case "--token" -> token = value(name, rest);
          case "--seed" -> seed = number(name, rest, Long.MAX_VALUE);
          case "--empty" -> empty = true;
          case "--help" -> help = true;
          default -> throw new IllegalArgumentException("There is no option " + name + ".");
        }
      }
      return new Options(port, token, seed, empty, help);
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
   * Runs the program; {@code --help} tells the options.
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

  /** Starts the server; null if only help was asked for. Ends the JVM if it cannot be started. */
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
          .start();
      if (!options.empty()) {
        server.addSampleScene();
      }
      out.println(
          "Fake Beeper Desktop at " + server.baseUrl() + ", access token " + server.accessToken());
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
