package com.beeper.desktop;

import com.beeper.desktop.codec.TypeRef;

/**
 * Calls of paths for which this version of the SDK has no method.
 *
 * <p>They go the same way as all calls: with the access token (if the client has one), the options
 * of the client or view, and the same exceptions. They are not taken to be idempotent, whatever the
 * method, unless {@link Request#idempotent()} says so. A path is
 * given as it stands in the URL below the base URL, percent-encoded where needed; what is below
 * {@code /} of the base URL cannot be left.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Http {

  /**
   * Starts a GET request.
   *
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException if the path does not start with {@code /}, has a query, a dot
   *     segment, an empty segment, or a character that must be percent-encoded
   */
  default Request get(String path) {
    return request("GET", path);
  }

  /**
   * Starts a POST request.
   *
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request post(String path) {
    return request("POST", path);
  }

  /**
   * Starts a PUT request.
   *
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request put(String path) {
    return request("PUT", path);
  }

  /**
   * Starts a PATCH request.
   *
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request patch(String path) {
    return request("PATCH", path);
  }

  /**
   * Starts a DELETE request.
   *
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request delete(String path) {
    return request("DELETE", path);
  }

  /**
   * Starts a request.
   *
   * @param method the HTTP method: {@code GET}, {@code POST}, {@code PUT}, {@code PATCH} or {@code
   *     DELETE}
   * @param path the path, as {@code /v1/chats}
   * @return the request
   * @throws IllegalArgumentException if the method is another one, or as for {@link #get}
   */
  Request request(String method, String path);

  /** One request. May be sent more than once. Not thread-safe. */
  interface Request {

    /**
     * Adds a query parameter, also after one of the same name.
     *
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return this request
     */
    Request query(String name, String value);

    /**
     * Sets a header, in place of one of the same name.
     *
     * @param name the name
     * @param value the value
     * @return this request
     * @throws IllegalArgumentException as for {@link CallOptions.Builder#header}
     */
    Request header(String name, String value);

    /**
     * Sets the JSON body.
     *
     * @param value a model of the SDK, or what the JSON library of the codec can write
     * @return this request
     */
    Request body(Object value);

    /**
     * Says that sending it twice does no more than sending it once, so that it is sent again after
     * failures; see {@link CallOptions.Builder#maxRetries}.
     *
     * @return this request
     */
    Request idempotent();

    /**
     * Sends the request and reads the answer.
     *
     * @param type a model of the SDK, or what the JSON library of the codec can read
     * @param <T> the type
     * @return the value
     * @throws DecodingException if the answer is not JSON of the type, or null
     * @throws IllegalArgumentException if the JSON library cannot write the body
     * @throws BeeperException as any call
     */
    <T> T send(Class<T> type);

    /**
     * Sends the request and reads the answer as a generic type.
     *
     * @param type the type, as {@code new TypeRef<List<MyType>>() {}}
     * @param <T> the type
     * @return the value
     * @throws DecodingException if the answer is not JSON of the type, or null
     * @throws IllegalArgumentException if the JSON library cannot write the body
     * @throws BeeperException as any call
     */
    <T> T send(TypeRef<T> type);

    /**
     * Sends the request; a body of the answer is not looked at.
     *
     * @throws IllegalArgumentException if the JSON library cannot write the body
     * @throws BeeperException as any call
     */
    void send();
  }
}
