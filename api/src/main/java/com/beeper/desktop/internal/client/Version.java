package com.beeper.desktop.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this SDK, which the build writes into a resource. */
public final class Version {

  private static final String VERSION = read();

  private Version() {}

  /** Returns the name and version of this SDK, as in requests. */
  public static String userAgent() {
    return "BeeperDesktop/Java " + VERSION;
  }

  private static String read() {
    try (InputStream resource = Version.class.getResourceAsStream("version.txt")) {
      // Tools that strip or repackage jars lose resources; that must not stop a call.
      return resource == null
          ? "unknown"
          : new String(resource.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
