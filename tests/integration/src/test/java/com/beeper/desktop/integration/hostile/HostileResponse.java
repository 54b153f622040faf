package com.beeper.desktop.integration.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes that a server sends instead of a response.
 *
 * @param pieces the bytes as Latin-1, in the pieces in which they are written
 * @param early whether they are sent before the request is read
 * @param ending what the server does afterwards
 */
record HostileResponse(List<String> pieces, boolean early, Ending ending) {

  /** The end of the connection. */
  enum Ending {
    CLOSES,
    RESETS,
    SERVES_THE_NEXT_REQUEST
  }

  @Override
  public String toString() {
    String text = String.join("|", pieces);
    String visible = text.length() > 300 ? text.substring(0, 300) + "… " + text.length() : text;
    return (early ? "early " : "")
        + ending
        + ": "
        + new String(visible.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
            .replace("\r", "\\r")
            .replace("\n", "\\n");
  }
}
