package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, as an {@link Interceptor} sees it. Not for implementation, but for tests.
 * Not thread-safe: use it within the hook that was given it.
 */
public interface Exchange {

  /**
   * Returns which operation is called.
   *
   * @return the operationId of the contract, as {@code messages.send}; of a call made with {@link
   *     BeeperDesktop#http()} the method and the path
   */
  String operationId();

  /**
   * Returns the method of the request.
   *
   * @return the method, as {@code POST}
   */
  String method();

  /**
   * Returns where the request goes. Path and query can hold what users have written.
   *
   * @return the URI
   */
  URI uri();

  /**
   * Returns which attempt of the call this is.
   *
   * @return 1 for the first; 0 in {@link Interceptor#onCall}
   */
  int attempt();

  /**
   * Returns the header fields of the request, those that interceptors have set included. The access
   * token is one of them.
   *
   * @return the fields
   */
  Headers headers();

  /**
   * Sets a header of this attempt, in place of one of the same name. For use in {@link
   * Interceptor#beforeSend} only.
   *
   * @param name the name
   * @param value the value: visible ASCII characters, spaces and tabs
   * @throws IllegalArgumentException as {@link CallOptions.Builder#header}
   * @throws IllegalStateException if the attempt has been sent, or is not begun
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
   * Returns a value that an interceptor has left for later hooks of the same call, be it of another
   * attempt.
   *
   * @param key whose value is asked for; an object of the interceptor's own clashes with no other
   * @return the value; null if there is none
   */
  @Nullable
  Object attribute(Object key);

  /**
   * Leaves a value for later hooks of the same call.
   *
   * @param key what finds it again
   * @param value the value; null removes it
   */
  void attribute(Object key, @Nullable Object value);
}
