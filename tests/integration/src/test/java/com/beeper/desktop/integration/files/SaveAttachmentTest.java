package com.beeper.desktop.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.AttachmentType;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attachments, and files by their URLs, are saved and opened. */
class SaveAttachmentTest {

  private static final byte[] FILE = new byte[300_000];

  static {
    new Random(1).nextBytes(FILE);
  }

  private static final Attachment ATTACHMENT = Attachment.builder()
      .type(AttachmentType.IMG)
      .id("mxc://beeper.com/a")
      .srcUrl("https://example.com/a.png")
      .build();

  @TempDir
  Path folder;

  private FileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FileServer((request, out) -> {
      FileServer.head(out, 200, "Content-Length: " + FILE.length);
      out.write(FILE);
    });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private SavedAsset save(TransportMode mode, Path target) {
    try (FileClient client = FileClient.of(mode, server.uri())) {
      return mode.call(
          client.client(),
          each -> each.assets().saveTo(ATTACHMENT, target),
          each -> each.assets().saveTo(ATTACHMENT, target));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void savesAttachmentToNewFile(TransportMode mode) throws Exception {
    Path target = folder.resolve("a.png");
    SavedAsset saved = save(mode, target);
    assertThat(saved.isWritten()).isTrue();
    assertThat(saved.bytesWritten()).isEqualTo(FILE.length);
    assertThat(target).hasBinaryContent(FILE);
    assertThat(files()).containsExactly(target);
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/assets/serve?url=mxc%3A%2F%2Fbeeper.com%2Fa");
  }

  @ParameterizedTest
  @EnumSource
  void refusesExistingTargetBeforeRequest(TransportMode mode) throws Exception {
    Path target = Files.writeString(folder.resolve("a.png"), "old");
    assertThatThrownBy(() -> save(mode, target))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("exists already; call replaceExisting(true)")
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).hasContent("old");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void keepsTargetThatAppearsDuringDownload() throws Exception {
    Path target = folder.resolve("a.png");
    try (FileClient client = FileClient.of(TransportMode.JDK, server.uri())) {
      assertThatThrownBy(() -> client
              .client()
              .assets()
              .saveTo(
                  ATTACHMENT,
                  target,
                  o -> o.progress((bytes, total) -> {
                    if (bytes == total) {
                      write(target);
                    }
                  })))
          .isInstanceOf(FileAccessException.class)
          .hasCauseInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(target).hasContent("other");
    assertThat(files()).containsExactly(target);
  }

  private static void write(Path target) {
    try {
      Files.writeString(target, "other");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesExistingTargetAndReportsProgressWhenAsked(TransportMode mode) throws Exception {
    Path target = Files.writeString(folder.resolve("a.png"), "old");
    List<Long> progress = new ArrayList<>();
    AtomicBoolean totalKnown = new AtomicBoolean(true);
    try (FileClient client = FileClient.of(mode, server.uri())) {
      mode.call(
          client.client(),
          each -> each.assets()
              .saveTo(
                  "localmxc://a",
                  target,
                  o -> o.replaceExisting(true).progress((bytes, total) -> {
                    progress.add(bytes);
                    totalKnown.compareAndSet(total != FILE.length, false);
                  })),
          each -> each.assets()
              .saveTo(
                  "localmxc://a",
                  target,
                  o -> o.replaceExisting(true).progress((bytes, total) -> {
                    progress.add(bytes);
                    totalKnown.compareAndSet(total != FILE.length, false);
                  })));
    }
    assertThat(target).hasBinaryContent(FILE);
    assertThat(progress).isSorted().endsWith((long) FILE.length);
    assertThat(totalKnown).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingBehindWhenListenerThrows(TransportMode mode) throws Exception {
    IllegalStateException failure = new IllegalStateException("stop");
    Path target = folder.resolve("a.png");
    try (FileClient client = FileClient.of(mode, server.uri())) {
      assertThatThrownBy(() -> mode.call(
              client.client(),
              each -> each.assets()
                  .saveTo(
                      ATTACHMENT,
                      target,
                      o -> o.progress((bytes, total) -> {
                        throw failure;
                      })),
              each -> each.assets()
                  .saveTo(
                      ATTACHMENT,
                      target,
                      o -> o.progress((bytes, total) -> {
                        throw failure;
                      }))))
          .isSameAs(failure);
    }
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void opensAttachmentWithProgress(TransportMode mode) throws Exception {
    List<Long> progress = new ArrayList<>();
    try (FileClient client = FileClient.of(mode, server.uri());
        AssetContent content = mode.call(
            client.client(),
            each -> each.assets().open(ATTACHMENT, (bytes, total) -> progress.add(bytes)),
            each -> each.assets().open(ATTACHMENT, (bytes, total) -> progress.add(bytes)))) {
      assertThat(content.stream()).isSameAs(content.stream());
      assertThat(content.stream().readAllBytes()).isEqualTo(FILE);
    }
    assertThat(progress).isSorted().endsWith((long) FILE.length);
  }

  @ParameterizedTest
  @EnumSource
  void opensUrlWithoutProgress(TransportMode mode) throws Exception {
    try (FileClient client = FileClient.of(mode, server.uri());
        AssetContent content = mode.call(
            client.client(),
            each -> each.assets().open("file:///tmp/a"),
            each -> each.assets().open("file:///tmp/a"))) {
      assertThat(content.stream().readAllBytes()).isEqualTo(FILE);
    }
  }

  @Test
  void usesSourceUrlOfAttachmentWithoutMxcId() throws Exception {
    Attachment local = Attachment.builder()
        .type(AttachmentType.IMG)
        .id("a")
        .srcUrl("file:///media/a.png")
        .build();
    try (BeeperDesktop client = TransportMode.clientBuilder(server.uri())
        .transport(TransportMode.JDK.transport())
        .build()) {
      client.assets().saveTo(local, folder.resolve("a.png"));
    }
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/assets/serve?url=file%3A%2F%2F%2Fmedia%2Fa.png");
  }

  @Test
  void refusesAttachmentThatServerCannotDeliver() {
    Attachment remote = Attachment.builder()
        .type(AttachmentType.IMG)
        .srcUrl("https://example.com/a?key=secret")
        .build();
    try (BeeperDesktop client = TransportMode.clientBuilder(server.uri())
        .transport(TransportMode.JDK.transport())
        .build()) {
      assertThatThrownBy(() -> client.assets().open(remote))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("attachment has no mxc://")
          .message()
          .doesNotContain("secret");
    }
    assertThat(server.requests()).isEmpty();
  }
}
