package com.beeper.desktop.internal.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.client.Body;
import com.beeper.desktop.internal.client.UnreadableFileException;
import com.beeper.desktop.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.ClosedFileSystemException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file ({@code multipart/form-data}, RFC 7578), as a browser sends it. Only the parts
 * around the file are held in memory.
 *
 * <p>The file is the last part, after its name and type, for servers that read a form sequentially.
 */
final class UploadBody implements Body {

  private final FileSource file;
  private final @Nullable ProgressListener progress;
  private final String boundary;
  private final byte[] before;
  private final byte[] after;

  private UploadBody(
      FileSource file,
      @Nullable ProgressListener progress,
      String boundary,
      String before,
      String after) {
    this.file = file;
    this.progress = progress;
    this.boundary = boundary;
    this.before = before.getBytes(UTF_8);
    this.after = after.getBytes(UTF_8);
  }

  /** Creates a form with a random boundary. */
  static UploadBody of(
      FileSource file,
      @Nullable String fileName,
      @Nullable String mimeType,
      List<Map.Entry<String, String>> more,
      @Nullable ProgressListener progress) {
    // Random, because no file may contain it, neither by chance nor by intent.
    String boundary = "beeper-" + UUID.randomUUID();
    StringBuilder before = new StringBuilder(512);
    if (fileName != null) {
      field(before, boundary, "fileName", fileName);
    }
    if (mimeType != null) {
      field(before, boundary, "mimeType", mimeType);
    }
    more.forEach(part -> field(before, boundary, part.getKey(), part.getValue()));
    String name = fileName != null ? fileName : file.name();
    start(before, boundary, "file")
        .append("; filename=\"")
        .append(quoted(name == null ? "unknown_file" : name))
        .append("\"\r\nContent-Type: ")
        .append(mimeType != null && isHeaderValue(mimeType) ? mimeType : "application/octet-stream")
        .append("\r\n\r\n");
    return new UploadBody(
        file, progress, boundary, before.toString(), "\r\n--" + boundary + "--\r\n");
  }

  private static void field(StringBuilder form, String boundary, String name, String value) {
    start(form, boundary, name).append("\r\n\r\n").append(value).append("\r\n");
  }

  private static StringBuilder start(StringBuilder form, String boundary, String name) {
    return form.append("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"")
        .append(quoted(name))
        .append('"');
  }

  /** Escapes a name according to the HTML standard, as servers expect. */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Returns whether a text is allowed in a header. */
  private static boolean isHeaderValue(String text) {
    return !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /**
   * {@inheritDoc}
   *
   * @throws FileAccessException if the file cannot be accessed
   */
  @Override
  public RequestBody encode(Codec codec) {
    long fileLength;
    try {
      fileLength = file.length();
    } catch (IOException | SecurityException | ClosedFileSystemException e) {
      throw new FileAccessException("assets.upload: the file cannot be read: " + e, e);
    }
    long length = fileLength < 0
        ? RequestBody.UNKNOWN_LENGTH
        : Math.addExact(fileLength, (long) before.length + after.length);
    return RequestBody.of(() -> open(fileLength), length, file.isRepeatable());
  }

  @Override
  public String masked(RequestBody encoded, Codec codec) {
    long length = encoded.contentLength();
    return "(a form with a file, " + (length < 0 ? "of unknown length)" : length + " bytes)");
  }

  private InputStream open(long fileLength) throws IOException {
    InputStream opened;
    try {
      opened = file.open();
    } catch (Throwable e) {
      throw new UnreadableFileException(e);
    }
    return new SequenceInputStream(Collections.enumeration(List.of(
        new ByteArrayInputStream(before),
        new FileStream(opened, fileLength, progress),
        new ByteArrayInputStream(after))));
  }
}
