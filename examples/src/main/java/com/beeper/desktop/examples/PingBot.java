package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Responds with "pong" to each new message "ping" of other people.
 *
 * <p>With {@code BEEPER_ACCESS_TOKEN} set it responds in Beeper Desktop, otherwise in a fake server
 * that it starts. Exit code 0 is success, 1 a failed connection, 2 wrong options.
 */
public final class PingBot {

  static final String HELP = """
      Responds with "pong" to each new message "ping" of other people. Ctrl+C ends the
      program.

      With BEEPER_ACCESS_TOKEN set, it responds in Beeper Desktop at BEEPER_BASE_URL or
      http://localhost:23373. Without, it starts a fake server and responds there.

        --chat ID   respond in this chat alone
        --count N   end after N responses
        --help      show this text

      The exit code is 0, 1 if the connection or a response fails, or 2 if the options
      are wrong.
      """;

  private static final Duration PACE = Duration.ofMillis(700);

  private final BeeperDesktop client;
  private final LiveOptions options;
  private final PrintStream out;
  private final MessageLine line;
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Set<String> responded = new HashSet<>();
  private final CompletableFuture<Void> enough = new CompletableFuture<>();

  private PingBot(BeeperDesktop client, LiveOptions options, PrintStream out) {
    this.client = client;
    this.options = options;
    this.out = out;
    line = new MessageLine(client);
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
        new PingBot(desktop.client(), options, out).respond();
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

  private void respond() {
    try (EventSubscription subscription = client.events().listen(this::configure, this::receive)) {
      CompletableFuture.anyOf(subscription.closed(), enough).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BeeperException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private void configure(EventStreamOptions.Builder builder) {
    if (options.chat() != null) {
      builder.chats(options.chat());
    }
    builder.resync(true);
  }

  /** Receives one event at a time, on a thread on which a call may block. */
  private void receive(Event event) {
    if (event instanceof MessageUpserted upserted) {
      upserted.messages().stream().filter(this::isNewPing).forEach(this::respondTo);
    }
  }

  /** Edits, reactions and changes of the status repeat a message, so not every one is new. */
  private boolean isNewPing(Message message) {
    return "ping".equalsIgnoreCase(message.text())
        && !message.isSender()
        && !message.timestamp().isBefore(start)
        && !enough.isDone()
        && responded.add(message.chatId() + " " + message.id());
  }

  private void respondTo(Message ping) {
    client.messages().send(ping.chatId(), p -> p.text("pong").replyToMessageId(ping.id()));
    out.println(line.of(ping) + " -> pong");
    if (responded.size() == options.count()) {
      enough.complete(null);
    }
  }
}
