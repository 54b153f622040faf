package com.beeper.desktop.testkit.internal.assets;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
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

/** Serves {@code assets.*}. */
public final class AssetRoutes {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private final AssetStore assets;

  private AssetRoutes(AssetStore assets) {
    this.assets = assets;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    AssetRoutes assets = new AssetRoutes(state.assets());
    routes
        .add("assets.upload", assets::upload)
        .add("assets.uploadBase64", assets::uploadBase64)
        .add("assets.download", assets::download)
        .add("assets.serve", assets::serve);
  }

  private FakeResponse upload(RoutedRequest request) {
    RoutedRequest.UploadedPart file = request.upload().get("file");
    if (file == null) {
      throw new IllegalStateException("a form without a file is valid");
    }
    String fileName = request.body().text("fileName");
    String mimeType = request.body().text("mimeType");
    return stored(assets.store(
        fileName == null ? file.fileName() : fileName,
        mimeType == null ? typeOf(file) : mimeType,
        file.content()));
  }

  /** Returns the type of a part; the type that clients send by default counts as none. */
  private static @Nullable String typeOf(RoutedRequest.UploadedPart file) {
    return "application/octet-stream".equals(file.contentType()) ? null : file.contentType();
  }

  private FakeResponse uploadBase64(RoutedRequest request) {
    byte[] content;
    try {
      content = Base64.getDecoder().decode(request.body().requiredText("content"));
    } catch (IllegalArgumentException e) {
      throw RejectionException.invalid(
          "The content is not base64", "invalid_format", List.of("body", "content"));
    }
    return stored(
        assets.store(request.body().text("fileName"), request.body().text("mimeType"), content));
  }

  private static FakeResponse stored(FakeAsset asset) {
    return FakeResponse.json(new JsonObject()
        .put("uploadID", asset.uploadId())
        .put("srcURL", asset.file().toUri().toString())
        .put("fileName", asset.fileName())
        .put("fileSize", asset.content().length)
        .put("mimeType", asset.mimeType())
        .putIfKnown("width", asset.width())
        .putIfKnown("height", asset.height()));
  }

  private FakeResponse download(RoutedRequest request) {
    FakeAsset asset = assets.find(request.body().requiredText("url"));
    return FakeResponse.json(
        asset == null
            ? new JsonObject().put("error", "There is no such file")
            : new JsonObject().put("srcURL", asset.file().toUri().toString()));
  }

  private FakeResponse serve(RoutedRequest request) {
    String url = Objects.requireNonNull(request.query().text("url"));
    FakeAsset asset = assets.find(url);
    if (asset == null) {
      throw RejectionException.notFound("file");
    }
    Headers headers = request.headers();
    if (isUnchanged(headers, asset)) {
      return validators(FakeResponse.empty(304), asset);
    }
    int size = asset.content().length;
    String range = Objects.requireNonNullElse(headers.first("Range"), "");
    Matcher matcher = RANGE.matcher(range.strip());
    boolean whole = !matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty();
    // Unsupported forms, such as several ranges, are ignored (RFC 9110, 14.2).
    if (whole || !isStill(headers.first("If-Range"), asset)) {
      return validators(FakeResponse.bytes(200, asset.mimeType(), asset.content()), asset)
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
      return validators(FakeResponse.bytes(200, asset.mimeType(), asset.content()), asset)
          .header("Accept-Ranges", "bytes");
    }
    if (from >= size) {
      return FakeResponse.empty(416).header("Content-Range", "bytes */" + size);
    }
    byte[] part = Arrays.copyOfRange(asset.content(), (int) from, (int) to + 1);
    return validators(FakeResponse.bytes(206, asset.mimeType(), part), asset)
        .header("Accept-Ranges", "bytes")
        .header("Content-Range", "bytes " + from + "-" + to + "/" + size);
  }

  private static FakeResponse validators(FakeResponse reply, FakeAsset asset) {
    return reply.header("ETag", asset.eTag()).header("Last-Modified", httpDate(asset.created()));
  }

  private static boolean isUnchanged(Headers headers, FakeAsset asset) {
    String tags = headers.first("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(",", -1))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(asset.eTag()));
    }
    Instant since = date(headers.first("If-Modified-Since"));
    return since != null && !asset.created().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
  }

  private static boolean isStill(@Nullable String ifRange, FakeAsset asset) {
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
