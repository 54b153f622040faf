package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.http.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of the user. Guarded by the world's monitor. */
public final class Accounts {

  private final Ids ids;
  private int lastPhoneNumber = 100_000;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /** Starts without accounts. */
  public Accounts(Ids ids) {
    this.ids = ids;
  }

  /** All, in the order in which they were added. */
  public Collection<Account> all() {
    return accounts.values();
  }

  /** Finds an account. */
  public @Nullable Account find(String id) {
    return accounts.get(id);
  }

  /** Finds an account, or refuses the request. */
  public Account get(String id) {
    Account account = accounts.get(id);
    if (account == null) {
      throw Refusal.notFound("account");
    }
    return account;
  }

  /** Adds an account that is connected. */
  public Account add(String bridgeId, String bridgeType, String provider, String network) {
    String loginId = "ba_" + ids.letters(12);
    Person user = new Person(
        "@" + loginId + ":" + bridgeId + ".localhost",
        "Me",
        null,
        phoneNumber(),
        null,
        false,
        true);
    Account account = new Account(
        bridgeId + "_" + loginId, bridgeId, bridgeType, provider, network, user, loginId);
    accounts.put(account.id(), account);
    return account;
  }

  /** Removes an account. */
  public void remove(Account account) {
    accounts.remove(account.id());
  }

  /** Adds somebody to the contacts of an account, with addresses that are made up. */
  public Person addContact(Account account, String fullName) {
    return addContact(account, fullName, null, null);
  }

  /** Adds somebody to the contacts of an account; addresses that are null are made up. */
  public Person addContact(
      Account account, String fullName, @Nullable String phoneNumber, @Nullable String email) {
    String made = phoneNumber();
    String letters =
        fullName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    String handle = letters.isEmpty() ? "user" + made.substring(1) : letters.replace(' ', '.');
    Person person = new Person(
        "@" + made.substring(1) + ":" + account.domain(),
        fullName,
        handle,
        phoneNumber == null ? made : phoneNumber,
        email == null ? handle + "@example.com" : email,
        false,
        false);
    account.contacts().put(person.id(), person);
    return person;
  }

  /** Of the numbers that are kept for fiction. */
  private String phoneNumber() {
    return "+1555" + String.format(Locale.ROOT, "%07d", ++lastPhoneNumber);
  }
}
