package com.beeper.desktop.testkit.internal.events;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.time.InstantSource;
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
  }

  private final InstantSource clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Starts with nobody listening. */
  public Events(InstantSource clock) {
    this.clock = clock;
  }

  /** Tells a listener from now on. */
  public void add(Listener listener) {
    listeners.add(listener);
  }

  /** Tells a listener no more. */
  public void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** The time that events carry. */
  public InstantSource clock() {
    return clock;
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
