package com.beeper.desktop.testkit.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param headers beside {@code Content-Length} and what all answers have
 * @param json the body to write as JSON, or null
 * @param bytes the body, or null if there is JSON or none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Reply(
    int status, Map<String, String> headers, @Nullable Object json, byte @Nullable [] bytes) {

  private static final String JSON = "application/json";

  /** 200 with JSON. */
  public static Reply json(Object json) {
    return json(200, json);
  }

  /** Some status with JSON. */
  public static Reply json(int status, Object json) {
    return new Reply(status, headers("Content-Type", JSON), json, null);
  }

  /** A body that is sent as it is. */
  public static Reply bytes(int status, String contentType, byte[] bytes) {
    return new Reply(status, headers("Content-Type", contentType), null, bytes);
  }

  /** No body. */
  public static Reply empty(int status) {
    return new Reply(status, new LinkedHashMap<>(), null, null);
  }

  /** Sets a header, in place. */
  public Reply header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  private static Map<String, String> headers(String name, String value) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(name, value);
    return headers;
  }
}
