package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Sets the scene in one chat of a fake server. Thread-safe. */
public final class ChatScene {

  private final World world;
  private final Chat chat;

  ChatScene(World world, Chat chat) {
    this.world = world;
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
   * Lets a message come in now. The sender becomes a contact, and a participant of a group.
   *
   * @param sender the full name of the sender
   * @param text the text
   * @return this
   * @throws IllegalArgumentException if this is a chat with somebody else alone
   */
  public ChatScene message(String sender, String text) {
    synchronized (world) {
      Person person = participantNamed(sender);
      receive(person, text);
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
    synchronized (world) {
      receive(chat.account().user(), text);
      return this;
    }
  }

  /**
   * Lets a message with a file come in now.
   *
   * @param sender the full name of the sender
   * @param fileName the name of the file, which tells its type
   * @param content the file
   * @return the {@code mxc://} URL of the file
   */
  public String file(String sender, String fileName, byte[] content) {
    synchronized (world) {
      Person person = participantNamed(sender);
      String url = world.assets().add(fileName, null, content.clone());
      world
          .messages()
          .receive(
              chat,
              person,
              world.clock().instant(),
              null,
              List.of(world.assets().messageAttachment(url)),
              null);
      return url;
    }
  }

  /**
   * Lets somebody react to the last message.
   *
   * @param sender the full name of who reacts
   * @param reactionKey an emoji or a shortcode
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene reaction(String sender, String reactionKey) {
    synchronized (world) {
      Person person = participantNamed(sender);
      Message message = last();
      JsonObject reaction = ReactionRoutes.reaction(person.id(), reactionKey);
      message.reactions().put(reaction.requiredText("id"), reaction);
      world.chats().changed(chat, message);
      return this;
    }
  }

  /**
   * Lets the last message be deleted by who sent it.
   *
   * @return this
   * @throws IllegalStateException if there is no message
   */
  public ChatScene deleteLast() {
    synchronized (world) {
      world.chats().remove(chat, last());
      return this;
    }
  }

  /** Lets somebody join; a chat with one person stays with that one. */
  private Person participantNamed(String fullName) {
    Person person = AccountScene.person(world, chat.account(), fullName);
    if (chat.type().equals("single") && !chat.participants().containsKey(person.id())) {
      throw new IllegalArgumentException(
          "This chat is with " + chat.title() + " alone, so " + fullName + " can do nothing in it");
    }
    chat.participants().put(person.id(), person);
    return person;
  }

  private Message last() {
    List<Message> messages = chat.messages();
    if (messages.isEmpty()) {
      throw new IllegalStateException("The chat has no message");
    }
    return messages.get(messages.size() - 1);
  }

  /**
   * Adds somebody who has not written.
   *
   * @param fullName the name
   * @return this
   */
  public ChatScene participant(String fullName) {
    synchronized (world) {
      participantNamed(fullName);
      world.chats().changed(chat);
      return this;
    }
  }

  /**
   * Puts a label on the chat, which is made if there is none of this name.
   *
   * @param name the name of the label
   * @return this
   */
  public ChatScene label(String name) {
    return change(() -> chat.labels().put(name, world.chats().label(name)));
  }

  /**
   * Lets the user have read everything.
   *
   * @return this
   */
  public ChatScene read() {
    return change(chat::markAllRead);
  }

  /**
   * Moves the chat to the archive.
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
   * Lets no messages be sent to the chat.
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
    return change(() -> chat.snooze(world.clock().instant(), until));
  }

  /**
   * Makes one chat that stands for this and others. It has no messages of its own, and what is sent
   * to it goes to this one.
   *
   * @param others further chats
   * @return the merged chat
   */
  public ChatScene mergedWith(ChatScene... others) {
    synchronized (world) {
      List<Chat> members = Stream.concat(Stream.of(this), Stream.of(others))
          .map(each -> each.chat)
          .toList();
      return new ChatScene(world, world.chats().merge(members, chat));
    }
  }

  /** Removes the chat with its messages. */
  public void delete() {
    synchronized (world) {
      world.chats().remove(chat);
    }
  }

  private ChatScene change(Runnable work) {
    synchronized (world) {
      work.run();
      world.chats().changed(chat);
      return this;
    }
  }

  private Message receive(Person sender, String text) {
    return world.messages().receive(chat, sender, world.clock().instant(), text, List.of(), null);
  }

  /**
   * Returns the messages that the chat has now.
   *
   * @return their IDs, oldest first
   */
  public List<String> messageIds() {
    synchronized (world) {
      return chat.messages().stream().map(Message::id).toList();
    }
  }
}
