package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The context of the caller in event streams, waits, guided logins and publishers of pages. */
@Timeout(120)
class CallersContextTest {

  private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

  private final FakeBeeperDesktop server = FakeBeeperDesktop.start();

  /** The tenant that each place has seen, as {@code place=tenant}. */
  private final Collection<String> seen = new ConcurrentLinkedQueue<>();

  private BeeperDesktop client;

  @BeforeEach
  void createClient() {
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(() -> {
          see("token");
          return server.accessToken();
        })
        .codec(JacksonCodec.create())
        .contextPropagation(() -> {
          String captured = TENANT.get();
          return task -> () -> {
            String before = TENANT.get();
            TENANT.set(captured);
            try {
              task.run();
            } finally {
              TENANT.set(before);
            }
          };
        })
        .interceptor(new Interceptor() {
          @Override
          public void beforeSend(CallAttempt attempt) {
            see(attempt.operationId());
          }
        })
        .build();
  }

  @AfterEach
  void close() {
    TENANT.remove();
    client.close();
    server.close();
  }

  private void see(String place) {
    seen.add(place + "=" + TENANT.get());
  }

  private static <T> T as(String tenant, Callable<T> action) throws Exception {
    TENANT.set(tenant);
    try {
      return action.call();
    } finally {
      TENANT.remove();
    }
  }

  private static <T> T join(CompletableFuture<T> future) throws Exception {
    return future.get(60, TimeUnit.SECONDS);
  }

  /** A receiver of events and states, which records what it sees. */
  private final class Receiver implements Flow.Subscriber<Event> {
    final CompletableFuture<Void> live = new CompletableFuture<>();
    final CountDownLatch messages = new CountDownLatch(2);
    // States arrive in order, but not in step with the events.
    final CountDownLatch liveTwice = new CountDownLatch(2);
    private Flow.Subscription subscription;

    EventStreamOptions options() {
      return EventStreamOptions.builder()
          .resync(true)
          .reconnectDelay(Duration.ofMillis(1), Duration.ofMillis(1))
          // The JDK's client misses some ends of connections, which a ping finds.
          .pingInterval(Duration.ofMillis(200))
          .idleTimeout(Duration.ofSeconds(4))
          .onState(state -> {
            see(state.getClass().getSimpleName());
            if (state instanceof ConnectionState.Live) {
              live.complete(null);
              liveTwice.countDown();
            }
          })
          .build();
    }

    void receive(Event event) {
      see("event");
      if (event instanceof MessageUpserted) {
        messages.countDown();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Event event) {
      receive(event);
    }

    @Override
    public void onError(Throwable failure) {
      see("error");
    }

    @Override
    public void onComplete() {
      see("complete");
    }
  }

  /** Writes a message before and after a loss of the connection, while this thread is another tenant. */
  private void writeAndDisconnect(ChatScene chat, Receiver receiver) throws Exception {
    as("writer", () -> {
      chat.message("Ada", "one");
      server.events().disconnect();
      chat.message("Ada", "two");
      return receiver.messages.await(60, TimeUnit.SECONDS);
    });
    assertThat(receiver.messages.getCount()).isZero();
    assertThat(receiver.liveTwice.await(60, TimeUnit.SECONDS)).isTrue();
  }

  private void assertStreamSawOnly(String tenant) {
    assertThat(seen)
        .contains("token=" + tenant, "events.connect=" + tenant, "event=" + tenant)
        .contains("Live=" + tenant, "Reconnecting=" + tenant)
        .contains("chats.list=" + tenant, "messages.list=" + tenant)
        .allMatch(place -> place.endsWith("=" + tenant));
  }

  @Test
  void listenerHasContextOfItsOpenerAlsoAfterReconnects() throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "before");
    Receiver receiver = new Receiver();
    try (EventSubscription subscription =
        as("opener", () -> client.events().listen(receiver.options(), receiver::receive))) {
      writeAndDisconnect(chat, receiver);
      assertThat(subscription.state()).isNotNull();
      assertStreamSawOnly("opener");

      CompletableFuture<String> changed = as("changer", () -> {
        EventSelection paused = EventSelection.builder().paused().build();
        return subscription.subscribe(paused).thenApply(done -> "changed by " + TENANT.get());
      });
      assertThat(join(changed)).isEqualTo("changed by changer");
    }
  }

  @Test
  void futureOfAsynchronousListenerHasContextOfItsOpener() throws Exception {
    Receiver receiver = new Receiver();
    CompletableFuture<EventSubscription> opened =
        as("opener", () -> client.async().events().listen(receiver.options(), receiver::receive));
    try (EventSubscription subscription = join(opened)) {
      assertThat(subscription.state()).isInstanceOf(ConnectionState.Live.class);
    }
    assertThat(seen).contains("events.connect=opener").allMatch(place -> place.endsWith("=opener"));
  }

  @Test
  void subscriberHasContextOfItsSubscription() throws Exception {
    ChatScene chat = server.chat("Family").message("Ada", "before");
    Receiver receiver = new Receiver();
    Flow.Publisher<Event> publisher =
        as("creator", () -> client.async().events().connect(receiver.options()));
    as("subscriber", () -> {
      publisher.subscribe(receiver);
      return null;
    });
    join(receiver.live);
    writeAndDisconnect(chat, receiver);
    assertStreamSawOnly("subscriber");
    as("canceller", () -> {
      receiver.subscription.cancel();
      return null;
    });
  }

  @Test
  void waitHasContextOfItsCaller() throws Exception {
    ChatScene chat = server.chat("Family");
    server.network().delay(Duration.ofSeconds(20));
    CompletableFuture<Message> sent = as(
        "sender",
        () -> client
            .async()
            .messages()
            .sendAndAwait(chat.id(), p -> p.text("hi"), Duration.ofMinutes(1)));
    CompletableFuture<String> stage = sent.thenApply(message -> String.valueOf(TENANT.get()));
    while (server.calls("messages.retrieve").size() < 2) {
      Thread.onSpinWait();
    }
    server.clock().advance(Duration.ofSeconds(20));

    assertThat(join(stage)).isEqualTo("sender");
    assertThat(seen)
        .contains("messages.send=sender", "messages.retrieve=sender")
        .allMatch(place -> place.endsWith("=sender"));
  }

  @Test
  void stageOfWaitThatTimesOutHasContextOfItsCaller() throws Exception {
    ChatScene chat = server.chat("Family");
    server
        .network()
        .delay(Duration.ofSeconds(20)); // of the fake server's clock, which stands still
    CompletableFuture<Message> sent = as(
        "sender",
        () -> client
            .async()
            .messages()
            .sendAndAwait(chat.id(), p -> p.text("hi"), Duration.ofMillis(500)));

    CompletableFuture<String> stage =
        sent.handle((message, failure) -> failure + " seen by " + TENANT.get());
    assertThat(join(stage)).contains("MessagePendingException").endsWith("seen by sender");
  }

  @Test
  void guidedLoginHasContextOfItsCaller() throws Exception {
    server.bridge("WhatsApp").flow("phone").input("number", "phone_number").qr("scan");
    LoginHandlerAsync handler = new LoginHandlerAsync() {
      @Override
      public CompletableFuture<Map<String, String>> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        see("handler");
        CompletableFuture<Map<String, String>> entered = new CompletableFuture<>();
        Thread user = new Thread(() -> entered.complete(Map.of("phone_number", "+1555")));
        user.setDaemon(true);
        user.start();
        return entered;
      }

      @Override
      public void showQrCode(
          com.beeper.desktop.bridges.DisplayAndWaitLoginStep step,
          com.beeper.desktop.bridges.QrCodeLoginDisplay code) {
        see("display");
        server.bridge("WhatsApp").otherDeviceActs();
      }
    };
    String status = join(as(
        "user",
        () -> client
            .async()
            .bridges()
            .logins()
            .connect("local-whatsapp", handler)
            .thenApply(session -> {
              see("stage");
              return session.status().toString();
            })));

    assertThat(status).isEqualTo("COMPLETE");
    assertThat(seen)
        .contains("handler=user", "display=user", "bridges.loginSessions.steps.submit=user")
        .allMatch(place -> place.endsWith("=user"));
  }

  @Test
  void publisherOfPagesHasContextOfItsSubscription() throws Exception {
    ChatScene chat = server.chat("Family");
    for (int i = 0; i < 60; i++) {
      chat.message("Ada", "message " + i);
    }
    Flow.Publisher<Message> all = join(client
            .async()
            .messages()
            .list(chat.id(), p -> p.direction(Direction.BEFORE)))
        .all();
    seen.clear();
    CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    as("subscriber", () -> {
      all.subscribe(new Flow.Subscriber<>() {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
          subscribed.complete(subscription);
        }

        @Override
        public void onNext(Message message) {
          see("item");
        }

        @Override
        public void onError(Throwable failure) {
          ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
          see("complete");
          ended.complete(null);
        }
      });
      return null;
    });
    as("requester", () -> {
      join(subscribed).request(Long.MAX_VALUE);
      return null;
    });
    join(ended);

    assertThat(seen)
        .contains("item=subscriber", "messages.list=subscriber", "complete=subscriber")
        .allMatch(place -> place.endsWith("=subscriber"));
  }
}
