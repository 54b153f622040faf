package com.beeper.desktop.integration.fakeserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The IDs, cursors and similar values of earlier responses, for use in later requests. */
final class KnownIds {

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
  private final Map<String, Map<String, String>> beside = new HashMap<>();

  static String canonical(String name) {
    return SAME.getOrDefault(name, name);
  }

  /** Adds a value and the values that belong to it. */
  void add(String name, String value, Map<String, String> others) {
    values.computeIfAbsent(canonical(name), key -> new LinkedHashSet<>()).add(value);
    beside.computeIfAbsent(value, key -> new HashMap<>()).putAll(others);
  }

  /** Adds the values of a response. Values of one object belong together. */
  void learn(JsonNode json, Map<String, String> outer) {
    Map<String, String> here = new HashMap<>(outer);
    json.properties().forEach(member -> {
      JsonNode value = member.getValue();
      JsonNode text = value.isArray() && value.size() > 0 ? value.get(0) : value;
      if (text.isTextual()) {
        String name = member.getKey();
        here.put(canonical(name.equals("id") ? nameOfId(text.asText()) : name), text.asText());
      }
    });
    here.forEach((name, value) -> {
      if (!value.equals(outer.get(name))) {
        add(name, value, here);
      }
    });
    json.forEach(child -> {
      if (child.isContainerNode()) {
        learn(child, here);
      }
    });
  }

  /** Returns the values that belong to a value. */
  Map<String, String> beside(String value) {
    return beside.getOrDefault(value, Map.of());
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

  /** Returns one of the known values, or null. */
  String pick(String name, Random random) {
    Set<String> known = values.getOrDefault(canonical(name), Set.of());
    if (known.isEmpty()) {
      return null;
    }
    List<String> list = new ArrayList<>(known);
    // New values are preferred, because their objects are often in progress.
    int index = random.nextBoolean() ? list.size() - 1 : random.nextInt(list.size());
    return list.get(index);
  }
}
