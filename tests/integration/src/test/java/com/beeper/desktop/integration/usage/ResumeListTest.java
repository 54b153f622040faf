package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Page;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.lang.reflect.Method;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list is read in parts, for example by an export that stores its cursor between two runs. */
class ResumeListTest {

  private FakeBeeperDesktop server;
  private BeeperDesktop client;

  @BeforeEach
  void start() {
    server = FakeBeeperDesktop.start();
    server.addSampleScene();
    client = newClient();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private BeeperDesktop newClient() {
    return TransportMode.clientBuilder(server.baseUrl())
        .accessToken(server.accessToken())
        .build();
  }

  @Test
  void continuesWithStoredCursorInNewClient() {
    List<String> all =
        client.chats().list(p -> p.limit(2)).all().stream().map(Chat::id).toList();
    assertThat(all).hasSizeGreaterThan(4);

    Page<ChatWithPreview, ChatListResult> first = client.chats().list(p -> p.limit(2));
    String stored = first.oldestCursor();
    assertThat(stored).isNotNull();

    List<String> resumed = new ArrayList<>(first.items().stream().map(Chat::id).toList());
    try (BeeperDesktop later = newClient()) {
      for (Chat chat : later.chats().list(p -> p.limit(2).cursor(stored)).all()) {
        resumed.add(chat.id());
      }
    }
    assertThat(resumed).isEqualTo(all);
  }

  @Test
  void returnsNewerItemsAfterStoredCursor() {
    Page<ChatWithPreview, ChatListResult> newest = client.chats().list(p -> p.limit(2));
    Page<ChatWithPreview, ChatListResult> older = newest.nextPage();
    String stored = older.newestCursor();
    List<String> newer =
        client.chats().list(p -> p.cursor(stored).direction(Direction.AFTER)).all().stream()
            .map(Chat::id)
            .toList();
    assertThat(newer)
        .containsExactlyInAnyOrderElementsOf(
            newest.items().stream().map(Chat::id).toList());
  }

  @Test
  void returnsNewestPageForDirectionAfterWithoutCursor() {
    List<String> newest =
        client.chats().list(p -> p.limit(2)).items().stream().map(Chat::id).toList();
    Page<ChatWithPreview, ChatListResult> after =
        client.chats().list(p -> p.limit(2).direction(Direction.AFTER));
    assertThat(after.items()).extracting(Chat::id).isEqualTo(newest);
  }

  @Test
  void iteratesOverItemsAsTheirInterface() {
    int chats = 0;
    int messages = 0;
    for (Chat chat : client.chats().list().all()) {
      chats++;
      for (Message message : client.messages().list(chat.id()).all()) {
        assertThat(message.chatId()).isEqualTo(chat.id());
        messages++;
      }
    }
    assertThat(chats).isPositive();
    assertThat(messages).isPositive();
    Page<Message, MessageListResult> stub = Page.of(
        List.of(),
        MessageListResult.builder()
            .items(List.of())
            .hasMore(false)
            .oldestCursor(null)
            .newestCursor(null)
            .build());
    assertThat(stub.all()).isEmpty();
  }

  @Test
  void pagesHaveNoWildcards() {
    for (Method method : Page.class.getMethods()) {
      assertThat(method.getGenericReturnType()).isNotInstanceOf(WildcardType.class);
      assertThat(method.getGenericReturnType().getTypeName()).doesNotContain("?");
    }
  }
}
