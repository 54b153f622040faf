package com.beeper.desktop.integration.spec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The back ends that the SDK ships, and one that needs no socket. */
final class BackEnds {

  static final Map<String, Supplier<Transport>> TRANSPORTS =
      Map.of("jdk", JdkTransport::create, "apache", ApacheTransport::create);

  static final Map<String, Codec> CODECS = Map.of(
      "jackson", JacksonCodec.create(),
      "jackson3", Jackson3Codec.create(),
      "jsonb", JsonbCodec.create());

  private BackEnds() {}

  /** What is answered to a request. */
  interface Script {
    TransportResponse answer(TransportRequest request) throws IOException;
  }

  /** A transport that asks a script. */
  static Transport scripted(Script script) {
    return new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        return script.answer(request);
      }

      @Override
      public void close() {}
    };
  }

  /** An answer in JSON; the SDK is told not to try again. */
  static TransportResponse json(int status, byte[] body) {
    Headers headers = Headers.builder()
        .add("Content-Type", "application/json")
        .add("x-should-retry", "false")
        .build();
    return TransportResponse.buffered(status, headers, body);
  }

  static byte[] body(TransportRequest request) throws IOException {
    return request.body() == null ? new byte[0] : request.body().open().readAllBytes();
  }

  static List<String> names(Map<String, ?> backEnds) {
    return backEnds.keySet().stream().sorted().toList();
  }
}
