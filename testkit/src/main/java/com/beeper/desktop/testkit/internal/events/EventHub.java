package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Publishes changes to listeners. Guarded by the monitor of {@code ServerState}. */
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

    /** Closes the connection; a code below 1000 cuts it without a close frame. */
    void end(int code, String reason);

    /** Sends a text unchanged. */
    void sendText(String text);

    /** Loses the next event. */
    void loseNext();
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

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
    listeners.forEach(listener -> listener.changed(type, chatId, ids, entries));
  }
}
