package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Person;
import com.beeper.desktop.testkit.internal.chats.Chat;
import java.util.List;

/** Sets the scene on one account of a fake server. Thread-safe. */
public final class AccountScene {

  private final World world;
  private final Account account;

  AccountScene(World world, Account account) {
    this.world = world;
    this.account = account;
  }

  /**
   * Returns the account ID.
   *
   * @return the ID
   */
  public String id() {
    return account.id();
  }

  /**
   * Returns the user ID that the user has on this account.
   *
   * @return the ID
   */
  public String userId() {
    return account.user().id();
  }

  /**
   * Adds somebody to the contacts, unless somebody of this name is there.
   *
   * @param fullName the name
   * @return the user ID
   */
  public String contact(String fullName) {
    synchronized (world) {
      return person(world, account, fullName).id();
    }
  }

  /**
   * Adds a group chat. Who writes in it joins it.
   *
   * @param title the title
   * @return the chat, for messages to be added
   */
  public ChatScene chat(String title) {
    synchronized (world) {
      Chat chat = world.chats().add(account, "group", List.of(), title);
      return new ChatScene(world, chat);
    }
  }

  /**
   * Adds a chat with one person, who is added to the contacts if not there.
   *
   * @param fullName the name of the person
   * @return the chat, for messages to be added
   */
  public ChatScene direct(String fullName) {
    synchronized (world) {
      Person person = person(world, account, fullName);
      return new ChatScene(world, world.chats().add(account, "single", List.of(person), null));
    }
  }

  static Person person(World world, Account account, String fullName) {
    return account.contacts().values().stream()
        .filter(person -> person.fullName().equals(fullName))
        .findFirst()
        .orElseGet(() -> world.accounts().addContact(account, fullName));
  }
}
