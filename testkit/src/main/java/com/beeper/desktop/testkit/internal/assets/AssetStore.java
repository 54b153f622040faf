package com.beeper.desktop.testkit.internal.assets;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that were uploaded or that a scene has. They are also stored in a temporary folder,
 * because responses contain {@code file://} URLs. Guarded by the monitor of {@code ServerState}.
 */
public final class AssetStore {

  private final InstantSource clock;
  private final IdGenerator ids;
  private final Map<String, FakeAsset> byUpload = new LinkedHashMap<>();
  private final Map<String, FakeAsset> byUrl = new LinkedHashMap<>();
  private @Nullable Path folder;

  /** Creates a store without files. */
  public AssetStore(InstantSource clock, IdGenerator ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Stores a file. A name or type that is null is derived from the content. */
  FakeAsset store(@Nullable String fileName, @Nullable String mimeType, byte[] content) {
    String uploadId = "upload_" + ids.letters(16);
    String type = mimeType == null ? detect(fileName, content) : mimeType;
    String name = fileName == null || fileName.isBlank() ? "file-" + uploadId : fileName;
    FakeAsset asset = new FakeAsset(
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

  /** Stores a file and returns its URL. */
  public String add(String fileName, @Nullable String mimeType, byte[] content) {
    return store(fileName, mimeType, content).url();
  }

  /** Returns the file with a URL, or null. No other file of the machine is served. */
  @Nullable
  FakeAsset find(String url) {
    return byUrl.get(url);
  }

  private FakeAsset upload(JsonObject input) {
    FakeAsset asset = byUpload.get(input.requiredText("uploadID"));
    if (asset == null) {
      throw RejectionException.notFound("upload");
    }
    return asset;
  }

  /** Returns the schema {@code Attachment} of an upload that a client attaches. */
  public JsonObject messageAttachment(JsonObject input) {
    FakeAsset asset = upload(input);
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

  /** Returns the schema {@code Attachment} of a voice note that a scene has. */
  public JsonObject voiceNoteAttachment(String url, Duration duration) {
    return messageAttachment(new JsonObject()
        .put("uploadID", known(url).uploadId())
        .put("type", "voice-note")
        .put("duration", duration.toMillis() / 1000.0));
  }

  /** Returns the schema {@code Attachment} of a sticker that a scene has. */
  public JsonObject stickerAttachment(String url) {
    return messageAttachment(
        new JsonObject().put("uploadID", known(url).uploadId()).put("type", "sticker"));
  }

  /** Returns the schema {@code Attachment} of a file that a scene has. */
  public JsonObject messageAttachment(String url) {
    return messageAttachment(new JsonObject().put("uploadID", known(url).uploadId()));
  }

  private FakeAsset known(String url) {
    FakeAsset asset = byUrl.get(url);
    if (asset == null) {
      throw new IllegalArgumentException("The scene has no file " + url);
    }
    return asset;
  }

  /** Returns the schema {@code DraftAttachment} of an upload that a client adds to a draft. */
  public JsonObject draftAttachment(String id, JsonObject input) {
    FakeAsset asset = upload(input);
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

  private static @Nullable JsonObject size(JsonObject input, FakeAsset asset) {
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

  /** Returns the width or height of a PNG picture, or null for other files. */
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
        // For a server that is not closed. Registered first, because it is deleted last.
        parent.toFile().deleteOnExit();
      }
      // Names come from clients, so only safe characters are used.
      String safe = fileName.replaceAll("[^A-Za-z0-9.-]", "_").replaceAll("^\\.+", "_");
      String end = safe.substring(Math.max(0, safe.length() - 80));
      Path file = Files.write(parent.resolve(uploadId + "-" + end), content);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot store a file of the fake server in the temporary folder", e);
    }
  }

  /** Deletes the files. */
  public void clear() {
    Path parent = folder;
    if (parent == null) {
      return;
    }
    try {
      for (FakeAsset asset : byUpload.values()) {
        Files.deleteIfExists(asset.file());
      }
      Files.deleteIfExists(parent);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + parent, e);
    }
    folder = null;
  }
}
