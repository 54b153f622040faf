package com.beeper.desktop.testkit.internal.chats;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.Message;

/** Answers {@code chats.messages.reactions.*}. */
public final class ReactionRoutes {

  private final World world;

  private ReactionRoutes(World world) {
    this.world = world;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    ReactionRoutes reactions = new ReactionRoutes(world);
    routes
        .add("chats.messages.reactions.add", reactions::add)
        .add("chats.messages.reactions.delete", reactions::delete);
  }

  private Reply add(Call call) {
    Chat chat = world.chats().get(call.path("chatID"));
    Message message = world.chats().message(chat, call.path("messageID"));
    String key = call.body().requiredText("reactionKey");
    String transactionId = call.body().text("transactionID");
    JsonObject reaction = reaction(chat.account().user().id(), key);
    message.reactions().put(reaction.requiredText("id"), reaction);
    world.chats().changed(chat, message);
    return Reply.json(done(chat, message, key)
        .put(
            "transactionID",
            transactionId == null ? "txn_" + world.ids().letters(16) : transactionId));
  }

  /** Makes a reaction; one person may add several, so the key is part of its ID. */
  public static JsonObject reaction(String participantId, String key) {
    // Letters and digits are the shortcode of a picture, all else is an emoji.
    boolean emoji = key.chars().noneMatch(c -> c < 128);
    return new JsonObject()
        .put("id", participantId + key)
        .put("participantID", participantId)
        .put("reactionKey", key)
        .put("emoji", emoji);
  }

  private Reply delete(Call call) {
    Chat chat = world.chats().get(call.path("chatID"));
    Message message = world.chats().message(chat, call.path("messageID"));
    String key = call.path("reactionKey");
    if (message.reactions().remove(chat.account().user().id() + key) == null) {
      throw Refusal.notFound("reaction");
    }
    world.chats().changed(chat, message);
    return Reply.json(done(chat, message, key));
  }

  private static JsonObject done(Chat chat, Message message, String key) {
    return new JsonObject()
        .put("success", true)
        .put("chatID", chat.id())
        .put("messageID", message.id())
        .put("reactionKey", key);
  }
}
