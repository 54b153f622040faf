package com.beeper.desktop.integration.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart form as RFC 2046 and RFC 7578 read it, written apart from the SDK. Latin-1 keeps all bytes. */
final class ParsedForm {

  /** One part: the lines of its head, and its bytes, each as one character. */
  record Part(List<String> head, String latin1) {
    byte[] content() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    String name() {
      return parameter(" name");
    }

    String fileName() {
      return parameter("filename");
    }

    private String parameter(String name) {
      Matcher matcher =
          Pattern.compile(";\\s*" + name.strip() + "=\"([^\"]*)\"").matcher(disposition());
      return matcher.find() ? utf8(matcher.group(1)) : "";
    }

    private String disposition() {
      return head.stream()
          .filter(line -> line.startsWith("Content-Disposition: form-data"))
          .findFirst()
          .orElseThrow();
    }

    String text() {
      return utf8(latin1);
    }
  }

  private ParsedForm() {}

  static List<Part> parse(String contentType, byte[] body) {
    String boundary = "--" + contentType.replaceFirst("multipart/form-data; boundary=", "");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (!text.startsWith(boundary + "\r\n") || !text.endsWith("\r\n" + boundary + "--\r\n")) {
      throw new IllegalArgumentException("not a form with the boundary " + boundary);
    }
    List<Part> parts = new ArrayList<>();
    int start = boundary.length() + 2;
    while (start < text.length()) {
      int headEnd = text.indexOf("\r\n\r\n", start);
      int end = text.indexOf("\r\n" + boundary, headEnd + 4);
      parts.add(new Part(
          List.of(text.substring(start, headEnd).split("\r\n", -1)),
          text.substring(headEnd + 4, end)));
      start = end + 2 + boundary.length();
      if (text.startsWith("--\r\n", start)) {
        return parts;
      }
      start += 2;
    }
    throw new IllegalArgumentException("the form has no end");
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
