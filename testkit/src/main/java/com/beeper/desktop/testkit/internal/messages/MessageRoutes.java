package com.beeper.desktop.testkit.internal.messages;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.chats.ChatStore;
import com.beeper.desktop.testkit.internal.chats.FakeChat;
import com.beeper.desktop.testkit.internal.http.CursorPage;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves {@code messages.*}. */
public final class MessageRoutes {

  private static final String SEARCH = "message-search";
  private static final int PAGE = 20;
  private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();

  private final ServerState state;
  private final ChatStore chats;

  private MessageRoutes(ServerState state) {
    this.state = state;
    chats = state.chats();
  }

  /** Adds the routes. */
  public static MessageRoutes add(Routes routes, ServerState state) {
    MessageRoutes messages = new MessageRoutes(state);
    routes
        .add("messages.list", messages::list)
        .add("messages.search", request -> FakeResponse.json(messages.search(request.query())))
        .add("messages.send", messages::send)
        .add("messages.retrieve", messages::retrieve)
        .add("messages.update", messages::update)
        .add("messages.delete", messages::delete);
    return messages;
  }

  private FakeResponse list(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    List<FakeMessage> newestFirst = new ArrayList<>(chat.messages());
    Collections.reverse(newestFirst);
    return FakeResponse.json(CursorPage.of(
        "messages",
        newestFirst,
        FakeMessage::sortKey,
        NEWEST_FIRST,
        message -> message.json(chat.isUnread(message)),
        request.query(),
        PAGE));
  }

  /** Returns the page of a search; also the messages of the search over everything. */
  public JsonObject search(JsonObject query) {
    int limit = query.integer("limit", PAGE);
    List<FakeMessage> found = find(query, limit + 1);
    JsonObject chatsOfPage = new JsonObject();
    return CursorPage.of(
            SEARCH,
            found,
            FakeMessage::sortKey,
            NEWEST_FIRST,
            message -> {
              FakeChat chat = chats.get(message.chatId());
              chatsOfPage.put(chat.id(), chat.json(FakeChat.LISTED));
              return message.json(chat.isUnread(message));
            },
            query,
            limit)
        .put("chats", chatsOfPage);
  }

  /** Returns at most {@code count} messages, those nearest to the cursor. */
  private List<FakeMessage> find(JsonObject query, int count) {
    Set<String> wantedChats = wantedChats(query);
    List<String> words = words(query.text("query"));
    String cursor = query.text("cursor");
    String place = cursor == null ? null : CursorPage.place(SEARCH, cursor);
    boolean after = place != null && "after".equals(query.text("direction"));
    NavigableMap<String, FakeMessage> all = chats.newestFirst();
    if (place != null) {
      all = after ? all.headMap(place, false).descendingMap() : all.tailMap(place, false);
    }
    List<FakeMessage> found = new ArrayList<>(all.values().stream()
        .filter(each -> wantedChats.contains(each.chatId()) && isWanted(each, query, words))
        .limit(count)
        .toList());
    if (after) {
      Collections.reverse(found);
    }
    return found;
  }

  private Set<String> wantedChats(JsonObject query) {
    List<String> requested = query.texts("chatIDs");
    Set<String> wanted = new HashSet<>();
    for (FakeChat chat : chats.all()) {
      boolean named = requested.contains(chat.id()) || requested.contains(chat.localId());
      if ((requested.isEmpty() || named) && isWanted(chat, query)) {
        wanted.add(chat.id());
      }
    }
    return wanted;
  }

  private static boolean isWanted(FakeChat chat, JsonObject query) {
    return isIn(query.texts("accountIDs"), chat.account().id())
        && (query.text("chatType") == null || chat.type().equals(query.text("chatType")))
        && (query.flag("includeMuted", true) || !chat.isMuted())
        && (!query.flag("excludeLowPriority", true) || !chat.isLowPriority());
  }

  private static List<String> words(@Nullable String query) {
    return query == null
        ? List.of()
        : List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  private static boolean isWanted(FakeMessage message, JsonObject query, List<String> words) {
    List<String> media = query.texts("mediaTypes");
    return message.matches(words)
        && (media.isEmpty() || media.stream().anyMatch(message::hasMedia))
        && isFrom(message, query.text("sender"))
        && isAfter(message, query.text("dateAfter"))
        && isBefore(message, query.text("dateBefore"));
  }

  private static boolean isIn(List<String> wanted, String id) {
    return wanted.isEmpty() || wanted.contains(id);
  }

  private static boolean isFrom(FakeMessage message, @Nullable String sender) {
    return sender == null
        || switch (sender) {
          case "me" -> message.sender().isSelf();
          case "others" -> !message.sender().isSelf();
          default -> message.sender().id().equals(sender);
        };
  }

  private static boolean isAfter(FakeMessage message, @Nullable String time) {
    return time == null || message.timestamp().isAfter(JsonObject.instant(time));
  }

  private static boolean isBefore(FakeMessage message, @Nullable String time) {
    return time == null || message.timestamp().isBefore(JsonObject.instant(time));
  }

  private FakeResponse send(RoutedRequest request) {
    FakeChat target = chats.get(request.path("chatID")).target();
    if (target.isReadOnly()) {
      throw RejectionException.conflict("No messages can be sent to this chat");
    }
    String text = request.body().text("text");
    JsonObject input = request.body().object("attachment");
    if (input == null && (text == null || text.isEmpty())) {
      throw RejectionException.unprocessable("A text or an attachment is required", "body", "text");
    }
    String replyTo = request.body().text("replyToMessageID");
    if (replyTo != null) {
      replyTo = chats.message(target, replyTo).id();
    }
    List<String> mentions = request.body().texts("mentions");
    for (int i = 0; i < mentions.size(); i++) {
      if (!target.canBeMentioned(mentions.get(i))) {
        throw RejectionException.unprocessable(
            "The chat has no such participant", "body", "mentions", i);
      }
    }
    MessageContent content = new MessageContent(
        text,
        input == null ? List.of() : List.of(state.assets().messageAttachment(input)),
        replyTo,
        mentions,
        !request.body().flag("disableLinkPreview", false));
    FakeMessage message = state.messages().send(target, content);
    return FakeResponse.json(
        new JsonObject().put("chatID", target.id()).put("pendingMessageID", message.pendingId()));
  }

  private FakeResponse retrieve(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    FakeMessage message = chats.message(chat, request.path("messageID"));
    return FakeResponse.json(message.json(chat.isUnread(message)));
  }

  private FakeResponse update(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    FakeMessage message = chats.message(chat, request.path("messageID"));
    if (!message.sender().isSelf()) {
      throw RejectionException.conflict("Only messages of the user can be edited");
    }
    if (!message.attachments().isEmpty()) {
      throw RejectionException.conflict("A message with attachments cannot be edited");
    }
    message.edit(request.body().requiredText("text"), state.clock().instant());
    chats.changed(chat, message);
    return FakeResponse.json(
        message.json(false).put("messageID", message.id()).put("success", true));
  }

  private FakeResponse delete(RoutedRequest request) {
    FakeChat chat = chats.get(request.path("chatID"));
    FakeMessage message = chats.message(chat, request.path("messageID"));
    if (!message.id().equals(request.path("messageID")) || message.isPending()) {
      // The spec allows final IDs only.
      throw RejectionException.notFound("message");
    }
    chats.remove(chat, message);
    return FakeResponse.empty(204);
  }
}
