package com.beeper.desktop.internal.client;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.transport.Masking;
import com.beeper.desktop.transport.TransportResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decodes the value of a successful response, the last stage of a call. Immutable. */
final class ResponseDecoder {

  /** The longest header value of the server in a message. */
  private static final int MAX_HEADER = 200;

  private final Codec codec;
  private final DecodingOptions decoding;
  private final BaseUrl baseUrl;

  ResponseDecoder(Codec codec, DecodingOptions decoding, BaseUrl baseUrl) {
    this.codec = codec;
    this.decoding = decoding;
    this.baseUrl = baseUrl;
  }

  /**
   * Reads the value.
   *
   * @throws DecodingException if the body does not match the operation; it names the operation
   */
  <T extends @Nullable Object> T decode(Call<T> call, TransportResponse response) {
    ResponseType<T> type = call.operation().response();
    byte[] body = type.hasValue() ? response.bytes() : new byte[0];
    try {
      return type.read(codec, body, decoding);
    } catch (DecodingException e) {
      DecodingException explained = explain(e, response);
      DecodingException named = new DecodingException(
          call.label(), explained.problem(), explained.path(), explained.getCause());
      named.setStackTrace(explained.getStackTrace());
      throw named;
    }
  }

  /**
   * Examines a body that is not JSON. Called after decoding has failed, because most bodies are
   * JSON.
   */
  private DecodingException explain(DecodingException e, TransportResponse response) {
    if (response.bytes().length == 0) {
      return new DecodingException(
          "the response (status " + response.status() + ") has no body, but JSON was expected",
          "$");
    }
    String encoding =
        Objects.requireNonNullElse(response.headers().first("Content-Encoding"), "identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      return new DecodingException(
          "the response is compressed (Content-Encoding: "
              + Masking.line(encoding, MAX_HEADER)
              + "), which was not requested",
          "$");
    }
    if (isHtml(response)) {
      String type = Objects.requireNonNullElse(
          response.headers().first("Content-Type"), "without a content type");
      return new DecodingException(
          "the response is a web page, not JSON ("
              + Masking.line(type, MAX_HEADER)
              + "). Is "
              + baseUrl
              + " the base URL of Beeper Desktop?",
          "$");
    }
    return e;
  }

  /** Returns whether the body is a web page, by its content type or its first character. */
  static boolean isHtml(TransportResponse response) {
    byte[] body = response.bytes();
    int start = 0;
    while (start < body.length && body[start] <= ' ') {
      start++; // white space, and a byte order mark, whose bytes are negative
    }
    String type = response.headers().first("Content-Type");
    return (start < body.length && body[start] == '<')
        || (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html"));
  }
}
