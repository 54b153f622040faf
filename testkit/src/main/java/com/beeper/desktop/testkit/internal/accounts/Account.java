package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account on a network. Guarded by the world's monitor. */
public final class Account {

  private final String id;
  private final String bridgeId;
  private final String bridgeType;
  private final String provider;
  private final String network;
  private final Person user;
  private final String loginId;
  private final Map<String, Person> contacts = new LinkedHashMap<>();
  private String status = "connected";

  Account(
      String id,
      String bridgeId,
      String bridgeType,
      String provider,
      String network,
      Person user,
      String loginId) {
    this.id = id;
    this.bridgeId = bridgeId;
    this.bridgeType = bridgeType;
    this.provider = provider;
    this.network = network;
    this.user = user;
    this.loginId = loginId;
  }

  /** The account ID. */
  public String id() {
    return id;
  }

  /** The bridge it runs on. */
  public String bridgeId() {
    return bridgeId;
  }

  /** The kind of the bridge, for example {@code whatsapp}. */
  public String bridgeType() {
    return bridgeType;
  }

  /** The name of the network. */
  public String network() {
    return network;
  }

  /** The login that it belongs to. */
  public String loginId() {
    return loginId;
  }

  /** The user, as this network knows them. */
  public Person user() {
    return user;
  }

  /** The domain that user IDs of this network end with. */
  public String domain() {
    return bridgeId + ".localhost";
  }

  /** Whether it is connected, and what not. */
  public String status() {
    return status;
  }

  /** Connects or disconnects it. */
  public void status(String newStatus) {
    status = newStatus;
  }

  /** The contacts, by user ID. */
  public Map<String, Person> contacts() {
    return contacts;
  }

  /** Finds the user or a contact by ID. */
  public @Nullable Person person(String userId) {
    return userId.equals(user.id()) ? user : contacts.get(userId);
  }

  /** Writes the schema {@code Account}. */
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
