package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An interrupt that closes the channel of a call after the application has cleared the interrupt status.
 * It is possible since JDK 21, but rare; the tests throw the exception that it causes.
 */
class InterruptedChannelTest {

  /** Returns the response to a request, or throws the failure of its connection; sends nothing. */
  @FunctionalInterface
  private interface Exchange {
    ClassicHttpResponse run() throws IOException;
  }

  private static Transport transport(Exchange exchange) {
    return ApacheTransport.using(HttpClients.custom()
        .addExecInterceptorFirst("exchange", (request, scope, chain) -> exchange.run())
        .build());
  }

  private static TransportRequest.Builder request() {
    return TransportRequest.builder("GET", URI.create("http://127.0.0.1/a"));
  }

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void isAnInterruptDuringSend() throws IOException {
    try (Transport transport = transport(() -> {
      throw new ClosedByInterruptException();
    })) {
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> transport.send(request().build()));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void isAnInterruptDuringSendOverTls() throws IOException {
    try (Transport transport = transport(() -> {
      throw new SSLException("closed", new ClosedByInterruptException());
    })) {
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> transport.send(request().build()));
    }
  }

  @Test
  void interruptsReaderOfStream() throws Exception {
    try (Transport transport = transport(InterruptedChannelTest::interruptedBody)) {
      InputStream body = transport.send(request().streamed(true).build()).stream();

      assertThatIOException().isThrownBy(body::read);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void leavesStatusAloneAfterOtherFailure() throws Exception {
    try (Transport transport = transport(() -> {
      throw new IOException("closed");
    })) {
      assertThatIOException().isThrownBy(() -> transport.send(request().build()));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  private static ClassicHttpResponse interruptedBody() {
    BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
    response.setEntity(new InputStreamEntity(
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new ClosedByInterruptException();
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new ClosedByInterruptException();
          }
        },
        ContentType.APPLICATION_OCTET_STREAM));
    return response;
  }
}
