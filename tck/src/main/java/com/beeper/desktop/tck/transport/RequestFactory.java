package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;

/** Creates requests and their bodies. */
final class RequestFactory {

  private RequestFactory() {}

  static TransportRequest request(String method, URI uri) {
    return request(method, uri, b -> {});
  }

  static TransportRequest request(String method, URI uri, Consumer<TransportRequest.Builder> more) {
    TransportRequest.Builder builder = TransportRequest.builder(method, uri);
    more.accept(builder);
    return builder.build();
  }

  static RequestBody bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RequestBody.of(bytes, 0, bytes.length);
  }

  static RequestBody unknownLength(InputStream stream) {
    return RequestBody.of(() -> stream, RequestBody.UNKNOWN_LENGTH, false);
  }

  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** Returns bytes that look random and are the same for the same length. */
  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
