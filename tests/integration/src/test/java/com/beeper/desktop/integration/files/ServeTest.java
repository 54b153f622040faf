package com.beeper.desktop.integration.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.ContentRange;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServeTest {

  private static final String MODIFIED = "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT";

  /** Serves "0123456789" as servers do. */
  private static void serveDigits(FileServer.Request request, OutputStream out) throws IOException {
    if (request.header("If-None-Match").equals("\"v1\"")) {
      FileServer.head(out, 304, "ETag: \"v1\"");
    } else if (request.header("Range").equals("bytes=2-4")) {
      FileServer.head(out, 206, "Content-Length: 3", "Content-Range: bytes 2-4/10", "ETag: \"v1\"");
      out.write("234".getBytes(UTF_8));
    } else if (request.header("Range").equals("bytes=10-")) {
      FileServer.head(out, 416, "Content-Length: 0", "Content-Range: bytes */10");
    } else if (request.target().contains("missing")) {
      FileServer.json(out, 404, "{\"message\":\"gone\",\"code\":\"not_found\"}");
    } else {
      FileServer.head(
          out, 200, "Content-Length: 10", "Content-Type: text/plain", "ETag: \"v1\"", MODIFIED);
      out.write("0123456789".getBytes(UTF_8));
    }
  }

  private static AssetServeParams.Builder params() {
    return AssetServeParams.builder().url("mxc://a/b?c=d");
  }

  @ParameterizedTest
  @EnumSource
  void returnsWholeFile(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer(ServeTest::serveDigits);
        FileClient client = FileClient.of(mode, server.uri());
        AssetContent content = client.serve(params().additionalQuery("x", "y").build())) {
      assertThat(content.status()).isEqualTo(200);
      assertThat(content.contentLength()).isEqualTo(10);
      assertThat(content.contentType()).isEqualTo("text/plain");
      assertThat(content.contentRange()).isNull();
      assertThat(content.eTag()).isEqualTo("\"v1\"");
      assertThat(content.lastModified()).isEqualTo(Instant.parse("1994-11-06T08:49:37Z"));
      assertThat(content.stream()).hasContent("0123456789");
      FileServer.Request request = server.requests().get(0);
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.target()).isEqualTo("/v1/assets/serve?url=mxc%3A%2F%2Fa%2Fb%3Fc%3Dd&x=y");
      assertThat(request.header("Accept")).isEqualTo("application/octet-stream");
      assertThat(request.headers()).doesNotContainKeys("Range", "If-None-Match");
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsPartialContentAndNotModified(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer(ServeTest::serveDigits);
        FileClient client = FileClient.of(mode, server.uri())) {
      try (AssetContent part = client.serve(params().range(2, 4).build())) {
        assertThat(part.isPartial()).isTrue();
        assertThat(part.contentRange()).isEqualTo(new ContentRange(2, 4, 10));
        assertThat(part.stream()).hasContent("234");
      }
      try (AssetContent same = client.serve(params().ifNoneMatch("\"v1\"").build())) {
        assertThat(same.isNotModified()).isTrue();
        assertThat(same.stream()).isEmpty();
      }
      try (AssetContent beyond = client.serve(params().range(10).build())) {
        assertThat(beyond.isRangeNotSatisfiable()).isTrue();
        assertThat(beyond.contentRange()).isEqualTo(new ContentRange(-1, -1, 10));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void throwsApiExceptionsForErrorStatuses(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer(ServeTest::serveDigits);
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(
              () -> client.serve(AssetServeParams.builder().url("missing").build()))
          .isInstanceOfSatisfying(NotFoundException.class, e -> {
            assertThat(e.code()).isEqualTo("not_found");
            assertThat(e.serverMessage()).isEqualTo("gone");
          });
    }
  }

  /** The server sends without end, and fails only because the client has gone. */
  @ParameterizedTest
  @EnumSource
  void abortsExchangeWhenClosedEarly(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: " + Long.MAX_VALUE);
          byte[] chunk = new byte[64 * 1024];
          while (true) {
            out.write(chunk);
          }
        });
        FileClient client = FileClient.of(mode, server.uri())) {
      try (AssetContent content = client.serve(params().build())) {
        assertThat(content.contentLength()).isEqualTo(-1); // more than any file has
        assertThat(content.stream().readNBytes(1000)).hasSize(1000);
      }
      assertThat(server.awaitBrokenScript()).isInstanceOf(IOException.class);
    }
  }

  /** The time-out of the attempt is long over when the last byte comes. */
  @ParameterizedTest
  @EnumSource
  void endsStreamOnlyAfterIdleTimeout(TransportMode mode) throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: 3");
          out.write('a');
          out.flush();
          late.await();
          out.write('b');
          out.flush();
          over.await();
        });
        FileClient client = FileClient.of(
            mode,
            server.uri(),
            o -> o.timeout(Duration.ofMillis(250)).idleTimeout(Duration.ofMillis(750)));
        AssetContent content = client.serve(params().build())) {
      InputStream stream = content.stream();
      assertThat(stream.read()).isEqualTo('a');
      CompletableFuture.delayedExecutor(350, TimeUnit.MILLISECONDS).execute(late::countDown);
      assertThat(stream.read()).isEqualTo('b');
      assertThatThrownBy(stream::read)
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMEOUT));
    } finally {
      over.countDown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsStatusAndHeadersWithResponse(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer(ServeTest::serveDigits);
        FileClient client = FileClient.of(mode, server.uri())) {
      AssetServeParams params = params().range(2, 4).build();
      ApiResponse<AssetContent> response = mode.isAsync()
          ? TransportMode.join(
              client.view().async().withResponse(c -> c.assets().serve(params)))
          : client.view().withResponse(c -> c.assets().serve(params));
      try (AssetContent content = response.value()) {
        assertThat(response.status()).isEqualTo(206);
        assertThat(response.headers().first("ETag")).isEqualTo("\"v1\"");
        assertThat(content.stream()).hasContent("234");
      }
    }
  }

  @Test
  void sendsConditionsAsHeaders() throws Exception {
    try (FileServer server = new FileServer(ServeTest::serveDigits);
        FileClient client = FileClient.of(TransportMode.JDK, server.uri())) {
      client
          .serve(params()
              .suffix(5)
              .ifModifiedSince(Instant.parse("1994-11-06T08:49:37.9Z"))
              .build())
          .close();
      assertThat(server.requests().get(0).header("Range")).isEqualTo("bytes=-5");
      assertThat(server.requests().get(0).header("If-Modified-Since"))
          .isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }
  }

  @Test
  void refusesInvalidParametersBeforeSending() {
    assertThatThrownBy(() -> AssetServeParams.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url");
    assertThatThrownBy(() -> params().range(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> params().range(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> params().suffix(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> params().ifNoneMatch("\"a\r\nX: y\""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(params().build().toString()).doesNotContain("mxc");
  }
}
