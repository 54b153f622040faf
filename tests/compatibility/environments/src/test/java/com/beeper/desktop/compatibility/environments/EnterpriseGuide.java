package com.beeper.desktop.compatibility.environments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The document that the table is in, and that shows what these tests try. */
final class EnterpriseGuide {

  /** Surefire starts tests in the folder of their module. */
  static final Path PATH = Path.of("../../../docs/enterprise.md");

  private static final Pattern CODE = Pattern.compile("```[a-z]+\n(.*?)```", Pattern.DOTALL);

  private EnterpriseGuide() {}

  /** Returns the one piece of code that begins with some words. */
  static String code(String begin) throws IOException {
    List<String> found = CODE.matcher(text())
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.startsWith(begin))
        .toList();
    if (found.size() != 1) {
      throw new AssertionError(PATH + " has " + found.size() + " pieces that begin: " + begin);
    }
    return found.get(0);
  }

  /** Returns it all with single spaces in place of all white space. */
  static String inOneLine() throws IOException {
    return text().replaceAll("\\s+", " ");
  }

  private static String text() throws IOException {
    // Git may check out with other line ends.
    return Files.readString(PATH).replace("\r\n", "\n");
  }
}
