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
  void closingAbortsWhatIsOpenOnce() {
    Abortable first = aborts::add;
    Abortable second = aborts::add;
    Abortable ended = aborts::add;
    exchanges.add(first);
    exchanges.add(second);
    exchanges.add(ended);
    exchanges.remove(ended);
    exchanges.remove(ended);
    exchanges.requireOpen();
    assertThat(aborts).isEmpty();

    exchanges.close();
    exchanges.close();

    assertThat(aborts).hasSize(2).allSatisfy(why -> {
      assertThat(why).hasMessage("the transport was closed");
      assertThat(why.reason()).isEqualTo(Reason.CANCELLED);
      assertThat(why.delivery()).isEqualTo(Delivery.MAYBE);
    });
    assertThatIllegalStateException()
        .isThrownBy(exchanges::requireOpen)
        .withMessage("the transport is closed");
  }

  @Test
  void whatBeginsTooLateIsAbortedAtOnce() {
    exchanges.close();

    exchanges.add(aborts::add);

    assertThat(aborts).hasSize(1);
    exchanges.close();
    assertThat(aborts).hasSize(1);
  }

  @Test
  void anExchangeMayRemoveItselfAndOthersWhenItIsAborted() {
    Abortable[] both = new Abortable[2];
    for (int i = 0; i < 2; i++) {
      both[i] = why -> {
        aborts.add(why);
        exchanges.remove(both[0]);
        exchanges.remove(both[1]);
      };
      exchanges.add(both[i]);
    }

    exchanges.close();

    assertThat(aborts).hasSize(1);
  }

  @Test
  void noneIsForgottenThatBeginsWhileTheTransportIsClosed() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      ExchangeRegistry closing = new ExchangeRegistry();
      List<AtomicInteger> counts = new ArrayList<>();
      CountDownLatch begun = new CountDownLatch(1);
      Thread adder = new Thread(() -> {
        for (int i = 0; i < 100; i++) {
          AtomicInteger count = new AtomicInteger();
          counts.add(count);
          closing.add(why -> count.incrementAndGet());
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
