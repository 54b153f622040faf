package com.beeper.desktop.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A request whose fields are those of other requests too. The builder of the JDK copies them for each
 * request. The JDK's client checks the rest.
 */
final class JdkRequest extends HttpRequest {

  private static final Optional<HttpClient.Version> HTTP_1_1 =
      Optional.of(HttpClient.Version.HTTP_1_1);

  private final String method;
  private final URI uri;
  private final HttpHeaders headers;
  private final BodyPublisher body;

  /**
   * Creates a request.
   *
   * @param headers fields that the JDK accepts, see {@link RequestFields}
   */
  JdkRequest(String method, URI uri, HttpHeaders headers, BodyPublisher body) {
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public Optional<BodyPublisher> bodyPublisher() {
    return Optional.of(body);
  }

  /** Returns HTTP/1.1 without TLS; otherwise none, and the client negotiates the version. */
  @Override
  public Optional<HttpClient.Version> version() {
    // The JDK would request an upgrade to HTTP/2, which some local servers cannot handle.
    return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP_1_1 : Optional.empty();
  }

  /** Returns none, because the signal of the exchange ends it. */
  @Override
  public Optional<Duration> timeout() {
    return Optional.empty();
  }

  @Override
  public boolean expectContinue() {
    return false;
  }

  /** Omits query and headers, which may contain secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
