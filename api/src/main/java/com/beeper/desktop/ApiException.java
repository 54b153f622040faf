package com.beeper.desktop;

import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server responds with a status that is not a success.
 *
 * <pre>{@code
 * try {
 *   client.chats().retrieve(chatId);
 * } catch (NotFoundException e) {
 *   // the chat does not exist
 * } catch (ApiException e) {
 *   log.warn("status {}, code {}", e.status(), e.code());
 * }
 * }</pre>
 *
 * <p>Each documented status has a subclass. The set of {@link #code() codes} is not published;
 * distinguish by class or {@link #status()} first.
 */
public class ApiException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** Status code. */
  private final int status;

  // The parts of the response are lost when the exception is serialized, because they may contain
  // secrets. The message is kept, in which they are masked.

  /** Header fields of the response. */
  private final transient @Nullable Headers headers;

  /** Machine code of the body. */
  private final @Nullable String code;

  /** Message of the body. */
  private final transient @Nullable String serverMessage;

  /** Details of the body. */
  private final transient @Nullable ErrorDetails details;

  /** The body as text. */
  private final transient @Nullable String body;

  /**
   * Creates an exception.
   *
   * @param message the operation, the status, the server's message and the remedy
   * @param response the response of the server
   */
  public ApiException(String message, Response response) {
    super(message, null);
    this.status = response.status;
    this.headers = response.headers;
    this.code = response.code;
    this.serverMessage = response.message;
    this.details = response.details;
    this.body = response.body;
  }

  /** The response of the server from which an exception is created. Immutable. */
  public static final class Response {

    private final int status;
    private final Headers headers;
    private final @Nullable String code;
    private final @Nullable String message;
    private final @Nullable ErrorDetails details;
    private final String body;

    private Response(Builder builder) {
      this.status = builder.status;
      this.headers = builder.headers;
      this.code = builder.code;
      this.message = builder.message;
      this.details = builder.details;
      this.body = builder.body;
    }

    /**
     * Returns a builder for a response without header fields and body.
     *
     * @param status the HTTP status
     * @return a new builder
     */
    public static Builder builder(int status) {
      return new Builder(status);
    }

    /** Returns status and code; the other parts may contain secrets. */
    @Override
    public String toString() {
      return "Response[status=" + status + ", code=" + code + "]";
    }

    /** Builds a {@link Response}. Not thread-safe. */
    public static final class Builder {

      private final int status;
      private Headers headers = Headers.empty();
      private @Nullable String code;
      private @Nullable String message;
      private @Nullable ErrorDetails details;
      private String body = "";

      private Builder(int status) {
        this.status = status;
      }

      /**
       * Sets the header fields.
       *
       * @param headers the fields
       * @return this builder
       */
      public Builder headers(Headers headers) {
        this.headers = Arguments.requireNonNull(headers, "headers");
        return this;
      }

      /**
       * Sets the machine code of the body.
       *
       * @param code the code, or null
       * @return this builder
       */
      public Builder code(@Nullable String code) {
        this.code = code;
        return this;
      }

      /**
       * Sets the message of the body.
       *
       * @param message the message, or null
       * @return this builder
       */
      public Builder message(@Nullable String message) {
        this.message = message;
        return this;
      }

      /**
       * Sets the details of the body.
       *
       * @param details the details, or null
       * @return this builder
       */
      public Builder details(@Nullable ErrorDetails details) {
        this.details = details;
        return this;
      }

      /**
       * Sets the body.
       *
       * @param body the body as text; empty if there is none
       * @return this builder
       */
      public Builder body(String body) {
        this.body = Arguments.requireNonNull(body, "body");
        return this;
      }

      /**
       * Returns the response.
       *
       * @return a new response
       */
      public Response build() {
        return new Response(this);
      }
    }
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status code
   */
  public final int status() {
    return status;
  }

  /**
   * Returns the header fields of the response.
   *
   * @return the fields; empty after deserialization
   */
  public final Headers headers() {
    return headers == null ? Headers.empty() : headers;
  }

  /**
   * Returns the machine code in the body.
   *
   * @return for example {@code unauthorized}; null if the body has none
   */
  public final @Nullable String code() {
    return code;
  }

  /**
   * Returns the human-readable message in the body.
   *
   * @return the message; null if the body has none, and after deserialization
   */
  public final @Nullable String serverMessage() {
    return serverMessage;
  }

  /**
   * Returns the details of the error, for example the members that are not valid.
   *
   * @return the {@linkplain ErrorDetails#issues() issues} of a validation or other {@linkplain
   *     ErrorDetails#raw() details}; null if the body has none, and after deserialization
   */
  public final @Nullable ErrorDetails details() {
    return details;
  }

  /**
   * Returns the body of the response.
   *
   * @return the body as text; empty if there was none, and after deserialization
   */
  public final String body() {
    return body == null ? "" : body;
  }
}
