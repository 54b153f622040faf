package com.beeper.desktop.internal.client;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.TransportResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Last stage: makes the value of a successful response. */
final class Decoding {

  private final Codec codec;
  private final boolean strict;
  private final BaseUrl baseUrl;

  Decoding(Codec codec, boolean strict, BaseUrl baseUrl) {
    this.codec = codec;
    this.strict = strict;
    this.baseUrl = baseUrl;
  }

  /**
   * Reads the value.
   *
   * @throws DecodingException if it is not what the operation answers; it names the operation
   */
  <T extends @Nullable Object> T decode(Operation<T> operation, TransportResponse response) {
    Answer<T> answer = operation.answer();
    byte[] body = answer.isDue() ? response.bytes() : new byte[0];
    try {
      return answer.read(codec, body, strict);
    } catch (DecodingException e) {
      throw explain(e, response).during(operation.id());
    }
  }

  /** Looks at what is sent in place of JSON only when reading it has failed: most is JSON. */
  private DecodingException explain(DecodingException e, TransportResponse response) {
    if (response.bytes().length == 0) {
      return new DecodingException(
          "the answer (status " + response.status() + ") has no body, where JSON is due", "$");
    }
    String encoding = response.headers().first("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      return new DecodingException(
          "the answer is compressed (Content-Encoding: "
              + encoding.replaceAll("\\p{Cntrl}", " ")
              + "), which nobody asked for",
          "$");
    }
    if (isHtml(response)) {
      String type = response.headers().first("Content-Type").orElse("without a content type");
      return new DecodingException(
          "the answer is no JSON but a web page ("
              + type.replaceAll("\\p{Cntrl}", " ")
              + "). Is "
              + baseUrl
              + " the base URL of Beeper Desktop?",
          "$");
    }
    return e;
  }

  /** Tells a web page by its content type or its first character: no JSON starts with that. */
  static boolean isHtml(TransportResponse response) {
    byte[] body = response.bytes();
    int start = 0;
    while (start < body.length && body[start] <= ' ') {
      start++; // white space, and a byte order mark, whose bytes are negative
    }
    return (start < body.length && body[start] == '<')
        || response
            .headers()
            .first("Content-Type")
            .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
            .orElse(false);
  }
}
