package com.beeper.desktop.testkit.internal.search;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.chats.Chat;
import com.beeper.desktop.testkit.internal.chats.ChatRoutes;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.MessageRoutes;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Answers {@code search} and {@code focus}. */
public final class SearchRoutes {

  private static final int CHATS = 20;

  private final World world;
  private final MessageRoutes messages;

  private SearchRoutes(World world, MessageRoutes messages) {
    this.world = world;
    this.messages = messages;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world, MessageRoutes messages) {
    SearchRoutes search = new SearchRoutes(world, messages);
    routes.add("search", search::search).add("focus", search::focus);
  }

  private Reply search(Call call) {
    String words = Objects.requireNonNull(call.query().text("query"));
    JsonObject results = new JsonObject()
        .put("chats", chats(chat -> ChatRoutes.hasTitle(chat, words)))
        .put(
            "in_groups",
            chats(chat -> chat.type().equals("group") && ChatRoutes.hasParticipant(chat, words)))
        .put("messages", messages.search(new JsonObject().put("query", words)));
    return Reply.json(new JsonObject().put("results", results));
  }

  private List<JsonObject> chats(Predicate<Chat> wanted) {
    return world.chats().all().stream()
        .filter(wanted)
        .limit(CHATS)
        .map(chat -> chat.json(Chat.LISTED))
        .toList();
  }

  private Reply focus(Call call) {
    String chatId = call.body().text("chatID");
    if (chatId != null) {
      Chat chat = world.chats().get(chatId);
      String messageId = call.body().text("messageID");
      if (messageId != null) {
        world.chats().message(chat, messageId);
      }
    }
    return Reply.json(new JsonObject().put("success", true));
  }
}
