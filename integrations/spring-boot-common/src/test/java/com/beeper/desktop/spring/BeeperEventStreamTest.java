package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.annotation.Order;

/** Methods with {@link BeeperEventListener}, and the stream that calls them. */
@Timeout(180)
class BeeperEventStreamTest {

  private FakeBeeperDesktop server;
  private ChatScene family;
  private final BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.start();
    family = server.chat("Family");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ApplicationContextRunner contexts() {
    return Contexts.connectedTo(server)
        .withBean(
            EventStreamOptions.class,
            () -> EventStreamOptions.builder()
                .reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(1))
                .onState(states::add)
                .build());
  }

  /** Waits until the stream is live, after which all changes are delivered. */
  private void awaitLive() throws InterruptedException {
    awaitState(ConnectionState.Live.class);
  }

  private void awaitState(Class<? extends ConnectionState> expected) throws InterruptedException {
    ConnectionState state;
    do {
      state = states.poll(60, TimeUnit.SECONDS);
      assertThat(state).as("the state " + expected.getSimpleName()).isNotNull();
    } while (!expected.isInstance(state));
  }

  /** Waits for a change that has no signal. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Thread.onSpinWait();
    }
  }

  private static String take(BlockingQueue<String> queue) throws InterruptedException {
    String text = queue.poll(60, TimeUnit.SECONDS);
    assertThat(text).as("an event").isNotNull();
    return text;
  }

  /** Receives messages. */
  static class Messages {
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @BeeperEventListener
    void onMessage(MessageUpserted event) {
      event.messages().forEach(message -> received.add(String.valueOf(message.text())));
    }
  }

  @Test
  void callsMethodWithEventsOfItsType() {
    contexts().withBean(Messages.class).run(context -> {
      awaitLive();
      family.message("Ada", "hi");

      assertThat(take(context.getBean(Messages.class).received)).isEqualTo("hi");
    });
  }

  @Test
  void followsChatsOfProperty() {
    ChatScene work = server.chat("Work");
    Contexts.connectedTo(server)
        .withPropertyValues("beeper.desktop.events.chats=" + work.id())
        .withBean(Messages.class)
        .run(context -> {
          BeeperEventStream stream = context.getBean(BeeperEventStream.class);
          await(() -> stream.state() instanceof ConnectionState.Live);
          family.message("Ada", "elsewhere");
          work.message("Ada", "here");

          assertThat(take(context.getBean(Messages.class).received)).isEqualTo("here");
        });
  }

  /** Fails at each message, before the others. */
  static class Failing {
    @Order(1)
    @BeeperEventListener
    void fail(MessageUpserted event) {
      throw new IllegalStateException("expected: a listener fails");
    }
  }

  @Test
  void callsOthersAndContinuesAfterException() {
    contexts().withBean(Failing.class).withBean(Messages.class).run(context -> {
      awaitLive();
      family.message("Ada", "first").message("Ada", "second");

      BlockingQueue<String> received = context.getBean(Messages.class).received;
      assertThat(take(received)).isEqualTo("first");
      assertThat(take(received)).isEqualTo("second");
    });
  }

  /** Three methods for one event, declared in another order. */
  static class InOrder {
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @Order(3)
    @BeeperEventListener
    void third(MessageUpserted event) {
      received.add("third");
    }

    @Order(1)
    @BeeperEventListener
    void first(MessageUpserted event) {
      received.add("first");
    }

    @Order(2)
    @BeeperEventListener
    void second(Event event) {
      if (!(event instanceof ChatUpserted)) {
        received.add("second");
      }
    }
  }

  @Test
  void callsMethodsInOrder() {
    contexts().withBean(InOrder.class).run(context -> {
      awaitLive();
      family.message("Ada", "hi");

      BlockingQueue<String> received = context.getBean(InOrder.class).received;
      assertThat(take(received)).isEqualTo("first");
      assertThat(take(received)).isEqualTo("second");
      assertThat(take(received)).isEqualTo("third");
    });
  }

  /** Has a parameter that is not an event. */
  static class Wrong {
    @BeeperEventListener
    void onText(String text) {}
  }

  @Test
  void refusesMethodWithOtherParameter() {
    contexts()
        .withBean(Wrong.class)
        .run(context -> assertThat(context)
            .getFailure()
            .hasMessageContaining("@BeeperEventListener")
            .hasMessageContaining("Wrong.onText"));
  }

  @Test
  void opensNoStreamWithoutListener() {
    contexts().run(context -> {
      assertThat(context.getBean(BeeperEventStream.class).isRunning()).isFalse();
      assertThat(server.calls("events.connect")).isEmpty();
    });
  }

  @Test
  void opensNoStreamWithoutAutoStartup() {
    contexts()
        .withBean(Messages.class)
        .withPropertyValues("beeper.desktop.events.auto-startup=false")
        .run(context ->
            assertThat(context.getBean(BeeperEventStream.class).isRunning()).isFalse());
  }

  @Test
  void opensStreamWhenServerBecomesAvailable() {
    server.on("events.connect").times(10).status(503);

    contexts().withBean(Messages.class).run(context -> {
      awaitLive();
      family.message("Ada", "hi");

      assertThat(take(context.getBean(Messages.class).received)).isEqualTo("hi");
    });
  }

  @Test
  void endsWhenServerRefusesAndStartsAgain() {
    server.on("events.connect").times(2).status(401);

    contexts().withBean(Messages.class).run(context -> {
      BeeperEventStream stream = context.getBean(BeeperEventStream.class);
      await(() -> !stream.isRunning());
      server.clearScript();
      stream.start();
      awaitLive();
      family.message("Ada", "hi");

      assertThat(take(context.getBean(Messages.class).received)).isEqualTo("hi");
    });
  }

  @Test
  void opensNewStreamAfterStop() {
    contexts().withBean(Messages.class).run(context -> {
      BeeperEventStream stream = context.getBean(BeeperEventStream.class);
      awaitLive();
      stream.stop();
      assertThat(stream.isRunning()).isFalse();
      assertThat(stream.state()).isNull();
      stream.start();
      awaitLive();
      family.message("Ada", "hi");

      assertThat(take(context.getBean(Messages.class).received)).isEqualTo("hi");
    });
  }

  /** Runs until it is released. */
  static class Slow {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    volatile boolean clientWasOpen;
    volatile @Nullable BeeperDesktop client;

    @BeeperEventListener
    void onMessage(MessageUpserted event) throws InterruptedException {
      started.countDown();
      release.await();
      BeeperDesktop used = client;
      clientWasOpen = used != null && !used.chats().list().items().isEmpty();
    }
  }

  @Test
  void waitsForListenerBeforeClientCloses() {
    Slow[] slow = new Slow[1];
    contexts().withBean(Slow.class).run(context -> {
      slow[0] = context.getBean(Slow.class);
      slow[0].client = context.getBean(BeeperDesktop.class);
      awaitLive();
      family.message("Ada", "hi");
      assertThat(slow[0].started.await(60, TimeUnit.SECONDS)).isTrue();
      Thread closer = new Thread(context::close);
      closer.start();
      BeeperEventStream stream = context.getBean(BeeperEventStream.class);
      await(() -> !stream.isRunning());
      slow[0].release.countDown();
      closer.join();
    });

    assertThat(slow[0].clientWasOpen).isTrue();
  }

  /** Closes the context from a listener. */
  static class Closing {
    final CountDownLatch closed = new CountDownLatch(1);
    volatile @Nullable ConfigurableApplicationContext context;

    @BeeperEventListener
    void onMessage(MessageUpserted event) {
      ConfigurableApplicationContext own = context;
      if (own != null) {
        own.close();
        closed.countDown();
      }
    }
  }

  @Test
  void stopsWhenListenerClosesContext() {
    DefaultLifecycleProcessor patient = new DefaultLifecycleProcessor();
    patient.setTimeoutPerShutdownPhase(120_000);
    contexts()
        .withBean("lifecycleProcessor", LifecycleProcessor.class, () -> patient)
        .withBean(Closing.class)
        .run(context -> {
          Closing closing = context.getBean(Closing.class);
          closing.context = context.getSourceApplicationContext();
          awaitLive();
          family.message("Ada", "hi");

          assertThat(closing.closed.await(50, TimeUnit.SECONDS))
              .as("before the timeout of the phase")
              .isTrue();
        });
  }
}
