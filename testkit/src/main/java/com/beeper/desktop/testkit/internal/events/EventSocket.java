package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.testkit.internal.spec.SpecValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection. It takes subscriptions, and sends the events of the chats that it
 * follows. the monitor of {@code ServerState} guards it, so frames have the order of the changes.
 */
public final class EventSocket implements Session.Listener.AutoDemanding, EventHub.Listener {

  private final ServerState state;
  private final JsonText json;
  private final SpecValidator validator;
  private @Nullable Session session;
  private List<String> chatIds = List.of();
  private @Nullable JsonObject app;
  private long nextSeq;

  /** Creates a connection that is not open yet. */
  public EventSocket(ServerState state, JsonText json, SpecValidator validator) {
    this.state = state;
    this.json = json;
    this.validator = validator;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    synchronized (state) {
      session = opened;
      send(new JsonObject().put("type", "ready").put("version", 1).put("chatIDs", chatIds));
      state.events().add(this);
    }
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    synchronized (state) {
      state.events().remove(this);
      session = null;
    }
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    synchronized (state) {
      state.events().remove(this);
    }
  }

  @Override
  public void onWebSocketText(String text) {
    synchronized (state) {
      send(respond(text));
    }
  }

  private JsonObject respond(String text) {
    Object frame;
    try {
      frame = json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (CodecException e) {
      return error(null, "INVALID_COMMAND", "The frame is not JSON");
    }
    JsonObject command = frame instanceof JsonObject object ? object : new JsonObject();
    String requestId = command.text("requestID");
    if (!"subscriptions.set".equals(command.text("type"))) {
      return error(requestId, "INVALID_COMMAND", "The only command is subscriptions.set");
    }
    List<String> wanted = command.texts("chatIDs");
    if (!validator.isValid(command, "WSSubscriptionsSetMessage")
        || (wanted.contains("*") && wanted.size() > 1)) {
      return error(requestId, "INVALID_PAYLOAD", "The members do not match the spec");
    }
    chatIds = wanted;
    app = command.object("app");
    return new JsonObject()
        .put("type", "subscriptions.updated")
        .putIfKnown("requestID", requestId)
        .put("chatIDs", chatIds)
        .putIfKnown("app", app);
  }

  private static JsonObject error(@Nullable String requestId, String code, String message) {
    return new JsonObject()
        .put("type", "error")
        .putIfKnown("requestID", requestId)
        .put("code", code)
        .put("message", message);
  }

  @Override
  public void changed(
      String type, String chatId, List<String> ids, Supplier<List<JsonObject>> entries) {
    if (!chatIds.contains("*") && !chatIds.contains(chatId)) {
      return;
    }
    List<JsonObject> objects = entries.get();
    send(event(type)
        .put("chatID", chatId)
        .put("ids", ids)
        .putIfKnown("entries", objects.isEmpty() ? null : objects));
  }

  @Override
  public void appStateChanged(JsonObject snapshot) {
    if (app != null && app.flag("state", false)) {
      send(event("app.state.updated").put("appState", snapshot));
    }
  }

  @Override
  public void end(int code, String reason) {
    Session open = session;
    if (open == null) {
      return;
    }
    if (code < 1000) {
      open.disconnect();
    } else {
      open.close(code, reason, Callback.NOOP);
    }
  }

  @Override
  public void sendText(String text) {
    Session open = session;
    if (open != null && open.isOpen()) {
      open.sendText(text, Callback.NOOP);
    }
  }

  @Override
  public void loseNext() {
    nextSeq++;
  }

  private JsonObject event(String type) {
    return new JsonObject()
        .put("type", type)
        .put("seq", nextSeq++)
        .putTime("ts", state.clock().instant());
  }

  private void send(JsonObject frame) {
    sendText(new String(json.write(frame), StandardCharsets.UTF_8));
  }
}
