package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Beeper Desktop for a program that follows live messages, or a fake server in which people write.
 * Closed by the program.
 */
final class LiveDesktop implements AutoCloseable {

  private record Line(String chat, String sender, String text) {}

  private static final List<Line> LINES = List.of(
      new Line("Family", "Ada Example", "Anybody home?"),
      new Line("Family", "Bo Sample", "On the train, half an hour"),
      new Line("Book club", "Zoë Muster", "Chapter 7 until Thursday"),
      new Line("Family", "Ada Example", "ping"),
      new Line("Book club", "田中 見本", "了解です 📚"),
      new Line("Book club", "José Ejemplo", "ping"));

  private final BeeperDesktop client;
  private final AutoCloseable others;

  private LiveDesktop(BeeperDesktop client, AutoCloseable others) {
    this.client = client;
    this.others = others;
  }

  /** Connects to Beeper Desktop with the settings of the environment. */
  static LiveDesktop ofEnvironment() {
    return new LiveDesktop(BeeperDesktop.create(), () -> {});
  }

  /**
   * Starts a fake server.
   *
   * @param pace the time between two messages
   */
  static LiveDesktop fake(Duration pace, PrintStream out) {
    FakeBeeperDesktop server =
        FakeBeeperDesktop.builder().clock(FakeClock.running()).start();
    List<ChatScene> chats = List.of(server.chat("Family"), server.chat("Book club"));
    BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
    ScheduledExecutorService writers = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "people");
      thread.setDaemon(true);
      return thread;
    });
    int[] written = new int[1];
    ScheduledFuture<?> writing = writers.scheduleAtFixedRate(
        () -> {
          Line line = LINES.get(written[0]++ % LINES.size());
          chats.get(line.chat().equals("Family") ? 0 : 1).message(line.sender(), line.text());
        },
        pace.toNanos(),
        pace.toNanos(),
        TimeUnit.NANOSECONDS);
    out.println("BEEPER_ACCESS_TOKEN is not set, so people write in a fake server at "
        + server.baseUrl() + ".");
    out.println("Ctrl+C ends the program.");
    return new LiveDesktop(client, () -> {
      writing.cancel(true);
      writers.shutdown();
      server.close();
    });
  }

  BeeperDesktop client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    try {
      others.close();
    } catch (Exception e) {
      throw new IllegalStateException("the fake server cannot be closed", e);
    }
  }
}
