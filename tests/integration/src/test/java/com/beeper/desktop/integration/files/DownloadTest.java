package com.beeper.desktop.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.integration.TransportMode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** Waits until the folder contains only the target, or also a file in progress. */
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

  /** Sends the first 100,000 bytes, then ends the connection; the rest on request, described by the given fields. */
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
  void replacesTargetWithFile(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: " + FILE.length);
          out.write(FILE);
        });
        FileClient client = FileClient.of(mode, server.uri())) {
      SavedAsset saved = client.save(PARAMS, target);
      assertThat(saved.isWritten()).isTrue();
      assertThat(saved.path()).isEqualTo(target);
      assertThat(saved.bytesWritten()).isEqualTo(FILE.length);
      assertThat(target).hasBinaryContent(FILE);
      assertNothingElse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTargetWhenNotModified(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.head(out, 304));
        FileClient client = FileClient.of(mode, server.uri())) {
      SavedAsset saved = client.save(PARAMS, target);
      assertThat(saved.isNotModified()).isTrue();
      assertThat(saved.isWritten()).isFalse();
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTargetWhenServerRespondsWithError(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.json(out, 404, "{}"));
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, target)).isInstanceOf(NotFoundException.class);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoFileWhenDownloadBreaks(TransportMode mode) throws Exception {
    try (FileServer server = breaking("\"v1\"");
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertThat(server.requests()).hasSize(1);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void resumesBrokenDownloadOnce(TransportMode mode) throws Exception {
    try (FileServer server = breaking("\"v1\"", "ETag: \"v1\"", "Accept-Ranges: bytes");
        FileClient client = FileClient.of(mode, server.uri())) {
      SavedAsset saved = client.save(PARAMS, target);
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
  void refusesContinuationOfAnotherVersionOrOffset(TransportMode mode) throws Exception {
    try (FileServer server = breaking("\"v2\"", "ETag: \"v1\"");
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertUntouched();
    }
    try (FileServer server = breaking(7, "\"v1\"", "ETag: \"v1\"");
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, target)).isInstanceOf(ConnectionException.class);
      assertThat(server.requests()).hasSize(2);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoFileWhenCancelledOrInterrupted(TransportMode mode) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FileServer server = new FileServer((request, out) -> {
          FileServer.head(out, 200, "Content-Length: " + FILE.length, "ETag: \"v1\"");
          out.write(FILE, 0, 100_000);
          out.flush();
          over.await();
        });
        FileClient client = FileClient.of(mode, server.uri())) {
      if (mode.isAsync()) {
        CompletableFuture<SavedAsset> future = client.view().async().assets().serve(PARAMS, target);
        awaitFiles(2);
        future.cancel(true);
      } else {
        Thread reader = Thread.currentThread();
        CompletableFuture<Void> interrupter = CompletableFuture.runAsync(() -> {
          awaitFiles(2);
          reader.interrupt();
        });
        assertThatThrownBy(() -> client.save(PARAMS, target))
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
  void throwsFileAccessExceptionWhenFolderIsMissing(TransportMode mode) throws Exception {
    try (FileServer server = new FileServer((request, out) -> FileServer.head(out, 304));
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, folder.resolve("no").resolve("file")))
          .isInstanceOf(FileAccessException.class)
          .hasCauseInstanceOf(NoSuchFileException.class);
      assertThatThrownBy(() -> client.save(PARAMS, folder)).isInstanceOf(FileAccessException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  private static FileServer serving() throws IOException {
    return new FileServer((request, out) -> {
      FileServer.head(out, 200, "Content-Length: " + FILE.length);
      out.write(FILE);
    });
  }

  @ParameterizedTest
  @EnumSource
  void writesToTheFileThatALinkLeadsTo(TransportMode mode) throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("new"));
    try (FileServer server = serving();
        FileClient client = FileClient.of(mode, server.uri())) {
      assertThat(client.save(PARAMS, link).path()).isEqualTo(link);
      client.save(PARAMS, dangling);
    }
    assertThat(link).isSymbolicLink();
    assertThat(target).hasBinaryContent(FILE);
    assertThat(dangling).isSymbolicLink();
    assertThat(folder.resolve("new")).hasBinaryContent(FILE);
  }

  @Test
  void failsWhenLinksLeadNowhere() throws Exception {
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    try (FileServer server = serving();
        FileClient client = FileClient.of(TransportMode.JDK, server.uri())) {
      assertThatThrownBy(() -> client.save(PARAMS, loop)).isInstanceOf(FileAccessException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsThePermissionsOfTheTarget(TransportMode mode) throws Exception {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(target, permissions);
    try (FileServer server = serving();
        FileClient client = FileClient.of(mode, server.uri())) {
      client.save(PARAMS, target);
    }
    assertThat(Files.getPosixFilePermissions(target)).isEqualTo(permissions);
  }

  /** Opening a pipe without a reader blocks for ever; a device must not be replaced by a file. */
  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void refusesDeviceAndPipeBeforeRequest(TransportMode mode) throws Exception {
    // A link, because a faulty client could otherwise replace the device of this machine.
    Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (FileServer server = serving();
        FileClient client = FileClient.of(mode, server.uri())) {
      for (Path special : List.of(device, pipe)) {
        assertThatThrownBy(() -> client.save(PARAMS, special))
            .isInstanceOf(FileAccessException.class)
            .hasMessageContaining(
                special + ": is a device, a pipe or a socket; open(…) returns the bytes");
      }
      assertThat(server.requests()).isEmpty();
    }
    assertThat(Files.isSymbolicLink(device)).isTrue();
    assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void replacesFileInAnotherFileSystem(TransportMode mode) throws Exception {
    URI archive = URI.create("jar:" + folder.resolve("files.zip").toUri());
    try (FileServer server = serving();
        FileClient client = FileClient.of(mode, server.uri())) {
      Path inside;
      try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
        inside = Files.writeString(zip.getPath("/file"), "old");
        client.save(PARAMS, inside);
        assertThat(Files.readAllBytes(inside)).isEqualTo(FILE);
      }
      assertThatThrownBy(() -> client.save(PARAMS, inside)).isInstanceOf(FileAccessException.class);
    }
  }
}
