package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.internal.client.TestCodec;
import com.beeper.desktop.shared.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and paths of whole texts. */
class JsonDocumentTest {

  private static final int COUNT = 1000;

  private final TestCodec codec = new TestCodec();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String arrayOf(String element) {
    return "[" + (element + ",").repeat(COUNT - 1) + element + "]";
  }

  private <T> T read(String text, JsonType<T> type, long maxBytes) {
    return JsonDocument.read(codec, bytes(text), type, new DecodingOptions(false, maxBytes));
  }

  /** Each element needs at least so many bytes of heap, so a limit of that many is too small. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                     | 8",
        "[]                       | 8",
        "{}                       | 8",
        "\"\"                       | 48",
        "\"50_characters_of_text_that_are_100_bytes_of_memory_\" | 148",
        "1                        | 24",
        "1.5                      | 128",
        "123456789012345678901234567890123456789012345678901234567890 | 188",
        "[1]                      | 80",
        "{\"a\":1}                  | 168",
        "{\"a\":1,\"b\":2}            | 440"
      })
  void refusesFreeFormValuesThatNeedMoreMemory(String element, long bytesOfElement) {
    String text = arrayOf(element);
    assertThatThrownBy(() -> read(text, JsonType.ANY, bytesOfElement * COUNT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("maxDecodedBytes");
    assertThat(read(text, JsonType.ANY, 2 * bytesOfElement * COUNT)).isNotNull();
  }

  /** The same for a type of the user, which the library reads when the text has been checked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                     | 8",
        "[]                       | 104",
        "{}                       | 168",
        "\"\"                       | 48",
        "1                        | 24",
        "[1]                      | 128",
        "{\"a\":1}                  | 280"
      })
  void refusesForeignValuesThatNeedMoreMemory(String element, long bytesOfElement) {
    byte[] text = bytes(arrayOf(element));
    assertThatThrownBy(() -> JsonDocument.read(
            codec, text, List.class, new DecodingOptions(false, bytesOfElement * COUNT)))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("maxDecodedBytes");
    assertThat(JsonDocument.read(
            codec, text, List.class, new DecodingOptions(false, 2 * bytesOfElement * COUNT)))
        .isNotNull();
  }

  static Stream<Arguments> typedLists() {
    return Stream.of(
        Arguments.of("[]", JsonType.list(JsonType.STRING), 8),
        Arguments.of("[\"\"]", JsonType.list(JsonType.STRING), 104),
        Arguments.of("[\"\",\"\"]", JsonType.list(JsonType.STRING), 152),
        Arguments.of("{\"a\":1}", JsonType.map(JsonType.INTEGER), 170),
        Arguments.of("{\"id\":\"\"}", ModelRegistry.typeOf(User.class), 100),
        // The typed times are in a second map.
        Arguments.of(
            "{\"a\":\"2026-03-01T09:00:00Z\",\"b\":\"2026-03-01T09:00:00Z\"}",
            JsonType.map(JsonType.INSTANT),
            924));
  }

  @ParameterizedTest
  @MethodSource("typedLists")
  void refusesTypedValuesThatNeedMoreMemory(String element, JsonType<?> type, long bytesOfElement) {
    String text = arrayOf(element);
    assertThatThrownBy(() -> read(text, JsonType.list(type), bytesOfElement * COUNT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("maxDecodedBytes");
    assertThat(read(text, JsonType.list(type), (bytesOfElement + 1) * COUNT)).hasSize(COUNT);
  }

  static Stream<Arguments> valuesOfWrongTypeAtTheEnd() {
    return Stream.of(
        Arguments.of("[[],[1],['x']]", JsonType.list(JsonType.INTEGER), "$[2][0]"),
        Arguments.of("[{},{'a':1},{'a':'x'}]", JsonType.map(JsonType.INTEGER), "$[2].a"));
  }

  @ParameterizedTest
  @MethodSource("valuesOfWrongTypeAtTheEnd")
  void namesPathAfterEmptyAndTypedValues(String text, JsonType<?> type, String path) {
    assertThatThrownBy(() -> read(text.replace('\'', '"'), JsonType.list(type), Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                        | a required member is missing | $.id",
        "{'id':null}                               | a required member is null    | $.id",
        "{'id':1}                                  | expected a string            | $.id",
        "{'id':'u','isSelf':true,'fullName':[]}    | expected a string            | $.fullName"
      })
  void failsAtDecodingWhenMemberIsInvalidAndCheckIsStrict(
      String text, String problem, String path) {
    byte[] json = bytes(text.replace('\'', '"'));
    JsonType<?> type = ModelRegistry.typeOf(User.class);
    DecodingOptions strict = new DecodingOptions(true, DecodingOptions.DEFAULT_MAX_BYTES);
    assertThatThrownBy(() -> JsonDocument.read(codec, json, type, strict))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo(path))
        .hasMessageContaining(problem);
  }

  @Test
  void acceptsValidMembersWhenCheckIsStrict() {
    DecodingOptions strict = new DecodingOptions(true, DecodingOptions.DEFAULT_MAX_BYTES);
    assertThat(JsonDocument.read(
            codec, bytes("{\"id\":\"u\"}"), ModelRegistry.typeOf(User.class), strict))
        .isEqualTo(User.builder().id("u").build());
  }

  @Test
  void readsNumbersOfUpTo1000Characters() {
    String longest = "9".repeat(1000);
    assertThat(read(longest, JsonType.ANY, Long.MAX_VALUE)).hasToString(longest);
    assertThatThrownBy(() -> read(longest + "9", JsonType.ANY, Long.MAX_VALUE))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("more than 1000 characters");
  }

  @Test
  void refusesTextAfterValue() {
    assertThatThrownBy(() -> read("1 2", JsonType.ANY, Long.MAX_VALUE))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("more text after the end");
    assertThatThrownBy(
            () -> JsonDocument.read(codec, bytes("[] []"), List.class, DecodingOptions.DEFAULT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("more text after the end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\ufeff", "\ufeff "})
  void refusesEmptyText(String text) {
    assertThatThrownBy(() -> read(text, JsonType.ANY, Long.MAX_VALUE))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("the text is empty");
  }

  @Test
  void readsTextAfterByteOrderMark() {
    assertThat(read("\ufeff[1]", JsonType.ANY, Long.MAX_VALUE)).isEqualTo(List.of(1L));
    assertThat(JsonDocument.read(codec, bytes("\ufeff[1]"), List.class, DecodingOptions.DEFAULT))
        .isEqualTo("[1]");
  }

  /** The members before a discriminator are read twice, and count once, with all that is before. */
  @Test
  void countsMemoryOfUnionsWhoseDiscriminatorComesLast() {
    JsonType<List<LoginStep>> type = listOfSteps();
    String step = "{\"stepID\":\"50_characters_of_text_that_are_100_bytes_of_memory_\","
        + "\"type\":\"complete\"}";
    assertThatThrownBy(() -> read(arrayOf(step), type, 148L * COUNT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("maxDecodedBytes");
    assertThat(read(arrayOf(step), type, 500L * COUNT)).hasSize(COUNT);
  }

  @SuppressWarnings("unchecked") // the type of a class is created from that class
  private static JsonType<List<LoginStep>> listOfSteps() {
    return JsonType.list((JsonType<LoginStep>) ModelRegistry.typeOf(LoginStep.class));
  }

  /** A number with too many digits, after values that were entered and left. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':[{},[],{'b':1},[1],{'c':[{}]},1e1001]}",
        "{'a':[{'x':{}},[[]],'text',true,null,1e1001]}"
      })
  void namesPathAfterEmptyAndNestedValues(String text) {
    byte[] json = bytes(text.replace('\'', '"'));
    assertThatThrownBy(
            () -> JsonDocument.read(codec, json, JsonType.OBJECT, DecodingOptions.DEFAULT))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$.a[5]"));
    assertThatThrownBy(() -> JsonDocument.read(codec, json, Map.class, DecodingOptions.DEFAULT))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$.a[5]"));
  }

  /** A step whose discriminator comes first, and one in which it occurs twice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'complete','stepID':'1'},{'type':'complete','stepID':5}]",
        "[{'type':'complete','type':'cookies','stepID':'1'},{'type':'complete','stepID':5}]"
      })
  void namesPathAfterUnion(String text) {
    assertThatThrownBy(() -> read(text.replace('\'', '"'), listOfSteps(), Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$[1].stepID"));
  }

  @Test
  void failsAtDecodingWhenCaseOfUnionLacksMemberAndCheckIsStrict() {
    DecodingOptions strict = new DecodingOptions(true, DecodingOptions.DEFAULT_MAX_BYTES);
    assertThatThrownBy(() ->
            JsonDocument.read(codec, bytes("[{\"type\":\"user_input\"}]"), listOfSteps(), strict))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$[0].stepID"))
        .hasMessageContaining("missing");
  }

  @Test
  void namesPathAfterEmptyModel() {
    assertThatThrownBy(() -> read(
            "{\"items\":[{},{},{\"id\":5}]}",
            ModelRegistry.typeOf(ChatParticipants.class),
            Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$.items[2].id"));
  }

  @Test
  void namesOffsetOfMalformedText() {
    assertThatThrownBy(() -> read("?", JsonType.ANY, Long.MAX_VALUE))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("not well-formed JSON around offset 0");
  }
}
