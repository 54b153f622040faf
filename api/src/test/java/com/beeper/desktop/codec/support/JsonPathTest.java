package com.beeper.desktop.codec.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonPathTest {

  @Test
  void quotesNamesWithSpecialCharacters() {
    JsonPath path = JsonPath.ROOT.member("items").element(0).member("a b").member("it's\n");
    assertThat(path).hasToString("$.items[0]['a b']['it?s?']");
  }

  @Test
  void truncatesLongNames() {
    assertThat(JsonPath.ROOT.member("x".repeat(65))).hasToString("$['" + "x".repeat(64) + "…']");
  }

  @Test
  void returnsStepsOfPath() {
    assertThat(JsonPath.of("$.items[0]['a b'].id").steps())
        .containsExactly("items", 0, "a b", "id");
    assertThat(JsonPath.ROOT.steps()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesTextThatIsNotAPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPath.of("items"))
        .withMessageContaining("text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPath.of(null))
        .withMessageContaining("text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPath.ROOT.member(null))
        .withMessageContaining("name");
  }
}
