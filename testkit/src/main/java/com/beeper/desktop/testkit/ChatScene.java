package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
import com.beeper.desktop.testkit.internal.messages.MessageContent;
import com.beeper.desktop.testkit.internal.messages.MessageNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets up one chat of a fake server. Messages are added at the current time of the server's clock.
 * Thread-safe.
 */
public final class ChatScene {

  private final ServerState state;
  private final FakeChat chat;

  ChatScene(ServerState state, FakeChat chat) {
    this.state = state;
    this.chat = chat;
  }

  /**
   * Returns the chat ID.
   *
   * @return the ID
   */
  public String id() {
    return chat.id();
  }

  /**
   * Adds an incoming message. The sender becomes a contact, and a participant of a group.
   *
   * @param sender the full name of the sender
   * @param text the text
   * @return this
   * @throws IllegalArgumentException if this is a direct chat with another person
   */
  public ChatScene message(String sender, String text) {
    synchronized (state) {
      receive(participantNamed(sender), MessageContent.text(text));
      return this;
    }
  }

  /**
   * Adds an incoming message that replies to the last one.
   *
   * @param sender the full name of the sender
   * @param text the text
   * @return this
   * @throws IllegalArgumentException if this is a direct chat with another person
   * @throws IllegalStateException if there is no message
   */
  public ChatScene reply(String sender, String text) {
    synchronized (state) {
      FakePerson person = participantNamed(sender);
      receive(person, MessageContent.text(text).replyTo(last().id()));
      return this;
    }
  }

  /**
   * Adds a message that the user sent from another device.
   *
   * @param text the text
   * @return this
   */
  public ChatScene ownMessage(String text) {
    synchronized (state) {
      receive(chat.account().user(), MessageContent.text(text));
      return this;
    }
  }

  /**
   * Adds a message of the user that the network failed to deliver.
   *
   * @param text the text
   * @param reason the machine reason in the send status
   * @return this
   */
  public ChatScene failedMessage(String text, String reason) {
    synchronized (state) {
      FakeMessage message = receive(chat.account().user(), MessageContent.text(text));
      message.sendStatus(
          MessageNetwork.status("FAIL_PERMANENT", state.clock().instant()).put("reason", reason));
      state.chats().changed(chat, message);
      return this;
    }
  }

  /**
   * Adds a notice of a change, for example {@code Ada added Bo}.
   *
   * @param sender the full name of the participant who made the change
   * @param text the text
   * @return this
   * @throws IllegalArgumentException if this is a direct chat with another person
   */
  public ChatScene notice(String sender, String text) {
    synchronized (state) {
      FakeMessage message = receive(participantNamed(sender), MessageContent.text(text));
      message.markAsNotice();
      state.chats().changed(chat, message);
      return this;
    }
  }

  /**
   * Adds an incoming message with a file.
   *
   * @param sender the full name of the sender
   * @param fileName the name of the file, from which its type is derived
   * @param content the bytes of the file
   * @return the {@code mxc://} URL of the file
   */
  public String file(String sender, String fileName, byte[] content) {
    synchronized (state) {
      FakePerson person = participantNamed(sender);
      String url = state.assets().add(fileName, null, content.clone());
      receive(person, MessageContent.attachment(state.assets().messageAttachment(url), null));
      return url;
    }
  }

  /**
   * Adds an incoming voice note.
   *
   * @param sender the full name of the sender
   * @param fileName the name of the file, from which its type is derived
   * @param content the bytes of the file
   * @param duration the length, cut to milliseconds
   * @return the {@code mxc://} URL of the file
   */
  public String voiceNote(String sender, String fileName, byte[] content, Duration duration) {
    synchronized (state) {
      FakePerson person = participantNamed(sender);
      String url = state.assets().add(fileName, null, content.clone());
      receive(
          person,
          MessageContent.attachment(state.assets().voiceNoteAttachment(url, duration), null));
      return url;
    }
  }

  /**
   * Adds a reaction to the last message.
   *
   * @param sender the full name of the participant who reacts
   * @param reactionKey an emoji or a shortcode
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene reaction(String sender, String reactionKey) {
    synchronized (state) {
      FakePerson person = participantNamed(sender);
      FakeMessage message = last();
      JsonObject reaction = ReactionRoutes.reaction(person.id(), reactionKey);
      message.reactions().put(reaction.requiredText("id"), reaction);
      state.chats().changed(chat, message);
      return this;
    }
  }

  /**
   * Edits the last message.
   *
   * @param text the new text
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene editLast(String text) {
    synchronized (state) {
      FakeMessage message = last();
      message.edit(text, state.clock().instant());
      state.chats().changed(chat, message);
      return this;
    }
  }

  /**
   * Removes the last message, as the deletion by its sender does.
   *
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene deleteLast() {
    synchronized (state) {
      state.chats().remove(chat, last());
      return this;
    }
  }

  /**
   * Marks the last message as deleted. It stays in the chat without text and attachments, as
   * networks that show a placeholder for deleted messages have it.
   *
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene markLastDeleted() {
    synchronized (state) {
      FakeMessage message = last();
      message.markAsDeleted();
      state.chats().changed(chat, message);
      return this;
    }
  }

  /** Sends an event about the last message, with another text, and leaves the message as it is. */
  void publishLast(String text) {
    synchronized (state) {
      FakeMessage message = last();
      boolean unread = chat.isUnread(message);
      state
          .events()
          .messageUpserted(chat.id(), message.id(), () -> message.json(unread).put("text", text));
    }
  }

  /** Returns the user ID of a participant, adding the person to a group. */
  String participantId(String fullName) {
    return participantNamed(fullName).id();
  }

  /** Returns a participant, adding the person to a group. */
  private FakePerson participantNamed(String fullName) {
    FakePerson person = AccountScene.person(state, chat.account(), fullName);
    if (chat.type().equals("single") && !chat.participants().containsKey(person.id())) {
      throw new IllegalArgumentException("This is a direct chat with " + chat.title() + ", so "
          + fullName + " cannot take part in it");
    }
    chat.participants().put(person.id(), person);
    return person;
  }

  private FakeMessage last() {
    List<FakeMessage> messages = chat.messages();
    if (messages.isEmpty()) {
      throw new IllegalStateException("The chat has no message");
    }
    return messages.get(messages.size() - 1);
  }

  /**
   * Adds a participant.
   *
   * @param fullName the full name
   * @return this
   */
  public ChatScene participant(String fullName) {
    synchronized (state) {
      participantNamed(fullName);
      state.chats().changed(chat);
      return this;
    }
  }

  /**
   * Adds a label to the chat. The label is created if there is none with this name.
   *
   * @param name the name of the label
   * @return this
   */
  public ChatScene label(String name) {
    return change(() -> chat.labels().put(name, state.chats().label(name)));
  }

  /**
   * Marks all messages as read.
   *
   * @return this
   */
  public ChatScene read() {
    return change(chat::markAllRead);
  }

  /**
   * Archives the chat.
   *
   * @return this
   */
  public ChatScene archived() {
    return change(() -> chat.archived(true));
  }

  /**
   * Mutes the chat.
   *
   * @return this
   */
  public ChatScene muted() {
    return change(() -> chat.muted(true));
  }

  /**
   * Gives the chat low priority.
   *
   * @return this
   */
  public ChatScene lowPriority() {
    return change(() -> chat.lowPriority(true));
  }

  /**
   * Makes the chat read-only: sending a message is rejected.
   *
   * @return this
   */
  public ChatScene readOnly() {
    return change(() -> chat.readOnly(true));
  }

  /**
   * Snoozes the chat.
   *
   * @param until when the snooze ends
   * @return this
   */
  public ChatScene snoozed(Instant until) {
    return change(() -> chat.snooze(state.clock().instant(), until));
  }

  /**
   * Returns whether the typing indicator of the user is shown in this chat: a client has set it and
   * has neither ended it nor sent a message since.
   *
   * @return true if it is shown
   */
  public boolean typing() {
    synchronized (state) {
      return chat.isTyping();
    }
  }

  /**
   * Creates a merged chat of this chat and others. It has no messages of its own; messages sent to
   * it go to this chat.
   *
   * @param others the other members
   * @return the merged chat
   */
  public ChatScene mergedWith(ChatScene... others) {
    synchronized (state) {
      List<FakeChat> members = Stream.concat(Stream.of(this), Stream.of(others))
          .map(each -> each.chat)
          .toList();
      return new ChatScene(state, state.chats().merge(members, chat));
    }
  }

  /** Removes the chat with its messages. */
  public void delete() {
    synchronized (state) {
      state.chats().remove(chat);
    }
  }

  private ChatScene change(Runnable work) {
    synchronized (state) {
      work.run();
      state.chats().changed(chat);
      return this;
    }
  }

  private FakeMessage receive(FakePerson sender, MessageContent content) {
    return state.messages().receive(chat, sender, state.clock().instant(), content);
  }

  /**
   * Returns the messages of the chat.
   *
   * @return their IDs, oldest first
   */
  public List<String> messageIds() {
    synchronized (state) {
      return chat.messages().stream().map(FakeMessage::id).toList();
    }
  }
}
