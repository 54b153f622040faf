package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Events on virtual threads: as the executor of a client, and as consumers that block. By reflection, because the build compiles for
 * JDK 17, and virtual threads came with JDK 21.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(120)
@WithFakeBeeperDesktop
class EventVirtualThreadsTest {

  private static final int MESSAGES = 500;
  private static final int STREAMS = 100;

  private final StateLog states = new StateLog();
  private final LinkedBlockingQueue<String> texts = new LinkedBlockingQueue<>();

  /** Whether the threads of the consumer were virtual. */
  private final Set<Boolean> virtual = ConcurrentHashMap.newKeySet();

  private ExecutorService threads;
  private Method isVirtual;

  @BeforeEach
  void createThreads() throws ReflectiveOperationException {
    threads = (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    isVirtual = Thread.class.getMethod("isVirtual");
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void deliversEachMessageOnceAndInOrder(ConsumptionForm form, FakeBeeperDesktop server)
      throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "before the stream");
    try (BeeperDesktop client =
            EventClients.builder(server, server.baseUrl()).executor(threads).build();
        AutoCloseable consumption = start(form, client)) {
      for (int i = 0; i < MESSAGES; i++) {
        if (i % 100 == 0) {
          states.awaitLive(i / 100 + 1);
        } else if (i % 100 == 50) {
          server.events().reset();
        }
        chat.message("Ada", Integer.toString(i));
      }
      List<String> expected =
          IntStream.range(0, MESSAGES).mapToObj(Integer::toString).toList();
      for (String text : expected) {
        assertThat(texts.poll(60, TimeUnit.SECONDS)).isEqualTo(text);
      }
      assertThat(consumption).isNotNull();
    }
    assertThat(virtual).containsExactly(true);
  }

  private AutoCloseable start(ConsumptionForm form, BeeperDesktop client) {
    if (form != ConsumptionForm.ITERATOR) {
      return form.start(client, this::options, this::consume);
    }
    EventStream stream = client.events().connect(this::options);
    threads.execute(() -> stream.forEach(this::consume));
    return stream;
  }

  private void options(EventStreamOptions.Builder options) {
    EventClients.impatient(options);
    options.resync(true).onState(states);
  }

  private void consume(Event event) {
    try {
      virtual.add((Boolean) isVirtual.invoke(Thread.currentThread()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Thread.isVirtual", e);
    }
    if (event instanceof MessageUpserted upserted) {
      upserted.messages().forEach(message -> texts.add(message.text()));
    }
  }

  /** More consumers than the machine has processors, all of which wait. */
  @Test
  void deliversToManyConsumersThatWait(FakeBeeperDesktop server) throws Exception {
    ChatScene chat = server.chat("Family");
    CountDownLatch received = new CountDownLatch(STREAMS);
    try (BeeperDesktop client = EventClients.of(server)) {
      for (int i = 0; i < STREAMS; i++) {
        threads.execute(() -> {
          try (EventStream stream = client.events().connect(o -> o.onState(states))) {
            stream.iterator().next();
            received.countDown();
          }
        });
      }
      states.await(ConnectionState.Live.class, STREAMS);
      chat.message("Ada", "hi");
      assertThat(received.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
