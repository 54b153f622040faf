package com.beeper.desktop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.testkit.RunFakeBeeperDesktop.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFakeBeeperDesktopTest {

  private static Options parse(String line) {
    return Options.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
  }

  @Test
  void parsesAllOptionsAndDefaults() {
    assertThat(parse("--port 0 --token t --seed 9 --empty --consent --help"))
        .isEqualTo(new Options(0, "t", 9, true, true, true));
    assertThat(parse(""))
        .isEqualTo(new Options(23_373, "fake-access-token", 1, false, false, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope       | There is no option --nope.",
        "--token      | --token needs a value.",
        "--port x     | --port is a number from 0 to 65535, not x.",
        "--port 65536 | --port is a number from 0 to 65535, not 65536.",
        "--port -1    | --port is a number from 0 to 65535, not -1."
      })
  void rejectsWrongOptions(String line, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> parse(line)).withMessage(message);
  }

  @Test
  void helpListsEachOptionInEightyColumns() {
    assertThat(RunFakeBeeperDesktop.HELP)
        .contains("--port", "--token", "--seed", "--empty", "--help");
    assertThat(RunFakeBeeperDesktop.HELP.lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }
}
