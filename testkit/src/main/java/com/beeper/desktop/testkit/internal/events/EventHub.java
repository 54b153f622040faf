package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Publishes changes to listeners, and holds the script of the connections to come. Guarded by the
 * monitor of {@code ServerState}.
 */
public final class EventHub {

  /** Receives changes; implemented by WebSocket connections. */
  public interface Listener {

    /**
     * Receives the change of a chat or its messages.
     *
     * @param type for example {@code message.upserted}
     * @param entries the objects, or an empty list where events have none
     */
    void changed(String type, String chatId, List<String> ids, Supplier<List<JsonObject>> entries);

    /** Receives the state of the app. */
    void appStateChanged(JsonObject snapshot);

    /** Closes the connection with a close frame. */
    void close(int code, String reason);

    /** Cuts the connection without a close frame. */
    void cut(Cut how);

    /** Stops to send and to read, while the connection stays open. */
    void fallSilent();

    /** Sends a text unchanged. */
    void sendText(String text);

    /** Sends an error frame that responds to no command. */
    void sendError(String code, String message);

    /** Sends a binary frame. */
    void sendBinary(byte[] data);

    /** Sends the last event again, unchanged. */
    void repeatLast();

    /** Loses the next event. */
    void loseNext();

    /** Takes a step of a script as soon as a number of further frames has been sent. */
    void after(int frames, Step step);
  }

  /** The end of a connection without a close frame. */
  public enum Cut {
    /** TCP ends in order (FIN). */
    CLOSED,
    /** TCP is reset. */
    RESET,
    /** TCP ends in order, in the middle of a frame. */
    IN_FRAME
  }

  /**
   * A step of a script.
   *
   * @param last whether the connection sends nothing after it
   * @param effect what happens to the connection
   */
  public record Step(boolean last, Consumer<Listener> effect) {}

  /** A step for connections that are not open yet. */
  private static final class ComingStep {
    private final int frames;
    private final Step step;
    private int connectionsLeft;

    ComingStep(int connections, int frames, Step step) {
      this.frames = frames;
      this.step = step;
      connectionsLeft = connections;
    }
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<ComingStep> coming = new ArrayList<>();
  private Duration readyDelay = Duration.ZERO;
  private boolean withEntries = true;

  /** Creates a hub without listeners. */
  public EventHub() {}

  /** Adds a listener. */
  public void add(Listener listener) {
    listeners.add(listener);
  }

  /** Removes a listener. */
  public void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Returns the listeners. */
  public List<Listener> listeners() {
    return List.copyOf(listeners);
  }

  /** Scripts a step of the next connections, each after a number of frames. */
  public void scriptComing(int connections, int frames, Step step) {
    coming.add(new ComingStep(connections, frames, step));
  }

  /** Passes the scripted steps of the next connection to it. */
  void scriptOpened(Listener opened) {
    List<ComingStep> now = List.copyOf(coming);
    now.forEach(each -> each.connectionsLeft--);
    coming.removeIf(each -> each.connectionsLeft == 0);
    now.forEach(each -> opened.after(each.frames, each.step));
  }

  /** Sets the time between the upgrade and {@code ready}, on the server's clock. */
  public void readyDelay(Duration delay) {
    readyDelay = delay;
  }

  /** Returns the time between the upgrade and {@code ready}. */
  Duration readyDelay() {
    return readyDelay;
  }

  /** Sets whether events hold the changed objects beside their IDs. */
  public void withEntries(boolean with) {
    withEntries = with;
  }

  /** Publishes a new or changed chat. */
  public void chatUpserted(String chatId, Supplier<JsonObject> chat) {
    publish("chat.upserted", chatId, List.of(chatId), () -> List.of(chat.get()));
  }

  /** Publishes the removal of a chat. */
  public void chatDeleted(String chatId) {
    publish("chat.deleted", chatId, List.of(chatId), List::of);
  }

  /** Publishes a new or changed message. */
  public void messageUpserted(String chatId, String messageId, Supplier<JsonObject> message) {
    publish("message.upserted", chatId, List.of(messageId), () -> List.of(message.get()));
  }

  /** Publishes the removal of a message. */
  public void messageDeleted(String chatId, String messageId) {
    publish("message.deleted", chatId, List.of(messageId), List::of);
  }

  /** Publishes the state of the app. */
  public void appStateChanged(JsonObject snapshot) {
    listeners.forEach(listener -> listener.appStateChanged(snapshot));
  }

  private void publish(
      String type, String chatId, List<String> ids, Supplier<List<JsonObject>> entries) {
    Supplier<List<JsonObject>> sent = withEntries ? entries : List::of;
    listeners.forEach(listener -> listener.changed(type, chatId, ids, sent));
  }
}
