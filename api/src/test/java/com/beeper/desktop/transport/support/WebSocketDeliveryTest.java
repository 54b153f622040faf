package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.WebSocketListener;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebSocketDeliveryTest {

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicInteger closed = new AtomicInteger();
  private Runnable onText = () -> {};

  private final WebSocketDelivery delivery = new WebSocketDelivery(
      new WebSocketListener() {
        @Override
        public void onText(String text) {
          events.add(text);
          onText.run();
        }

        @Override
        public void onBinary(ByteBuffer data) {
          events.add("binary");
        }

        @Override
        public void onPong(ByteBuffer data) {
          events.add("pong");
        }

        @Override
        public void onClose(int code, String reason) {
          events.add("close " + code);
        }

        @Override
        public void onFailure(TransportException failure) {
          events.add(failure.reason() + " on " + Thread.currentThread().getName());
        }
      },
      closed::incrementAndGet);

  private static TransportException cancelled() {
    return TransportException.cancelled(Delivery.MAYBE, "aborted", null);
  }

  private void assertCancelledNext() throws InterruptedException {
    assertThat(events.poll(30, TimeUnit.SECONDS))
        .isEqualTo("CANCELLED on beeper-desktop-websocket-failure");
  }

  @Test
  void holdsEventsUntilStart() {
    delivery.text("a");
    delivery.pong(ByteBuffer.allocate(0));
    delivery.close(1000, "");
    assertThat(events).isEmpty();

    delivery.start();

    assertThat(events).containsExactly("a", "pong", "close 1000");
  }

  @Test
  void passesFailureOnByThreadOfItsOwn() throws InterruptedException {
    delivery.start();

    assertThat(delivery.fail(cancelled())).isTrue();

    assertCancelledNext();
  }

  @Test
  void ignoresEverythingAfterEnd() {
    delivery.start();
    assertThat(delivery.close(1000, "")).isTrue();

    assertThat(delivery.fail(cancelled())).isFalse();
    assertThat(delivery.close(1001, "")).isFalse();
    delivery.text("late");

    assertThat(delivery.hasEnded()).isTrue();
    assertThat(events).containsExactly("close 1000");
  }

  @Test
  void dropsUndeliveredMessagesAfterAbort() throws InterruptedException {
    delivery.text("never");
    delivery.fail(cancelled());

    delivery.start();

    assertThat(events.poll(30, TimeUnit.SECONDS)).startsWith("CANCELLED");
  }

  @Test
  void deliversEndFromTheListenerAfterItsCall() {
    onText = () -> {
      delivery.fail(cancelled());
      assertThat(events).containsExactly("a");
    };
    delivery.start();

    delivery.text("a");

    assertThat(events).hasSize(2).first().isEqualTo("a");
  }

  @Test
  void failsConnectionWhenListenerThrows() {
    onText = () -> {
      throw new IllegalStateException("broken");
    };
    delivery.start();

    delivery.text("a");
    delivery.text("never");

    assertThat(closed).hasValue(1);
    assertThat(events).hasSize(2).last().asString().startsWith("CONNECTION");
  }
}
