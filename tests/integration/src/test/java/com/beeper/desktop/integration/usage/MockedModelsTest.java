package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Page;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.chats.Chats;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications can mock the client, its resources, models and pages with Mockito. */
@SuppressWarnings("DirectInvocationOnMock") // the tests read mocks as an application does
class MockedModelsTest {

  @Test
  void returnsStubbedMembersOfLoginSession() {
    UserInputLoginStep step = mock();
    when(step.stepId()).thenReturn("phone");
    LoginSession session = mock();
    when(session.status()).thenReturn(LoginSessionStatus.WAITING_FOR_INPUT);
    when(session.currentStep()).thenReturn(step);
    BeeperDesktop client = clientWith(session);

    LoginSession retrieved = client.bridges().loginSessions().retrieve("local-whatsapp", "123");

    assertThat(retrieved.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_INPUT);
    LoginStep current = retrieved.currentStep();
    assertThat(current).isInstanceOf(UserInputLoginStep.class);
    assertThat(((UserInputLoginStep) current).stepId()).isEqualTo("phone");
  }

  @Test
  void returnsStubbedItemsOfPageOfChats() {
    Chat chat = mock();
    when(chat.title()).thenReturn("Deployments");
    Page<Chat, ChatSearchResult> page = mock();
    when(page.items()).thenReturn(List.of(chat));
    when(page.hasNextPage()).thenReturn(false);

    assertThat(page.items()).extracting(Chat::title).containsExactly("Deployments");
    assertThat(page.hasNextPage()).isFalse();
  }

  @Test
  void returnsStubbedChatOfResource() {
    Chat chat = mock();
    when(chat.id()).thenReturn("!room1:example");
    Chats chats = mock();
    when(chats.retrieve("!room1:example")).thenReturn(chat);
    BeeperDesktop client = mock();
    when(client.chats()).thenReturn(chats);

    assertThat(client.chats().retrieve("!room1:example").id()).isEqualTo("!room1:example");
  }

  private static BeeperDesktop clientWith(LoginSession session) {
    LoginSessions sessions = mock();
    when(sessions.retrieve("local-whatsapp", "123")).thenReturn(session);
    Bridges bridges = mock();
    when(bridges.loginSessions()).thenReturn(sessions);
    BeeperDesktop client = mock();
    when(client.bridges()).thenReturn(bridges);
    return client;
  }
}
