package com.beeper.desktop.compatibility.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a Markdown document that a run writes. It stands between two marks, {@code <!-- name:
 * begin. Written by the run, see above. -->} and {@code <!-- name: end -->}, each a line of its own.
 *
 * @param document the document
 * @param name the name in the marks
 */
public record GeneratedSection(Path document, String name) {

  /**
   * Puts a text there, in place of the one before. The document is not touched if it is the same.
   *
   * @param markdown the text, with a line end
   * @throws IOException if the document cannot be read or written
   * @throws IllegalStateException if it lacks the marks
   */
  public void replace(String markdown) throws IOException {
    String begin = "<!-- " + name + ": begin. Written by the run, see above. -->\n";
    String text = Files.readString(document);
    int from = text.indexOf(begin);
    int to = text.indexOf("<!-- " + name + ": end -->\n");
    if (from < 0 || to < from) {
      throw new IllegalStateException(document + " lacks the marks of the part " + name);
    }
    String now =
        text.substring(0, from + begin.length()) + "\n" + markdown + "\n" + text.substring(to);
    if (!now.equals(text)) {
      Files.writeString(document, now);
    }
  }
}
