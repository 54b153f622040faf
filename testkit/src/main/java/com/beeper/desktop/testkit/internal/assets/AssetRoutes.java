package com.beeper.desktop.testkit.internal.assets;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Refusal;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.transport.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers {@code assets.*}. */
public final class AssetRoutes {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private final Assets assets;

  private AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    AssetRoutes assets = new AssetRoutes(world.assets());
    routes
        .add("assets.upload", assets::upload)
        .add("assets.uploadBase64", assets::uploadBase64)
        .add("assets.download", assets::download)
        .add("assets.serve", assets::serve);
  }

  private Reply upload(Call call) {
    Call.UploadedPart file = call.upload().get("file");
    if (file == null) {
      throw new IllegalStateException("a form without a file is valid");
    }
    String fileName = call.body().text("fileName");
    String mimeType = call.body().text("mimeType");
    return stored(assets.store(
        fileName == null ? file.fileName() : fileName,
        mimeType == null ? typeOf(file) : mimeType,
        file.content()));
  }

  /** What clients write when they do not know is no type. */
  private static @Nullable String typeOf(Call.UploadedPart file) {
    return "application/octet-stream".equals(file.contentType()) ? null : file.contentType();
  }

  private Reply uploadBase64(Call call) {
    byte[] content;
    try {
      content = Base64.getDecoder().decode(call.body().requiredText("content"));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("Not base64", "invalid_format", List.of("body", "content"));
    }
    return stored(
        assets.store(call.body().text("fileName"), call.body().text("mimeType"), content));
  }

  private static Reply stored(Asset asset) {
    return Reply.json(new JsonObject()
        .put("uploadID", asset.uploadId())
        .put("srcURL", asset.file().toUri().toString())
        .put("fileName", asset.fileName())
        .put("fileSize", asset.content().length)
        .put("mimeType", asset.mimeType())
        .putIfKnown("width", asset.width())
        .putIfKnown("height", asset.height()));
  }

  private Reply download(Call call) {
    Asset asset = assets.find(call.body().requiredText("url"));
    return Reply.json(
        asset == null
            ? new JsonObject().put("error", "There is no such file")
            : new JsonObject().put("srcURL", asset.file().toUri().toString()));
  }

  private Reply serve(Call call) {
    String url = Objects.requireNonNull(call.query().text("url"));
    Asset asset = assets.find(url);
    if (asset == null) {
      throw Refusal.notFound("file");
    }
    Headers headers = call.headers();
    if (isUnchanged(headers, asset)) {
      return validators(Reply.empty(304), asset);
    }
    int size = asset.content().length;
    String range = headers.first("Range").orElse("");
    Matcher matcher = RANGE.matcher(range.strip());
    boolean whole = !matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty();
    // A form that is not understood, such as several ranges, is ignored, as RFC 9110 says.
    if (whole || !isStill(headers.first("If-Range").orElse(null), asset)) {
      return validators(Reply.bytes(200, asset.mimeType(), asset.content()), asset)
          .header("Accept-Ranges", "bytes");
    }
    boolean suffix = matcher.group(1).isEmpty();
    long from = suffix
        ? Math.max(0, size - Long.parseLong(matcher.group(2)))
        : Long.parseLong(matcher.group(1));
    long to = suffix || matcher.group(2).isEmpty()
        ? size - 1L
        : Math.min(size - 1L, Long.parseLong(matcher.group(2)));
    if (!suffix && !matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < from) {
      return validators(Reply.bytes(200, asset.mimeType(), asset.content()), asset)
          .header("Accept-Ranges", "bytes");
    }
    if (from >= size) {
      return Reply.empty(416).header("Content-Range", "bytes */" + size);
    }
    byte[] part = Arrays.copyOfRange(asset.content(), (int) from, (int) to + 1);
    return validators(Reply.bytes(206, asset.mimeType(), part), asset)
        .header("Accept-Ranges", "bytes")
        .header("Content-Range", "bytes " + from + "-" + to + "/" + size);
  }

  private static Reply validators(Reply reply, Asset asset) {
    return reply.header("ETag", asset.eTag()).header("Last-Modified", httpDate(asset.created()));
  }

  private static boolean isUnchanged(Headers headers, Asset asset) {
    String tags = headers.first("If-None-Match").orElse(null);
    if (tags != null) {
      return Arrays.stream(tags.split(",", -1))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(asset.eTag()));
    }
    Instant since = date(headers.first("If-Modified-Since").orElse(null));
    return since != null && !asset.created().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
  }

  private static boolean isStill(@Nullable String ifRange, Asset asset) {
    return ifRange == null
        || ifRange.equals(asset.eTag())
        || asset.created().truncatedTo(ChronoUnit.SECONDS).equals(date(ifRange));
  }

  private static String httpDate(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
  }

  private static @Nullable Instant date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
