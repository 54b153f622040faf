package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which headers users may set. */
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
   * Checks a header when it is set, rather than at each call.
   *
   * @throws IllegalArgumentException if it must not be set or HTTP does not allow it; the message
   *     names the header, never its value
   */
  public static void require(String name, String value) {
    Objects.requireNonNull(name, "the name of a header must not be null");
    Objects.requireNonNull(value, () -> "the value of header " + name + " must not be null");
    String why = REFUSED.get(name.toLowerCase(Locale.ROOT));
    if (why != null) {
      throw new IllegalArgumentException("header " + name + " cannot be set here: " + why);
    }
    TransportRequest.builder("GET", ANY)
        .headers(Headers.builder().add(name, value).build())
        .build();
  }
}
