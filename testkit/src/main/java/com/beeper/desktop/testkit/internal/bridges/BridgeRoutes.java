package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.accounts.FakeAccount;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves {@code bridges.*}. */
public final class BridgeRoutes {

  private static final List<String> STEP_TYPES =
      List.of("user_input", "cookies", "display_and_wait");

  private final ServerState state;

  private BridgeRoutes(ServerState state) {
    this.state = state;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    BridgeRoutes bridges = new BridgeRoutes(state);
    routes
        .add("bridges.list", bridges::list)
        .add(
            "bridges.retrieve",
            request -> FakeResponse.json(bridges.bridge(request).json()))
        .add("bridges.retrieveCapabilities", bridges::capabilities)
        .add("bridges.loginFlows.list", bridges::flows)
        .add("bridges.logins.list", bridges::logins)
        .add("bridges.logins.retrieve", bridges::login)
        .add("bridges.logins.remove", bridges::removeLogin)
        .add("bridges.loginSessions.create", bridges::createSession)
        .add(
            "bridges.loginSessions.retrieve",
            request -> FakeResponse.json(bridges.session(request).json()))
        .add("bridges.loginSessions.cancel", bridges::cancelSession)
        .addDeferred("bridges.loginSessions.steps.submit", bridges::submit);
  }

  private FakeBridge bridge(RoutedRequest request) {
    return state.bridges().get(request.path("bridgeID"));
  }

  private static FakeResponse items(List<JsonObject> items) {
    return FakeResponse.json(new JsonObject().put("items", items));
  }

  private FakeResponse list(RoutedRequest request) {
    return items(state.bridges().all().stream().map(FakeBridge::json).toList());
  }

  private FakeResponse capabilities(RoutedRequest request) {
    bridge(request);
    return FakeResponse.json(FakeBridge.capabilities());
  }

  private FakeResponse flows(RoutedRequest request) {
    return items(
        bridge(request).flows().values().stream().map(FakeLoginFlow::json).toList());
  }

  private FakeResponse logins(RoutedRequest request) {
    FakeBridge bridge = bridge(request);
    return items(bridge.loginIds().stream().map(id -> loginJson(bridge, id)).toList());
  }

  private FakeResponse login(RoutedRequest request) {
    return FakeResponse.json(loginJson(bridge(request), request.path("loginID")));
  }

  private static JsonObject loginJson(FakeBridge bridge, String loginId) {
    JsonObject json = bridge.loginJson(loginId);
    if (json == null) {
      throw RejectionException.notFound("login");
    }
    return json;
  }

  private FakeResponse removeLogin(RoutedRequest request) {
    FakeBridge bridge = bridge(request);
    String loginId = request.path("loginID");
    loginJson(bridge, loginId);
    List<FakeAccount> accounts = bridge.accountsOfLogin(loginId);
    for (FakeAccount account : accounts) {
      List<FakeChat> chats =
          state.chats().all().stream().filter(chat -> chat.account() == account).toList();
      chats.forEach(state.chats()::remove);
      state.accounts().remove(account);
    }
    return FakeResponse.json(new JsonObject()
        .put("bridgeID", bridge.id())
        .put("loginID", loginId)
        .put("scope", request.body().requiredText("scope"))
        .put("status", "removed")
        .put("affectedAccountIDs", accounts.stream().map(FakeAccount::id).toList()));
  }

  private FakeResponse createSession(RoutedRequest request) {
    FakeBridge bridge = bridge(request);
    FakeAccount reconnected = reconnected(bridge, request.body());
    if (reconnected == null && bridge.isFull()) {
      throw RejectionException.conflict("The network is connected and allows one account only");
    }
    FakeLoginSession session = new FakeLoginSession(
        bridge,
        flow(bridge, request.body().text("flowID")),
        state.clock(),
        state.ids(),
        state,
        reconnected,
        connect(bridge, reconnected),
        stepped -> letOtherDeviceAct(bridge, stepped));
    bridge.sessions().put(session.id(), session);
    return FakeResponse.json(session.json());
  }

  private void letOtherDeviceAct(FakeBridge bridge, FakeLoginSession session) {
    Duration delay = bridge.otherDeviceDelay();
    int step = session.step();
    if (delay != null) {
      state.clock().at(state.clock().instant().plus(delay), () -> {
        synchronized (state) {
          if (session.step() == step) {
            session.otherDeviceActs();
          }
        }
      });
    }
  }

  private static Supplier<FakeAccount> connect(
      FakeBridge bridge, @Nullable FakeAccount reconnected) {
    return () -> {
      if (reconnected == null) {
        return bridge.connect();
      }
      reconnected.status("connected");
      return reconnected;
    };
  }

  private static @Nullable FakeAccount reconnected(FakeBridge bridge, JsonObject body) {
    String accountId = body.text("accountID");
    String loginId = body.text("loginID");
    if (accountId == null && loginId == null) {
      return null;
    }
    return bridge.accounts().stream()
        .filter(each -> accountId == null || each.id().equals(accountId))
        .filter(each -> loginId == null || each.loginId().equals(loginId))
        .findFirst()
        .orElseThrow(() -> RejectionException.notFound(accountId == null ? "login" : "account"));
  }

  private static FakeLoginFlow flow(FakeBridge bridge, @Nullable String flowId) {
    return bridge.flows().values().stream()
        .filter(each -> flowId == null || each.id().equals(flowId))
        .findFirst()
        .orElseThrow(() -> flowId == null
            ? RejectionException.conflict("The bridge has no login flow")
            : RejectionException.notFound("login flow"));
  }

  private FakeLoginSession session(RoutedRequest request) {
    FakeLoginSession session = bridge(request).sessions().get(request.path("loginSessionID"));
    if (session == null) {
      throw RejectionException.notFound("login session");
    }
    return session;
  }

  private FakeResponse cancelSession(RoutedRequest request) {
    FakeLoginSession session = session(request);
    session.cancel();
    return FakeResponse.json(new JsonObject()
        .put("bridgeID", request.path("bridgeID"))
        .put("loginSessionID", session.id())
        .put("status", "cancelled"));
  }

  private CompletableFuture<FakeResponse> submit(RoutedRequest request) {
    checkType(request);
    return session(request)
        .submit(request.path("stepID"), request.body())
        .thenApply(FakeResponse::json);
  }

  /** Accepts a type that is not in the spec only for a scripted step of that type. */
  private void checkType(RoutedRequest request) {
    String type = request.body().requiredText("type");
    if (STEP_TYPES.contains(type)) {
      return;
    }
    boolean scripted = state.bridges().all().stream()
        .filter(bridge -> bridge.id().equals(request.path("bridgeID")))
        .map(bridge -> bridge.sessions().get(request.path("loginSessionID")))
        .anyMatch(session -> session != null && type.equals(session.currentType()));
    if (!scripted) {
      throw RejectionException.invalid(
          "One of " + STEP_TYPES + " is expected", "invalid_value", List.of("body", "type"));
    }
  }
}
