package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.chats.ChatStore;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Receives and sends messages. Guarded by the monitor of {@code ServerState}. */
public final class MessageNetwork {

  private final FakeClock clock;
  private final Object lock;
  private final IdGenerator ids;
  private final ChatStore chats;
  private Duration networkDelay = Duration.ZERO;
  private @Nullable String failure;
  private String failureState = "FAIL_RETRIABLE";
  private boolean typingIndicators = true;

  /** Creates a network that confirms at once. */
  public MessageNetwork(FakeClock clock, Object lock, IdGenerator ids, ChatStore chats) {
    this.clock = clock;
    this.lock = lock;
    this.ids = ids;
    this.chats = chats;
  }

  /** Sets the time after which the network confirms messages that are sent afterwards. */
  public void networkDelay(Duration delay) {
    networkDelay = delay;
  }

  /** Returns the time after which the network confirms messages. */
  public Duration networkDelay() {
    return networkDelay;
  }

  /** Returns the reason for which the network rejects messages, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /**
   * Sets the reason for which the network rejects messages that are sent afterwards, or null.
   *
   * @param permanent whether the rejection is final
   */
  public void failure(@Nullable String reason, boolean permanent) {
    failure = reason;
    failureState = permanent ? "FAIL_PERMANENT" : "FAIL_RETRIABLE";
  }

  /** Sets whether the network has typing indicators. */
  public void typingIndicators(boolean available) {
    typingIndicators = available;
  }

  /** Returns whether the network has typing indicators. */
  public boolean hasTypingIndicators() {
    return typingIndicators;
  }

  /** Adds an incoming message, or one that the user sent from another device. */
  public FakeMessage receive(
      FakeChat chat, FakePerson sender, Instant when, MessageContent content) {
    FakeMessage message = create(chat, null, sender, when, content);
    if (sender.isSelf()) {
      message.sendStatus(status("SUCCESS", when).put("deliveredToUsers", users(chat)));
    }
    chats.insert(chat, message);
    return message;
  }

  /** Sends a message. The network confirms it after its delay, or at once. */
  public FakeMessage send(FakeChat chat, MessageContent content) {
    String pendingId = "pending_" + ids.letters(16);
    FakeMessage message = create(chat, pendingId, chat.account().user(), clock.instant(), content);
    message.sendStatus(status("PENDING"));
    chat.typing(false);
    chats.insert(chat, message);
    String reason = failure;
    String state = failureState;
    clock.at(clock.instant().plus(networkDelay), () -> {
      synchronized (lock) {
        confirm(chat, message, reason, state);
      }
    });
    return message;
  }

  private void confirm(
      FakeChat chat, FakeMessage message, @Nullable String reason, String failureState) {
    if (!chat.messages().contains(message)) {
      return;
    }
    if (reason == null) {
      message.confirm(ids.message());
      message.sendStatus(status("SUCCESS").put("deliveredToUsers", users(chat)));
    } else {
      message.sendStatus(status(failureState).put("reason", reason).put("message", "Not sent"));
    }
    chats.changed(chat, message);
  }

  private FakeMessage create(
      FakeChat chat,
      @Nullable String pendingId,
      FakePerson sender,
      Instant when,
      MessageContent content) {
    // By time, then by order of arrival; all keys have one length, so their texts sort alike.
    String sortKey = String.format(Locale.ROOT, "%013d%09d", when.toEpochMilli(), ids.sortNumber());
    return new FakeMessage(
        pendingId == null ? ids.message() : pendingId,
        pendingId,
        "$" + ids.letters(43),
        chat.id(),
        chat.account().id(),
        sender,
        when,
        sortKey,
        content);
  }

  private JsonObject status(String status) {
    return status(status, clock.instant());
  }

  /** Returns the JSON of the schema {@code SendStatus}. */
  public static JsonObject status(String status, Instant when) {
    return new JsonObject().put("status", status).putTime("timestamp", when);
  }

  private static List<String> users(FakeChat chat) {
    return List.copyOf(chat.participants().keySet());
  }
}
