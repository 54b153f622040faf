package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.internal.client.TestCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

  private static Object read(Kind<?> kind, Object plain) throws IOException {
    JsonInput in = new JsonInput(new PlainValueReader(plain), false);
    in.next();
    return kind.read(in);
  }

  private static <T> T typed(Kind<T> kind, Object plain) throws IOException {
    return kind.typed(read(kind, plain));
  }

  @Test
  void aWholeNumberMayBeWrittenWithAPointOrAnExponent() throws IOException {
    assertThat(typed(Kind.INTEGER, new BigDecimal("3.0"))).isEqualTo(3L);
    assertThat(typed(Kind.INTEGER, new BigDecimal("1e3"))).isEqualTo(1000L);
    assertThat(typed(Kind.INTEGER, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void aFractionIsNotAWholeNumber() {
    assertThatThrownBy(() -> read(Kind.INTEGER, new BigDecimal("3.5")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("fraction");
  }

  @Test
  void aWholeNumberOfMoreThan64BitsIsKeptButNotTyped() throws IOException {
    BigInteger large = BigInteger.ONE.shiftLeft(64);
    assertThat(read(Kind.INTEGER, large)).isEqualTo(large);
    assertThat(typed(Kind.INTEGER, large)).isNull();
  }

  @Test
  void anAbsurdExponentOfAWholeNumberIsRefusedAtOnce() {
    assertThatThrownBy(() -> read(Kind.INTEGER, new BigDecimal("1e999999999")))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void aNumberKeepsItsDigitsAndGivesADouble() throws IOException {
    BigDecimal long_ = new BigDecimal("0.1234567890123456789");
    assertThat(read(Kind.NUMBER, long_)).isEqualTo(long_);
    assertThat(typed(Kind.NUMBER, long_)).isEqualTo(0.12345678901234568);
    assertThat(typed(Kind.NUMBER, new BigDecimal("1e400"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "1.5,1,500000000", "-1.5,-2,500000000", "0.000000001,0,1", "90000,90000,0"})
  void secondsBecomeADurationAndBack(BigDecimal wire, long seconds, int nanos) throws IOException {
    Duration expected = Duration.ofSeconds(seconds, nanos);
    assertThat(typed(Kind.SECONDS, PlainValues.number(wire.toString()))).isEqualTo(expected);
    assertThat(new BigDecimal(Kind.SECONDS.slot(expected, "x").toString()))
        .isEqualByComparingTo(wire);
  }

  @Test
  void wholeUnitsRefuseAFraction() throws IOException {
    assertThat(typed(Kind.WHOLE_MILLISECONDS, 1500L)).isEqualTo(Duration.ofMillis(1500));
    assertThat(Kind.WHOLE_MILLISECONDS.slot(Duration.ofMillis(1500), "x")).isEqualTo(1500L);
    assertThat(Kind.WHOLE_SECONDS.slot(Duration.ofMinutes(2), "x")).isEqualTo(120L);
    assertThatThrownBy(() -> Kind.WHOLE_SECONDS.slot(Duration.ofMillis(1500), "timer"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timer")
        .hasMessageContaining("seconds");
    assertThatThrownBy(() -> read(Kind.WHOLE_SECONDS, new BigDecimal("1.5")))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void aDurationThatDoesNotFitIsNotTyped() throws IOException {
    assertThat(typed(Kind.SECONDS, new BigDecimal("1e300"))).isNull();
  }

  @Test
  void aDateStaysAsWritten() throws IOException {
    String written = "2026-03-01T10:00:00.10+01:00";
    assertThat(read(Kind.INSTANT, written)).isEqualTo(written);
    assertThat(typed(Kind.INSTANT, written)).isEqualTo(Instant.parse("2026-03-01T09:00:00.1Z"));
    assertThat(typed(Kind.INSTANT, "tomorrow")).isNull();
  }

  @Test
  void anEnumKeepsAValueThatIsNotKnown() throws IOException {
    Kind<AccountStatus> kind = Kind.enumeration(AccountStatus.values());
    assertThat(typed(kind, "connected")).isEqualTo(AccountStatus.CONNECTED);
    assertThat(read(kind, "brand_new")).isEqualTo("brand_new");
    assertThat(typed(kind, "brand_new")).isEqualTo(AccountStatus.UNRECOGNIZED);
    assertThat(kind.plain("brand_new")).isEqualTo("brand_new");
    assertThatThrownBy(() -> kind.slot(AccountStatus.UNRECOGNIZED, "status"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status");
  }

  @Test
  void anEnumOfIntegersIsReadFromNumbers() throws IOException {
    Kind<CapabilitySupportLevel> kind = Kind.enumeration(CapabilitySupportLevel.values());
    assertThat(typed(kind, -2L)).isEqualTo(CapabilitySupportLevel.REJECTED);
    assertThat(typed(kind, 7L)).isEqualTo(CapabilitySupportLevel.UNRECOGNIZED);
    assertThatThrownBy(() -> read(kind, "2")).isInstanceOf(DecodingException.class);
  }

  @Test
  void aListHoldsNullsAndTypesItsElements() throws IOException {
    Kind<List<AccountStatus>> kind = Kind.list(Kind.enumeration(AccountStatus.values()));
    Object slot = read(kind, Arrays.asList("connected", null, "new"));
    assertThat(kind.typed(slot))
        .containsExactly(AccountStatus.CONNECTED, null, AccountStatus.UNRECOGNIZED);
    assertThat(kind.plain(slot)).isEqualTo(Arrays.asList("connected", null, "new"));
  }

  @Test
  void aMapHoldsNullsAndTypesItsValues() throws IOException {
    Kind<Map<String, Long>> kind = Kind.map(Kind.INTEGER);
    Object slot = read(kind, Map.of("a", 1L));
    assertThat(kind.typed(slot)).isEqualTo(Map.of("a", 1L));
    assertThatThrownBy(() -> read(kind, Map.of("a", "1")))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$.a"));
  }

  @Test
  void anIdMustNotBeEmptyWhenAUserSetsIt() throws IOException {
    assertThat(typed(Kind.ID, "")).isEmpty();
    assertThatThrownBy(() -> Kind.ID.slot("", "chatID"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chatID");
  }

  @Test
  void numbersFollowTheirLiteral() {
    assertThat(PlainValues.number("1")).isEqualTo(1L);
    assertThat(PlainValues.number("-0")).isEqualTo(0L);
    assertThat(PlainValues.number("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(PlainValues.number("9223372036854775808"))
        .isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(PlainValues.number("1.0")).isEqualTo(new BigDecimal("1.0"));
    assertThat(PlainValues.number("1E400")).isEqualTo(new BigDecimal("1E400"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e2147483659", "-0.1E-9999999999"})
  void anExponentThatNoNumberHasIsRefusedWithItsPlace(String literal) {
    byte[] text = ("{\"a\":[" + literal + "]}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JsonDocument.read(new TestCodec(), text, Kind.OBJECT, false))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("exponent")
        .hasMessageContaining("$.a[0]");
  }

  @Test
  void plainValuesOfUsersAreCheckedAndCopied() {
    assertThat(PlainValues.copyOf(Map.of("a", List.of(1, 2.5f, 'x' + "")), "body"))
        .isEqualTo(Map.of("a", List.of(1L, new BigDecimal("2.5"), "x")));
    assertThatThrownBy(() -> PlainValues.copyOf(Double.NaN, "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
    assertThatThrownBy(() -> PlainValues.copyOf(new Object(), "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
    List<Object> itself = new java.util.ArrayList<>();
    itself.add(itself);
    assertThatThrownBy(() -> PlainValues.copyOf(itself, "body"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("itself");
  }
}
