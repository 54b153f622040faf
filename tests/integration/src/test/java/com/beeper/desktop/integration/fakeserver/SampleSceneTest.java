package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageType;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample scene has the variety of a real account. */
class SampleSceneTest {

  private static FakeBeeperDesktop server;
  private static BeeperDesktop client;
  private static final List<Message> MESSAGES = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = FakeBeeperDesktop.start();
    server.addSampleScene();
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
    client.chats().list().items().stream()
        .limit(10)
        .forEach(chat -> client.messages().list(chat.id()).all().forEach(MESSAGES::add));
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void hasMessagesOfManyKinds() {
    assertThat(MESSAGES)
        .extracting(Message::type)
        .contains(
            MessageType.TEXT,
            MessageType.NOTICE,
            MessageType.IMAGE,
            MessageType.VOICE,
            MessageType.STICKER,
            MessageType.FILE);
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.linkedMessageId()).isNotNull());
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.editedTimestamp()).isNotNull());
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.reactions()).hasSizeGreaterThan(1));
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.mentions()).isNotEmpty());
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.links()).isNotEmpty());
    assertThat(MESSAGES).anySatisfy(each -> assertThat(each.raw("isDeleted")).isEqualTo(true));
    assertThat(MESSAGES).anySatisfy(each -> {
      assertThat(each.sendStatus()).isNotNull();
      assertThat(each.sendStatus().status())
          .isIn(SendState.FAIL_PERMANENT, SendState.FAIL_RETRIABLE);
    });
  }

  @Test
  void hasTextsInManyScripts() {
    Set<UnicodeScript> scripts = MESSAGES.stream()
        .filter(each -> each.text() != null)
        .flatMapToInt(each -> each.text().codePoints())
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));

    assertThat(scripts)
        .contains(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.THAI,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.HANGUL);
  }

  @Test
  void hasPicturesAndRecordingsThatCanBeOpened(@TempDir Path folder) throws Exception {
    Attachment picture = attachment(MessageType.IMAGE, "image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(serve(picture, folder)));
    assertThat(image.getWidth()).isEqualTo(picture.size().width().intValue());
    assertThat(image.getHeight()).isEqualTo(picture.size().height().intValue());

    Attachment recording = attachment(MessageType.VOICE, "audio/");
    assertThat(AudioSystem.getAudioFileFormat(new ByteArrayInputStream(serve(recording, folder)))
            .getFrameLength())
        .isEqualTo((int) recording.duration().toMillis() * 8);
  }

  private static Attachment attachment(MessageType type, String mimeType) {
    return MESSAGES.stream()
        .filter(each -> each.type() == type)
        .map(each -> each.attachments().get(0))
        .filter(each -> each.mimeType().startsWith(mimeType))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] serve(Attachment attachment, Path folder) throws IOException {
    Path file = folder.resolve("file-" + attachment.mimeType().replace('/', '-'));
    client.assets().serve(p -> p.url(attachment.id()), file);
    return Files.readAllBytes(file);
  }

  @Test
  void isTheSameInEachRun() {
    try (FakeBeeperDesktop second = FakeBeeperDesktop.start()) {
      second.addSampleScene();
      for (String path : List.of("/v1/messages/search?limit=20", "/v1/chats?limit=50")) {
        assertThat(RawClient.of(second).get(path).json())
            .isEqualTo(RawClient.of(server).get(path).json());
      }
    }
  }
}
