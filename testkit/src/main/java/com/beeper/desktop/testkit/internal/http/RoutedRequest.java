package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.oauth.FakeToken;
import com.beeper.desktop.testkit.internal.spec.SpecOperation;
import com.beeper.desktop.transport.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that matches the spec.
 *
 * @param path the path parameters
 * @param query the query parameters of the request, typed
 * @param body the body; an empty object if there was none
 * @param upload the files of a form, by part; empty unless the body is a multipart form
 * @param rawQuery the query with the parameters that the spec does not have
 * @param token the token, or null if none is required and none was sent
 */
public record RoutedRequest(
    SpecOperation operation,
    Map<String, String> path,
    JsonObject query,
    JsonObject body,
    Map<String, UploadedPart> upload,
    Headers headers,
    Map<String, List<String>> rawQuery,
    @Nullable FakeToken token) {

  /** A part of a form that is a file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record UploadedPart(
      @Nullable String fileName, @Nullable String contentType, byte[] content) {}

  /** Returns the value of a query parameter that the spec does not have; null if it is absent. */
  public @Nullable String rawQuery(String name) {
    List<String> values = rawQuery.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Returns the value of a path parameter. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException(operation.id() + " has no parameter " + name);
    }
    return value;
  }
}
