package com.beeper.desktop.testkit.internal.assets;

import com.beeper.desktop.testkit.internal.Ids;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that were uploaded or that a scene has. They lie in a temporary folder too, as answers
 * name a {@code file://} URL. Guarded by the world's monitor.
 */
public final class Assets {

  private final InstantSource clock;
  private final Ids ids;
  private final Map<String, Asset> byUpload = new LinkedHashMap<>();
  private final Map<String, Asset> byUrl = new LinkedHashMap<>();
  private @Nullable Path folder;

  /** Starts without files. */
  public Assets(InstantSource clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Stores a file; what is null is worked out. */
  Asset store(@Nullable String fileName, @Nullable String mimeType, byte[] content) {
    String uploadId = "upload_" + ids.letters(16);
    String type = mimeType == null ? detect(fileName, content) : mimeType;
    String name = fileName == null || fileName.isBlank() ? "file-" + uploadId : fileName;
    Asset asset = new Asset(
        uploadId,
        "mxc://local.beeper.com/" + ids.letters(24),
        name,
        type,
        content,
        pixels(content, 16),
        pixels(content, 20),
        clock.instant(),
        write(uploadId, name, content));
    byUpload.put(uploadId, asset);
    byUrl.put(asset.url(), asset);
    byUrl.put(asset.url().replace("mxc://", "localmxc://"), asset);
    byUrl.put(asset.file().toUri().toString(), asset);
    return asset;
  }

  /** Stores a file, and gives its URL. */
  public String add(String fileName, @Nullable String mimeType, byte[] content) {
    return store(fileName, mimeType, content).url();
  }

  /** Finds a file by one of its URLs; no other file of the machine is served. */
  @Nullable
  Asset find(String url) {
    return byUrl.get(url);
  }

  private Asset upload(JsonObject input) {
    Asset asset = byUpload.get(input.requiredText("uploadID"));
    if (asset == null) {
      throw Refusal.notFound("upload");
    }
    return asset;
  }

  /** Makes the schema {@code Attachment} of what a client wants to attach. */
  public JsonObject messageAttachment(JsonObject input) {
    Asset asset = upload(input);
    String mimeType = text(input, "mimeType", asset.mimeType());
    String kind = text(input, "type", kind(mimeType));
    return new JsonObject()
        .put("id", asset.url())
        .put(
            "type",
            switch (kind) {
              case "image", "gif", "sticker" -> "img";
              case "video" -> "video";
              case "audio", "voice-note" -> "audio";
              default -> "unknown";
            })
        .put("srcURL", asset.url())
        .put("mimeType", mimeType)
        .put("fileName", text(input, "fileName", asset.fileName()))
        .put("fileSize", asset.content().length)
        .putIfKnown("duration", input.number("duration"))
        .putIfTrue("isGif", kind.equals("gif"))
        .putIfTrue("isSticker", kind.equals("sticker"))
        .putIfTrue("isVoiceNote", kind.equals("voice-note"))
        .putIfKnown("size", size(input, asset));
  }

  /** Makes the schema {@code Attachment} of a file that a scene has. */
  public JsonObject messageAttachment(String url) {
    Asset asset = byUrl.get(url);
    if (asset == null) {
      throw new IllegalArgumentException("The scene has no file " + url);
    }
    return messageAttachment(new JsonObject().put("uploadID", asset.uploadId()));
  }

  /** Makes the schema {@code DraftAttachment} of what a client wants in a draft. */
  public JsonObject draftAttachment(String id, JsonObject input) {
    Asset asset = upload(input);
    String mimeType = text(input, "mimeType", asset.mimeType());
    String kind = text(input, "type", kind(mimeType));
    return new JsonObject()
        .put("id", id)
        .put(
            "type",
            switch (kind) {
              case "gif" -> "gif";
              case "voice-note" -> "recorded_audio";
              default -> "file";
            })
        .put("fileName", text(input, "fileName", asset.fileName()))
        .put("filePath", asset.file().toString())
        .put("fileSize", asset.content().length)
        .put("mimeType", mimeType)
        .putIfKnown("audioDurationSeconds", input.number("duration"))
        .putIfKnown("size", size(input, asset));
  }

  private static @Nullable JsonObject size(JsonObject input, Asset asset) {
    JsonObject given = input.object("size");
    if (given != null) {
      return new JsonObject().put("width", given.get("width")).put("height", given.get("height"));
    }
    return asset.width() == null
        ? null
        : new JsonObject().put("width", asset.width()).put("height", asset.height());
  }

  private static String text(JsonObject input, String name, String otherwise) {
    String text = input.text(name);
    return text == null ? otherwise : text;
  }

  private static String kind(String mimeType) {
    if (mimeType.equals("image/gif")) {
      return "gif";
    }
    return Stream.of("image", "video", "audio")
        .filter(kind -> mimeType.startsWith(kind + "/"))
        .findFirst()
        .orElse("file");
  }

  private static String detect(@Nullable String fileName, byte[] content) {
    try {
      String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(content));
      if (type == null && fileName != null) {
        type = URLConnection.guessContentTypeFromName(fileName);
      }
      return type == null ? "application/octet-stream" : type;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the width or height of a PNG picture; of other files they stay unknown. */
  private static @Nullable Integer pixels(byte[] content, int offset) {
    boolean png = content.length >= 24
        && new String(content, 1, 3, StandardCharsets.ISO_8859_1).equals("PNG");
    return png ? Integer.valueOf(ByteBuffer.wrap(content).getInt(offset)) : null;
  }

  private Path write(String uploadId, String fileName, byte[] content) {
    try {
      Path parent = folder;
      if (parent == null) {
        parent = Files.createTempDirectory("fake-beeper-desktop");
        folder = parent;
        // For a server that is not closed. What is registered last goes first.
        parent.toFile().deleteOnExit();
      }
      // Names come from clients: only harmless letters go to the disk.
      String safe = fileName.replaceAll("[^A-Za-z0-9.-]", "_").replaceAll("^\\.+", "_");
      String end = safe.substring(Math.max(0, safe.length() - 80));
      Path file = Files.write(parent.resolve(uploadId + "-" + end), content);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a file of the fake server", e);
    }
  }

  /** Deletes the files. */
  public void clear() {
    Path parent = folder;
    if (parent == null) {
      return;
    }
    try {
      for (Asset asset : byUpload.values()) {
        Files.deleteIfExists(asset.file());
      }
      Files.deleteIfExists(parent);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + parent, e);
    }
    folder = null;
  }
}
