package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form without files ({@code application/x-www-form-urlencoded}).
 *
 * @param fields names and values, not encoded
 */
record FormBody(List<Map.Entry<String, String>> fields) implements Body {

  @Override
  public String contentType() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public RequestBody encode(Codec codec) {
    byte[] form = fields.stream()
        .map(field -> PercentEncoding.pair(field.getKey(), field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
    return RequestBody.of(form, 0, form.length);
  }

  /** Shows the names alone, because any value may be a secret. */
  @Override
  public String masked(RequestBody encoded, Codec codec) {
    return fields.stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", ", "(a form with the fields ", ")"));
  }

  @Override
  public String toString() {
    return "form";
  }
}
