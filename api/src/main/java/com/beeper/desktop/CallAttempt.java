package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, as an {@link Interceptor} sees it. Not intended to be implemented outside
 * tests; methods may be added in minor releases. Not thread-safe: valid within the hook that
 * receives it.
 */
public interface CallAttempt {

  /**
   * Returns the operation that is called. The set of values is bounded, as metrics need it: it never
   * contains an ID.
   *
   * @return the operationId of the spec, for example {@code messages.send}; for a call made with
   *     {@link BeeperDesktop#http()}, the name given to {@link Http.Request#name}, else the HTTP
   *     method
   */
  String operationId();

  /**
   * Returns the path of the operation with the names of its parameters in place of their values. The
   * set of values is bounded, as the conventions for metrics and traces need it.
   *
   * @return the path below the base URL, for example {@code /v1/chats/{chatId}/messages}; null for a
   *     call made with {@link BeeperDesktop#http()}
   */
  @Nullable
  String pathTemplate();

  /**
   * Returns the method of the request.
   *
   * @return the HTTP method, for example {@code POST}
   */
  String method();

  /**
   * Returns the target of the request. Path and query may contain user data.
   *
   * @return the URI
   */
  URI uri();

  /**
   * Returns the number of this attempt.
   *
   * @return 1 for the first attempt; 0 in {@link Interceptor#onCall}
   */
  int attempt();

  /**
   * Returns the header fields of the request, including those set by interceptors and the access
   * token. The token of a supplier is missing in {@link Interceptor#onCall}, because it is requested
   * for the first attempt.
   *
   * @return the fields
   */
  Headers headers();

  /**
   * Sets a header of this attempt and replaces one of the same name. Allowed in {@link
   * Interceptor#beforeSend} only.
   *
   * @param name the name
   * @param value the value: visible ASCII characters, spaces and tabs
   * @throws IllegalArgumentException as {@link CallOptions.Builder#header}
   * @throws IllegalStateException outside {@code beforeSend}
   */
  void header(String name, String value);

  /**
   * Returns the body of the request.
   *
   * @return the body; null if there is none
   */
  @Nullable
  RequestBody body();

  /**
   * Returns a value that an interceptor stored for later hooks of the same call, including those of
   * other attempts.
   *
   * @param key the key; an object private to the interceptor cannot clash with another key
   * @return the value; null if there is none
   */
  @Nullable
  Object attribute(Object key);

  /**
   * Stores a value for later hooks of the same call.
   *
   * @param key the key
   * @param value the value; null removes it
   */
  void attribute(Object key, @Nullable Object value);
}
