package com.beeper.desktop.integration.waits;

import static com.beeper.desktop.integration.waits.OngoingWait.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessagePendingException;
import com.beeper.desktop.messages.MessageSendException;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting for the network's confirmation of a message, and finding a message whose response was lost. */
@Timeout(120)
class MessageDeliveryTest {

  private static final String RETRIEVE = "messages.retrieve";
  private static final String SEND = "messages.send";
  private static final Duration DAY = Duration.ofDays(1);

  private FastClients clients;
  private FakeBeeperDesktop server;
  private ChatScene chat;

  @BeforeEach
  void start() {
    clients = new FastClients();
    server = clients.server();
    chat = server.chat("Family");
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
  }

  private static MessageSendParams text(String text) {
    return MessageSendParams.builder().text(text).build();
  }

  private OngoingWait<Message> send(TransportMode mode, String text, Duration timeout) {
    return OngoingWait.start(
        mode,
        clients.client(mode),
        c -> c.messages().sendAndAwait(chat.id(), p -> p.text(text), timeout),
        c -> c.messages().sendAndAwait(chat.id(), p -> p.text(text), timeout));
  }

  private OngoingWait<Message> await(TransportMode mode, String id, Duration timeout) {
    return OngoingWait.start(
        mode,
        clients.client(mode),
        c -> c.messages().awaitSent(chat.id(), id, timeout),
        c -> c.messages().awaitSent(chat.id(), id, timeout));
  }

  private @Nullable Message find(TransportMode mode, MessageSendParams params, Instant since) {
    return mode.<@Nullable Message>call(
        clients.client(mode),
        c -> c.messages().findSent(chat.id(), params, since),
        c -> c.messages().findSent(chat.id(), params, since));
  }

  @ParameterizedTest
  @EnumSource
  void returnsMessageThatIsConfirmedAtOnce(TransportMode mode) {
    Message sent = send(mode, "hi", DAY).value();

    assertThat(sent.text()).isEqualTo("hi");
    assertThat(sent.sendStatus().status()).isEqualTo(SendState.SUCCESS);
    assertThat(sent.id()).doesNotStartWith("pending");
    server.assertCalled(RETRIEVE, 1);
  }

  @ParameterizedTest
  @EnumSource
  void waitsUntilMessageIsConfirmed(TransportMode mode) {
    server.network().delay(Duration.ofSeconds(20));
    OngoingWait<Message> sent = send(mode, "hi", DAY);
    until(() -> server.calls(RETRIEVE).size() > 2);
    assertThat(sent.isDone()).isFalse();

    server.clock().advance(Duration.ofSeconds(20));

    assertThat(sent.value().sendStatus().status()).isEqualTo(SendState.SUCCESS);
  }

  /** The client is closed between the calls of one wait. */
  @ParameterizedTest
  @EnumSource
  void failsWhenClientIsClosedAfterMessageIsSent(TransportMode mode) {
    Transport transport = mode.transport();
    clients.add(transport);
    AtomicReference<BeeperDesktop> closed = new AtomicReference<>();
    BeeperDesktop client = TransportMode.clientBuilder(server.baseUrl())
        .accessToken(server.accessToken())
        .transport(transport)
        .interceptor(new Interceptor() {
          @Override
          public void onEnd(CallAttempt attempt, CallSummary summary) {
            closed.get().close();
          }
        })
        .build();
    closed.set(client);

    OngoingWait<Message> sent = OngoingWait.start(
        mode,
        client,
        c -> c.messages().sendAndAwait(chat.id(), text("hi"), DAY),
        c -> c.messages().sendAndAwait(chat.id(), text("hi"), DAY));

    assertThat(sent.failure()).isInstanceOf(CallCancelledException.class);
    server.assertCalled(SEND, 1);
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenNetworkRefusesMessage(TransportMode mode) {
    server.network().delay(Duration.ofSeconds(20)).refuses("no_such_number");
    OngoingWait<Message> sent = send(mode, "hi", DAY);
    until(() -> server.calls(RETRIEVE).size() > 1);

    server.clock().advance(Duration.ofSeconds(20));

    MessageSendException failure = (MessageSendException) sent.failure();
    assertThat(failure).hasMessageContaining("FAIL_RETRIABLE, no_such_number");
    assertThat(failure.sendStatus().status()).isEqualTo(SendState.FAIL_RETRIABLE);
    assertThat(failure.sentMessage().text()).isEqualTo("hi");
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenNetworkRefusesMessagePermanently(TransportMode mode) {
    server.network().refusesPermanently("blocked");

    MessageSendException failure = (MessageSendException) send(mode, "hi", DAY).failure();

    assertThat(failure.sendStatus().status()).isEqualTo(SendState.FAIL_PERMANENT);
  }

  @ParameterizedTest
  @EnumSource
  void saysThatMessageIsPendingAtTimeout(TransportMode mode) {
    server.network().delay(Duration.ofMinutes(5));
    OngoingWait<Message> sent = send(mode, "hi", Duration.ofHours(1));
    until(() -> server.calls(RETRIEVE).size() > 1);

    clients.time().jump(Duration.ofHours(1));
    MessagePendingException failure = (MessagePendingException) sent.failure();
    server.clock().advance(Duration.ofMinutes(5));

    assertThat(failure).hasMessageContaining("is still pending after 3600 s");
    assertThat(await(mode, failure.pendingMessageId(), DAY).value().text()).isEqualTo("hi");
    assertThat(failure.chatId()).isEqualTo(chat.id());
  }

  @ParameterizedTest
  @EnumSource
  void toleratesFailedPollsAndMissingMessage(TransportMode mode) {
    server.on(RETRIEVE).once().status(404);
    server.on(RETRIEVE).times(3).status(502);

    assertThat(send(mode, "hi", DAY).value().text()).isEqualTo("hi");

    server.assertCalled(RETRIEVE, 5);
  }

  @ParameterizedTest
  @EnumSource
  void failsAfterFivePollsThatFail(TransportMode mode) {
    assertThat(await(mode, "no-such-message", DAY).failure()).isInstanceOf(NotFoundException.class);
    server.assertCalled(RETRIEVE, 5);
    server.on(RETRIEVE).status(500);

    assertThat(await(mode, "another", DAY).failure()).isInstanceOf(InternalServerException.class);
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenCallerGivesUp(TransportMode mode) {
    server.network().delay(Duration.ofMinutes(5));
    OngoingWait<Message> sent = send(mode, "hi", DAY);
    until(() -> server.calls(RETRIEVE).size() > 1);

    sent.giveUp();

    assertThat(sent.failure())
        .isInstanceOf(mode.isAsync() ? CancellationException.class : CallCancelledException.class);
    assertThat(sent.isInterrupted()).isEqualTo(!mode.isAsync());
  }

  @Test
  void waitsForManyMessagesWithoutThreads() {
    server.network().delay(Duration.ofSeconds(20));
    BeeperDesktop client = clients.client(TransportMode.JDK_ASYNC);
    List<CompletableFuture<Message>> sent = new ArrayList<>();
    // Far more than the calls that run at the same time, each with a thread of the client and the
    // server.
    int messages = 300;
    for (int i = 0; i < messages; i++) {
      String text = "message " + i;
      sent.add(client.async().messages().sendAndAwait(chat.id(), p -> p.text(text), DAY));
    }
    until(() -> chat.messageIds().size() == messages);
    assertThat(Thread.activeCount()).isLessThan(messages);

    server.clock().advance(Duration.ofSeconds(20));

    assertThat(sent).allSatisfy(each -> assertThat(each.join().id()).doesNotStartWith("pending"));
  }

  @Test
  void namesPlaceOfCallInExceptionOfOtherThread() {
    OngoingWait<Message> sent = await(TransportMode.JDK, "no-such-message", DAY);

    assertThat(sent.failure().getSuppressed())
        .anySatisfy(each -> assertThat(each.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(MessageDeliveryTest.class.getName())));
  }

  @Test
  void refusesToBeRecorded() {
    BeeperDesktop client = clients.client(TransportMode.JDK);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withResponse(
            c -> c.messages().sendAndAwait(chat.id(), text("hi"), Duration.ofSeconds(1))))
        .withMessageContaining("makes several");
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void refusesTimeoutThatIsNotPositive() {
    BeeperDesktop client = clients.client(TransportMode.JDK);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.messages().sendAndAwait(chat.id(), text("hi"), Duration.ZERO))
        .withMessageContaining("timeout must be positive");
    assertThat(server.calls()).isEmpty();
  }

  // Lost sends.

  @ParameterizedTest
  @EnumSource
  void findsMessageWhoseResponseWasLost(TransportMode mode) {
    MessageSendParams params = text("The number is 42.\r\nBye ");
    server.on(SEND).truncated();
    BeeperDesktop client = clients.client(mode);

    assertThatThrownBy(() -> mode.call(
            client,
            c -> c.messages().send(chat.id(), params),
            c -> c.messages().send(chat.id(), params)))
        .isInstanceOfSatisfying(
            ConnectionException.class, e -> assertThat(e.possiblySent()).isTrue());

    assertThat(find(mode, params, FakeClock.START).text()).startsWith("The number");
  }

  @ParameterizedTest
  @EnumSource
  void returnsNullWhenMessageWasNotSent(TransportMode mode) {
    chat.ownMessage("hi");
    server.clock().advance(Duration.ofMinutes(1));
    chat.message("Ada", "hi").ownMessage("hi there").message("Ada", "hi");

    assertThat(find(mode, text("hi"), FakeClock.START.plusSeconds(1))).isNull();
    assertThat(find(mode, text("hi"), FakeClock.START)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void findsMessageOnLaterPage(TransportMode mode) {
    chat.ownMessage("hi");
    for (int i = 0; i < 50; i++) {
      chat.message("Ada", "text " + i);
    }

    assertThat(find(mode, text("hi"), FakeClock.START)).isNotNull();
    server.assertCalled("messages.list", 3);
  }

  @ParameterizedTest
  @EnumSource
  void readsNoPageBeforeTimeOfSend(TransportMode mode) {
    for (int i = 0; i < 50; i++) {
      chat.message("Ada", "text " + i);
    }
    server.clock().advance(Duration.ofMinutes(1));
    chat.message("Ada", "newest");

    assertThat(find(mode, text("hi"), FakeClock.START.plusSeconds(30))).isNull();
    server.assertCalled("messages.list", 1);
  }

  @Test
  void readsTenPagesAtMost() {
    for (int i = 0; i < 300; i++) {
      chat.message("Ada", "text " + i);
    }

    assertThat(find(TransportMode.JDK, text("hi"), FakeClock.START)).isNull();
    server.assertCalled("messages.list", 10);
  }

  @Test
  void distinguishesReplies() {
    chat.message("Ada", "question");
    BeeperDesktop client = clients.client(TransportMode.JDK);
    String question = client.messages().list(chat.id()).items().get(0).id();
    client.messages().send(chat.id(), p -> p.text("yes"));
    MessageSendParams reply =
        MessageSendParams.builder().text("yes").replyToMessageId(question).build();

    assertThat(find(TransportMode.JDK, reply, FakeClock.START)).isNull();
    client.messages().send(chat.id(), reply);
    assertThat(find(TransportMode.JDK, reply, FakeClock.START)).isNotNull();
  }

  @Test
  void findsPendingMessage() {
    server.network().delay(Duration.ofMinutes(5));
    clients.client(TransportMode.JDK).messages().send(chat.id(), p -> p.text("hi"));

    Message found = find(TransportMode.JDK, text("hi"), FakeClock.START);

    assertThat(found.sendStatus().status()).isEqualTo(SendState.PENDING);
    server.clock().advance(Duration.ofMinutes(5));
    assertThat(await(TransportMode.JDK, found.id(), DAY).value().text()).isEqualTo("hi");
  }
}
