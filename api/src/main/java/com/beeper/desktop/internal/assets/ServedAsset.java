package com.beeper.desktop.internal.assets;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.ContentRange;
import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.internal.client.HttpDate;
import com.beeper.desktop.internal.client.StreamedResponse;
import com.beeper.desktop.transport.Headers;
import java.io.InputStream;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@link AssetContent} of a response. */
final class ServedAsset implements AssetContent {

  /** At most 18 digits, which are enough for every file and fit into a long. */
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private static final Pattern RANGE = Pattern.compile(
      "bytes +(?:([0-9]{1,18})-([0-9]{1,18})|\\*)/(?:([0-9]{1,18})|\\*)", Pattern.CASE_INSENSITIVE);

  private final StreamedResponse response;
  private final @Nullable ProgressStream reporting;

  ServedAsset(StreamedResponse response) {
    this(response, null);
  }

  private ServedAsset(StreamedResponse response, @Nullable ProgressStream reporting) {
    this.response = response;
    this.reporting = reporting;
  }

  /** Returns the same asset with a stream that reports how much of it was read. */
  ServedAsset reportingTo(ProgressListener progress) {
    return new ServedAsset(
        response, new ProgressStream(response.stream(), contentLength(), progress));
  }

  /** Returns the response, to be copied. */
  StreamedResponse response() {
    return response;
  }

  @Override
  public int status() {
    return response.status();
  }

  @Override
  public Headers headers() {
    return response.headers();
  }

  @Override
  public InputStream stream() {
    return reporting == null ? response.stream() : reporting;
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
    return text == null ? null : HttpDate.parse(text, Instant.now());
  }

  @Nullable
  String header(String name) {
    return response.headers().first(name);
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
    response.close();
  }

  @Override
  public String toString() {
    return "AssetContent[status=" + status() + ", contentLength=" + contentLength() + "]";
  }
}
