package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of the user. Guarded by the monitor of {@code ServerState}. */
public final class AccountStore {

  private final IdGenerator ids;
  private int lastPhoneNumber = 100_000;
  private final Map<String, FakeAccount> accounts = new LinkedHashMap<>();

  /** Creates a store without accounts. */
  public AccountStore(IdGenerator ids) {
    this.ids = ids;
  }

  /** Returns all accounts in the order of their creation. */
  public Collection<FakeAccount> all() {
    return accounts.values();
  }

  /** Returns an account, or rejects the request. */
  public FakeAccount get(String id) {
    FakeAccount account = accounts.get(id);
    if (account == null) {
      throw RejectionException.notFound("account");
    }
    return account;
  }

  /** Adds a connected account. */
  public FakeAccount add(String bridgeId, String bridgeType, String provider, String network) {
    String loginId = "ba_" + ids.letters(12);
    FakePerson user = new FakePerson(
        "@" + loginId + ":" + bridgeId + ".localhost", "Me", null, phoneNumber(), null, true);
    FakeAccount account = new FakeAccount(
        bridgeId + "_" + loginId, bridgeId, bridgeType, provider, network, user, loginId);
    accounts.put(account.id(), account);
    return account;
  }

  /** Removes an account. */
  public void remove(FakeAccount account) {
    accounts.remove(account.id());
  }

  /** Adds a contact with generated addresses. */
  public FakePerson addContact(FakeAccount account, String fullName) {
    return addContact(account, fullName, null, null);
  }

  /** Adds a contact. Addresses that are null are generated. */
  public FakePerson addContact(
      FakeAccount account, String fullName, @Nullable String phoneNumber, @Nullable String email) {
    String made = phoneNumber();
    String letters =
        fullName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    String handle = letters.isEmpty() ? "user" + made.substring(1) : letters.replace(' ', '.');
    FakePerson person = new FakePerson(
        "@" + made.substring(1) + ":" + account.domain(),
        fullName,
        handle,
        phoneNumber == null ? made : phoneNumber,
        email == null ? handle + "@example.com" : email,
        false);
    account.contacts().put(person.id(), person);
    return person;
  }

  /** Returns a number of the range reserved for fiction. */
  private String phoneNumber() {
    return "+1555" + String.format(Locale.ROOT, "%07d", ++lastPhoneNumber);
  }
}
