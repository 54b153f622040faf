package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.messages.Message;
import java.util.List;

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
   * Lets a message come in now. The sender becomes a contact and a participant.
   *
   * @param sender the full name of the sender
   * @param text the text
   * @return this
   */
  public ChatScene message(String sender, String text) {
    synchronized (world) {
      Person person = AccountScene.person(world, chat.account(), sender);
      chat.participants().putIfAbsent(person.id(), person);
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
