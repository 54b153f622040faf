package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.bridges.CurrentStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedCurrentStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.shared.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static <T> T read(Class<T> type, Map<String, ?> members) {
    return type.cast(PlainValues.typed(Binder.kindOf(type), members));
  }

  private static Map<String, Object> session() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("bridgeID", "local-whatsapp");
    members.put("loginSessionID", "123");
    members.put("status", "complete");
    return members;
  }

  @Test
  void absentNullAndPresentAreThreeThings() {
    Map<String, Object> members = session();
    members.put("accountID", null);
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.accountId()).isNull();
    assertThat(session.has("accountID")).isTrue();
    assertThat(session.loginId()).isNull();
    assertThat(session.has("loginID")).isFalse();
    assertThat(session).isNotEqualTo(read(LoginSession.class, session()));
    assertThat(Binder.plain(session)).isEqualTo(members);
  }

  @Test
  void aRequiredMemberThatIsMissingIsSaidByItsAccessor() {
    Map<String, Object> members = session();
    members.remove("status");
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.bridgeId()).isEqualTo("local-whatsapp");
    assertThatThrownBy(session::status)
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("LoginSession")
        .hasMessageContaining("$.status");
    assertThat(session).hasToString("LoginSession[bridgeID=local-whatsapp, loginSessionID=123]");
  }

  @Test
  void aDateThatIsNoneIsSaidByItsAccessorAndKept() {
    Message message = read(Message.class, Map.of("id", "1", "timestamp", "soon"));

    assertThatThrownBy(message::timestamp)
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("$.timestamp")
        .hasMessageNotContaining("soon");
    assertThat(message.raw("timestamp")).isEqualTo("soon");
  }

  @Test
  void aUnionOfAnUnknownCaseKeepsAll() {
    Map<String, Object> step = Map.of("type", "dance", "moves", List.of(1L, 2L));
    Map<String, Object> members = session();
    members.put("currentStep", step);
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.currentStep()).isEqualTo(new UnrecognizedCurrentStep(Map.copyOf(step)));
    assertThat(session.raw("currentStep")).isEqualTo(step);
  }

  @Test
  void aUnionWithoutADiscriminatorIsUnrecognized() {
    assertThat(read(CurrentStep.class, Map.of("stepID", "1")))
        .isInstanceOf(UnrecognizedCurrentStep.class);
    assertThat(read(CurrentStep.class, Map.of("type", 5L)))
        .isInstanceOf(UnrecognizedCurrentStep.class);
  }

  @Test
  void theDiscriminatorMayComeLast() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("fields", List.of());
    step.put("stepID", "1");
    step.put("type", "user_input");
    assertThat(read(CurrentStep.class, step))
        .isInstanceOfSatisfying(
            UserInputLoginStep.class, input -> assertThat(input.stepId()).isEqualTo("1"));
  }

  @Test
  void aWrongKindInsideAUnionIsFoundWithItsPath() {
    Map<String, Object> members = session();
    members.put("currentStep", Map.of("type", "user_input", "fields", List.of(Map.of("id", 7L))));
    assertThatThrownBy(() -> read(LoginSession.class, members))
        .isInstanceOfSatisfying(
            DecodingException.class,
            e -> assertThat(e.path()).isEqualTo("$.currentStep.fields[0].id"));
  }

  /** Also for a member that may be null: to send that there is a method that says so. */
  @Test
  @SuppressWarnings("NullAway") // it is what this is about
  void parametersTakeNoNull() {
    assertThatThrownBy(() -> ChatUpdateParams.builder().title(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("title");
    assertThatThrownBy(() -> MessageSendParams.builder().text(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThat(ChatUpdateParams.builder().clearTitle().build().title()).isNull();
  }

  @Test
  void builtAndReadAreEqual() {
    Map<String, Object> members = session();
    members.put("new", 1L);
    LoginSession built = LoginSession.builder()
        .bridgeId("local-whatsapp")
        .loginSessionId("123")
        .status(LoginSessionStatus.COMPLETE)
        .additionalProperty("new", 1)
        .build();
    assertThat(built).isEqualTo(read(LoginSession.class, members)).hasSameHashCodeAs(built);
  }

  @Test
  void theBuilderNamesWhatIsMissingAndWhatIsNull() {
    assertThatThrownBy(() -> LoginSession.builder().bridgeId("x").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("loginSessionID");
    assertThatThrownBy(() -> LoginSession.builder().additionalProperty("status", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status");
  }

  @Test
  void aBuilderStartsFromAModelWithAllItHolds() {
    Map<String, Object> members = session();
    members.put("new", 1L);
    members.put("accountID", null);
    LoginSession changed =
        LoginSession.builder(read(LoginSession.class, members)).loginId("ba_1").build();
    members.put("loginID", "ba_1");
    assertThat(changed).isEqualTo(read(LoginSession.class, members));
  }

  @Test
  void aBaseStartedFromASubtypeKeepsWhatTheSubtypeAdds() {
    Message preview = Message.builder()
        .id("m")
        .accountId("a")
        .chatId("c")
        .senderId("s")
        .sortKey("1")
        .timestamp(Instant.EPOCH)
        .build();
    ChatWithPreview listed = ChatWithPreview.builder()
        .id("c")
        .accountId("a")
        .network("Signal")
        .title("Ada")
        .type(ChatType.SINGLE)
        .unreadCount(0)
        .participants(
            ChatParticipants.builder().hasMore(false).items(List.of()).total(0).build())
        .preview(preview)
        .build();
    Chat chat = Chat.builder(listed).title("Bo").build();
    assertThat(chat.title()).isEqualTo("Bo");
    assertThat(chat.raw("preview")).isEqualTo(listed.raw("preview"));
  }

  @Test
  void secretsAndUnknownMembersDoNotShow() {
    assertThat(QrCodeLoginDisplay.builder().data("2@secret").build())
        .hasToString("QrCodeLoginDisplay[type=qr, data=***]");
    MatrixCredentials credentials = MatrixCredentials.builder()
        .accessToken("syt_secret")
        .deviceId("D")
        .homeserver("h")
        .userId("u")
        .additionalProperty("refresh_token", "hush")
        .build();
    assertThat(credentials.toString())
        .contains("accessToken=***", "unknown: refresh_token")
        .doesNotContain("secret", "hush");
  }

  @Test
  void nestingIsBounded() {
    Object nested = 1L;
    for (int i = 0; i < 300; i++) {
      nested = List.of(nested);
    }
    Map<String, Object> members = Map.of("id", "u", "new", nested);
    assertThatThrownBy(() -> read(User.class, members))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("256");
  }
}
