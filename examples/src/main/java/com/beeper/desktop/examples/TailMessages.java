package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.messages.Message;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Prints messages as they arrive, also those that arrived while the connection was lost.
 *
 * <p>With {@code BEEPER_ACCESS_TOKEN} set it follows Beeper Desktop, otherwise a fake server that it
 * starts. Exit code 0 is success, 1 a failed connection, 2 wrong options.
 */
public final class TailMessages {

  static final String HELP = """
      Prints messages of all chats as they arrive. Ctrl+C ends the program.

      With BEEPER_ACCESS_TOKEN set, it follows Beeper Desktop at BEEPER_BASE_URL or
      http://localhost:23373. Without, it starts a fake server and follows that.

        --chat ID   follow this chat alone
        --count N   end after N messages
        --help      show this text

      The exit code is 0, 1 if the connection fails, or 2 if the options are wrong.
      """;

  private static final Duration PACE = Duration.ofMillis(700);

  private final LiveOptions options;
  private final PrintStream out;

  private TailMessages(LiveOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs the program. {@code --help} lists the options. */
  public static void main(String[] args) {
    String token = System.getenv("BEEPER_ACCESS_TOKEN");
    boolean fake = token == null || token.isBlank();
    int status = run(args, fake, PACE, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] args, boolean fake, Duration pace, PrintStream out, PrintStream err) {
    try {
      LiveOptions options = LiveOptions.parse(args);
      if (options.help()) {
        out.print(HELP);
        return 0;
      }
      try (LiveDesktop desktop = fake ? LiveDesktop.fake(pace, out) : LiveDesktop.ofEnvironment()) {
        new TailMessages(options, out).follow(desktop.client());
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

  void follow(BeeperDesktop client) {
    MessageLine line = new MessageLine(client);
    int left = options.count();
    try (EventStream events = client.events().connect(this::configure)) {
      for (Event event : events) {
        if (event instanceof MessageUpserted upserted) {
          for (Message message : upserted.messages()) {
            out.println(line.of(message) + remark(message, upserted.recovered()));
            if (--left == 0) {
              return;
            }
          }
        } else if (event instanceof StreamGap gap) {
          out.println("-- events of " + Duration.between(gap.from(), gap.to()).toSeconds()
              + " seconds were lost (" + gap.reason() + "); new messages follow");
        }
      }
    }
  }

  private void configure(EventStreamOptions.Builder builder) {
    if (options.chat() != null) {
      builder.chats(options.chat());
    }
    builder.resync(true).onState(this::show);
  }

  private void show(ConnectionState state) {
    if (state instanceof ConnectionState.Reconnecting lost) {
      out.println("-- not connected: " + lost.cause().getMessage() + "; next attempt in "
          + lost.delay().toMillis() + " ms");
    } else if (state instanceof ConnectionState.Live) {
      out.println("-- connected");
    }
  }

  /** A reaction or a change of the send status also arrives as the message that it concerns. */
  private static String remark(Message message, boolean recovered) {
    if (recovered) {
      return "  (while not connected)";
    }
    return message.editedTimestamp() == null ? "" : "  (edited)";
  }
}
