package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact or the user. Immutable. */
public record FakePerson(
    String id,
    String fullName,
    @Nullable String username,
    @Nullable String phoneNumber,
    @Nullable String email,
    boolean isSelf) {

  /** Returns the JSON of the schema {@code User}. */
  public JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .putIfKnown("username", username)
        .putIfKnown("phoneNumber", phoneNumber)
        .putIfKnown("email", email)
        .put("fullName", fullName)
        .put("cannotMessage", false)
        .put("isSelf", isSelf);
  }

  /** Returns whether a name or address contains a text, ignoring case. */
  public boolean matches(String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    String handle = wanted.startsWith("@") ? wanted.substring(1) : wanted;
    return texts().anyMatch(text -> text.contains(wanted))
        || (username != null && username.toLowerCase(Locale.ROOT).contains(handle));
  }

  private Stream<String> texts() {
    return Stream.of(id, fullName, username, phoneNumber, email)
        .filter(text -> text != null)
        .map(text -> text.toLowerCase(Locale.ROOT));
  }
}
