package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.internal.client.Operation.Token;
import com.beeper.desktop.internal.transport.Arguments;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request to a path without a method in the SDK. Not thread-safe. */
final class RawRequest {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private record Field(String name, String value) {}

  private final String method;
  private final String path;
  private final @Nullable String rawQuery;
  private final boolean absolute;
  private final PathTemplate template;
  private final List<Field> query = new ArrayList<>();
  private final List<Field> headers = new ArrayList<>();
  private final List<Map.Entry<String, String>> form = new ArrayList<>();
  private @Nullable Body body;
  private @Nullable String name;
  private boolean idempotent;

  private RawRequest(String method, String path, @Nullable String rawQuery, boolean absolute) {
    this.method = method;
    this.path = path;
    this.rawQuery = rawQuery;
    this.absolute = absolute;
    this.template = PathTemplate.literal(path);
  }

  /**
   * Starts a request.
   *
   * @param path a path below the base URL, or an absolute URL of the same origin
   * @throws IllegalArgumentException if the method or the path is not allowed
   */
  static RawRequest of(String method, String path, BaseUrl baseUrl) {
    Arguments.requireNonNull(method, "method");
    Arguments.requireNonNull(path, "path");
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("method must be one of " + METHODS);
    }
    if (!ABSOLUTE.matcher(path).matches()) {
      return new RawRequest(method, path, null, false);
    }
    URI url = parse(path);
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("path must not have a user name or a fragment");
    }
    // Another origin would receive the access token.
    if (!baseUrl.isSameOrigin(url)) {
      throw new IllegalArgumentException("path is a URL of another origin than the base URL "
          + baseUrl.origin()
          + ", which must not receive the access token");
    }
    String rawPath = url.getRawPath();
    return new RawRequest(method, rawPath.isEmpty() ? "/" : rawPath, url.getRawQuery(), true);
  }

  private static URI parse(String url) {
    if (!url.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("path has a character that must be percent-encoded");
    }
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // Not the cause, which shows the URL with its query.
      throw new IllegalArgumentException(
          "path is not a URL: " + e.getReason() + " at index " + e.getIndex());
    }
  }

  void query(String name, String value) {
    Arguments.requireNonNull(name, "name");
    Arguments.requireNonNull(value, "value");
    query.add(new Field(name, value));
  }

  void header(String name, String value) {
    HeaderRules.require(name, value);
    headers.add(new Field(name, value));
  }

  void name(String name) {
    this.name = Arguments.requireNonNull(name, "name");
  }

  void idempotent() {
    idempotent = true;
  }

  void body(Object value) {
    Arguments.requireNonNull(value, "value");
    requireOneBody(form.isEmpty());
    body = new Body.Json(value);
  }

  void form(String name, String value) {
    PercentEncoding.pair(name, value);
    requireOneBody(body == null);
    form.add(Map.entry(name, value));
  }

  private static void requireOneBody(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("a request has either a JSON body or a form, not both");
    }
  }

  <T> Call<T> returning(Class<T> type) {
    return returning(new ResponseType.OfType<T>(Arguments.requireNonNull(type, "type")));
  }

  <T> Call<T> returning(TypeRef<T> type) {
    return returning(
        new ResponseType.OfType<T>(Arguments.requireNonNull(type, "type").type()));
  }

  <T extends @Nullable Object> Call<T> returning(ResponseType<T> response) {
    Call.Builder<T> call = Call.builder(new Operation<>(
        name == null ? method : name, method, template, Token.OPTIONAL, idempotent, response));
    call.label(method + " " + path);
    if (absolute) {
      call.belowOrigin(rawQuery);
    }
    query.forEach(field -> call.query(field.name(), field.value()));
    headers.forEach(field -> call.header(field.name(), field.value()));
    if (body != null) {
      call.body(body);
    } else if (!form.isEmpty()) {
      call.body(new FormBody(List.copyOf(form)));
    }
    return call.build();
  }
}
