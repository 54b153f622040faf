package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.integration.HeldResources;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Call after call: what is left of them does not grow. Half a million a mode, so a million a transport. */
class SoakTest {

  private static final int CALLS = LongRuns.times(2_000, 500_000);
  private static final int LOOKS = 5;
  private static final long MAY_GROW = 4L * 1024 * 1024;

  private record Retrieve(String chat) implements ConcurrentCalls.Call<Chat> {
    @Override
    public Chat make(BeeperDesktop client, int number) {
      return client.chats().retrieve(chat);
    }

    @Override
    public CompletableFuture<Chat> make(BeeperDesktopAsync client, int number) {
      return client.chats().retrieve(chat);
    }
  }

  /**
   * Threads and connections come and go with the calls that happen to be in flight at a time, of which
   * a client has no more than this. A leak would show with every call.
   */
  private static final int MAY_VARY = 64;

  @ParameterizedTest
  @EnumSource
  void keepsHeapThreadsAndFilesConstant(TransportMode mode) throws Exception {
    AtomicInteger good = new AtomicInteger();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.baseUrl())
            .accessToken(server.accessToken())
            .transport(transport)
            .maxRetries(0)
            .build()) {
      server.chat("Deployments").message("Ada", "Release 1.2 is out.");
      Retrieve call = new Retrieve(client.chats().list().items().get(0).id());
      long start = System.nanoTime();
      HeldResources first = null;
      HeldResources last = null;
      int part = CALLS / LOOKS;
      for (int i = 0; i < LOOKS; i++) {
        ConcurrentCalls.call(mode, client, 0, part, call, (number, failure) -> {
          if (failure == null) {
            good.incrementAndGet();
          } else {
            failures.add(failure);
          }
        });
        last = HeldResources.now();
        System.out.printf(
            "soak: %s, %d calls: %s; %d us a call%n",
            mode, (i + 1) * part, last, (System.nanoTime() - start) / 1000 / ((i + 1L) * part));
        first = first == null ? last : first;
      }
      assertThat(failures).isEmpty();
      assertThat(good).hasValue(CALLS);
      assertThat(last.heap() - first.heap()).as("growth of the heap").isLessThan(MAY_GROW);
      assertThat(last.threads()).as("threads").isLessThanOrEqualTo(first.threads() + MAY_VARY);
      assertThat(last.files()).as("open files").isLessThanOrEqualTo(first.files() + MAY_VARY);
    }
  }
}
