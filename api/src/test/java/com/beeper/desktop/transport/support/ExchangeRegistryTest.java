package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExchangeRegistryTest {

  private final ExchangeRegistry exchanges = new ExchangeRegistry();
  private final List<TransportException> aborts = new ArrayList<>();

  @Test
  void abortsRunningExchangesOnceWhenClosed() {
    Abortable first = aborts::add;
    Abortable second = aborts::add;
    Abortable ended = aborts::add;
    exchanges.register(first);
    exchanges.register(second);
    exchanges.register(ended);
    exchanges.unregister(ended);
    exchanges.unregister(ended);
    exchanges.requireOpen();
    assertThat(aborts).isEmpty();

    exchanges.close();
    exchanges.close();

    assertThat(aborts).hasSize(2).allSatisfy(cause -> {
      assertThat(cause).hasMessage("the transport was closed");
      assertThat(cause.reason()).isEqualTo(Reason.CANCELLED);
      assertThat(cause.delivery()).isEqualTo(Delivery.MAYBE);
    });
    assertThatIllegalStateException()
        .isThrownBy(exchanges::requireOpen)
        .withMessage("the transport is closed");
  }

  @Test
  void abortsImmediatelyWhenRegisteredAfterClose() {
    exchanges.close();

    exchanges.register(aborts::add);

    assertThat(aborts).hasSize(1);
    exchanges.close();
    assertThat(aborts).hasSize(1);
  }

  @Test
  void allowsUnregistrationDuringAbort() {
    Abortable[] both = new Abortable[2];
    for (int i = 0; i < 2; i++) {
      both[i] = cause -> {
        aborts.add(cause);
        exchanges.unregister(both[0]);
        exchanges.unregister(both[1]);
      };
      exchanges.register(both[i]);
    }

    exchanges.close();

    assertThat(aborts).hasSize(1);
  }

  @Test
  void abortsExchangesRegisteredDuringClose() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      ExchangeRegistry closing = new ExchangeRegistry();
      List<AtomicInteger> counts = new ArrayList<>();
      CountDownLatch begun = new CountDownLatch(1);
      Thread adder = new Thread(() -> {
        for (int i = 0; i < 100; i++) {
          AtomicInteger count = new AtomicInteger();
          counts.add(count);
          closing.register(cause -> count.incrementAndGet());
          begun.countDown();
        }
      });
      adder.start();
      begun.await();
      closing.close();
      adder.join();

      assertThat(counts).hasSize(100).allMatch(count -> count.get() == 1);
    }
  }
}
