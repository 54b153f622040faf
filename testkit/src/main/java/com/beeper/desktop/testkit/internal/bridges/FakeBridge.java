package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.accounts.AccountStore;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bridge to a network. Guarded by the monitor of {@code ServerState}. */
public final class FakeBridge {

  private static final List<String> REMOVE_SCOPES = List.of("current-device", "all-devices");

  private final String id;
  private final String type;
  private final String network;
  private final AccountStore accounts;
  private final Map<String, FakeLoginFlow> flows = new LinkedHashMap<>();
  private final Map<String, FakeLoginSession> sessions = new LinkedHashMap<>();
  private boolean severalAccounts = true;
  private @Nullable Duration otherDeviceDelay;

  FakeBridge(String id, String type, String network, AccountStore accounts) {
    this.id = id;
    this.type = type;
    this.network = network;
    this.accounts = accounts;
  }

  /** Returns the bridge ID. */
  public String id() {
    return id;
  }

  /** Returns the login flows by ID. */
  public Map<String, FakeLoginFlow> flows() {
    return flows;
  }

  /** Adds a login flow. */
  public FakeLoginFlow addFlow(String flowId) {
    FakeLoginFlow flow = new FakeLoginFlow(flowId);
    flows.put(flowId, flow);
    return flow;
  }

  /** Returns the login sessions by ID. */
  public Map<String, FakeLoginSession> sessions() {
    return sessions;
  }

  /** Sets whether the network may be connected more than once. */
  public void severalAccounts(boolean several) {
    severalAccounts = several;
  }

  /** Sets the time after which the other device acts by itself. */
  public void otherDeviceActsAfter(Duration delay) {
    otherDeviceDelay = delay;
  }

  /** Returns the time after which the other device acts by itself, or null. */
  @Nullable
  Duration otherDeviceDelay() {
    return otherDeviceDelay;
  }

  /** Adds an account of this bridge. */
  public FakeAccount connect() {
    return accounts.add(id, type, "local", network);
  }

  List<FakeAccount> accounts() {
    return accounts.all().stream().filter(each -> each.bridgeId().equals(id)).toList();
  }

  List<FakeAccount> accountsOfLogin(String loginId) {
    return accounts().stream().filter(each -> each.loginId().equals(loginId)).toList();
  }

  List<String> loginIds() {
    return accounts().stream().map(FakeAccount::loginId).distinct().toList();
  }

  boolean isFull() {
    return !severalAccounts && !accounts().isEmpty();
  }

  /** Returns the JSON of the schema {@code Bridge}. */
  JsonObject json() {
    List<FakeAccount> mine = accounts();
    return new JsonObject()
        .put("id", id)
        .put("type", type)
        .put("provider", "local")
        .put("displayName", network)
        .put("network", network)
        .put("status", isFull() ? "limit_reached" : mine.isEmpty() ? "available" : "connected")
        .put("supportsMultipleAccounts", severalAccounts)
        .put("activeAccountCount", mine.size())
        .put("accounts", mine.stream().map(FakeAccount::json).toList());
  }

  /** Returns the JSON of the schema {@code BridgeLogin}, or null if there is no such login. */
  @Nullable
  JsonObject loginJson(String loginId) {
    List<FakeAccount> mine = accountsOfLogin(loginId);
    if (mine.isEmpty()) {
      return null;
    }
    FakeAccount first = mine.get(0);
    return new JsonObject()
        .put("bridgeID", id)
        .put("loginID", loginId)
        .put("removeScopes", REMOVE_SCOPES)
        .put("status", first.status().equals("connected") ? "connected" : "needs_login")
        .put("accountIDs", mine.stream().map(FakeAccount::id).toList())
        .put("user", first.user().json());
  }

  /** Returns the JSON of the schema {@code ProvisioningCapabilities}. */
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
