package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** First stage: makes what is sent of a call and of the settings of a client or view. */
final class RequestPreparation {

  private final BaseUrl baseUrl;
  private final AccessToken token;
  private final Codec codec;
  private final long maxResponseBytes;
  private final Duration idleTimeout;

  /** The headers of a call without a token. */
  private final Headers open;

  /** The headers of a call with a token; null if the token is asked for before each call. */
  private final @Nullable Headers authorized;

  RequestPreparation(BaseUrl baseUrl, AccessToken token, Codec codec, CallOptions options) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.codec = codec;
    this.maxResponseBytes = options.maxResponseBytes();
    this.idleTimeout = options.idleTimeout();
    Headers.Builder headers =
        Headers.builder().add("Accept", "application/json").add("User-Agent", Version.userAgent());
    options.headers().forEach(headers::set);
    this.open = headers.build();
    String authorization = token.fixedAuthorization();
    this.authorized = authorization == null ? null : authorize(open, authorization);
  }

  /**
   * Makes the request.
   *
   * @throws ConfigurationException if the operation needs a token and there is none
   */
  PreparedRequest prepare(Call<?> call) {
    Operation<?> operation = call.operation();
    Headers headers = headers(operation);
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
    URI uri = URI.create(baseUrl.text() + call.target());
    boolean streamed = operation.answer() instanceof Answer.Streamed;
    return new PreparedRequest(
        operation.method(),
        operation.idempotent(),
        operation.token() != Operation.Token.NONE && !token.isNone(),
        uri,
        headers,
        encoded,
        streamed,
        maxResponseBytes,
        idleTimeout);
  }

  /**
   * Asks the supplier of the token again, after the server has refused the one that was sent.
   *
   * @return the request with the new token; null if there is no other token
   * @throws ConfigurationException if the supplier fails or gives what cannot be a token
   */
  @Nullable
  PreparedRequest renew(PreparedRequest refused) {
    if (!refused.authorized() || !refused.isRepeatable() || token.fixedAuthorization() != null) {
      return null;
    }
    String fresh = token.authorization();
    boolean same =
        refused.headers().first("Authorization").filter(fresh::equals).isPresent();
    return same ? null : refused.authorizedWith(fresh);
  }

  private Headers headers(Operation<?> operation) {
    switch (operation.token()) {
      case NONE -> {
        return open;
      }
      case OPTIONAL -> {
        if (token.isNone()) {
          return open;
        }
      }
      case REQUIRED -> {
        if (token.isNone()) {
          throw new ConfigurationException(operation.id()
              + " needs an access token, and this client is anonymous. Build one with"
              + " accessToken(…), or set BEEPER_ACCESS_TOKEN and leave out anonymous().");
        }
      }
    }
    return authorized != null ? authorized : authorize(open, token.authorization());
  }

  private static Headers authorize(Headers headers, String authorization) {
    return headers.toBuilder().add("Authorization", authorization).build();
  }
}
