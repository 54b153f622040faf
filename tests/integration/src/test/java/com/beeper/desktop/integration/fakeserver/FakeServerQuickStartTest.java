package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first steps with the fake server: a scene, reads, and a write that a later read returns. */
class FakeServerQuickStartTest {

  private FakeBeeperDesktop server;
  private BeeperDesktop client;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.start();
    client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void listsChatsAndMessagesOfScene() {
    ChatScene family = server.chat("Family").message("Ada", "hi").ownMessage("hello");

    Chat chat = client.chats().list().items().get(0);
    assertThat(chat.title()).isEqualTo("Family");
    assertThat(chat.id()).isEqualTo(family.id());
    assertThat(client.messages().list(family.id()).items())
        .extracting(Message::text)
        .containsExactly("hello", "hi");
  }

  @Test
  void retrievesSentMessage() {
    String chat = server.chat("Family").id();

    MessageSendResponse sent = client.messages().send(chat, p -> p.text("On my way"));

    Message message = client.messages().retrieve(chat, sent.pendingMessageId());
    assertThat(message.text()).isEqualTo("On my way");
    assertThat(message.isSender()).isTrue();
    assertThat(client.messages().list(chat).items()).containsExactly(message);
    server.assertCalled("messages.send", 1);
  }

  @Test
  void pagesOverAllMessages() {
    ChatScene chat = server.chat("Long");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 95; i++) {
      chat.message("Ada", "number " + i);
      texts.add(0, "number " + i);
    }

    List<String> read = new ArrayList<>();
    client.messages().list(chat.id()).all().forEach(message -> read.add(message.text()));

    assertThat(read).isEqualTo(texts);
    server.assertCalled("messages.list", 5);
  }

  @Test
  void rejectsUnknownChatAsNotFound() {
    assertThatThrownBy(() -> client.chats().retrieve("!nope"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("There is no such chat");
  }
}
