package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample scene with each pair of transport and codec, on both sides. */
class FakeServerBackEndsTest {

  @ParameterizedTest
  @CsvSource({"jdk, jackson", "jdk, jsonb", "apache, jackson", "apache, jsonb"})
  void servesSampleSceneToEachPair(String transportName, String codecName, @TempDir Path folder)
      throws IOException {
    Codec codec = codecName.equals("jackson") ? JacksonCodec.create() : JsonbCodec.create();
    try (Transport transport =
            transportName.equals("jdk") ? JdkTransport.create() : ApacheTransport.create();
        FakeBeeperDesktop server = FakeBeeperDesktop.builder().codec(codec).start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .transport(transport)
            .codec(codec)
            .validateResponses(true)
            .build()) {
      server.addSampleScene();

      assertThat(client.accounts().list()).hasSize(3);
      assertThat(client.bridges().list().items()).hasSize(4);
      Set<String> chats = new HashSet<>();
      Set<String> messages = new HashSet<>();
      for (Chat chat : client.chats().list().all()) {
        chats.add(chat.id());
        if (chats.size() > 10) {
          continue; // Ten show it; the TypeScript client pages over all.
        }
        for (Message message : client.messages().list(chat.id()).all()) {
          messages.add(message.id());
        }
      }
      assertThat(chats).hasSize(50);
      assertThat(messages).hasSizeBetween(1_500, 2_500);

      String chat = client.async().chats().list().join().items().get(0).id();
      Path file = Files.writeString(folder.resolve("a.txt"), "grüße");
      AssetUploadResponse upload = client.assets().upload(file);
      client
          .messages()
          .send(chat, p -> p.text("sieh").attachment(a -> a.uploadId(upload.uploadId())));
      Message sent = client.messages().list(chat).items().get(0);
      String url = sent.attachments().get(0).id();
      client.assets().serve(p -> p.url(url), folder.resolve("copy.txt"));
      assertThat(folder.resolve("copy.txt")).hasContent("grüße");
      assertThatThrownBy(() -> client.chats().list(p -> p.limit(0)))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("validation_error");
      assertThat(client.spec().retrieve()).containsKey("paths");
    }
  }
}
