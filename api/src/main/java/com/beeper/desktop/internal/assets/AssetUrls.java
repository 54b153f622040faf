package com.beeper.desktop.internal.assets;

import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.messages.Attachment;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The URLs of attachments that {@code assets.serve} accepts. */
public final class AssetUrls {

  private AssetUrls() {}

  /**
   * Returns the URL of an attachment. The ID comes first, because the source URL may be short-lived.
   *
   * @throws IllegalArgumentException if the attachment is null or has no URL of a scheme that the
   *     server accepts; the message omits the URLs, which may contain keys
   */
  public static String of(Attachment attachment) {
    Arguments.requireNonNull(attachment, "attachment");
    String id = attachment.id();
    return id != null && hasScheme(id, "mxc", "localmxc") ? id : source(attachment.srcUrl());
  }

  private static String source(@Nullable String url) {
    if (url == null || !hasScheme(url, "mxc", "localmxc", "file")) {
      throw new IllegalArgumentException("attachment has no mxc://, localmxc:// or file:// URL, in"
          + " neither id nor srcURL, so the server cannot deliver it"
          + (url == null ? "" : "; srcURL has another scheme"));
    }
    return url;
  }

  private static boolean hasScheme(String url, String... schemes) {
    String lower = url.toLowerCase(Locale.ROOT);
    return Stream.of(schemes).anyMatch(scheme -> lower.startsWith(scheme + "://"));
  }
}
