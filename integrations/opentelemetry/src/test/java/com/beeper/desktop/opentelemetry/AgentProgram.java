package com.beeper.desktop.opentelemetry;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes one asynchronous call in a span, for a JVM with the OpenTelemetry Java agent. */
final class AgentProgram {

  private AgentProgram() {}

  /**
   * Runs the program, which prints {@code stage} and the ID of the span that is current in a stage of the
   * call.
   *
   * @param arguments the URL of the server, and the name of the transport
   */
  public static void main(String[] arguments) throws Exception {
    Span work = GlobalOpenTelemetry.getTracer("program").spanBuilder("work").startSpan();
    try (Transport transport =
            arguments[1].equals("jdk") ? JdkTransport.create() : ApacheTransport.create();
        BeeperDesktop client = BeeperDesktop.builder()
            .accessToken("token")
            .baseUrl(URI.create(arguments[0]))
            .transport(transport)
            .codec(JacksonCodec.create())
            .build()) {
      CompletableFuture<String> stage;
      try (Scope scope = work.makeCurrent()) {
        stage = client
            .async()
            .labels()
            .list()
            .thenApply(
                labels -> scope == null ? "" : Span.current().getSpanContext().getSpanId());
      }
      System.out.println("stage " + stage.get(60, TimeUnit.SECONDS));
    } finally {
      work.end();
    }
  }
}
