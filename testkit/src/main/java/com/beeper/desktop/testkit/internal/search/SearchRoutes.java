package com.beeper.desktop.testkit.internal.search;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.chats.ChatRoutes;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.messages.MessageRoutes;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Serves {@code search} and {@code focus}. */
public final class SearchRoutes {

  private static final int CHATS = 20;

  private final ServerState state;
  private final MessageRoutes messages;

  private SearchRoutes(ServerState state, MessageRoutes messages) {
    this.state = state;
    this.messages = messages;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state, MessageRoutes messages) {
    SearchRoutes search = new SearchRoutes(state, messages);
    routes.add("search", search::search).add("focus", search::focus);
  }

  private FakeResponse search(RoutedRequest request) {
    String words = Objects.requireNonNull(request.query().text("query"));
    JsonObject results = new JsonObject()
        .put("chats", chats(chat -> ChatRoutes.hasTitle(chat, words)))
        .put(
            "in_groups",
            chats(chat -> chat.type().equals("group") && ChatRoutes.hasParticipant(chat, words)))
        .put("messages", messages.search(new JsonObject().put("query", words)));
    return FakeResponse.json(new JsonObject().put("results", results));
  }

  private List<JsonObject> chats(Predicate<FakeChat> wanted) {
    return state.chats().all().stream()
        .filter(wanted)
        .limit(CHATS)
        .map(chat -> chat.json(FakeChat.LISTED))
        .toList();
  }

  private FakeResponse focus(RoutedRequest request) {
    String chatId = request.body().text("chatID");
    if (chatId != null) {
      FakeChat chat = state.chats().get(chatId);
      String messageId = request.body().text("messageID");
      if (messageId != null) {
        state.chats().message(chat, messageId);
      }
    }
    return FakeResponse.json(new JsonObject().put("success", true));
  }
}
