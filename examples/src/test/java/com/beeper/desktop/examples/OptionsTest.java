package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.testkit.ApiExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void parsesAllOptions() throws Exception {
    Options options =
        parse("--transport jdk --codec jsonb --case failed --bridge b --session s --light --help");

    assertThat(options).isEqualTo(new Options("jdk", "jsonb", "failed", "b", "s", true, true));
  }

  @Test
  void hasDefaults() throws Exception {
    assertThat(Options.parse(new String[0], true))
        .isEqualTo(new Options(null, null, null, "local-whatsapp", "123", false, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope              | There is no option --nope.",
        "nope                | There is no option nope.",
        "--case              | --case needs a value.",
        "--session --light   | --session needs a value.",
        "--light --light     | --light is given twice.",
        "--transport netty   | --transport is one of jdk, apache, not netty.",
        "--codec gson        | --codec is one of jackson, jackson3, jsonb, not gson.",
        "--case nope         | --case is one of seed, user_input,"
      })
  void rejectsWrongOptions(String line, String message) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(WrongOptionsException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "--bridge b, --session",
    "--session s, --bridge",
    "--bridge b --session s --case failed, --case is for the fake server"
  })
  void requiresSessionForBeeperDesktop(String line, String message) {
    assertThatThrownBy(() -> Options.parse(line.split(" "), false))
        .isInstanceOf(WrongOptionsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void helpFitsInEightyColumns() {
    assertThat(Options.HELP.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void helpListsEachCase() {
    assertThat(Options.HELP).contains(ApiExamples.cases("bridges.loginSessions.retrieve"));
  }

  private static Options parse(String line) throws WrongOptionsException {
    return Options.parse(line.split(" "), true);
  }
}
