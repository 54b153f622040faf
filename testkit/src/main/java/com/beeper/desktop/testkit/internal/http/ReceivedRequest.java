package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.transport.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received.
 *
 * @param target path and query, percent-encoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedRequest(String method, String target, Headers headers, byte[] body) {

  /** Returns the segments of the path, split before decoding because of encoded slashes. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path().split("/", -1)) {
      // The decoder is for forms, where a plus sign is a space. In a path it is literal.
      segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return segments;
  }

  /** Returns the path, percent-encoded. */
  public String path() {
    return target.split("\\?", 2)[0];
  }

  /** Returns the first value of a query parameter, or null. */
  public @Nullable String parameter(String name) {
    List<String> values = query().get(name);
    return values == null ? null : values.get(0);
  }

  /** Returns the query parameters in the order in which they were sent. */
  Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    int start = target.indexOf('?');
    if (start >= 0) {
      UrlEncoded.decodeTo(
          target.substring(start + 1),
          (name, value) -> query.computeIfAbsent(name, key -> new ArrayList<>()).add(value),
          StandardCharsets.UTF_8);
    }
    return query;
  }
}
