package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.WriterException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTextTest {

  @ParameterizedTest
  @CsvSource({
    "2@exampleqrpayload, false",
    "2@exampleqrpayload, true",
    "https://example.com/a?b=c&d=%20#e, false",
    "Grüße 🐝, true",
    "Grüße 🐝, false"
  })
  void canBeScanned(String text, boolean light) throws Exception {
    String drawing = QrCodeText.draw(text, light);

    assertThat(QrCodeDrawing.read(drawing.lines().toList(), light)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1000, 2900})
  void canBeScannedInEachSize(int length) throws Exception {
    String text = "aB3-".repeat(length).substring(0, length);

    String drawing = QrCodeText.draw(text, false);

    assertThat(QrCodeDrawing.read(drawing.lines().toList(), false)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hasQuietZone(boolean light) throws Exception {
    List<String> lines = QrCodeText.draw("a", light).lines().toList();
    String quiet = light ? " " : "█";

    assertThat(lines)
        .hasSize(15)
        .allSatisfy(line -> assertThat(line).hasSize(29).matches("[ ▀▄█]+"));
    assertThat(lines.subList(0, 2)).containsOnly(quiet.repeat(29));
    assertThat(lines.subList(0, 14))
        .allSatisfy(line -> assertThat(line).startsWith(quiet.repeat(4)).endsWith(quiet.repeat(4)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rejectsTextThatIsTooLong(boolean light) {
    assertThatThrownBy(() -> QrCodeText.draw("a".repeat(3000), light))
        .isInstanceOf(WriterException.class);
  }
}
