package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Repeats a request once on a new connection if the old one was unusable before the request was
 * started, and a GET or HEAD also if the server had closed a kept connection. No other failure and no
 * status causes a repetition.
 */
final class StaleConnectionRetry implements HttpRequestRetryStrategy {

  /** Limits the attempts before a request is started. */
  private static final int MAX_ATTEMPTS = 20;

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException failure, int attempts, HttpContext context) {
    AsyncExchange exchange = AsyncExchange.of(context);
    if (attempts > MAX_ATTEMPTS || (exchange != null && !exchange.isWaiting())) {
      return false;
    }
    if (failure instanceof RequestNotExecutedException) {
      // Several kept connections can be unusable.
      return true;
    }
    if (attempts > 1) {
      return false;
    }
    boolean closed = failure instanceof ConnectionClosedException;
    EndpointDetails connection =
        context instanceof HttpCoreContext core ? core.getEndpointDetails() : null;
    if (connection == null) {
      // The request has not been assigned to a connection yet.
      return closed;
    }
    return isHarmless(request.getMethod())
        && (closed
            || failure instanceof NoHttpResponseException
            || failure instanceof SocketException
            // A channel reports a reset so.
            || failure.getClass() == IOException.class)
        && connection.getResponseCount() > (isTunnelled(context) ? 1 : 0);
  }

  /** Returns whether a request that has no body needs an empty one, which the library does not repeat. */
  static boolean needsGuard(String method) {
    return !isHarmless(method) && !method.equals("OPTIONS") && !method.equals("TRACE");
  }

  /** Returns whether a request with a method can be sent twice. */
  static boolean isHarmless(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Returns whether the connection is a tunnel, whose response to CONNECT is counted as well. */
  private static boolean isTunnelled(HttpContext context) {
    RouteInfo route = HttpClientVersion.context(context).getHttpRoute();
    return route != null && route.isTunnelled();
  }

  @Override
  public boolean retryRequest(HttpResponse response, int attempts, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(
      HttpRequest request, IOException failure, int attempts, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int attempts, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
