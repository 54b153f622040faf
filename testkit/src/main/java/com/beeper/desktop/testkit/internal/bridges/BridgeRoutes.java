package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.accounts.Account;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers {@code bridges.*}. */
public final class BridgeRoutes {

  private final World world;

  private BridgeRoutes(World world) {
    this.world = world;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    BridgeRoutes bridges = new BridgeRoutes(world);
    routes
        .add("bridges.list", bridges::list)
        .add("bridges.retrieve", call -> Reply.json(bridges.bridge(call).json()))
        .add("bridges.retrieveCapabilities", bridges::capabilities)
        .add("bridges.loginFlows.list", bridges::flows)
        .add("bridges.logins.list", bridges::logins)
        .add("bridges.logins.retrieve", bridges::login)
        .add("bridges.logins.remove", bridges::removeLogin)
        .add("bridges.loginSessions.create", bridges::createSession)
        .add(
            "bridges.loginSessions.retrieve",
            call -> Reply.json(bridges.session(call).json()))
        .add("bridges.loginSessions.cancel", bridges::cancelSession)
        .add("bridges.loginSessions.steps.submit", bridges::submit);
  }

  private Bridge bridge(Call call) {
    return world.bridges().get(call.path("bridgeID"));
  }

  private static Reply items(List<JsonObject> items) {
    return Reply.json(new JsonObject().put("items", items));
  }

  private Reply list(Call call) {
    return items(world.bridges().all().stream().map(Bridge::json).toList());
  }

  private Reply capabilities(Call call) {
    bridge(call);
    return Reply.json(Bridge.capabilities());
  }

  private Reply flows(Call call) {
    return items(bridge(call).flows().values().stream().map(LoginFlow::json).toList());
  }

  private Reply logins(Call call) {
    Bridge bridge = bridge(call);
    return items(bridge.loginIds().stream().map(id -> loginJson(bridge, id)).toList());
  }

  private Reply login(Call call) {
    return Reply.json(loginJson(bridge(call), call.path("loginID")));
  }

  private static JsonObject loginJson(Bridge bridge, String loginId) {
    JsonObject json = bridge.loginJson(loginId);
    if (json == null) {
      throw Refusal.notFound("login");
    }
    return json;
  }

  private Reply removeLogin(Call call) {
    Bridge bridge = bridge(call);
    String loginId = call.path("loginID");
    loginJson(bridge, loginId);
    List<Account> accounts = bridge.accountsOfLogin(loginId);
    for (Account account : accounts) {
      List<Chat> chats =
          world.chats().all().stream().filter(chat -> chat.account() == account).toList();
      chats.forEach(world.chats()::remove);
      world.accounts().remove(account);
    }
    return Reply.json(new JsonObject()
        .put("bridgeID", bridge.id())
        .put("loginID", loginId)
        .put("scope", call.body().requiredText("scope"))
        .put("status", "removed")
        .put("affectedAccountIDs", accounts.stream().map(Account::id).toList()));
  }

  private Reply createSession(Call call) {
    Bridge bridge = bridge(call);
    Account reconnected = reconnected(bridge, call.body());
    if (reconnected == null && bridge.isFull()) {
      throw Refusal.conflict("The network is connected, and can be only once");
    }
    LoginSession session = new LoginSession(
        bridge,
        flow(bridge, call.body().text("flowID")),
        world.clock(),
        world.ids(),
        reconnected,
        connect(bridge, reconnected),
        stepped -> letOtherDeviceAct(bridge, stepped));
    bridge.sessions().put(session.id(), session);
    return Reply.json(session.json());
  }

  private void letOtherDeviceAct(Bridge bridge, LoginSession session) {
    Duration delay = bridge.otherDeviceDelay();
    int step = session.step();
    if (delay != null) {
      world.clock().at(world.clock().instant().plus(delay), () -> {
        synchronized (world) {
          if (session.step() == step) {
            session.otherDeviceActs();
          }
        }
      });
    }
  }

  private static Supplier<Account> connect(Bridge bridge, @Nullable Account reconnected) {
    return () -> {
      if (reconnected == null) {
        return bridge.connect();
      }
      reconnected.status("connected");
      return reconnected;
    };
  }

  private static @Nullable Account reconnected(Bridge bridge, JsonObject body) {
    String accountId = body.text("accountID");
    String loginId = body.text("loginID");
    if (accountId == null && loginId == null) {
      return null;
    }
    return bridge.accounts().stream()
        .filter(each -> accountId == null || each.id().equals(accountId))
        .filter(each -> loginId == null || each.loginId().equals(loginId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(accountId == null ? "login" : "account"));
  }

  private static LoginFlow flow(Bridge bridge, @Nullable String flowId) {
    return bridge.flows().values().stream()
        .filter(each -> flowId == null || each.id().equals(flowId))
        .findFirst()
        .orElseThrow(() -> flowId == null
            ? Refusal.conflict("The bridge has no way to log in")
            : Refusal.notFound("login flow"));
  }

  private LoginSession session(Call call) {
    LoginSession session = bridge(call).sessions().get(call.path("loginSessionID"));
    if (session == null) {
      throw Refusal.notFound("login session");
    }
    return session;
  }

  private Reply cancelSession(Call call) {
    LoginSession session = session(call);
    session.cancel();
    return Reply.json(new JsonObject()
        .put("bridgeID", call.path("bridgeID"))
        .put("loginSessionID", session.id())
        .put("status", "cancelled"));
  }

  private Reply submit(Call call) {
    LoginSession session = session(call);
    session.submit(call.path("stepID"), call.body());
    return Reply.json(session.json());
  }
}
