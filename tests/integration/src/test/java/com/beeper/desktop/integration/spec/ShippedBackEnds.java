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
final class ShippedBackEnds {

  static final Map<String, Supplier<Transport>> TRANSPORTS =
      Map.of("jdk", JdkTransport::create, "apache", ApacheTransport::create);

  static final Map<String, Codec> CODECS = Map.of(
      "jackson", JacksonCodec.create(),
      "jackson3", Jackson3Codec.create(),
      "jsonb", JsonbCodec.create());

  private ShippedBackEnds() {}

  /** Responds to a request. */
  interface Script {
    TransportResponse respond(TransportRequest request) throws IOException;
  }

  /** Returns a transport that runs a script. */
  static Transport scripted(Script script) {
    return new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        return script.respond(request);
      }

      @Override
      public void close() {}
    };
  }

  /** Returns a response in JSON that must not be retried. */
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
