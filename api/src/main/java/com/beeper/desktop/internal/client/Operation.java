package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.json.JsonType;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the spec. There is one constant for each.
 *
 * @param id the operationId, with which messages about calls start
 * @param method the HTTP method
 * @param path the path below the base URL
 * @param token whether an access token is sent
 * @param idempotent whether sending it twice has the same effect as sending it once; declared,
 *     because it does not follow from the method
 * @param response the type of a successful response
 * @param <T> the Java type of the response
 */
public record Operation<T extends @Nullable Object>(
    String id,
    String method,
    PathTemplate path,
    Token token,
    boolean idempotent,
    ResponseType<T> response) {

  /** The {@code security} of an operation. */
  enum Token {
    /** A call without a token fails before anything is sent. */
    REQUIRED,
    /** The client's token is sent if it has one. */
    OPTIONAL,
    /** The token is not sent. */
    NONE
  }

  /**
   * Starts the declaration of an operation that needs a token and may not be sent twice.
   *
   * @param method the HTTP method
   * @param id the operationId
   * @param path the path, with the names of the Java parameters in braces
   */
  public static Declaration of(String method, String id, String path) {
    return new Declaration(method, id, PathTemplate.parse(path));
  }

  /** An operation without its response type. Not thread-safe. */
  public static final class Declaration {
    private final String method;
    private final String id;
    private final PathTemplate path;
    private Token token = Token.REQUIRED;
    private boolean idempotent;

    Declaration(String method, String id, PathTemplate path) {
      this.method = method;
      this.id = id;
      this.path = path;
    }

    /** Declares that sending it twice has the same effect as sending it once. */
    public Declaration idempotent() {
      idempotent = true;
      return this;
    }

    /** Declares that the token is never sent: {@code security: []}. */
    public Declaration withoutToken() {
      token = Token.NONE;
      return this;
    }

    /** Declares that it works with and without a token. */
    public Declaration tokenOptional() {
      token = Token.OPTIONAL;
      return this;
    }

    /** Ends the declaration of an operation whose response is JSON. */
    public <T> Operation<T> returns(JsonType<T> type) {
      return returns(new ResponseType.OfJsonType<>(type));
    }

    /** Ends the declaration of an operation without a result. */
    public Operation<@Nullable Void> returnsNothing() {
      return returns(ResponseType.Nothing.NOTHING);
    }

    /**
     * Ends the declaration of an operation whose response the caller reads as it arrives.
     *
     * @param results the statuses other than 2xx that are not errors
     * @param wrapper creates the value of a response
     */
    public <T> Operation<T> streams(Set<Integer> results, Function<StreamedResponse, T> wrapper) {
      return returns(new ResponseType.Streamed<>(results, wrapper));
    }

    <T extends @Nullable Object> Operation<T> returns(ResponseType<T> response) {
      return new Operation<>(id, method, path, token, idempotent, response);
    }
  }
}
