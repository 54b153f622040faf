package com.beeper.desktop.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.integration.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DownloadTest {

  private static final AssetServeParams PARAMS =
      AssetServeParams.builder().url("mxc://a/b").build();

  private static final byte[] FILE = new byte[300_000];

  static {
    new Random(1).nextBytes(FILE);
  }

  @TempDir
  Path folder;

  private Path target;

  @BeforeEach
  void oldFile() throws IOException {
    target = Files.writeString(folder.resolve("target"), "old");
  }

  /** Waits until the folder holds the target alone, or also what is being written. */
  private void awaitFiles(int count) {
    while (folder.toFile().list().length != count) {
      Thread.onSpinWait();
    }
  }

  private void assertUntouched() throws IOException {
    assertThat(target).hasContent("old");
    assertNothingElse();
  }

  private void assertNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  /** Sends the first 100,000 bytes, then breaks off; the rest on request, as the fields say. */
  private static FileServer breaking(String restETag, String... fields) throws IOException {
    return breaking(100_000, restETag, fields);
  }

  private static FileServer breaking(int claimedStart, String restETag, String... fields)
      throws IOException {
    return new FileServer((request, out) -> {
      String range = request.header("Range");
      if (range.isEmpty()) {
        String[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = "Content-Length: " + FILE.length;
        FileServer.head(out, 200, all);
        out.write(FILE, 0, 100_000);
        out.flush();
        request.breakOff();
      } else {
        int start = Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
        int claimed = claimedStart == 100_000 ? start : claimedStart;
        FileServer.head(
            out,
            206,
            "Content-Length: " + (FILE.length - start),
            "Content-Range: bytes " + claimed + "-" + (FILE.length - 1) + "/" + FILE.length,
            "ETag: " + restETag);
        out.write(FILE, start, FILE.length - start);
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void theFileReplacesTheTarget(Way way) throws Exception {
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: " + FILE.length);
          out.write(FILE);
        });
        Caller caller = Caller.of(way, server.uri())) {
      SavedAsset saved = caller.save(PARAMS, target);
      assertThat(saved.isWritten()).isTrue();
      assertThat(saved.path()).isEqualTo(target);
      assertThat(saved.bytesWritten()).isEqualTo(FILE.length);
      assertThat(target).hasBinaryContent(FILE);
      assertNothingElse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void notModifiedLeavesTheTargetAlone(Way way) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.head(out, 304));
        Caller caller = Caller.of(way, server.uri())) {
      SavedAsset saved = caller.save(PARAMS, target);
      assertThat(saved.isNotModified()).isTrue();
      assertThat(saved.isWritten()).isFalse();
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsLeaveTheTargetAlone(Way way) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.json(out, 404, "{}"));
        Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.save(PARAMS, target)).isInstanceOf(NotFoundException.class);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenDownloadLeavesNothing(Way way) throws Exception {
    try (FileServer server = breaking("\"v1\"");
        Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertThat(server.requests()).hasSize(1);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenDownloadIsResumedOnce(Way way) throws Exception {
    try (FileServer server = breaking("\"v1\"", "ETag: \"v1\"", "Accept-Ranges: bytes");
        Caller caller = Caller.of(way, server.uri())) {
      SavedAsset saved = caller.save(PARAMS, target);
      assertThat(saved.status()).isEqualTo(200);
      assertThat(saved.bytesWritten()).isEqualTo(FILE.length);
      assertThat(target).hasBinaryContent(FILE);
      assertNothingElse();
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).header("If-Range")).isEqualTo("\"v1\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherVersionOrAnotherPlaceIsNoContinuation(Way way) throws Exception {
    try (FileServer server = breaking("\"v2\"", "ETag: \"v1\"");
        Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertUntouched();
    }
    try (FileServer server = breaking(7, "\"v1\"", "ETag: \"v1\"");
        Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertThat(server.requests()).hasSize(2);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancellingOrInterruptingLeavesNothing(Way way) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: " + FILE.length, "ETag: \"v1\"");
          out.write(FILE, 0, 100_000);
          out.flush();
          over.await();
        });
        Caller caller = Caller.of(way, server.uri())) {
      if (way.isAsync()) {
        CompletableFuture<SavedAsset> future = caller.view().async().assets().serve(PARAMS, target);
        awaitFiles(2);
        future.cancel(true);
      } else {
        Thread reader = Thread.currentThread();
        CompletableFuture<Void> interrupter = CompletableFuture.runAsync(() -> {
          awaitFiles(2);
          reader.interrupt();
        });
        assertThatThrownBy(() -> caller.save(PARAMS, target))
            .isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
      }
      // Of a future, the clean-up follows on the executor.
      awaitFiles(1);
      assertUntouched();
      assertThat(server.requests()).hasSize(1);
    } finally {
      over.countDown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsNotThereIsNoFailureOfTheNetwork(Way way) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.head(out, 304));
        Caller caller = Caller.of(way, server.uri())) {
      assertThatThrownBy(() -> caller.save(PARAMS, folder.resolve("no").resolve("file")))
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(NoSuchFileException.class);
      assertThatThrownBy(() -> caller.save(PARAMS, folder))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(server.requests()).isEmpty();
    }
  }
}
