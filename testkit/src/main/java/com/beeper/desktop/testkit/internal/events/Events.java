package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Tells of changes to whom wants to know. Guarded by the world's monitor. */
public final class Events {

  /** Who wants to know. */
  public interface Listener {

    /**
     * A chat or messages of it changed.
     *
     * @param type for example {@code message.upserted}
     * @param entries the objects, or an empty list where events have none
     */
    void changed(String type, String chatId, List<String> ids, Supplier<List<JsonObject>> entries);

    /** The state of the app changed. */
    void appStateChanged(JsonObject snapshot);

    /** The connection is closed; with a code below 1000 it is cut instead. */
    void end(int code, String reason);

    /** A text is sent as it is. */
    void sendText(String text);

    /** The next event gets lost on its way. */
    void loseNext();
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Starts with nobody listening. */
  public Events() {}

  /** Tells a listener from now on. */
  public void add(Listener listener) {
    listeners.add(listener);
  }

  /** Tells a listener no more. */
  public void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Who is told now. */
  public List<Listener> listeners() {
    return List.copyOf(listeners);
  }

  /** A chat is new or changed. */
  public void chatUpserted(String chatId, Supplier<JsonObject> chat) {
    tell("chat.upserted", chatId, List.of(chatId), () -> List.of(chat.get()));
  }

  /** A chat is gone. */
  public void chatDeleted(String chatId) {
    tell("chat.deleted", chatId, List.of(chatId), List::of);
  }

  /** A message is new or changed. */
  public void messageUpserted(String chatId, String messageId, Supplier<JsonObject> message) {
    tell("message.upserted", chatId, List.of(messageId), () -> List.of(message.get()));
  }

  /** A message is gone. */
  public void messageDeleted(String chatId, String messageId) {
    tell("message.deleted", chatId, List.of(messageId), List::of);
  }

  /** The state of the app changed. */
  public void appStateChanged(JsonObject snapshot) {
    listeners.forEach(listener -> listener.appStateChanged(snapshot));
  }

  private void tell(
      String type, String chatId, List<String> ids, Supplier<List<JsonObject>> entries) {
    listeners.forEach(listener -> listener.changed(type, chatId, ids, entries));
  }
}
