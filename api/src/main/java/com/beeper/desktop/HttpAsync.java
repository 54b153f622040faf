package com.beeper.desktop;

import com.beeper.desktop.codec.TypeRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls of paths for which this version of the SDK has no method, without waiting: the twin of
 * {@link Http}, where the rules are.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface HttpAsync {

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
     * @return the value to come; it fails with {@link DecodingException} if the answer is not JSON
     *     of the type, or null, and as any call
     */
    <T> CompletableFuture<T> send(Class<T> type);

    /**
     * Sends the request and reads the answer as a generic type.
     *
     * @param type the type, as {@code new TypeRef<List<MyType>>() {}}
     * @param <T> the type
     * @return the value to come; it fails with {@link DecodingException} if the answer is not JSON
     *     of the type, or null, and as any call
     */
    <T> CompletableFuture<T> send(TypeRef<T> type);

    /**
     * Sends the request; a body of the answer is not looked at.
     *
     * @return completes with null when the answer is there; it fails as any call
     */
    CompletableFuture<@Nullable Void> send();
  }
}
