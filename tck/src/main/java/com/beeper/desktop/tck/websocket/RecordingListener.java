package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.WebSocketListener;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of a connection as text, for example {@code text:hello} or {@code
 * failure:CONNECTION}, and checks that they come one at a time and end once.
 */
class RecordingListener implements WebSocketListener {

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicInteger running = new AtomicInteger();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final long patienceMillis;
  private volatile boolean ended;
  private volatile @Nullable TransportException failure;

  RecordingListener(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  @Override
  public void onText(String text) {
    record("text:" + text, false);
  }

  @Override
  public void onBinary(ByteBuffer data) {
    record("binary:" + hex(data), false);
  }

  @Override
  public void onPong(ByteBuffer data) {
    record("pong:" + hex(data), false);
  }

  @Override
  public void onClose(int code, String reason) {
    record("close:" + code + ":" + reason, true);
  }

  @Override
  public void onFailure(TransportException thrown) {
    failure = thrown;
    record("failure:" + thrown.reason(), true);
  }

  /** Called with each event before the next one may come. */
  void handle(String event) {}

  private void record(String event, boolean isEnd) {
    if (running.incrementAndGet() > 1) {
      faults.add("called while another call was running: " + event);
    }
    if (ended) {
      faults.add("called after the end: " + event);
    }
    ended = isEnd;
    events.add(event);
    try {
      handle(event);
    } finally {
      running.decrementAndGet();
    }
  }

  static String hex(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the next event. */
  String next() throws InterruptedException {
    String event = events.poll(patienceMillis, TimeUnit.MILLISECONDS);
    assertNotNull(event, () -> "the listener was not called within " + patienceMillis + " ms");
    return event;
  }

  /** Returns the next event, or null if none comes for some time. */
  @Nullable
  String poll(long millis) throws InterruptedException {
    return events.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Asserts that events come, in this order. */
  void assertNext(String... expected) throws InterruptedException {
    for (String one : expected) {
      String event = next();
      // Large messages would make the report unreadable.
      assertEquals(shorten(one), shorten(event));
      assertEquals(one, event, "a message differs at its end");
    }
  }

  private static String shorten(String event) {
    return event.length() <= 100
        ? event
        : event.substring(0, 100) + "… (" + event.length() + " characters)";
  }

  /** Asserts that the connection ends with a failure, after any number of messages. */
  TransportException awaitFailure() throws InterruptedException {
    String event = next();
    while (!event.startsWith("failure:") && !event.startsWith("close:")) {
      event = next();
    }
    return failure();
  }

  /** Returns the failure with which the connection has ended. */
  TransportException failure() {
    TransportException thrown = failure;
    assertNotNull(thrown, "the connection has not failed");
    return thrown;
  }

  /** Asserts that nothing comes for a short time. */
  void assertNothing() throws InterruptedException {
    assertNull(poll(200), "a call of the listener");
  }

  /** Asserts what holds for every connection. */
  void assertNoFaults() {
    assertEquals(List.of(), faults, "faults of the calls");
  }
}
