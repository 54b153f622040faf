package com.beeper.desktop.benchmarks;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Events as fast as a client takes them, each with a message; the time of one event is the inverse of events a second. */
@State(Scope.Thread)
public class EventBurstBenchmark {

  static final int EVENTS = 5_000;

  /** The JSON library. */
  @Param
  public JsonLibrary json;

  private LoopbackEventServer server;
  private BeeperDesktop client;
  private EventStream stream;
  private Iterator<Event> events;
  private HandWrittenEvents hand;

  /** Starts the server. The side that is measured connects at its first use, because the server serves one connection. */
  @Setup
  public void setUp() throws IOException {
    server = new LoopbackEventServer(BenchmarkData.message());
    client = BeeperDesktop.builder()
        .baseUrl(URI.create(server.baseUrl()))
        .accessToken(HttpLibrary.TOKEN)
        .transport(JdkTransport.create())
        .codec(json.codec())
        .build();
  }

  /** Closes both sides and the server. */
  @TearDown
  public void tearDown() throws IOException {
    if (stream != null) {
      stream.close();
    }
    if (hand != null) {
      hand.close();
    }
    client.close();
    server.close();
  }

  /** Events of the SDK. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void eventBurstSdk(Blackhole sink) {
    if (stream == null) {
      stream = client.events().connect(o -> o.allChats());
      events = stream.iterator();
    }
    server.send(EVENTS);
    for (int i = 0; i < EVENTS; i++) {
      sink.consume(events.next());
    }
  }

  /** Events by hand. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void eventBurstHand(Blackhole sink) throws InterruptedException {
    if (hand == null) {
      hand = new HandWrittenEvents(server.baseUrl(), HttpLibrary.TOKEN, json.binding());
    }
    server.send(EVENTS);
    for (int i = 0; i < EVENTS; i++) {
      sink.consume(hand.next());
    }
  }
}
