package com.beeper.desktop.integration.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.integration.Way;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadTest {

  private static final String ANSWER = "{\"uploadID\":\"upl_1\"}";

  @TempDir
  Path folder;

  private final AtomicReference<byte[]> body = new AtomicReference<>();
  private final FileServer server = new FileServer((request, out) -> {
    body.set(request.body().readAllBytes());
    FileServer.json(out, 200, ANSWER);
  });

  UploadTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private List<Form.Part> form() {
    return Form.parse(server.requests().get(0).header("Content-Type"), body.get());
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void pathIsSentByteForByteWithItsNameAndLength(Way way) throws Exception {
    byte[] bytes = random(300_001);
    Path file = Files.write(folder.resolve("späte Karte.png"), bytes);
    List<Long> progress = new ArrayList<>();
    try (Caller caller = Caller.of(way, server.uri())) {
      assertThat(caller
              .upload(AssetUploadParams.builder()
                  .file(file)
                  .progress((sent, total) -> {
                    assertThat(total).isEqualTo(300_001);
                    progress.add(sent);
                  })
                  .build())
              .uploadId())
          .isEqualTo("upl_1");
    }

    Form.Part part = form().get(0);
    assertThat(form()).hasSize(1);
    assertThat(part.name()).isEqualTo("file");
    assertThat(part.fileName()).isEqualTo("späte Karte.png");
    assertThat(part.head()).contains("Content-Type: application/octet-stream");
    assertThat(part.content()).isEqualTo(bytes);
    assertThat(progress).isSorted().endsWith(300_001L);
    assertThat(server.requests().get(0).target()).isEqualTo("/v1/assets/upload");
    assertThat(server.requests().get(0).header("Content-Length")).isEqualTo("" + body.get().length);
  }

  @ParameterizedTest
  @EnumSource
  void streamOfUnknownLengthGoesInChunksAndIsClosed(Way way) {
    byte[] bytes = random(100_000);
    AtomicBoolean closed = new AtomicBoolean();
    InputStream stream = new ByteArrayInputStream(bytes) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
    AssetUploadParams params = AssetUploadParams.builder()
        .file(stream)
        .progress((sent, total) -> assertThat(total).isEqualTo(-1))
        .build();
    try (Caller caller = Caller.of(way, server.uri())) {
      caller.upload(params);
      assertThatThrownBy(() -> caller.upload(params))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("InputStream");
    }

    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(form().get(0).content()).isEqualTo(bytes);
    assertThat(form().get(0).fileName()).isEqualTo("unknown_file");
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void namesAndPartsAreWrittenAsBrowsersDo(Way way) {
    try (Caller caller = Caller.of(way, server.uri())) {
      caller.upload(AssetUploadParams.builder()
          .file(new ByteArrayInputStream(new byte[] {'a', '\r', '\n', 0}), 4)
          .fileName("a\"b\r\nc \\é%😀.txt")
          .mimeType("text/plain; charset=utf-8")
          .additionalBody("new\"part", "vä\r\nlue")
          .additionalQuery("a b", "c&d")
          .build());
    }

    List<Form.Part> parts = form();
    assertThat(parts)
        .extracting(Form.Part::name)
        .containsExactly("fileName", "mimeType", "new%22part", "file");
    assertThat(parts.get(0).text()).isEqualTo("a\"b\r\nc \\é%😀.txt");
    assertThat(parts.get(1).text()).isEqualTo("text/plain; charset=utf-8");
    assertThat(parts.get(2).text()).isEqualTo("vä\r\nlue");
    assertThat(parts.get(3).fileName()).isEqualTo("a%22b%0D%0Ac \\é%😀.txt");
    assertThat(parts.get(3).head()).contains("Content-Type: text/plain; charset=utf-8");
    assertThat(parts.get(3).content()).isEqualTo(new byte[] {'a', '\r', '\n', 0});
    assertThat(server.requests().get(0).target()).endsWith("?a%20b=c%26d");
  }

  @ParameterizedTest
  @EnumSource
  void mimeTypeCannotAddHeaders(Way way) {
    try (Caller caller = Caller.of(way, server.uri())) {
      caller.upload(AssetUploadParams.builder()
          .file(new byte[0])
          .mimeType("text/plain\r\nX: y")
          .build());
    }
    assertThat(form().get(1).head()).hasSize(2).contains("Content-Type: application/octet-stream");
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotThereIsNoFailureOfTheNetwork(Way way) {
    try (Caller caller = Caller.of(way, server.uri())) {
      AssetUploadParams params =
          AssetUploadParams.builder().file(folder.resolve("missing")).build();
      assertThatThrownBy(() -> caller.upload(params))
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("assets.upload");
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatBreaksMidwayIsNoFailureOfTheNetwork(Way way) {
    IOException torn = new IOException("torn");
    InputStream stream = new InputStream() {
      private int left = 100_000;

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
          throw torn;
        }
        int n = Math.min(left, length);
        left -= n;
        return n;
      }
    };
    try (Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(
              () -> caller.upload(AssetUploadParams.builder().file(stream).build()))
          .isInstanceOf(UncheckedIOException.class)
          .hasCause(torn);
      assertThatThrownBy(() -> caller.upload(AssetUploadParams.builder()
              .file(new ByteArrayInputStream(new byte[10]), 11)
              .build()))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("it has 10 bytes, where it should have 11");
      assertThatThrownBy(() -> caller.upload(AssetUploadParams.builder()
              .file(new ByteArrayInputStream(new byte[10]), 9)
              .build()))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("it has more bytes, where it should have 9");
    }
    assertThat(body.get()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheListenerThrowsReachesTheCaller(Way way) {
    IllegalStateException stop = new IllegalStateException("stop");
    try (Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.upload(AssetUploadParams.builder()
              .file(new byte[1000])
              .progress((sent, total) -> {
                throw stop;
              })
              .build()))
          .isSameAs(stop);
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsOfTheServerAreApiExceptions(Way way) throws IOException {
    try (FileServer refusing = new FileServer((request, out) -> {
          request.body().readAllBytes();
          FileServer.json(out, 400, "{\"message\":\"too odd\",\"code\":\"odd\"}");
        });
        Caller caller = Caller.of(way, refusing.uri())) {
      assertThatThrownBy(
              () -> caller.upload(AssetUploadParams.builder().file(new byte[1]).build()))
          .isInstanceOfSatisfying(
              BadRequestException.class, e -> assertThat(e.code()).isEqualTo("odd"));
    }
  }

  /** The file takes many times the time-out, which only a pause may exceed. */
  @ParameterizedTest
  @EnumSource
  void timeoutStartsAnewWhileTheFileMoves(Way way) {
    Duration timeout = Duration.ofMillis(500);
    long end = System.nanoTime() + 3 * timeout.toNanos();
    InputStream slow = new InputStream() {
      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        long pause = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < pause) {
          Thread.onSpinWait();
        }
        target[offset] = 'x';
        return System.nanoTime() < end ? 1 : -1;
      }
    };
    try (Caller caller = Caller.of(way, server.uri(), o -> o.timeout(timeout))) {
      caller.upload(AssetUploadParams.builder().file(slow).build());
    }
    assertThat(form().get(0).content()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void timeoutEndsAnUploadThatStandsStill(Way way) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FileServer deaf = new FileServer((request, out) -> over.await());
        Caller caller = Caller.of(way, deaf.uri(), o -> o.timeout(Duration.ofMillis(300)))) {
      assertThatThrownBy(() -> caller.upload(
              AssetUploadParams.builder().file(new byte[32 * 1024 * 1024]).build()))
          .isInstanceOf(RequestTimeoutException.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void exactlyOneFileIsRequired() {
    assertThatThrownBy(() -> AssetUploadParams.builder().fileName("a").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("file is required");
    assertThatThrownBy(() -> AssetUploadParams.builder().file(new byte[1]).file(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("takes one");
    assertThatThrownBy(() -> AssetUploadParams.builder().file(InputStream.nullInputStream(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingOfTheContentIsShown() {
    assertThat(AssetUploadParams.builder()
            .file("secret".getBytes(UTF_8))
            .additionalBody("x", "secret")
            .build())
        .hasToString("AssetUploadParams[file=6 bytes, fileName=null, mimeType=null]");
  }
}
