package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.accounts.FakePerson;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import java.util.List;

/** Sets up one account of a fake server. Thread-safe. */
public final class AccountScene {

  private final ServerState state;
  private final FakeAccount account;

  AccountScene(ServerState state, FakeAccount account) {
    this.state = state;
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
   * Returns the user ID of the user on this account.
   *
   * @return the ID
   */
  public String userId() {
    return account.user().id();
  }

  /**
   * Disconnects the account: its status is {@code reconnect_required} until a login session for it
   * is complete.
   *
   * @return this
   */
  public AccountScene disconnected() {
    synchronized (state) {
      account.status("reconnect_required");
      return this;
    }
  }

  /**
   * Adds a contact, unless there is one with this name.
   *
   * @param fullName the full name
   * @return the user ID
   */
  public String contact(String fullName) {
    synchronized (state) {
      return person(state, account, fullName).id();
    }
  }

  /**
   * Adds a group chat. Senders of messages join it.
   *
   * @param title the title
   * @return the chat, to which messages can be added
   */
  public ChatScene chat(String title) {
    synchronized (state) {
      FakeChat chat = state.chats().add(account, "group", List.of(), title);
      return new ChatScene(state, chat);
    }
  }

  /**
   * Adds a direct chat with a person, who becomes a contact.
   *
   * @param fullName the full name of the person
   * @return the chat, to which messages can be added
   */
  public ChatScene direct(String fullName) {
    synchronized (state) {
      FakePerson person = person(state, account, fullName);
      return new ChatScene(state, state.chats().add(account, "single", List.of(person), null));
    }
  }

  static FakePerson person(ServerState state, FakeAccount account, String fullName) {
    return account.contacts().values().stream()
        .filter(person -> person.fullName().equals(fullName))
        .findFirst()
        .orElseGet(() -> state.accounts().addContact(account, fullName));
  }
}
