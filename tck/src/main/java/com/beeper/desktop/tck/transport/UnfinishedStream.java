package com.beeper.desktop.tck.transport;

/** A response whose last byte the server holds back. */
final class UnfinishedStream {

  /** The length of the part that is sent: more than a transport needs to buffer. */
  static final int SENT = 16 * 1024;

  private UnfinishedStream() {}

  /** Returns the response without its last byte. */
  static String head() {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + (SENT + 1) + "\r\n\r\n" + "x".repeat(SENT);
  }
}
