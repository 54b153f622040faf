package com.beeper.desktop.integration.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.integration.TransportMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadTest {

  private static final String RESPONSE = "{\"uploadID\":\"upl_1\"}";

  @TempDir
  Path folder;

  private final AtomicReference<byte[]> body = new AtomicReference<>();
  private final FileServer server = new FileServer((request, out) -> {
    body.set(request.body().readAllBytes());
    FileServer.json(out, 200, RESPONSE);
  });

  UploadTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private List<ParsedForm.Part> form() {
    return ParsedForm.parse(server.requests().get(0).header("Content-Type"), body.get());
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void sendsFileWithNameAndLength(TransportMode mode) throws Exception {
    byte[] bytes = random(300_001);
    Path file = Files.write(folder.resolve("späte Karte.png"), bytes);
    List<Long> progress = new ArrayList<>();
    try (FileClient client = FileClient.of(mode, server.uri())) {
      assertThat(client
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

    ParsedForm.Part part = form().get(0);
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
  void sendsStreamOfUnknownLengthInChunksAndClosesIt(TransportMode mode) {
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
    try (FileClient client = FileClient.of(mode, server.uri())) {
      client.upload(params);
      assertThatThrownBy(() -> client.upload(params))
          .isInstanceOf(IllegalArgumentException.class)
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
  void encodesNamesAndPartsAsBrowsersDo(TransportMode mode) {
    try (FileClient client = FileClient.of(mode, server.uri())) {
      client.upload(AssetUploadParams.builder()
          .file(new ByteArrayInputStream(new byte[] {'a', '\r', '\n', 0}), 4)
          .fileName("a\"b\r\nc \\é%😀.txt")
          .mimeType("text/plain; charset=utf-8")
          .additionalBody("new\"part", "vä\r\nlue")
          .additionalQuery("a b", "c&d")
          .build());
    }

    List<ParsedForm.Part> parts = form();
    assertThat(parts)
        .extracting(ParsedForm.Part::name)
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
  void refusesMimeTypeWithLineBreak(TransportMode mode) {
    try (FileClient client = FileClient.of(mode, server.uri())) {
      client.upload(AssetUploadParams.builder()
          .file(new byte[0])
          .mimeType("text/plain\r\nX: y")
          .build());
    }
    assertThat(form().get(1).head()).hasSize(2).contains("Content-Type: application/octet-stream");
  }

  @ParameterizedTest
  @EnumSource
  void throwsFileAccessExceptionWhenFileIsMissing(TransportMode mode) {
    try (FileClient client = FileClient.of(mode, server.uri())) {
      AssetUploadParams params =
          AssetUploadParams.builder().file(folder.resolve("missing")).build();
      assertThatThrownBy(() -> client.upload(params))
          .isInstanceOf(FileAccessException.class)
          .hasCauseInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("assets.upload");
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void throwsFileAccessExceptionWhenFileIsUnreadable(TransportMode mode) {
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
    try (FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(
              () -> client.upload(AssetUploadParams.builder().file(stream).build()))
          .isInstanceOf(FileAccessException.class)
          .hasCause(torn);
      assertThatThrownBy(() -> client.upload(AssetUploadParams.builder()
              .file(new ByteArrayInputStream(new byte[10]), 11)
              .build()))
          .isInstanceOf(FileAccessException.class)
          .hasMessageContaining("it ends after 10 of 11 expected bytes");
      assertThatThrownBy(() -> client.upload(AssetUploadParams.builder()
              .file(new ByteArrayInputStream(new byte[10]), 9)
              .build()))
          .isInstanceOf(FileAccessException.class)
          .hasMessageContaining("it has more than 9 expected bytes");
    }
    assertThat(body.get()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void throwsExceptionOfProgressListener(TransportMode mode) {
    IllegalStateException stop = new IllegalStateException("stop");
    try (FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.upload(AssetUploadParams.builder()
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
  void throwsApiExceptionsForErrorStatuses(TransportMode mode) throws IOException {
    try (FileServer refusing = new FileServer((request, out) -> {
          request.body().readAllBytes();
          FileServer.json(out, 400, "{\"message\":\"too odd\",\"code\":\"odd\"}");
        });
        FileClient client = FileClient.of(mode, refusing.uri())) {
      assertThatThrownBy(
              () -> client.upload(AssetUploadParams.builder().file(new byte[1]).build()))
          .isInstanceOfSatisfying(
              BadRequestException.class, e -> assertThat(e.code()).isEqualTo("odd"));
    }
  }

  /** Time passes only while the file is read: three times the timeout, and never half of it at once. */
  @ParameterizedTest
  @EnumSource
  void restartsTimeoutWhileFileIsRead(TransportMode mode) {
    Duration timeout = Duration.ofSeconds(100);
    AtomicLong now = new AtomicLong();
    AtomicLong looks = new AtomicLong();
    TimeSource time = new TimeSource() {
      @Override
      public long nanoTime() {
        looks.incrementAndGet();
        return now.get();
      }

      @Override
      public Instant instant() {
        return Instant.now();
      }
    };
    InputStream slow = new InputStream() {
      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        long passed = now.addAndGet(timeout.toNanos() * 4 / 10);
        // Until the monitor of the deadlines has seen this time.
        long seen = looks.get() + 2;
        while (looks.get() < seen) {
          Thread.onSpinWait();
        }
        target[offset] = 'x';
        return passed < 3 * timeout.toNanos() ? 1 : -1;
      }
    };
    try (FileClient client = FileClient.of(mode, server.uri(), o -> o.timeout(timeout), time)) {
      client.upload(AssetUploadParams.builder().file(slow).build());
    }
    assertThat(form().get(0).content()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void endsStalledUploadAtTimeout(TransportMode mode) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FileServer deaf = new FileServer((request, out) -> over.await());
        FileClient client =
            FileClient.of(mode, deaf.uri(), o -> o.timeout(Duration.ofMillis(300)))) {
      assertThatThrownBy(() -> client.upload(
              AssetUploadParams.builder().file(new byte[32 * 1024 * 1024]).build()))
          .isInstanceOf(RequestTimeoutException.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void requiresExactlyOneFile() {
    assertThatThrownBy(() -> AssetUploadParams.builder().fileName("a").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AssetUploadParams lacks file");
    assertThatThrownBy(() -> AssetUploadParams.builder().file(new byte[1]).file(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an upload has one file");
    assertThatThrownBy(() -> AssetUploadParams.builder().file(InputStream.nullInputStream(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hidesContentInToString() {
    assertThat(AssetUploadParams.builder()
            .file("secret".getBytes(UTF_8))
            .additionalBody("x", "secret")
            .build())
        .hasToString("AssetUploadParams[file=6 bytes, fileName=null, mimeType=null]");
  }

  @ParameterizedTest
  @EnumSource
  void sendsFileOfTheKernelThatHasNoSize(TransportMode mode) throws Exception {
    Path file = Path.of("/proc/version");
    assumeTrue(Files.exists(file));
    try (FileClient client = FileClient.of(mode, server.uri())) {
      client.upload(AssetUploadParams.builder().file(file).build());
    }
    assertThat(form().get(0).content()).isEqualTo(Files.readAllBytes(file)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sendsEmptyFileWithItsLength(TransportMode mode) throws Exception {
    try (FileClient client = FileClient.of(mode, server.uri())) {
      client.upload(AssetUploadParams.builder()
          .file(Files.createFile(folder.resolve("empty")))
          .build());
    }
    assertThat(form().get(0).content()).isEmpty();
    assertThat(server.requests().get(0).header("Content-Length")).isEqualTo("" + body.get().length);
  }
}
