package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.support.JsonPath;
import com.beeper.desktop.internal.bridges.DefaultLoginSession;
import com.beeper.desktop.internal.client.TestCodec;
import com.beeper.desktop.shared.User;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTypeTest {

  private static Object read(JsonType<?> type, Object plain) throws IOException {
    JsonInput in = new JsonInput(new PlainValueReader(plain), false);
    in.next();
    return type.read(in);
  }

  private static <T> @Nullable T typed(JsonType<T> type, Object plain) throws IOException {
    return type.typed(read(type, plain));
  }

  @Test
  void readsWholeNumberWithPointOrExponent() throws IOException {
    assertThat(typed(JsonType.INTEGER, new BigDecimal("3.0"))).isEqualTo(3L);
    assertThat(typed(JsonType.INTEGER, new BigDecimal("1e3"))).isEqualTo(1000L);
    assertThat(typed(JsonType.INTEGER, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void refusesFractionAsWholeNumber() {
    assertThatThrownBy(() -> read(JsonType.INTEGER, new BigDecimal("3.5")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("fraction");
  }

  @Test
  void keepsUntypedWholeNumberOfMoreThan64Bits() throws IOException {
    BigInteger large = BigInteger.ONE.shiftLeft(64);
    assertThat(read(JsonType.INTEGER, large)).isEqualTo(large);
    assertThat(typed(JsonType.INTEGER, large)).isNull();
  }

  @Test
  void refusesHugeExponentOfWholeNumberImmediately() {
    assertThatThrownBy(() -> read(JsonType.INTEGER, new BigDecimal("1e999999999")))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void keepsDigitsOfNumberAndReturnsDouble() throws IOException {
    BigDecimal long_ = new BigDecimal("0.1234567890123456789");
    assertThat(read(JsonType.NUMBER, long_)).isEqualTo(long_);
    assertThat(typed(JsonType.NUMBER, long_)).isEqualTo(0.12345678901234568);
    assertThat(typed(JsonType.NUMBER, new BigDecimal("1e400"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "1.5,1,500000000", "-1.5,-2,500000000", "0.000000001,0,1", "90000,90000,0"})
  void convertsSecondsToDurationAndBack(BigDecimal wire, long seconds, int nanos)
      throws IOException {
    Duration expected = Duration.ofSeconds(seconds, nanos);
    assertThat(typed(JsonType.SECONDS, PlainValues.number(wire.toString()))).isEqualTo(expected);
    assertThat(new BigDecimal(JsonType.SECONDS.stored(expected, "x").toString()))
        .isEqualByComparingTo(wire);
  }

  @Test
  void refusesFractionOfWholeUnit() throws IOException {
    assertThat(typed(JsonType.WHOLE_MILLISECONDS, 1500L)).isEqualTo(Duration.ofMillis(1500));
    assertThat(JsonType.WHOLE_MILLISECONDS.stored(Duration.ofMillis(1500), "x")).isEqualTo(1500L);
    assertThat(JsonType.WHOLE_SECONDS.stored(Duration.ofMinutes(2), "x")).isEqualTo(120L);
    assertThatThrownBy(() -> JsonType.WHOLE_SECONDS.stored(Duration.ofMillis(1500), "timer"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timer")
        .hasMessageContaining("seconds");
    assertThatThrownBy(() -> JsonType.WHOLE_MILLISECONDS.stored(Duration.ofNanos(1), "timer"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timer must be a whole number of milliseconds");
    assertThatThrownBy(() -> read(JsonType.WHOLE_SECONDS, new BigDecimal("1.5")))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void keepsUntypedDurationThatOverflows() throws IOException {
    assertThat(typed(JsonType.SECONDS, new BigDecimal("1e300"))).isNull();
    assertThat(typed(JsonType.SECONDS, 999_999_999_999_999_999L))
        .isEqualTo(Duration.ofSeconds(999_999_999_999_999_999L));
    assertThat(typed(JsonType.SECONDS, 1_000_000_000_000_000_000L)).isNull();
  }

  @Test
  void keepsTextOfDate() throws IOException {
    String written = "2026-03-01T10:00:00.10+01:00";
    assertThat(read(JsonType.INSTANT, written)).isEqualTo(written);
    assertThat(typed(JsonType.INSTANT, written)).isEqualTo(Instant.parse("2026-03-01T09:00:00.1Z"));
    assertThat(typed(JsonType.INSTANT, "tomorrow")).isNull();
  }

  @Test
  void keepsUnrecognizedEnumValue() throws IOException {
    JsonType<AccountStatus> type = JsonType.enumeration(AccountStatus.class);
    assertThat(typed(type, "connected")).isEqualTo(AccountStatus.CONNECTED);
    assertThat(read(type, "brand_new")).isEqualTo("brand_new");
    assertThat(typed(type, "brand_new")).isEqualTo(AccountStatus.UNRECOGNIZED);
    assertThat(type.plain("brand_new")).isEqualTo("brand_new");
    assertThatThrownBy(() -> type.stored(AccountStatus.UNRECOGNIZED, "status"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status");
  }

  @Test
  void readsIntegerEnumFromNumbers() throws IOException {
    JsonType<CapabilitySupportLevel> type = JsonType.enumeration(CapabilitySupportLevel.class);
    assertThat(typed(type, -2L)).isEqualTo(CapabilitySupportLevel.REJECTED);
    assertThat(typed(type, 7L)).isEqualTo(CapabilitySupportLevel.UNRECOGNIZED);
    assertThatThrownBy(() -> read(type, "2")).isInstanceOf(DecodingException.class);
  }

  @Test
  void typesElementsOfListOnce() throws IOException {
    JsonType<List<AccountStatus>> type = JsonType.list(JsonType.enumeration(AccountStatus.class));
    Object stored = read(type, List.of("connected", "new"));
    assertThat(type.typed(stored))
        .containsExactly(AccountStatus.CONNECTED, AccountStatus.UNRECOGNIZED)
        .isSameAs(type.typed(stored));
    assertThat(type.plain(stored)).isEqualTo(List.of("connected", "new"));
  }

  @Test
  void typesElementsOfListThatAreStoredAsText() throws IOException {
    JsonType<List<Instant>> type = JsonType.list(JsonType.INSTANT);
    List<String> times = List.of("2026-03-01T09:00:00Z", "2026-03-01T10:00:00+01:00");
    Object stored = read(type, times);
    assertThat(type.typed(stored))
        .containsExactly(
            Instant.parse("2026-03-01T09:00:00Z"), Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(type.plain(stored)).isEqualTo(times);
  }

  @Test
  void refusesNullElementUnlessNullable() throws IOException {
    List<@Nullable Object> elements = Arrays.asList("a", null);
    JsonType<List<String>> type = JsonType.list(JsonType.STRING);
    Object stored = read(type, elements);
    assertThat(type.typed(stored)).isNull();
    assertThat(type.mismatch(JsonPath.ROOT, stored).path()).hasToString("$[1]");
    assertThat(type.plain(stored)).isEqualTo(elements);

    assertThat(typed(JsonType.listOfNullable(JsonType.STRING), elements)).isEqualTo(elements);
    assertThat(typed(JsonType.listOfNullable(JsonType.INSTANT), List.of("soon")))
        .isNull();
  }

  @Test
  void namesIndexOfElementThatDoesNotFit() throws IOException {
    JsonType<List<Instant>> type = JsonType.list(JsonType.INSTANT);
    Object stored = read(type, List.of("2026-03-01T09:00:00Z", "soon"));
    assertThat(type.typed(stored)).isNull();
    assertThat(type.mismatch(JsonPath.ROOT, stored).path()).hasToString("$[1]");
    assertThat(type.mismatch(JsonPath.ROOT, stored).expected()).contains("date");
  }

  @Test
  void returnsUnmodifiableList() throws IOException {
    List<String> list = Objects.requireNonNull(typed(JsonType.list(JsonType.STRING), List.of("a")));
    assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void typesValuesOfMap() throws IOException {
    JsonType<Map<String, Long>> type = JsonType.map(JsonType.INTEGER);
    Object stored = read(type, Map.of("a", 1L));
    assertThat(type.typed(stored)).isEqualTo(Map.of("a", 1L));
    assertThatThrownBy(() -> read(type, Map.of("a", "1")))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$.a"));
  }

  @Test
  void printsNoSecretsOfMap() throws IOException {
    JsonType<Map<String, String>> type = JsonType.map(JsonType.STRING);
    StringBuilder text = new StringBuilder();
    type.print(text, read(type, Map.of("access_token", "hush")));
    type.print(text, read(type, Map.of("icon", "https://example.com/i?sig=hush")));
    assertThat(text).hasToString("{access_token=***}{icon=https://example.com/i?***}");
  }

  @Test
  @SuppressWarnings("NullAway") // null is the subject of the test
  void refusesNullOfUserUnlessNullable() {
    List<@Nullable String> elements = Arrays.asList("a", null);
    assertThatThrownBy(() -> JsonType.list(JsonType.STRING).stored(elements, "names"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("names must not contain null, as it does at index 1");
    JsonType<List<@Nullable String>> nullable = JsonType.listOfNullable(JsonType.STRING);
    assertThat(nullable.plain(nullable.stored(elements, "names"))).isEqualTo(elements);

    Map<String, String> members = new HashMap<>();
    members.put("a", null);
    assertThatThrownBy(() -> JsonType.map(JsonType.STRING).stored(members, "icons"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("icons must not contain null");
    members.clear();
    members.put(null, "a");
    assertThatThrownBy(() -> JsonType.map(JsonType.STRING).stored(members, "icons"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsUntypedMapWithValueThatDoesNotFit() throws IOException {
    JsonType<Map<String, Instant>> type = JsonType.map(JsonType.INSTANT);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("a", "2026-03-01T09:00:00Z");
    assertThat(typed(type, members)).isEqualTo(Map.of("a", Instant.parse("2026-03-01T09:00:00Z")));

    members.put("b", "soon");
    Object stored = read(type, members);
    assertThat(type.typed(stored)).isNull();
    assertThat(type.mismatch(JsonPath.ROOT, stored).path()).hasToString("$.b");
    assertThat(type.plain(stored)).isEqualTo(members);

    members.put("b", null);
    stored = read(type, members);
    assertThat(type.typed(stored)).isNull();
    assertThat(type.mismatch(JsonPath.ROOT, stored).path()).hasToString("$.b");
    assertThat(type.plain(stored)).isEqualTo(members);
    StringBuilder text = new StringBuilder();
    type.print(text, stored);
    assertThat(text).hasToString("{a=2026-03-01T09:00:00Z, b=null}");
  }

  @Test
  void comparesValuesOfMapAsTyped() throws IOException {
    JsonType<Map<String, Instant>> type = JsonType.map(JsonType.INSTANT);
    Object one = type.identity(read(type, Map.of("a", "2026-03-01T09:00:00Z")));
    assertThat(one)
        .isEqualTo(type.identity(read(type, Map.of("a", "2026-03-01T10:00:00+01:00"))))
        .isNotEqualTo(type.identity(read(type, Map.of("a", "2026-03-01T09:00:01Z"))));
  }

  @Test
  void printsElementsAndOnlyKindsOfFreeFormValues() throws IOException {
    StringBuilder text = new StringBuilder();
    JsonType<List<@Nullable String>> list = JsonType.listOfNullable(JsonType.STRING);
    list.print(text, read(list, Arrays.asList("a", null)));
    JsonType.ANY.print(text, Map.of("token", "hush"));
    JsonType.ANY.print(text, List.of("hush"));
    JsonType.ANY.print(text, "hush");
    assertThat(text).hasToString("[a, null]{…}[…]…");
  }

  @Test
  void readsBooleans() throws IOException {
    assertThat(typed(JsonType.BOOLEAN, true)).isTrue();
    assertThat(typed(JsonType.BOOLEAN, false)).isFalse();
    assertThatThrownBy(() -> read(JsonType.BOOLEAN, "true")).isInstanceOf(DecodingException.class);
  }

  @Test
  void returnsIndexOfHalfPair() {
    assertThat(JsonInput.indexOfHalfPair("")).isNegative();
    assertThat(JsonInput.indexOfHalfPair("a\ud83d\ude00b")).isNegative();
    assertThat(JsonInput.indexOfHalfPair("ab\ud83d")).isEqualTo(2);
    assertThat(JsonInput.indexOfHalfPair("ab\ud83dc")).isEqualTo(2);
    assertThat(JsonInput.indexOfHalfPair("a\ude00")).isEqualTo(1);
    assertThat(JsonInput.indexOfHalfPair("\ud83d\ude00\ud83d\ud83d")).isEqualTo(2);
  }

  @Test
  void refusesEmptyIdWhenSet() throws IOException {
    assertThat(typed(JsonType.ID, "")).isEmpty();
    assertThat(JsonType.ID.stored("id", "chatID")).isEqualTo("id");
    assertThatThrownBy(() -> JsonType.ID.stored("", "chatID"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chatID");
  }

  @Test
  void choosesTypeOfNumberByItsLiteral() {
    assertThat(PlainValues.number("1")).isEqualTo(1L);
    assertThat(PlainValues.number("-0")).isEqualTo(0L);
    assertThat(PlainValues.number("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(PlainValues.number("9223372036854775808"))
        .isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(PlainValues.number("1.0")).isEqualTo(1L);
    assertThat(PlainValues.number("1E32")).isEqualTo(BigInteger.TEN.pow(32));
    assertThat(PlainValues.number("1E400")).isEqualTo(new BigDecimal("1E+400"));
    assertThat(PlainValues.number("1" + "0".repeat(400))).isEqualTo(new BigDecimal("1E+400"));
    assertThat(PlainValues.copyOf(BigInteger.TEN.pow(400), "x"))
        .isEqualTo(new BigDecimal("1E+400"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-20000000",
        "1e1000",
        "-1e1000",
        "0.1e1001",
        "1e1001",
        "1e-1001",
        "0e-20000000"
      })
  void namesPathOfNumberWithTooManyDigits(String literal) {
    byte[] text = ("{\"a\":[" + literal + "]}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() ->
            JsonDocument.read(new TestCodec(), text, JsonType.OBJECT, DecodingOptions.DEFAULT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("digits")
        .hasMessageContaining("$.a[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5e1,15",
    "1.50,1.5",
    "1E+2,100",
    "0.0,0",
    "-0.0,0",
    "-0e5,0",
    "0e-9,0",
    "-10.00,-10",
    "1000e-5,0.01",
    "1000e-3,1",
    "100.50E+1,1005",
    "0.00120e1,0.012",
    "-1.20e-1,-0.12"
  })
  void comparesNumbersByValue(String one, String other) {
    assertThat(PlainValues.number(one)).isEqualTo(PlainValues.number(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e2147483659", "-0.1E-9999999999"})
  void namesPathOfNumberWithHugeExponent(String literal) {
    byte[] text = ("{\"a\":[" + literal + "]}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() ->
            JsonDocument.read(new TestCodec(), text, JsonType.OBJECT, DecodingOptions.DEFAULT))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("exponent")
        .hasMessageContaining("$.a[0]");
  }

  @Test
  void checksAndCopiesPlainValues() {
    assertThat(PlainValues.copyOf(Map.of("a", List.of(1, 2.5f, 'x' + "")), "body"))
        .isEqualTo(Map.of("a", List.of(1L, new BigDecimal("2.5"), "x")));
    assertThatThrownBy(() -> PlainValues.copyOf(Double.NaN, "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
    assertThatThrownBy(() -> PlainValues.copyOf(new Object(), "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> PlainValues.copyOf(new AtomicInteger(1), "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AtomicInteger");
    assertThat(PlainValues.copyOf(AccountStatus.CONNECTED, "body")).isEqualTo("connected");
    assertThat(PlainValues.copyOf(User.builder().id("u").build(), "body"))
        .isEqualTo(Map.of("id", "u"));
  }

  @Test
  void refusesUsersValueThatHoldsItself() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<String, Object> map = new HashMap<>();
    map.put("map", map);
    for (Object itself : List.of(list, map)) {
      assertThatThrownBy(() -> PlainValues.copyOf(itself, "body"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("itself");
    }
  }

  @Test
  void copiesAsManyLevelsAsCanBeWritten() {
    Object nested = "x";
    for (int i = 0; i < JsonInput.MAX_DEPTH; i++) {
      nested = i % 2 == 0 ? List.of(nested) : Map.of("a", nested);
    }
    assertThat(PlainValues.copyOf(nested, "body")).isEqualTo(nested);
    List<Object> deeper = List.of(nested);
    assertThatThrownBy(() -> PlainValues.copyOf(deeper, "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeper than 256");
  }

  @Test
  void numbersOfUsersWithTooManyDigitsAreRefusedAtOnce() {
    BigInteger large = BigInteger.ONE.shiftLeft(30_000_000);
    for (Object number : List.of(
        BigInteger.TEN.pow(1000),
        large,
        new BigDecimal(large, 1_000),
        new BigDecimal("1e-20000000"),
        new BigDecimal("1e500000000"))) {
      assertTimeout(
          Duration.ofSeconds(1),
          () -> assertThatThrownBy(() -> PlainValues.copyOf(Map.of("n", number), "body"))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("body")
              .hasMessageContaining("1000 digits"));
    }
    BigInteger longest = BigInteger.TEN.pow(1000).subtract(BigInteger.ONE);
    assertThat(PlainValues.copyOf(longest, "body")).isEqualTo(longest);
    BigDecimal smallest = new BigDecimal("1e-1000");
    assertThat(PlainValues.copyOf(smallest, "body")).isEqualTo(smallest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "0.1e1000", "-0.01E+1001", "1e-1000", "-10e-1001"})
  void readsNumbersOfUpTo1000Digits(String literal) {
    assertThat(PlainValues.number(literal)).isEqualTo(new BigDecimal(literal).stripTrailingZeros());
  }

  @Test
  @Timeout(20)
  void numbersWithZerosAtTheEndAreReadInLinearTime() {
    String literal = "1." + "0".repeat(998);
    long expected = 0;
    for (int i = 0; i < 50_000; i++) {
      expected += (Long) PlainValues.number(literal);
    }
    // With one division a zero it takes minutes, and the test reaches its time limit.
    assertThat(expected).isEqualTo(50_000);
    assertThat(PlainValues.number("1" + "0".repeat(900) + "e-900")).isEqualTo(1L);
  }

  @Test
  void namesModelThatLacksPart() {
    AbstractModel model = (AbstractModel) DefaultLoginSession.DESCRIPTOR.blank();

    assertThat(model.descriptorOf(BridgeLogin.class)).isNotNull();
    assertThatThrownBy(() -> model.descriptorOf(Chat.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(DefaultLoginSession.class.getName() + " has no part " + Chat.class.getName());
  }
}
