package com.beeper.desktop.tck.websocket;

import java.util.HexFormat;

/** The frames that a server must not send over an open connection (RFC 6455, sections 5 and 7). */
public enum InvalidFrame {
  /** A text frame with a masking key. */
  MASKED("8181000000 0061"),
  /** A text frame with the first reserved bit, without an extension. */
  RESERVED_BIT_1("c10161"),
  /** A text frame with the second reserved bit. */
  RESERVED_BIT_2("a10161"),
  /** A text frame with the third reserved bit. */
  RESERVED_BIT_3("910161"),
  /** A data frame with a reserved opcode. */
  RESERVED_DATA_OPCODE("830161"),
  /** A control frame with a reserved opcode. */
  RESERVED_CONTROL_OPCODE("8b0161"),
  /** A ping without FIN. */
  FRAGMENTED_PING("090161"),
  /** A ping of more than 125 bytes. */
  LONG_PING("897e007e" + "61".repeat(126)),
  /** A continuation without a start. */
  CONTINUATION_WITHOUT_START("800161"),
  /** A new text message inside a fragmented one. */
  TEXT_INSIDE_MESSAGE("010161" + "810162"),
  /** A length of 64 bits whose highest bit is set. */
  NEGATIVE_LENGTH("817fffffffffffffffff61"),
  /** A close frame of one byte. */
  CLOSE_OF_ONE_BYTE("880103"),
  /** A close frame with the code 1005, which is reserved for absence. */
  CLOSE_WITH_RESERVED_CODE("880203ed"),
  /** A close frame with the code 999. */
  CLOSE_WITH_LOW_CODE("880203e7"),
  /** A close frame whose reason is not UTF-8. */
  CLOSE_WITH_INVALID_REASON("880303e8ff");

  private final String hex;

  InvalidFrame(String hex) {
    this.hex = hex;
  }

  /** Returns the bytes that the server sends. */
  byte[] bytes() {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
