package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.MissingMemberException;
import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatParticipant;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatUpdateParams;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.shared.User;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static <T> T read(Class<T> type, Map<String, ?> members) {
    return type.cast(PlainValues.typed(ModelRegistry.typeOf(type), members));
  }

  private static Map<String, Object> session() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("bridgeID", "local-whatsapp");
    members.put("loginSessionID", "123");
    members.put("status", "complete");
    return members;
  }

  @Test
  void distinguishesAbsentNullAndPresentMembers() {
    Map<String, Object> members = session();
    members.put("accountID", null);
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.accountId()).isNull();
    assertThat(session.has("accountID")).isTrue();
    assertThat(session.loginId()).isNull();
    assertThat(session.has("loginID")).isFalse();
    assertThat(session).isNotEqualTo(read(LoginSession.class, session()));
    assertThat(((AbstractModel) session).plain()).isEqualTo(members);
  }

  @Test
  void namesRequiredMemberThatIsMissing() {
    Map<String, Object> members = session();
    members.remove("status");
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.bridgeId()).isEqualTo("local-whatsapp");
    assertThatThrownBy(session::status)
        .isInstanceOfSatisfying(
            MissingMemberException.class, e -> assertThat(e.member()).isEqualTo("status"))
        .hasMessage("LoginSession: the server left out the required member status");
    members.put("status", null);
    assertThatThrownBy(read(LoginSession.class, members)::status)
        .hasMessage("LoginSession: the server sent null for the required member status");
    assertThat(session).hasToString("LoginSession[bridgeID=local-whatsapp, loginSessionID=123]");
  }

  @Test
  void namesDateThatIsInvalid() {
    Message message = read(Message.class, Map.of("id", "1", "timestamp", "soon"));

    assertThatThrownBy(message::timestamp)
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("$.timestamp")
        .hasMessageNotContaining("soon");
    assertThat(message.raw("timestamp")).isEqualTo("soon");
  }

  @Test
  void keepsAllMembersOfUnrecognizedCase() {
    Map<String, Object> step = Map.of("type", "dance", "moves", List.of(1L, 2L));
    Map<String, Object> members = session();
    members.put("currentStep", step);
    LoginSession session = read(LoginSession.class, members);

    assertThat(session.currentStep())
        .isEqualTo(UnrecognizedLoginStep.builder()
            .additionalProperty("type", "dance")
            .additionalProperty("moves", List.of(1, 2))
            .build());
    assertThat(session.raw("currentStep")).isEqualTo(step);
  }

  @Test
  void isUnrecognizedCaseWhenDiscriminatorIsMissing() {
    assertThat(read(LoginStep.class, Map.of("stepID", "1")))
        .isInstanceOf(UnrecognizedLoginStep.class);
    assertThat(read(LoginStep.class, Map.of("type", 5L))).isInstanceOf(UnrecognizedLoginStep.class);
  }

  @Test
  void readsCaseWhenDiscriminatorComesLast() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("fields", List.of());
    step.put("stepID", "1");
    step.put("type", "user_input");
    assertThat(read(LoginStep.class, step))
        .isInstanceOfSatisfying(
            UserInputLoginStep.class, input -> assertThat(input.stepId()).isEqualTo("1"));
  }

  @Test
  void namesPathOfWrongTypeInUnion() {
    Map<String, Object> members = session();
    members.put("currentStep", Map.of("type", "user_input", "fields", List.of(Map.of("id", 7L))));
    assertThatThrownBy(() -> read(LoginSession.class, members))
        .isInstanceOfSatisfying(
            DecodingException.class,
            e -> assertThat(e.path()).isEqualTo("$.currentStep.fields[0].id"));
  }

  /** Also for a nullable member: {@code clearTitle()} sends null. */
  @Test
  @SuppressWarnings("NullAway") // null is the subject of the test
  void refusesNullInParameters() {
    assertThatThrownBy(() -> ChatUpdateParams.builder().title(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("title must not be null");
    assertThatThrownBy(() -> MessageSendParams.builder().text(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must not be null");
    assertThat(ChatUpdateParams.builder().clearTitle().build().title()).isNull();
  }

  @Test
  void builtAndDecodedModelsAreEqual() {
    Map<String, Object> members = session();
    members.put("new", 1L);
    LoginSession built = LoginSession.builder()
        .bridgeId("local-whatsapp")
        .loginSessionId("123")
        .status(LoginSessionStatus.COMPLETE)
        .additionalProperty("new", 1)
        .build();
    LoginSession decoded = read(LoginSession.class, members);
    assertThat(built).isEqualTo(decoded).hasSameHashCodeAs(decoded);
    assertThat(built.raw("new")).isEqualTo(1L);
  }

  @Test
  void modelsWithOtherMembersAreNotEqual() {
    LoginSession session = read(LoginSession.class, session());
    Map<String, Object> other = session();
    other.put("status", "failed");

    assertThat(session)
        .isNotEqualTo(read(LoginSession.class, other))
        .isNotEqualTo(session().toString())
        .isNotEqualTo(null);
    assertThat(read(User.class, Map.of("id", "u")))
        .isNotEqualTo(read(ChatParticipant.class, Map.of("id", "u")));
    assertThat(session.hashCode())
        .as("differs for most models")
        .isNotEqualTo(read(LoginSession.class, other).hashCode());
  }

  @Test
  void modelsWithOtherElementsAreNotEqual() {
    Map<String, Object> one = Map.of("items", List.of(Map.of("id", "1")));
    Map<String, Object> other = Map.of("items", List.of(Map.of("id", "2")));
    assertThat(read(ChatParticipants.class, one))
        .isEqualTo(read(ChatParticipants.class, one))
        .isNotEqualTo(read(ChatParticipants.class, other));
  }

  @Test
  void namesAllMissingMembersInBuild() {
    assertThatThrownBy(() -> LoginSession.builder().bridgeId("x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("LoginSession lacks loginSessionID, status");
    assertThatThrownBy(() -> LoginSession.builder().additionalProperty("status", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status");
  }

  @Test
  void keepsAllMembersInToBuilder() {
    Map<String, Object> members = session();
    members.put("new", 1L);
    members.put("accountID", null);
    LoginSession changed =
        read(LoginSession.class, members).toBuilder().loginId("ba_1").build();
    members.put("loginID", "ba_1");
    assertThat(changed).isEqualTo(read(LoginSession.class, members));
  }

  @Test
  void keepsSubtypeAndItsMembersInToBuilder() {
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
    Chat chat = ((Chat) listed).toBuilder().title("Bo").build();
    assertThat(chat.title()).isEqualTo("Bo");
    assertThat(chat)
        .isInstanceOfSatisfying(
            ChatWithPreview.class, with -> assertThat(with.preview()).isEqualTo(preview));
  }

  @Test
  void hidesSecretsAndUnknownMembersInToString() {
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
  void printsEnumsAndOnlyKindOfFreeFormValues() {
    assertThat(read(LoginSession.class, session()))
        .hasToString("LoginSession[bridgeID=local-whatsapp, loginSessionID=123, status=complete]");
    assertThat(read(Message.class, Map.of("id", "1", "seen", Map.of("SECRET", "SECRET"))))
        .hasToString("Message[id=1, seen={…}]");
  }

  @Test
  void setsNullOfRequiredMemberThatIsNullable() {
    ChatListResult page = ChatListResult.builder()
        .items(List.of())
        .hasMore(false)
        .oldestCursor(null)
        .newestCursor("1")
        .build();
    assertThat(page.oldestCursor()).isNull();
    assertThat(page.has("oldestCursor")).isTrue();
    assertThatThrownBy(
            () -> ChatListResult.builder().items(List.of()).hasMore(false).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ChatListResult lacks oldestCursor, newestCursor");
  }

  @Test
  void refusesTooDeepNesting() {
    Object nested = 1L;
    for (int i = 0; i < 300; i++) {
      nested = List.of(nested);
    }
    Map<String, Object> members = Map.of("id", "u", "new", nested);
    assertThatThrownBy(() -> read(User.class, members))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("256");
  }

  @Test
  void comparesTypedValuesWhateverTheirText() {
    Message one = read(Message.class, Map.of("id", "1", "timestamp", "2026-03-01T09:00:00Z"));
    Message other = read(Message.class, Map.of("id", "1", "timestamp", "2026-03-01T09:00:00.000Z"));
    Message later = read(Message.class, Map.of("id", "1", "timestamp", "2026-03-01T09:00:01Z"));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(later);
    assertThat(other.raw("timestamp")).isEqualTo("2026-03-01T09:00:00.000Z");

    assertThat(read(Message.class, Map.of("id", "1", "seen", "2026-03-01T09:00:00Z")))
        .isEqualTo(read(Message.class, Map.of("id", "1", "seen", "2026-03-01T09:00:00.0Z")));
    assertThat(read(Message.class, Map.of("id", "1", "new", new BigDecimal("1.5e1"))))
        .isEqualTo(read(Message.class, Map.of("id", "1", "new", 15L)));
  }

  @Test
  void flagIsFalseWhenAbsentOrNull() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", "1");
    members.put("isDeleted", null);
    members.put("isSender", true);
    Message message = read(Message.class, members);
    assertThat(message.isSender()).isTrue();
    assertThat(message.isDeleted()).isFalse();
    assertThat(message.isHidden()).isFalse();
    assertThat(message.has("isHidden")).isFalse();
    assertThat(message.isUnread()).isNull();
  }

  @Test
  void unrecognizedCaseHasSharedAccessors() {
    LoginStep step = read(LoginStep.class, Map.of("type", "dance", "stepID", "s1"));
    assertThat(step.type()).isEqualTo("dance");
    assertThat(step.stepId()).isEqualTo("s1");
    assertThat(step.instructions()).isNull();

    LoginStep odd = read(LoginStep.class, Map.of("stepID", 7L));
    assertThatThrownBy(odd::type).isInstanceOf(MissingMemberException.class);
    assertThatThrownBy(odd::stepId)
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("$.stepID");
  }

  @Test
  void refusesForeignModel() {
    User foreign = mock(User.class);
    assertThatThrownBy(() -> ChatParticipants.builder().items(List.of(mock(ChatParticipant.class))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("items");
    assertThatThrownBy(() -> Account.builder().user(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("user")
        .hasMessageContaining("builder()");
    assertThatThrownBy(() -> Binder.write(foreign, mock(JsonWriter.class)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlainValues.copyOf(foreign, "body"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(foreign::toBuilder).isInstanceOf(IllegalArgumentException.class);
  }

  /** A stub that implements the interface, as a mock does. */
  private static <T> T mock(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          throw new UnsupportedOperationException(method.getName());
        }));
  }

  @Test
  void acceptsEnumValueWithoutConstant() {
    LoginStepSubmitParams params =
        LoginStepSubmitParams.builder().type("webauthn").build();
    assertThat(params.type()).isEqualTo(LoginStepType.UNRECOGNIZED);
    assertThat(((AbstractModel) params).plain()).isEqualTo(Map.of("type", "webauthn"));
    assertThat(LoginStepSubmitParams.builder().type("cookies").build().type())
        .isEqualTo(LoginStepType.COOKIES);
    assertThatThrownBy(() -> LoginStepSubmitParams.builder().type(LoginStepType.UNRECOGNIZED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LoginStepSubmitParams.builder().type("UNRECOGNIZED"))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(LoginStepType.of("cookies")).isEqualTo(LoginStepType.COOKIES);
    assertThat(LoginStepType.of("webauthn")).isEqualTo(LoginStepType.UNRECOGNIZED);
    assertThat(LoginStepType.UNRECOGNIZED.value()).isEqualTo("UNRECOGNIZED");
    assertThat(CapabilitySupportLevel.of("-2")).isEqualTo(CapabilitySupportLevel.REJECTED);
    assertThat(CapabilitySupportLevel.of("x")).isEqualTo(CapabilitySupportLevel.UNRECOGNIZED);
  }

  @Test
  void returnsSameListEachTime() {
    Map<String, Object> members =
        Map.of("items", List.of(Map.of("id", "u")), "total", 1L, "hasMore", false);
    ChatParticipants participants = read(ChatParticipants.class, members);
    assertThat(participants.items()).hasSize(1).isSameAs(participants.items());
  }
}
