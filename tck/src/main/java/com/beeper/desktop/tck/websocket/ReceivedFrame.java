package com.beeper.desktop.tck.websocket;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A frame that a server received.
 *
 * @param first the first byte: FIN, reserved bits and opcode
 * @param masked whether it was masked
 * @param key the masking key
 * @param payload the payload, unmasked
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record ReceivedFrame(int first, boolean masked, int key, byte[] payload) {

  static final int TEXT = 0x81;
  static final int BINARY = 0x82;
  static final int CLOSE = 0x88;
  static final int PING = 0x89;
  static final int PONG = 0x8a;

  /** Returns the payload as text. */
  String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /** Returns the code of a close frame, 1005 if it has none. */
  int closeCode() {
    return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
  }

  /** Returns the reason of a close frame. */
  String closeReason() {
    return payload.length < 2
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return Integer.toHexString(first)
        + " with "
        + payload.length
        + " bytes "
        + HexFormat.of().formatHex(payload, 0, Math.min(payload.length, 20));
  }
}
