package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.json.JsonText;
import com.beeper.desktop.testkit.internal.spec.SpecValidator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection. It takes subscriptions, sends the events of the chats that it follows,
 * and takes the steps of its script. The monitor of {@code ServerState} guards it, so frames have the
 * order of the changes.
 */
public final class EventSocket implements Session.Listener, EventHub.Listener {

  /** The start of a text frame of 1,000 bytes. */
  private static final byte[] HALF_FRAME = halfFrame();

  /** A step that waits for frames to be sent. */
  private static final class PendingStep {
    private final EventHub.Step step;
    private int framesLeft;

    PendingStep(int frames, EventHub.Step step) {
      this.step = step;
      framesLeft = frames;
    }
  }

  private final ServerState state;
  private final JsonText json;
  private final SpecValidator validator;
  private final RawConnection connection;
  private final List<PendingStep> script = new ArrayList<>();
  private @Nullable Session session;
  private List<String> chatIds = List.of();
  private @Nullable JsonObject app;
  private long nextSeq;
  private @Nullable String lastEvent;

  /** Whether nothing more is sent. */
  private boolean mute;

  /** Whether nothing more is read. */
  private boolean deaf;

  /** Creates a connection that is not open yet. */
  public EventSocket(
      ServerState state, JsonText json, SpecValidator validator, RawConnection connection) {
    this.state = state;
    this.json = json;
    this.validator = validator;
    this.connection = connection;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    synchronized (state) {
      session = opened;
      state.events().scriptOpened(this);
      Instant ready = state.clock().instant().plus(state.events().readyDelay());
      state.clock().at(ready, this::sendReady);
      demandNext(opened);
    }
  }

  private void sendReady() {
    synchronized (state) {
      if (session != null && !mute) {
        // Added first, because the connection can end while the frame is sent.
        state.events().add(this);
        send(new JsonObject().put("type", "ready").put("version", 1).put("chatIDs", chatIds));
      }
    }
  }

  /** Reads the next frame. A connection that has fallen silent reads none, not even pings. */
  private void demandNext(Session open) {
    if (!deaf && open.isOpen()) {
      open.demand();
    }
  }

  /** {@inheritDoc} Jetty 12.0, the version of Spring Boot 3, has only this deprecated form. */
  @Override
  @SuppressWarnings("removal")
  public void onWebSocketClose(int code, String reason) {
    synchronized (state) {
      state.events().remove(this);
      session = null;
    }
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    synchronized (state) {
      state.events().remove(this);
      session = null;
    }
  }

  @Override
  public void onWebSocketText(String text) {
    synchronized (state) {
      Session open = session;
      if (open != null && !deaf) {
        send(respond(text));
        demandNext(open);
      }
    }
  }

  @Override
  public void onWebSocketBinary(ByteBuffer data, Callback callback) {
    synchronized (state) {
      Session open = session;
      if (open != null && !deaf) {
        send(error(null, "INVALID_COMMAND", "The frame is not text"));
        demandNext(open);
      }
    }
    callback.succeed();
  }

  @Override
  public void onWebSocketPing(ByteBuffer data) {
    synchronized (state) {
      Session open = session;
      if (open != null && !deaf) {
        open.sendPong(data, Callback.NOOP);
        demandNext(open);
      }
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer data) {
    synchronized (state) {
      Session open = session;
      if (open != null) {
        demandNext(open);
      }
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
    sendEvent(event(type)
        .put("chatID", chatId)
        .put("ids", ids)
        .putIfKnown("entries", objects.isEmpty() ? null : objects));
  }

  @Override
  public void appStateChanged(JsonObject snapshot) {
    if (app != null && app.flag("state", false)) {
      sendEvent(event("app.state.updated").put("appState", snapshot));
    }
  }

  @Override
  public void close(int code, String reason) {
    mute = true;
    state.events().remove(this);
    Session open = session;
    if (open != null) {
      open.close(code, reason, Callback.NOOP);
    }
  }

  @Override
  public void cut(EventHub.Cut how) {
    mute = true;
    deaf = true;
    state.events().remove(this);
    switch (how) {
      case CLOSED -> connection.close();
      case RESET -> connection.reset();
      case IN_FRAME -> {
        connection.write(HALF_FRAME);
        connection.close();
      }
    }
  }

  @Override
  public void fallSilent() {
    mute = true;
    deaf = true;
  }

  @Override
  public void sendText(String text) {
    sendFrame((open, sent) -> open.sendText(text, sent));
  }

  @Override
  public void sendError(String code, String message) {
    send(error(null, code, message));
  }

  @Override
  public void sendBinary(byte[] data) {
    sendFrame((open, sent) -> open.sendBinary(ByteBuffer.wrap(data), sent));
  }

  @Override
  public void repeatLast() {
    String event = lastEvent;
    if (event != null) {
      sendText(event);
    }
  }

  @Override
  public void loseNext() {
    nextSeq++;
  }

  @Override
  public void after(int frames, EventHub.Step step) {
    if (frames == 0) {
      step.effect().accept(this);
    } else {
      script.add(new PendingStep(frames, step));
    }
  }

  /** Sends a frame and takes the steps that it makes due. */
  private void sendFrame(BiConsumer<Session, Callback> frame) {
    Session open = session;
    if (open == null || mute || !open.isOpen()) {
      return;
    }
    script.forEach(each -> each.framesLeft--);
    List<EventHub.Step> due = script.stream()
        .filter(each -> each.framesLeft == 0)
        .map(each -> each.step)
        .toList();
    script.removeIf(each -> each.framesLeft == 0);
    EventHub.Step last = due.stream().filter(EventHub.Step::last).findFirst().orElse(null);
    if (last == null) {
      frame.accept(open, Callback.NOOP);
      due.forEach(step -> step.effect().accept(this));
      return;
    }
    // The connection must not end before the frame has left.
    mute = true;
    frame.accept(
        open,
        Callback.from(
            () -> {
              synchronized (state) {
                last.effect().accept(this);
              }
            },
            failure -> connection.close()));
  }

  private JsonObject event(String type) {
    return new JsonObject()
        .put("type", type)
        .put("seq", nextSeq++)
        .putTime("ts", state.clock().instant());
  }

  private void sendEvent(JsonObject event) {
    String text = text(event);
    lastEvent = text;
    sendText(text);
  }

  private void send(JsonObject frame) {
    sendText(text(frame));
  }

  private String text(JsonObject frame) {
    return new String(json.write(frame), StandardCharsets.UTF_8);
  }

  private static byte[] halfFrame() {
    byte[] start = "{\"type\":\"message.upserted\",\"seq\":".getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + start.length)
        .put((byte) 0x81)
        .put((byte) 126)
        .putShort((short) 1000)
        .put(start)
        .array();
  }
}
