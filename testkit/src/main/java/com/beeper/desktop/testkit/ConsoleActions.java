package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.app.FakeVerification;
import com.beeper.desktop.testkit.internal.bridges.FakeBridge;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginSession;
import com.beeper.desktop.testkit.internal.bridges.FakeLoginStep;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.chats.ReactionRoutes;
import com.beeper.desktop.testkit.internal.console.Console;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;
import com.beeper.desktop.testkit.internal.messages.MessageNetwork;
import com.beeper.desktop.testkit.internal.script.Script;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The actions of the console: what contacts, networks, other devices and the user do. Thread-safe.
 */
final class ConsoleActions implements Console.Actions {

  private static final Duration SHORT_DELAY = Duration.ofSeconds(5);

  private final FakeBeeperDesktop server;
  private final ServerState state;
  private final Map<String, Consumer<JsonObject>> actions;

  ConsoleActions(FakeBeeperDesktop server, ServerState state, Script script) {
    this.server = server;
    this.state = state;
    actions = Map.ofEntries(
        Map.entry("chats.add", this::addChat),
        Map.entry("messages.add", this::addMessage),
        Map.entry("messages.edit", this::editMessage),
        Map.entry("messages.delete", this::deleteMessage),
        Map.entry("messages.react", this::react),
        Map.entry("messages.fail", this::failMessage),
        Map.entry("network.refuse", arguments -> network().refuses("console")),
        Map.entry("network.deliver", arguments -> network().delivers()),
        Map.entry("network.delay", arguments -> network().delay(seconds(arguments))),
        Map.entry("script.add", this::addRule),
        Map.entry("script.clear", arguments -> script.clear()),
        Map.entry("events.disconnect", arguments -> events().disconnect()),
        Map.entry("events.close", arguments -> events().close(1001, "Closed in the console")),
        Map.entry("events.lose", arguments -> events().loseOne()),
        Map.entry("clock.advance", arguments -> state.clock().advance(seconds(arguments))),
        Map.entry("logins.act", arguments -> login(arguments, FakeLoginSession::otherDeviceActs)),
        Map.entry("logins.submit", this::submitStep),
        Map.entry("logins.refuse", arguments -> login(arguments, ConsoleActions::refuse)),
        Map.entry("access.grant", arguments -> oauth().userAgrees()),
        Map.entry("access.deny", arguments -> oauth().userRefuses()),
        Map.entry("access.prompt", arguments -> oauth().userDecides()),
        Map.entry("consents.allow", arguments -> oauth().allow(text(arguments, "consent"))),
        Map.entry("consents.deny", arguments -> oauth().deny(text(arguments, "consent"))),
        Map.entry("verifications.start", arguments -> setup().incomingVerification()),
        Map.entry(
            "verifications.accept",
            arguments -> verification(arguments, FakeVerification::otherAccepts)),
        Map.entry(
            "verifications.scan",
            arguments -> verification(arguments, FakeVerification::otherScans)),
        Map.entry(
            "verifications.cancel",
            arguments -> verification(arguments, each -> each.cancel(null, null))));
  }

  @Override
  public void perform(String name, JsonObject arguments) {
    Consumer<JsonObject> action = actions.get(name);
    if (action == null) {
      throw RejectionException.notFound("action");
    }
    action.accept(arguments);
  }

  private NetworkScene network() {
    return new NetworkScene(state);
  }

  private EventsScene events() {
    return new EventsScene(state);
  }

  private OAuthScene oauth() {
    return new OAuthScene(state);
  }

  private SetupScene setup() {
    return new SetupScene(state);
  }

  private static String text(JsonObject arguments, String name) {
    String text = arguments.text(name);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(name + " is required");
    }
    return text;
  }

  private static Duration seconds(JsonObject arguments) {
    int seconds = arguments.integer("seconds", -1);
    if (seconds < 0) {
      throw new IllegalArgumentException("seconds must be a number that is not negative");
    }
    return Duration.ofSeconds(seconds);
  }

  /** Returns the chat; of a merged chat, the member that receives messages. */
  private FakeChat chat(JsonObject arguments) {
    return state.chats().get(text(arguments, "chat")).target();
  }

  private void addChat(JsonObject arguments) {
    server.chat(text(arguments, "title"));
  }

  private void addMessage(JsonObject arguments) {
    synchronized (state) {
      FakeChat chat = chat(arguments);
      ChatScene scene = new ChatScene(state, chat);
      String sender = text(arguments, "sender");
      if (sender.equals(chat.account().user().fullName())) {
        scene.ownMessage(text(arguments, "text"));
      } else {
        scene.message(sender, text(arguments, "text"));
      }
    }
  }

  private void editMessage(JsonObject arguments) {
    message(
        arguments,
        (chat, message) -> message.edit(text(arguments, "text"), state.clock().instant()));
  }

  private void deleteMessage(JsonObject arguments) {
    synchronized (state) {
      FakeChat chat = chat(arguments);
      state.chats().remove(chat, state.chats().message(chat, text(arguments, "message")));
    }
  }

  /** Adds a reaction of a participant, or removes it if there is one. */
  private void react(JsonObject arguments) {
    message(arguments, (chat, message) -> {
      String sender = text(arguments, "sender");
      String userId = sender.equals(chat.account().user().fullName())
          ? chat.account().user().id()
          : new ChatScene(state, chat).participantId(sender);
      JsonObject reaction = ReactionRoutes.reaction(userId, text(arguments, "key"));
      String id = reaction.requiredText("id");
      if (message.reactions().remove(id) == null) {
        message.reactions().put(id, reaction);
      }
    });
  }

  private void failMessage(JsonObject arguments) {
    message(arguments, (chat, message) -> {
      if (!message.sender().isSelf()) {
        throw new IllegalStateException("Only a message of the user can fail to be sent");
      }
      message.sendStatus(MessageNetwork.status("FAIL_RETRIABLE", state.clock().instant())
          .put("reason", "console")
          .put("message", "Not sent"));
    });
  }

  private interface Change {
    void apply(FakeChat chat, FakeMessage message);
  }

  private void message(JsonObject arguments, Change change) {
    synchronized (state) {
      FakeChat chat = chat(arguments);
      FakeMessage message = state.chats().message(chat, text(arguments, "message"));
      change.apply(chat, message);
      state.chats().changed(chat, message);
    }
  }

  /** Scripts the next request of an operation, or of any. */
  private void addRule(JsonObject arguments) {
    String operation = arguments.text("operation");
    ScriptedRoute rule =
        operation == null || operation.isBlank() ? server.onAny() : server.on(operation.strip());
    ScriptedRoute next = rule.once();
    String outcome = text(arguments, "outcome");
    switch (outcome) {
      case "unavailable" -> next.status(503);
      case "too-many" -> next.tooManyRequests(SHORT_DELAY);
      case "unauthorized" -> next.status(401);
      case "reset" -> next.reset();
      case "truncated" -> next.truncated();
      case "slow" -> next.after(SHORT_DELAY).asUsual();
      default -> throw new IllegalArgumentException("There is no outcome " + outcome);
    }
  }

  private void login(JsonObject arguments, Consumer<FakeLoginSession> change) {
    synchronized (state) {
      FakeBridge bridge = state.bridges().get(text(arguments, "bridge"));
      FakeLoginSession session = bridge.sessions().get(text(arguments, "session"));
      if (session == null) {
        throw RejectionException.notFound("login session");
      }
      change.accept(session);
    }
  }

  private static void refuse(FakeLoginSession session) {
    session.fail("login_refused", "The login was refused on the other device.");
  }

  /** Submits the current step, as the application does when the user has typed the values. */
  private void submitStep(JsonObject arguments) {
    login(arguments, session -> {
      FakeLoginStep step = session.currentStep();
      if (step == null) {
        throw new IllegalStateException("The login session is " + session.status());
      }
      JsonObject fields = arguments.object("fields");
      // The session shows what became of it; a wrong submission is refused before it returns.
      var unused = session.submit(
          step.id(),
          new JsonObject()
              .put("type", step.type())
              .put("fields", fields == null ? new JsonObject() : fields));
    });
  }

  private void verification(JsonObject arguments, Consumer<FakeVerification> change) {
    synchronized (state) {
      String id = text(arguments, "verification");
      FakeVerification verification = state.setup().open().stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .orElseThrow(() -> RejectionException.notFound("open verification"));
      change.accept(verification);
      state.setup().changed(verification);
    }
  }
}
