package com.beeper.desktop.testkit;

import com.beeper.desktop.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the fake server received it. Immutable.
 *
 * @param operation the operationId in the spec, for example {@code messages.send}; null if the
 *     path and method belong to no operation
 * @param method the method, for example {@code GET}
 * @param target path and query as they were sent, percent-encoded
 * @param path the values of the path parameters by their names in the spec, decoded
 * @param headers the header fields, in the order in which they were received. {@code toString()} masks
 *     credentials, the accessors do not
 * @param body the body as text in UTF-8; empty if there was none
 */
public record RecordedCall(
    @Nullable String operation,
    String method,
    String target,
    Map<String, String> path,
    Headers headers,
    String body) {

  RecordedCall(
      @Nullable String operation,
      String method,
      String target,
      Map<String, String> path,
      Headers headers,
      byte[] body) {
    this(
        operation,
        method,
        target,
        Map.copyOf(path),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  /** Returns method and target without the body, which may contain secrets. */
  @Override
  public String toString() {
    return method + " " + target + (operation == null ? "" : " (" + operation + ")");
  }
}
