package com.beeper.desktop.testkit.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response.
 *
 * @param headers the headers besides {@code Content-Length} and those of all responses
 * @param json the body to write as JSON, or null
 * @param bytes the body, or null if there is JSON or none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FakeResponse(
    int status, Map<String, String> headers, @Nullable Object json, byte @Nullable [] bytes) {

  private static final String JSON = "application/json";

  /** Returns a response with status 200 and JSON. */
  public static FakeResponse json(Object json) {
    return json(200, json);
  }

  /** Returns a response with JSON. */
  public static FakeResponse json(int status, Object json) {
    return new FakeResponse(status, headers("Content-Type", JSON), json, null);
  }

  /** Returns a response whose body is sent unchanged. */
  public static FakeResponse bytes(int status, String contentType, byte[] bytes) {
    return new FakeResponse(status, headers("Content-Type", contentType), null, bytes);
  }

  /** Returns a response without a body. */
  public static FakeResponse empty(int status) {
    return new FakeResponse(status, new LinkedHashMap<>(), null, null);
  }

  /** Sets a header of this response. */
  public FakeResponse header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  private static Map<String, String> headers(String name, String value) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(name, value);
    return headers;
  }
}
