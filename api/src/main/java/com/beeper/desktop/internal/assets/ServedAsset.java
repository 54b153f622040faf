package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.ContentRange;
import com.beeper.desktop.internal.client.StreamedAnswer;
import com.beeper.desktop.transport.Headers;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@link AssetContent} of an answer. */
final class ServedAsset implements AssetContent {

  /** At most 18 digits, which are enough for every file and fit into a long. */
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private static final Pattern RANGE = Pattern.compile(
      "bytes +(?:([0-9]{1,18})-([0-9]{1,18})|\\*)/(?:([0-9]{1,18})|\\*)", Pattern.CASE_INSENSITIVE);

  private final StreamedAnswer answer;

  ServedAsset(StreamedAnswer answer) {
    this.answer = answer;
  }

  /** Returns the answer, to be copied. */
  StreamedAnswer answer() {
    return answer;
  }

  @Override
  public int status() {
    return answer.status();
  }

  @Override
  public Headers headers() {
    return answer.headers();
  }

  @Override
  public InputStream stream() {
    return answer.stream();
  }

  @Override
  public long contentLength() {
    String text = header("Content-Length");
    return text != null && LENGTH.matcher(text).matches() ? Long.parseLong(text) : -1;
  }

  @Override
  public @Nullable String contentType() {
    return header("Content-Type");
  }

  @Override
  public @Nullable ContentRange contentRange() {
    String text = header("Content-Range");
    Matcher range = RANGE.matcher(text == null ? "" : text.strip());
    return range.matches()
        ? new ContentRange(number(range.group(1)), number(range.group(2)), number(range.group(3)))
        : null;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? -1 : Long.parseLong(digits);
  }

  @Override
  public @Nullable String eTag() {
    return header("ETag");
  }

  @Override
  public @Nullable Instant lastModified() {
    String text = header("Last-Modified");
    if (text == null) {
      return null;
    }
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Nullable
  String header(String name) {
    return answer.headers().first(name).orElse(null);
  }

  @Override
  public boolean isNotModified() {
    return status() == 304;
  }

  @Override
  public boolean isPartial() {
    return status() == 206;
  }

  @Override
  public boolean isRangeNotSatisfiable() {
    return status() == 416;
  }

  @Override
  public void close() {
    answer.close();
  }

  @Override
  public String toString() {
    return "AssetContent[status=" + status() + ", contentLength=" + contentLength() + "]";
  }
}
