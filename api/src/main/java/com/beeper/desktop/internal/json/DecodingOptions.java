package com.beeper.desktop.internal.json;

/**
 * How a text is decoded.
 *
 * @param strict whether a required member that is missing, or a value that cannot be typed, fails
 * @param maxBytes the estimated number of bytes of heap that the decoded value may occupy
 */
public record DecodingOptions(boolean strict, long maxBytes) {

  /** The default of the largest decoded size: four times that of the largest response. */
  public static final long DEFAULT_MAX_BYTES = 256L * 1024 * 1024;

  /** The options of texts that are not responses of a client. */
  public static final DecodingOptions DEFAULT = new DecodingOptions(false, DEFAULT_MAX_BYTES);
}
