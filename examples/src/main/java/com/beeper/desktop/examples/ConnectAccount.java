package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Connects an account in the terminal: lists what the user has to do, step by step, with QR codes.
 *
 * <p>With {@code BEEPER_ACCESS_TOKEN} set it calls Beeper Desktop, otherwise a fake server that it
 * starts, whose user scans QR codes after a few seconds. Exit code 0 is success, 1 a failed login, 2
 * wrong options. An interrupt (Ctrl-C) cancels the login.
 */
public final class ConnectAccount {

  static final String HELP = """
      Connects an account, step by step.

      With BEEPER_ACCESS_TOKEN set, it calls Beeper Desktop at BEEPER_BASE_URL or
      http://localhost:23373. Without, it starts a fake server and calls that: QR
      codes are scanned after 8 seconds, and the code sent by text message is 123456.

        --bridge ID  the bridge, for example local-whatsapp; required with
                     BEEPER_ACCESS_TOKEN
        --flow ID    the login flow; by default the user chooses if there are several
        --light      draw QR codes for a terminal with light background
        --help       show this text

      The exit code is 0, 1 if the login fails, or 2 if the options are wrong.
      """;

  private static final String FAKE_BRIDGE = "local-signal";
  private static final Duration SCAN_DELAY = Duration.ofSeconds(8);

  private ConnectAccount() {}

  /** The command line. */
  private record Arguments(
      @Nullable String bridge, @Nullable String flow, boolean light, boolean help) {

    static Arguments parse(List<String> args) throws WrongOptionsException {
      Map<String, String> given = new HashMap<>();
      for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
        String name = rest.next();
        switch (name) {
          case "--light", "--help" -> given.put(name, "");
          case "--bridge", "--flow" -> {
            if (!rest.hasNext()) {
              throw new WrongOptionsException(name + " needs a value.");
            }
            given.put(name, rest.next());
          }
          default -> throw new WrongOptionsException("There is no option " + name + ".");
        }
      }
      return new Arguments(
          given.get("--bridge"),
          given.get("--flow"),
          given.containsKey("--light"),
          given.containsKey("--help"));
    }
  }

  /** Runs the program. {@code --help} lists the options. */
  public static void main(String[] args) {
    String token = System.getenv("BEEPER_ACCESS_TOKEN");
    boolean fake = token == null || token.isBlank();
    Thread program = Thread.currentThread();
    Thread onExit = new Thread(() -> end(program));
    Runtime.getRuntime().addShutdownHook(onExit);
    PrintStream out = RetrieveLoginSession.standardOutput();
    int status = run(args, fake, TerminalPrompt.ofProcess(out), out, System.err);
    Runtime.getRuntime().removeShutdownHook(onExit);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Interrupts the login, which thereby cancels its session on the server, and waits for its end. */
  private static void end(Thread program) {
    program.interrupt();
    try {
      program.join(Duration.ofSeconds(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int run(
      String[] args, boolean fake, TerminalPrompt prompt, PrintStream out, PrintStream err) {
    try {
      Arguments arguments = Arguments.parse(Arrays.asList(args));
      if (arguments.help()) {
        out.print(HELP);
      } else if (fake) {
        connectToFakeServer(arguments, prompt, out);
      } else if (arguments.bridge() == null) {
        throw new WrongOptionsException(
            "BEEPER_ACCESS_TOKEN is set, so name the bridge of Beeper Desktop with --bridge.");
      } else {
        try (BeeperDesktop client = BeeperDesktop.create()) {
          connect(client, arguments.bridge(), arguments, prompt, out);
        }
      }
      return 0;
    } catch (WrongOptionsException e) {
      err.println(e.getMessage());
      err.println("--help shows the options.");
      return 2;
    } catch (BeeperException | CancellationException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void connectToFakeServer(
      Arguments arguments, TerminalPrompt prompt, PrintStream out) {
    try (FakeBeeperDesktop server =
            FakeBeeperDesktop.builder().clock(FakeClock.running()).start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .build()) {
      BridgeScene bridge = server.bridge("Signal").otherDeviceActsAfter(SCAN_DELAY);
      bridge.flow("qr").holdsSubmissions().qr("scan");
      bridge.flow("phone").input("phone", "phone_number").checkedInput("code", "code", "123456");
      out.println(
          "BEEPER_ACCESS_TOKEN is not set, so this is a fake server at " + server.baseUrl());
      String id = arguments.bridge() == null ? FAKE_BRIDGE : arguments.bridge();
      connect(client, id, arguments, prompt, out);
    }
  }

  private static void connect(
      BeeperDesktop client,
      String bridgeId,
      Arguments arguments,
      TerminalPrompt prompt,
      PrintStream out) {
    TerminalLogin handler = new TerminalLogin(prompt, out, arguments.light());
    LoginSession session =
        client.bridges().logins().connect(bridgeId, o -> o.flowId(arguments.flow()), handler);
    out.println("Connected: " + session.accountId());
  }
}
