package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.json.Kind;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of an operation. There is one constant for each.
 *
 * @param id the operationId, which every message about a call starts with
 * @param method the HTTP method
 * @param path the path below the base URL
 * @param token whether an access token is sent
 * @param idempotent whether sending it twice does no more than sending it once; declared, as it
 *     does not follow from the method
 * @param answer what a success answers
 * @param <T> the Java type of the answer
 */
public record Operation<T extends @Nullable Object>(
    String id,
    String method,
    PathTemplate path,
    Token token,
    boolean idempotent,
    Answer<T> answer) {

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

  /** An operation whose answer is still to be said. */
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

    /** Says that sending it twice does no more than sending it once. */
    public Declaration idempotent() {
      idempotent = true;
      return this;
    }

    /** Says that the token is never sent: {@code security: []}. */
    public Declaration withoutToken() {
      token = Token.NONE;
      return this;
    }

    /** Says that it works with and without a token. */
    public Declaration tokenOptional() {
      token = Token.OPTIONAL;
      return this;
    }

    /** Ends the declaration of an operation that answers JSON. */
    public <T> Operation<T> answers(Kind<T> kind) {
      return answers(new Answer.OfKind<>(kind));
    }

    /** Ends the declaration of an operation without a result. */
    public Operation<@Nullable Void> answersNothing() {
      return answers(Answer.Nothing.NOTHING);
    }

    /**
     * Ends the declaration of an operation whose answer the caller reads as it comes.
     *
     * @param results the statuses beside the successes that are no errors
     * @param wrapper makes the value of an answer
     */
    public <T> Operation<T> streams(Set<Integer> results, Function<StreamedAnswer, T> wrapper) {
      return answers(new Answer.Streamed<>(results, wrapper));
    }

    <T extends @Nullable Object> Operation<T> answers(Answer<T> answer) {
      return new Operation<>(id, method, path, token, idempotent, answer);
    }
  }
}
