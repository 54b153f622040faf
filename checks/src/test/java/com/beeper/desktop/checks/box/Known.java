package com.beeper.desktop.checks.box;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** IDs, cursors and the like that answers have named so far, for later requests to use. */
final class Known {

  private static final Map<String, String> SAME = Map.ofEntries(
      Map.entry("participantIDs", "userID"),
      Map.entry("sender", "userID"),
      Map.entry("senderID", "userID"),
      Map.entry("participantID", "userID"),
      Map.entry("replyToMessageID", "messageID"),
      Map.entry("pendingMessageID", "messageID"),
      Map.entry("localChatID", "chatID"),
      Map.entry("chatIDs", "chatID"),
      Map.entry("accountIDs", "accountID"),
      Map.entry("oldestCursor", "cursor"),
      Map.entry("newestCursor", "cursor"),
      Map.entry("srcURL", "url"),
      Map.entry("access_token", "token"),
      Map.entry("redirect_uris", "redirect_uri"));

  private final Map<String, Set<String>> values = new HashMap<>();

  void add(String name, String value) {
    values
        .computeIfAbsent(SAME.getOrDefault(name, name), key -> new LinkedHashSet<>())
        .add(value);
  }

  /** Takes up what an answer names. */
  void learn(JsonNode json) {
    json.properties().forEach(member -> {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (value.isTextual()) {
        add(name.equals("id") ? nameOfId(value.asText()) : name, value.asText());
      }
      learn(value);
    });
    if (json.isArray()) {
      json.forEach(this::learn);
    }
  }

  private static String nameOfId(String id) {
    if (id.startsWith("!")) {
      return "chatID";
    } else if (id.startsWith("@")) {
      return "userID";
    } else if (id.startsWith("verification_")) {
      return "verificationID";
    } else if (id.startsWith("label_")) {
      return "labelID";
    } else if (id.startsWith("local-")) {
      return "bridgeID";
    } else if (id.startsWith("mxc://")) {
      return "url";
    }
    return id.matches("\\d+") ? "messageID" : "flowID";
  }

  /** One of the known values, or null. */
  String pick(String name, Random random) {
    Set<String> known = values.getOrDefault(SAME.getOrDefault(name, name), Set.of());
    if (known.isEmpty()) {
      return null;
    }
    List<String> list = new ArrayList<>(known);
    return list.get(random.nextInt(list.size()));
  }
}
