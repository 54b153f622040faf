package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prepares the request of a call with the settings of a client or view, the first stage. Immutable. */
final class RequestPreparation {

  private final BaseUrl baseUrl;
  private final AccessToken token;
  private final Codec codec;
  private final long maxResponseBytes;
  private final Duration idleTimeout;

  /** The query parameters of all calls: the encoded names with an equals sign, and the pairs. */
  private final Map<String, String> query;

  /** The headers of a call without a token. */
  private final Headers open;

  /** The headers of a call with a token that does not change; null without such a token. */
  private final @Nullable Headers authorized;

  private RequestPreparation(
      BaseUrl baseUrl,
      AccessToken token,
      Codec codec,
      CallOptions options,
      Map<String, String> query,
      Headers open,
      @Nullable Headers authorized) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.codec = codec;
    this.maxResponseBytes = options.maxResponseBytes();
    this.idleTimeout = options.idleTimeout();
    this.query = query;
    this.open = open;
    this.authorized = authorized;
  }

  /** Returns the preparation for a client or view. */
  static RequestPreparation of(
      BaseUrl baseUrl, AccessToken token, Codec codec, CallOptions options) {
    Headers.Builder headers =
        Headers.builder().add("Accept", "application/json").add("User-Agent", Version.USER_AGENT);
    if (options.headers().size() > 0) {
      options.headers().forEach(headers::set);
    }
    Headers open = headers.build();
    String authorization = token.fixedAuthorization();
    Headers authorized = authorization == null ? null : authorize(open, authorization);
    Map<String, String> query = new LinkedHashMap<>();
    for (Map.Entry<String, String> parameter : options.query().entrySet()) {
      String pair = PercentEncoding.pair(parameter.getKey(), parameter.getValue());
      query.put(pair.substring(0, pair.indexOf('=') + 1), pair);
    }
    return new RequestPreparation(baseUrl, token, codec, options, query, open, authorized);
  }

  /**
   * Prepares the request, without a token that is supplied for each call.
   *
   * @throws ConfigurationException if the operation needs a token and there is none
   */
  PreparedRequest prepare(Call<?> call) {
    Operation<?> operation = call.operation();
    Headers headers = headers(call);
    Body body = call.body();
    if (body != null || call.headers().size() > 0) {
      Headers.Builder more = headers.toBuilder();
      call.headers().forEach(more::set);
      if (body != null) {
        more.set("Content-Type", body.contentType());
      }
      headers = more.build();
    }
    RequestBody encoded = body == null ? null : body.encode(codec);
    String base = call.isBelowOrigin() ? baseUrl.origin() : baseUrl.text();
    // One copy: the operator + is compiled to a StringBuilder, which grows several times.
    URI uri = URI.create(base.concat(target(call)));
    boolean streamed = operation.response() instanceof ResponseType.Streamed;
    return new PreparedRequest(
        operation.method(),
        call.idempotent(),
        operation.token() != Operation.Token.NONE && !token.isNone(),
        uri,
        headers,
        encoded,
        streamed,
        maxResponseBytes,
        idleTimeout);
  }

  /** Returns whether the request still needs a token from the supplier or store. */
  boolean needsToken(PreparedRequest request) {
    return request.authorized()
        && token.fixedAuthorization() == null
        && request.headers().first("Authorization") == null;
  }

  /**
   * Requests a token from the supplier or store, which may block.
   *
   * @return the value of {@code Authorization}; null if the store has no token and the call needs none
   * @throws ConfigurationException if the supplier fails, the token is invalid, or the store has none for
   *     a call that needs one
   */
  @Nullable
  String requestToken(Call<?> call) {
    String authorization = token.authorization();
    if (authorization == null && call.operation().token() == Operation.Token.REQUIRED) {
      throw new ConfigurationException(call.label()
          + " needs an access token, and the token store has none for "
          + baseUrl
          + ". "
          + token.remedy());
    }
    return authorization;
  }

  /** Returns whether sending the request resolves a name, or calls a proxy selector of the JVM. */
  boolean resolvesName() {
    return !baseUrl.loopback();
  }

  /** Returns whether another token may exist after the server has refused the one that was sent. */
  boolean canRenew(PreparedRequest refused) {
    return refused.authorized() && refused.isRepeatable() && token.canChange();
  }

  /**
   * Requests another token from the supplier or store, after the server has refused the one that was sent.
   *
   * @return the request with the new token; null if there is no other token
   * @throws ConfigurationException if the supplier fails, or the new token is invalid
   */
  @Nullable
  PreparedRequest renew(PreparedRequest refused) {
    if (!canRenew(refused)) {
      return null;
    }
    String fresh = token.renewed();
    return fresh == null || fresh.equals(refused.headers().first("Authorization"))
        ? null
        : refused.authorizedWith(fresh);
  }

  /** Returns the target with the query parameters of all calls that the call does not set itself. */
  private String target(Call<?> call) {
    String target = call.target();
    if (query.isEmpty()) {
      return target;
    }
    StringBuilder complete = new StringBuilder(target);
    query.forEach((name, pair) -> {
      if (!target.contains('?' + name) && !target.contains('&' + name)) {
        complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(pair);
      }
    });
    return complete.toString();
  }

  private Headers headers(Call<?> call) {
    Operation.Token rule = call.operation().token();
    if (rule == Operation.Token.NONE) {
      return open;
    }
    if (rule == Operation.Token.REQUIRED && token.isNone()) {
      throw new ConfigurationException(call.label()
          + " needs an access token, and this client is anonymous. Build one with accessToken(…),"
          + " or set BEEPER_ACCESS_TOKEN and leave out anonymous().");
    }
    return authorized != null ? authorized : open;
  }

  private static Headers authorize(Headers headers, String authorization) {
    return headers.toBuilder().add("Authorization", authorization).build();
  }
}
