package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.chats.Chats;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How messages come in and go out. Guarded by the world's monitor. */
public final class Messages {

  private final FakeClock clock;
  private final Object lock;
  private final Ids ids;
  private final Chats chats;
  private Duration networkDelay = Duration.ZERO;
  private @Nullable String failure;

  /** Starts with a network that confirms at once. */
  public Messages(FakeClock clock, Object lock, Ids ids, Chats chats) {
    this.clock = clock;
    this.lock = lock;
    this.ids = ids;
    this.chats = chats;
  }

  /** Sets how long the network takes to confirm what is sent from now on. */
  public void networkDelay(Duration delay) {
    networkDelay = delay;
  }

  /** Lets the network turn down what is sent from now on, for a reason; null lets it pass. */
  public void failure(@Nullable String reason) {
    failure = reason;
  }

  /** Adds a message that has come in, or that the user sent from elsewhere. */
  public Message receive(
      Chat chat,
      Person sender,
      Instant when,
      @Nullable String text,
      List<JsonObject> attachments,
      @Nullable String replyTo) {
    Message message = make(chat, null, sender, when, text, attachments, replyTo);
    if (sender.isSelf()) {
      message.sendStatus(status("SUCCESS", when).put("deliveredToUsers", users(chat)));
    }
    chats.insert(chat, message);
    return message;
  }

  /** Sends a message; the network confirms it later, or at once if it is that fast. */
  public Message send(
      Chat chat, @Nullable String text, List<JsonObject> attachments, @Nullable String replyTo) {
    String pendingId = "pending_" + ids.letters(16);
    Message message =
        make(chat, pendingId, chat.account().user(), clock.instant(), text, attachments, replyTo);
    message.sendStatus(status("PENDING"));
    chats.insert(chat, message);
    String reason = failure;
    clock.at(clock.instant().plus(networkDelay), () -> {
      synchronized (lock) {
        confirm(chat, message, reason);
      }
    });
    return message;
  }

  private void confirm(Chat chat, Message message, @Nullable String reason) {
    if (!chat.messages().contains(message)) {
      return;
    }
    if (reason == null) {
      message.confirm(ids.message());
      message.sendStatus(status("SUCCESS").put("deliveredToUsers", users(chat)));
    } else {
      message.sendStatus(status("FAIL_RETRIABLE").put("reason", reason).put("message", "Not sent"));
    }
    chats.changed(chat, message);
  }

  private Message make(
      Chat chat,
      @Nullable String pendingId,
      Person sender,
      Instant when,
      @Nullable String text,
      List<JsonObject> attachments,
      @Nullable String replyTo) {
    // By time, and at the same time by order of arrival; all of one length, so text sorts alike.
    String sortKey = String.format(Locale.ROOT, "%013d%09d", when.toEpochMilli(), ids.sortNumber());
    return new Message(
        pendingId == null ? ids.message() : pendingId,
        pendingId,
        "$" + ids.letters(43),
        chat.id(),
        chat.account().id(),
        sender,
        when,
        sortKey,
        text,
        attachments,
        replyTo);
  }

  private JsonObject status(String status) {
    return status(status, clock.instant());
  }

  private static JsonObject status(String status, Instant when) {
    return new JsonObject().put("status", status).putTime("timestamp", when);
  }

  private static List<String> users(Chat chat) {
    return List.copyOf(chat.participants().keySet());
  }
}
