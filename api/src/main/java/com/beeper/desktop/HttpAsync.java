package com.beeper.desktop;

import com.beeper.desktop.codec.TypeRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous calls of paths for which this version of the SDK has no method. The asynchronous
 * form of {@link Http}, which documents the rules.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface HttpAsync {

  /**
   * Starts a GET request.
   *
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
   * @return the request
   * @throws IllegalArgumentException if the path is null, neither starts with {@code /} nor is an
   *     absolute URL of the same origin, or has a dot segment, an empty segment, or a character that
   *     must be percent-encoded; if a relative path has a query
   */
  default Request get(String path) {
    return request("GET", path);
  }

  /**
   * Starts a POST request.
   *
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request post(String path) {
    return request("POST", path);
  }

  /**
   * Starts a PUT request.
   *
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request put(String path) {
    return request("PUT", path);
  }

  /**
   * Starts a PATCH request.
   *
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
   * @return the request
   * @throws IllegalArgumentException as for {@link #get}
   */
  default Request patch(String path) {
    return request("PATCH", path);
  }

  /**
   * Starts a DELETE request.
   *
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
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
   * @param path the path, for example {@code /v1/chats}, or an absolute URL of the same origin
   * @return the request
   * @throws IllegalArgumentException if the method is null or another one, or as for {@link #get}
   */
  Request request(String method, String path);

  /** A request. May be sent more than once. Not thread-safe. */
  interface Request {

    /**
     * Adds a query parameter. Several parameters may have the same name.
     *
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return this request
     * @throws IllegalArgumentException if an argument is null
     */
    Request query(String name, String value);

    /**
     * Sets a header, and replaces one of the same name.
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
     * @param value a model of the SDK, or a value that the JSON library of the codec can write
     * @return this request
     * @throws IllegalArgumentException if the value is null, or the request has a form
     */
    Request body(Object value);

    /**
     * Adds a field to the form that is sent as the body ({@code application/x-www-form-urlencoded}),
     * possibly a further one of the same name. Values are not logged.
     *
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return this request
     * @throws IllegalArgumentException if an argument is null, the name is empty, or the request has a
     *     JSON body
     */
    Request form(String name, String value);

    /**
     * Names the operation for {@link CallAttempt#operationId()}, for example with a template of the
     * path: {@code GET /v1/chats/{chatID}}. Without a name, the HTTP method is used, because a path
     * may contain IDs.
     *
     * @param name the name, one of a small set
     * @return this request
     * @throws IllegalArgumentException if it is null
     */
    Request name(String name);

    /**
     * Marks the request as idempotent: sending it twice has the same effect as sending it once. It
     * is then retried after failures; see {@link CallOptions.Builder#maxRetries}.
     *
     * @return this request
     */
    Request idempotent();

    /**
     * Sends the request and decodes the response.
     *
     * @param type a model of the SDK, or a type that the JSON library of the codec can read
     * @param <T> the type
     * @return a future of the value; it fails with {@link DecodingException} if the response is not
     *     JSON of the type or is null, and if the call fails
     */
    <T> CompletableFuture<T> send(Class<T> type);

    /**
     * Sends the request and decodes the response as a generic type.
     *
     * @param type the type, for example {@code new TypeRef<List<MyType>>() {}}
     * @param <T> the type
     * @return a future of the value; it fails with {@link DecodingException} if the response is not
     *     JSON of the type or is null, and if the call fails
     */
    <T> CompletableFuture<T> send(TypeRef<T> type);

    /**
     * Sends the request and ignores the body of the response.
     *
     * @return a future that completes with null when the response has arrived; it fails if the call
     *     fails
     */
    CompletableFuture<@Nullable Void> send();
  }
}
