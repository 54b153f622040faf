package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account on a network. Guarded by the monitor of {@code ServerState}. */
public final class FakeAccount {

  private final String id;
  private final String bridgeId;
  private final String bridgeType;
  private final String provider;
  private final String network;
  private final FakePerson user;
  private final String loginId;
  private final Map<String, FakePerson> contacts = new LinkedHashMap<>();
  private String status = "connected";

  FakeAccount(
      String id,
      String bridgeId,
      String bridgeType,
      String provider,
      String network,
      FakePerson user,
      String loginId) {
    this.id = id;
    this.bridgeId = bridgeId;
    this.bridgeType = bridgeType;
    this.provider = provider;
    this.network = network;
    this.user = user;
    this.loginId = loginId;
  }

  /** Returns the account ID. */
  public String id() {
    return id;
  }

  /** Returns the bridge ID. */
  public String bridgeId() {
    return bridgeId;
  }

  /** Returns the type of the bridge, for example {@code whatsapp}. */
  public String bridgeType() {
    return bridgeType;
  }

  /** Returns the name of the network. */
  public String network() {
    return network;
  }

  /** Returns the login ID. */
  public String loginId() {
    return loginId;
  }

  /** Returns the user on this network. */
  public FakePerson user() {
    return user;
  }

  /** Returns the domain of the user IDs of this network. */
  public String domain() {
    return bridgeId + ".localhost";
  }

  /** Returns the connection status. */
  public String status() {
    return status;
  }

  /** Sets the connection status. */
  public void status(String newStatus) {
    status = newStatus;
  }

  /** Returns the contacts by user ID. */
  public Map<String, FakePerson> contacts() {
    return contacts;
  }

  /** Returns the user or a contact by ID, or null. */
  public @Nullable FakePerson person(String userId) {
    return userId.equals(user.id()) ? user : contacts.get(userId);
  }

  /** Returns the JSON of the schema {@code Account}. */
  public JsonObject json() {
    return new JsonObject()
        .put("accountID", id)
        .put(
            "bridge",
            new JsonObject().put("id", bridgeId).put("type", bridgeType).put("provider", provider))
        .put("status", status)
        .put("user", user.json())
        .put("capabilities", new JsonObject().put("createGroup", true))
        .put("loginID", loginId)
        .put("network", network);
  }
}
