package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.FakeMessage;

/** Serves {@code chats.messages.reactions.*}. */
public final class ReactionRoutes {

  private final ServerState state;

  private ReactionRoutes(ServerState state) {
    this.state = state;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    ReactionRoutes reactions = new ReactionRoutes(state);
    routes
        .add("chats.messages.reactions.add", reactions::add)
        .add("chats.messages.reactions.delete", reactions::delete);
  }

  private FakeResponse add(RoutedRequest request) {
    FakeChat chat = state.chats().get(request.path("chatID"));
    FakeMessage message = state.chats().message(chat, request.path("messageID"));
    String key = request.body().requiredText("reactionKey");
    String transactionId = request.body().text("transactionID");
    JsonObject reaction = reaction(chat.account().user().id(), key);
    message.reactions().put(reaction.requiredText("id"), reaction);
    state.chats().changed(chat, message);
    return FakeResponse.json(done(chat, message, key)
        .put(
            "transactionID",
            transactionId == null ? "txn_" + state.ids().letters(16) : transactionId));
  }

  /** Returns a reaction. Its ID contains the key, because one person may add several reactions. */
  public static JsonObject reaction(String participantId, String key) {
    // A shortcode of a picture consists of ASCII characters, an emoji does not.
    boolean emoji = key.chars().noneMatch(c -> c < 128);
    return new JsonObject()
        .put("id", participantId + key)
        .put("participantID", participantId)
        .put("reactionKey", key)
        .put("emoji", emoji);
  }

  private FakeResponse delete(RoutedRequest request) {
    FakeChat chat = state.chats().get(request.path("chatID"));
    FakeMessage message = state.chats().message(chat, request.path("messageID"));
    String key = request.path("reactionKey");
    if (message.reactions().remove(chat.account().user().id() + key) == null) {
      throw RejectionException.notFound("reaction");
    }
    state.chats().changed(chat, message);
    return FakeResponse.json(done(chat, message, key));
  }

  private static JsonObject done(FakeChat chat, FakeMessage message, String key) {
    return new JsonObject()
        .put("success", true)
        .put("chatID", chat.id())
        .put("messageID", message.id())
        .put("reactionKey", key);
  }
}
