package com.beeper.desktop;

/**
 * Thrown when a required member is missing in a response.
 *
 * <p>Thrown by the accessor of the member. Reading the response succeeds nevertheless, because an
 * application may not need the member; with {@code validateResponses(true)} reading fails with a
 * {@link DecodingException} instead.
 */
public final class MissingMemberException extends BeeperException {

  private static final long serialVersionUID = 1L;

  /** The name in JSON. */
  private final String member;

  /**
   * Creates an exception.
   *
   * @param message the message
   * @param member the name of the member in JSON
   */
  public MissingMemberException(String message, String member) {
    super(message, null);
    this.member = member;
  }

  /**
   * Returns the name of the member that is missing.
   *
   * @return the name in JSON
   */
  public String member() {
    return member;
  }
}
