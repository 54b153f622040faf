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
 * Sends a request again, once, if its connection was of no use before the request was begun; and a GET
 * or HEAD also if it met a kept connection that the server had closed. Nothing else is ever sent
 * again, and no status is.
 */
final class DeadConnectionRetry implements HttpRequestRetryStrategy {

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException failure, int attempts, HttpContext context) {
    AsyncExchange exchange = AsyncExchange.of(context);
    if (attempts > 1 || (exchange != null && !exchange.isWaiting())) {
      return false;
    }
    if (failure instanceof RequestNotExecutedException) {
      return true;
    }
    boolean closed = failure instanceof ConnectionClosedException;
    EndpointDetails connection =
        context instanceof HttpCoreContext core ? core.getEndpointDetails() : null;
    if (connection == null) {
      // No connection has taken the request yet.
      return closed;
    }
    boolean harmless = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return harmless
        && (closed
            || failure instanceof NoHttpResponseException
            || failure instanceof SocketException)
        && connection.getResponseCount() > (tunnelled(context) ? 1 : 0);
  }

  /** The answer to CONNECT counts as a response, too. */
  private static boolean tunnelled(HttpContext context) {
    RouteInfo route = Release.context(context).getHttpRoute();
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
