package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The rules for headers set by users. */
public final class HeaderRules {

  private static final String FRAMING = "the transport sets it";

  private static final Map<String, String> REFUSED = Map.of(
      "authorization", "accessToken(…) of the client's builder sets it",
      "content-type", "it follows from the body",
      "content-length", FRAMING,
      "connection", FRAMING,
      "expect", FRAMING,
      "host", FRAMING,
      "transfer-encoding", FRAMING,
      "upgrade", FRAMING);

  private static final URI ANY = URI.create("http://localhost");

  private HeaderRules() {}

  /**
   * Reads {@code BEEPER_CUSTOM_HEADERS}: one {@code Name: value} a line.
   *
   * @throws ConfigurationException if a line is not a header that users may set; it names the line,
   *     never a value
   */
  public static Headers parse(String lines) {
    Headers.Builder headers = Headers.builder();
    int number = 0;
    for (String line : lines.split("\\R", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new ConfigurationException(
            "BEEPER_CUSTOM_HEADERS: line " + number + " is no header of the form Name: value");
      }
      String name = line.substring(0, colon).strip();
      String value = line.substring(colon + 1).strip();
      try {
        require(name, value);
      } catch (IllegalArgumentException e) {
        throw new ConfigurationException(
            "BEEPER_CUSTOM_HEADERS: line " + number + ": " + e.getMessage(), e);
      }
      headers.set(name, value);
    }
    return headers.build();
  }

  /**
   * Checks a header when it is set, rather than at each call.
   *
   * @throws IllegalArgumentException if it must not be set or HTTP does not allow it; the message
   *     contains the name of the header, never its value
   */
  public static void require(String name, String value) {
    Arguments.requireNonNull(name, "name");
    Arguments.requireNonNull(value, "value");
    String why = REFUSED.get(name.toLowerCase(Locale.ROOT));
    if (why != null) {
      throw new IllegalArgumentException("header " + name + " cannot be set here: " + why);
    }
    TransportRequest.builder("GET", ANY)
        .headers(Headers.builder().add(name, value).build())
        .build();
  }
}
