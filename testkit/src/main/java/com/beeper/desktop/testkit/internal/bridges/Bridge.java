package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.accounts.Accounts;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bridge to a network. Guarded by the world's monitor. */
public final class Bridge {

  private static final List<String> REMOVE_SCOPES = List.of("current-device", "all-devices");

  private final String id;
  private final String type;
  private final String network;
  private final Accounts accounts;
  private final Map<String, LoginFlow> flows = new LinkedHashMap<>();
  private final Map<String, LoginSession> sessions = new LinkedHashMap<>();
  private boolean severalAccounts = true;
  private @Nullable Duration otherDeviceDelay;

  Bridge(String id, String type, String network, Accounts accounts) {
    this.id = id;
    this.type = type;
    this.network = network;
    this.accounts = accounts;
  }

  /** The bridge ID. */
  public String id() {
    return id;
  }

  /** The login flows, by ID. */
  public Map<String, LoginFlow> flows() {
    return flows;
  }

  /** Adds a login flow. */
  public LoginFlow addFlow(String flowId) {
    LoginFlow flow = new LoginFlow(flowId);
    flows.put(flowId, flow);
    return flow;
  }

  /** The login sessions, by ID. */
  public Map<String, LoginSession> sessions() {
    return sessions;
  }

  /** Sets whether the network may be connected more than once. */
  public void severalAccounts(boolean several) {
    severalAccounts = several;
  }

  /** Lets the other device act by itself some time after something is displayed. */
  public void otherDeviceActsAfter(Duration delay) {
    otherDeviceDelay = delay;
  }

  /** When the other device acts by itself; null for never. */
  @Nullable
  Duration otherDeviceDelay() {
    return otherDeviceDelay;
  }

  /** Adds an account of this bridge. */
  public Account connect() {
    return accounts.add(id, type, "local", network);
  }

  List<Account> accounts() {
    return accounts.all().stream().filter(each -> each.bridgeId().equals(id)).toList();
  }

  List<Account> accountsOfLogin(String loginId) {
    return accounts().stream().filter(each -> each.loginId().equals(loginId)).toList();
  }

  List<String> loginIds() {
    return accounts().stream().map(Account::loginId).distinct().toList();
  }

  boolean isFull() {
    return !severalAccounts && !accounts().isEmpty();
  }

  /** Writes the schema {@code Bridge}. */
  JsonObject json() {
    List<Account> mine = accounts();
    return new JsonObject()
        .put("id", id)
        .put("type", type)
        .put("provider", "local")
        .put("displayName", network)
        .put("network", network)
        .put("status", isFull() ? "limit_reached" : mine.isEmpty() ? "available" : "connected")
        .put("supportsMultipleAccounts", severalAccounts)
        .put("activeAccountCount", mine.size())
        .put("accounts", mine.stream().map(Account::json).toList());
  }

  /** Writes the schema {@code BridgeLogin}, or null if there is no such login. */
  @Nullable
  JsonObject loginJson(String loginId) {
    List<Account> mine = accountsOfLogin(loginId);
    if (mine.isEmpty()) {
      return null;
    }
    Account first = mine.get(0);
    return new JsonObject()
        .put("bridgeID", id)
        .put("loginID", loginId)
        .put("removeScopes", REMOVE_SCOPES)
        .put("status", first.status().equals("connected") ? "connected" : "needs_login")
        .put("accountIDs", mine.stream().map(Account::id).toList())
        .put("user", first.user().json());
  }

  /** Writes the schema {@code ProvisioningCapabilities}. */
  static JsonObject capabilities() {
    JsonObject allowed = new JsonObject().put("allowed", true);
    return new JsonObject()
        .put(
            "resolve_identifier",
            new JsonObject()
                .put("any_phone", true)
                .put("contact_list", true)
                .put("create_dm", true)
                .put("lookup_email", true)
                .put("lookup_phone", true)
                .put("lookup_username", true)
                .put("search", true))
        .put(
            "group_creation",
            new JsonObject()
                .put(
                    "group",
                    new JsonObject()
                        .put("type_description", "Group")
                        .put("name", allowed)
                        .put(
                            "participants",
                            new JsonObject()
                                .put("allowed", true)
                                .put("required", true)
                                .put("min_length", 1))))
        .put("image_pack_import", false);
  }
}
