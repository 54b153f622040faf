package com.beeper.desktop.internal.events;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@code subscriptions.set} command.
 *
 * @param selection returns what to subscribe, when the command is sent
 * @param onEnd receives the end of the command: null if the server has confirmed it, else a {@link
 *     com.beeper.desktop.events.SubscriptionRefusedException} or the loss of the connection
 */
record Command(Supplier<EventSelection> selection, Consumer<@Nullable RuntimeException> onEnd) {

  /** Returns the frame. */
  String frame(Codec codec, String requestId) {
    EventSelection wanted = selection.get();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("type", "subscriptions.set");
    members.put("requestID", requestId);
    members.put("chatIDs", wanted.isAllChats() ? List.of("*") : wanted.chatIds());
    if (wanted.isAppState()) {
      members.put("app", Map.of("state", true));
    }
    JsonDocument.Text text = JsonDocument.write(codec, JsonType.OBJECT, members);
    return new String(text.array(), 0, text.length(), StandardCharsets.UTF_8);
  }
}
