package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.ModelJson;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.ChatCapabilities;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code client.json()} with each codec. */
class ModelJsonTest {

  private static final String SESSION = "{\"loginID\":\"x\",\"odd\":1.50,\"status\":\"complete\"}";
  private static final String STEP = "{\"stepID\":\"s\",\"type\":\"user_input\",\"fields\":[]}";
  private static final String ODD_STEP = "{\"type\":\"odd\",\"n\":[1,null]}";

  private static Transport transport;

  /** A type of the application. */
  public static class Envelope {
    public LoginSession session;
    public List<LoginSession> list = new ArrayList<>();
    public String tail;
  }

  /** A type whose getter fails. */
  public static class Unwritable {
    public String getValue() {
      throw new UnsupportedOperationException("SECRET");
    }
  }

  static Stream<Codec> codecs() {
    return Stream.of(JacksonCodec.create(), Jackson3Codec.create(), JsonbCodec.create());
  }

  @BeforeAll
  static void createTransport() {
    transport = JdkTransport.create();
  }

  @AfterAll
  static void closeTransport() {
    transport.close();
  }

  private static BeeperDesktop client(Codec codec) {
    return BeeperDesktop.builder().anonymous().transport(transport).codec(codec).build();
  }

  private static ModelJson json(Codec codec) {
    return client(codec).json();
  }

  private static void assertSameJson(String actual, String expected) {
    assertThat(JsonComparison.differences(
            JsonComparison.parse(expected), JsonComparison.parse(actual)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void keepsEverythingInModels(Codec codec) {
    ModelJson json = json(codec);
    List<String> texts = new ArrayList<>();
    LoginSessionJson.examples().forEach(name -> texts.add(LoginSessionJson.example(name)));
    JsonMutations.TO_KEEP.forEach(mutation -> texts.add(mutation.json()));
    assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> {
      LoginSession session = json.fromJson(LoginSession.class, text);
      String written = json.toJson(session);
      assertSameJson(written, text);
      assertThat(json.fromJson(LoginSession.class, written)).isEqualTo(session);
    });
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void bindsUnionsAsTheirCases(Codec codec) {
    ModelJson json = json(codec);
    LoginStep step = json.fromJson(LoginStep.class, STEP);
    assertThat(step).isInstanceOf(UserInputLoginStep.class);
    assertSameJson(json.toJson(step), STEP);

    LoginStep odd = json.fromJson(LoginStep.class, ODD_STEP);
    assertThat(odd).isInstanceOf(UnrecognizedLoginStep.class);
    assertSameJson(json.toJson(odd), ODD_STEP);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void keepsMapsAndFreeFormMembers(Codec codec) {
    ModelJson json = json(codec);
    String capabilities = "{\"formatting\":{\"bold\":2,\"new\":9,\"none\":null}}";
    assertSameJson(json.toJson(json.fromJson(ChatCapabilities.class, capabilities)), capabilities);
    for (String seen : List.of("true", "\"2026-03-01T09:00:00Z\"", "{\"a\":[1,null]}")) {
      String message = "{\"id\":\"1\",\"seen\":" + seen + "}";
      assertSameJson(json.toJson(json.fromJson(Message.class, message)), message);
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void limitsNestingOfWrittenModels(Codec codec) {
    ModelJson json = json(codec);
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(List.of());
      many.add(Map.of());
    }
    assertThat(json.toJson(stepWith(many))).contains("[],{},[],{}");

    Object arrays = 1;
    Object objects = 1;
    for (int i = 0; i < 255; i++) {
      arrays = List.of(arrays);
      objects = Map.of("a", objects);
    }
    assertThat(json.toJson(stepWith(arrays))).contains("[".repeat(255));
    assertThat(json.toJson(stepWith(objects))).contains("{\"a\":".repeat(255));
    for (Object tooDeep : List.of(List.of(arrays), Map.of("a", objects))) {
      LoginStep step = stepWith(tooDeep);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> json.toJson(step))
          .withMessageContaining("deeper than 256");
    }
  }

  private static LoginStep stepWith(Object value) {
    return UnrecognizedLoginStep.builder().additionalProperty("value", value).build();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void bindsEnums(Codec codec) {
    ModelJson json = json(codec);
    assertThat(json.toJson(LoginSessionStatus.COMPLETE)).isEqualTo("\"complete\"");
    assertThat(json.fromJson(LoginSessionStatus.class, "\"complete\""))
        .isEqualTo(LoginSessionStatus.COMPLETE);
    assertThat(json.fromJson(ChatType.class, "\"odd\"")).isEqualTo(ChatType.UNRECOGNIZED);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refusesUnrecognizedEnumConstants(Codec codec) {
    ModelJson json = json(codec);
    for (Object value : List.of(
        ChatType.UNRECOGNIZED, List.of(ChatType.UNRECOGNIZED), Map.of(ChatType.UNRECOGNIZED, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> json.toJson(value));
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void bindsCollectionsOfModels(Codec codec) {
    ModelJson json = json(codec);
    LoginSession session = json.fromJson(LoginSession.class, SESSION);
    List<LoginSession> list =
        json.fromJson(new TypeRef<List<LoginSession>>() {}, "[" + SESSION + "," + SESSION + "]");
    assertThat(list).containsExactly(session, session);
    assertSameJson(json.toJson(list), "[" + SESSION + "," + SESSION + "]");
    assertSameJson(json.toJson(List.of(session)), "[" + SESSION + "]");
    assertSameJson(json.toJson(new LoginSession[] {session}), "[" + SESSION + "]");

    Map<String, LoginSession> map =
        json.fromJson(new TypeRef<Map<String, LoginSession>>() {}, "{\"a\":" + SESSION + "}");
    assertThat(map).isEqualTo(Map.of("a", session));
    assertSameJson(json.toJson(map), "{\"a\":" + SESSION + "}");

    List<LoginStep> steps =
        json.fromJson(new TypeRef<List<LoginStep>>() {}, "[" + STEP + "," + ODD_STEP + "]");
    assertThat(steps.get(0)).isInstanceOf(UserInputLoginStep.class);
    assertThat(steps.get(1)).isInstanceOf(UnrecognizedLoginStep.class);
    assertSameJson(json.toJson(steps), "[" + STEP + "," + ODD_STEP + "]");

    assertThat(json.fromJson(new TypeRef<List<ChatType>>() {}, "[\"group\"]"))
        .containsExactly(ChatType.GROUP);
    assertThat(json.toJson(List.of(ChatType.GROUP))).isEqualTo("[\"group\"]");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void bindsTypesOfApplication(Codec codec) {
    ModelJson json = json(codec);
    String text = "{\"session\":%s,\"list\":[%s],\"tail\":\"é😀\"}".replace("%s", SESSION);
    Envelope envelope = json.fromJson(Envelope.class, text);
    assertThat(envelope.session.loginId()).isEqualTo("x");
    assertThat(envelope.list).containsExactly(envelope.session);
    assertThat(envelope.tail).isEqualTo("é😀");
    assertSameJson(json.toJson(envelope), text);
    assertThat(json.<Integer>fromJson(int.class, "1")).isEqualTo(1);
    assertThat(json.toJson("a")).isEqualTo("\"a\"");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void namesPathOfValueThatDoesNotFit(Codec codec) {
    ModelJson json = json(codec);
    assertPath("$.loginID", () -> json.fromJson(LoginSession.class, "{\"loginID\":{}}"));
    assertPath(
        "$[1].loginID",
        () -> json.fromJson(new TypeRef<List<LoginSession>>() {}, "[{},{\"loginID\":{}}]"));
    assertPath(
        "$.list[0].loginID", () -> json.fromJson(Envelope.class, "{\"list\":[{\"loginID\":{}}]}"));
  }

  private static void assertPath(String path, Runnable call) {
    assertThatExceptionOfType(DecodingException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void checksTextsLikeResponses(Codec codec) {
    ModelJson json = json(codec);
    String deep = "[".repeat(257) + "]".repeat(257);
    for (String text : List.of(
        "",
        " ",
        "null",
        "{",
        "{}{}",
        "{} SECRET",
        "\"SECRET",
        "{\"a\":\"SECRET\ud800\"}",
        "{\"a\":SECRET}",
        "{\"a\":" + deep + "}",
        "{\"a\":" + "1".repeat(1001) + "}")) {
      for (Class<?> type : List.of(LoginSession.class, Map.class, Envelope.class)) {
        assertThatExceptionOfType(DecodingException.class)
            .as(type + " of " + text)
            .isThrownBy(() -> json.fromJson(type, text))
            .satisfies(e -> assertThat(e).hasMessageNotContaining("SECRET"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void requiresMembersWhenClientValidatesResponses(Codec codec) {
    try (BeeperDesktop client = client(codec)) {
      assertThat(client.json().fromJson(LoginSession.class, "{}")).isNotNull();
      ModelJson strict = client.with(o -> o.validateResponses(true)).json();
      assertThatExceptionOfType(DecodingException.class)
          .isThrownBy(() -> strict.fromJson(LoginSession.class, "{}"));
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void namesArgumentThatIsNull(Codec codec) {
    ModelJson json = json(codec);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.toJson(null))
        .withMessageContaining("value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.fromJson((Class<?>) null, "{}"))
        .withMessageContaining("type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.fromJson((TypeRef<?>) null, "{}"))
        .withMessageContaining("type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.fromJson(LoginSession.class, null))
        .withMessageContaining("text");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refusesValuesThatCannotBeWritten(Codec codec) {
    ModelJson json = json(codec);
    for (String half : List.of("SECRET \ud800", "\ud800 SECRET")) {
      LoginStep step =
          UnrecognizedLoginStep.builder().additionalProperty("a", half).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> json.toJson(step))
          .withMessageNotContaining("SECRET");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.toJson(new Unwritable()))
        .withMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refusesLoneSurrogatesInBothDirections(Codec codec) {
    ModelJson json = json(codec);
    for (String text : List.of("{\"SECRET\":\"\\ud800\"}", "{\"a\\udc00\":1}")) {
      for (Class<?> type : List.of(LoginSession.class, Map.class)) {
        assertThatExceptionOfType(DecodingException.class)
            .isThrownBy(() -> json.fromJson(type, text));
      }
    }
    Object pair = json.fromJson(Map.class, "{\"a\":\"\\ud83d\\ude00\"}");
    assertThat(pair).isEqualTo(Map.of("a", "😀"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.toJson(List.of("SECRET \ud800")))
        .withMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refusesValuesLargerThanTheLimit(Codec codec) {
    String text = "{\"a\":[" + "{\"b\":1},".repeat(1_000) + "0]}";
    ModelJson json =
        client(codec).with(options -> options.maxDecodedBytes(10_000)).json();
    for (Class<?> type : List.of(LoginSession.class, Map.class)) {
      assertThatExceptionOfType(DecodingException.class)
          .isThrownBy(() -> json.fromJson(type, text))
          .withMessageContaining("maxDecodedBytes")
          .satisfies(e -> assertThat(e.path()).startsWith("$.a["));
      Object whole = json(codec).fromJson(type, text);
      assertThat(whole).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void worksInAsynchronousAndClosedClients(Codec codec) {
    BeeperDesktop client = client(codec);
    client.close();
    LoginSession session = client.async().json().fromJson(LoginSession.class, SESSION);
    assertSameJson(client.json().toJson(session), SESSION);
  }
}
