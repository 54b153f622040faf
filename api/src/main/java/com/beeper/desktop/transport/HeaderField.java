package com.beeper.desktop.transport;

/** The rules of HTTP for a header field. */
final class HeaderField {

  private HeaderField() {}

  /**
   * Checks a header field.
   *
   * @throws IllegalArgumentException if the name is not a token (RFC 9110, section 5.6.2) or the value
   *     has a character other than visible ASCII characters, spaces and tabs; the message does not
   *     contain the value
   */
  static void requireValid(String name, String value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a header name must not be empty");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean token = (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
      if (!token) {
        throw new IllegalArgumentException(
            "a header name has a character that HTTP does not allow at index " + i);
      }
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException("the value of header "
            + name
            + " has a character that is not visible ASCII at index "
            + i);
      }
    }
  }
}
