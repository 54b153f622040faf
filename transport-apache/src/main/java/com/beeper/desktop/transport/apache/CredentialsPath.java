package com.beeper.desktop.transport.apache;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The path of a request while the library looks for credentials. The library then decodes and encodes the
 * path, to find credentials for a part of the server, which takes a thirtieth of the time of a call. The
 * clients of a transport have no credentials for servers, so that the shortest path has the same result.
 *
 * <p>A request that a proxy forwards keeps its path, because the same step makes it an absolute URI.
 */
final class CredentialsPath {

  private static final String STEP = ChainElement.PROTOCOL.name();
  private static final String BEFORE = "shorten path";
  private static final String AFTER = "restore path";

  private CredentialsPath() {}

  /** Shortens the path for the step of the library alone. */
  static HttpClientBuilder shorten(HttpClientBuilder client) {
    return client
        .addExecInterceptorBefore(STEP, BEFORE, (request, scope, chain) -> {
          setPath(request, scope.route, "/");
          return chain.proceed(request, scope);
        })
        .addExecInterceptorAfter(STEP, AFTER, (request, scope, chain) -> {
          setPath(request, scope.route, scope.originalRequest.getPath());
          return chain.proceed(request, scope);
        });
  }

  /** Shortens the path for the step of the library alone. */
  static HttpAsyncClientBuilder shorten(HttpAsyncClientBuilder client) {
    return client
        .addExecInterceptorBefore(STEP, BEFORE, (request, entity, scope, chain, callback) -> {
          setPath(request, scope.route, "/");
          chain.proceed(request, entity, scope, callback);
        })
        .addExecInterceptorAfter(STEP, AFTER, (request, entity, scope, chain, callback) -> {
          setPath(request, scope.route, scope.originalRequest.getPath());
          chain.proceed(request, entity, scope, callback);
        });
  }

  private static void setPath(HttpRequest request, HttpRoute route, String path) {
    if (route.getProxyHost() == null) {
      request.setPath(path);
    }
  }
}
