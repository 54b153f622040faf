package com.beeper.desktop;

import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Beeper Desktop answered with a status that is not a success.
 *
 * <p>Each documented status has a subclass. The set of {@link #code() codes} is not published, so
 * branch on the class or the {@link #status()} first.
 */
public sealed class ApiException extends BeeperException
    permits AuthenticationException,
        BadRequestException,
        ConflictException,
        InternalServerException,
        NotFoundException,
        PermissionDeniedException,
        RateLimitException,
        UnprocessableEntityException {

  private static final long serialVersionUID = 1L;

  /** Status code. */
  private final int status;

  /** Header fields of the answer; lost when serialised, as they can hold secrets. */
  private final transient @Nullable Headers headers;

  /** Machine code of the body. */
  private final @Nullable String code;

  /** Message of the body. */
  private final @Nullable String serverMessage;

  /** Details of the body; lost when serialised, as they can be anything. */
  private final transient @Nullable ErrorDetails details;

  /** The body as text. */
  private final String body;

  /**
   * Makes an exception.
   *
   * @param message what was called, the status, the server's message and what to do
   * @param answer what the server answered
   */
  public ApiException(String message, ErrorAnswer answer) {
    super(message, null);
    this.status = answer.status();
    this.headers = answer.headers();
    this.code = answer.code();
    this.serverMessage = answer.message();
    this.details = answer.details();
    this.body = answer.body();
  }

  /**
   * What the server answered.
   *
   * @param status the status code
   * @param headers the header fields
   * @param code the machine code of the body, or null
   * @param message the message of the body, or null
   * @param details the details of the body, or null
   * @param body the body as text; empty if there was none
   */
  public record ErrorAnswer(
      int status,
      Headers headers,
      @Nullable String code,
      @Nullable String message,
      @Nullable ErrorDetails details,
      String body) {

    /** Returns status and code; the rest may hold what does not belong into logs. */
    @Override
    public String toString() {
      return "ErrorAnswer[status=" + status + ", code=" + code + "]";
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
   * Returns the header fields of the answer.
   *
   * @return the fields; empty after deserialisation
   */
  public final Headers headers() {
    return headers == null ? Headers.empty() : headers;
  }

  /**
   * Returns the machine code that the server gave.
   *
   * @return for example {@code unauthorized}; null if the body has none
   */
  public final @Nullable String code() {
    return code;
  }

  /**
   * Returns the message that the server gave, for people.
   *
   * @return the message; null if the body has none
   */
  public final @Nullable String serverMessage() {
    return serverMessage;
  }

  /**
   * Returns what else the server said of the error, for example which members are not valid.
   *
   * @return the {@linkplain ErrorDetails#issues() issues} of a validation, or anything else as it
   *     {@linkplain ErrorDetails#raw() came}; null if the body has none, and after deserialisation
   */
  public final @Nullable ErrorDetails details() {
    return details;
  }

  /**
   * Returns the body of the answer.
   *
   * @return the body as text; empty if there was none
   */
  public final String body() {
    return body;
  }
}
