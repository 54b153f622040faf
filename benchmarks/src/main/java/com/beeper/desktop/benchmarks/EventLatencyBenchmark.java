package com.beeper.desktop.benchmarks;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The time from a change in the fake server until the program has the event, which both sides take from a queue. */
@State(Scope.Thread)
public class EventLatencyBenchmark {

  /** The JSON library. */
  @Param
  public JsonLibrary json;

  private FakeBeeperDesktop server;
  private ChatScene chat;
  private BeeperDesktop client;
  private EventStream stream;
  private Iterator<Event> events;
  private HandWrittenEvents hand;

  /** Starts the server. The side that is measured connects at its first use, because the server sends to all connections. */
  @Setup
  public void setUp() {
    server = FakeBeeperDesktop.start();
    chat = server.chat("Lunch").message("Bo Sample", "Lunch at noon?");
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(JdkTransport.create())
        .codec(json.codec())
        .build();
  }

  /** Closes both sides and the server. */
  @TearDown
  public void tearDown() {
    if (stream != null) {
      stream.close();
    }
    if (hand != null) {
      hand.close();
    }
    client.close();
    server.close();
  }

  /** An event of the SDK. */
  @Benchmark
  public Event eventLatencySdk() {
    if (stream == null) {
      stream = client.events().connect(o -> o.allChats());
      events = stream.iterator();
    }
    server.events().flood(chat, 1);
    return events.next();
  }

  /** An event by hand. */
  @Benchmark
  public HandWrittenEvents.Frame eventLatencyHand() throws InterruptedException {
    if (hand == null) {
      hand =
          new HandWrittenEvents(server.baseUrl().toString(), server.accessToken(), json.binding());
    }
    server.events().flood(chat, 1);
    return hand.next();
  }
}
