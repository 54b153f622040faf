package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.io.EOFException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;
import org.apache.hc.core5.net.NamedEndpoint;
import org.jspecify.annotations.Nullable;

/** What the failures of the library mean in one exchange, and what is a failure without being one. */
final class Failures {

  private final TransportRequest request;
  private final Clients clients;
  private final HttpClientContext context;

  Failures(TransportRequest request, Clients clients, HttpClientContext context) {
    this.request = request;
    this.clients = clients;
    this.context = context;
  }

  /** Returns what an exchange ends with that nobody waits for any more. */
  static TransportException cancelled() {
    return TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null);
  }

  /** Returns how far the exchange has come. */
  Stage stage(boolean headReceived) {
    if (headReceived) {
      return Stage.RECEIVING;
    }
    return clients.own() && context.getEndpointDetails() == null ? Stage.CONNECTING : Stage.SENDING;
  }

  /** Returns the exception to throw for a failure. */
  TransportException explain(Exception failure, boolean headReceived) {
    Stage stage = stage(headReceived);
    FailureClassifier route = route(failure);
    int refusal = Release.statusOfRefusedTunnel(failure);
    if (refusal != 0) {
      return route.tunnelRefused(refusal, failure);
    }
    if (failure instanceof ConnectionRequestTimeoutException) {
      return new TransportException(
          Delivery.NOT_SENT,
          Reason.TIMEOUT,
          "no pooled connection to " + route + " came free",
          failure);
    }
    if (failure instanceof ClientProtocolException
        || failure instanceof HttpException
        || failure instanceof MessageConstraintException) {
      return route.notHttp(failure, stage);
    }
    boolean certainlyNotSent = failure instanceof ConnectTimeoutException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException
        || failure instanceof ProtocolNegotiationException
        || failure instanceof RequestNotExecutedException;
    return route.explain(failure, certainlyNotSent ? Stage.CONNECTING : stage);
  }

  /**
   * Checks that the head of a response was whole. The library takes a connection that closes inside
   * the head for the end of the head. What is left then has neither length nor body; a response that
   * is meant to be like that says that its connection closes.
   *
   * @param bytes how long the body was
   */
  void requireWholeHead(HttpResponse head, int bytes) throws TransportException {
    if (bytes == 0
        && request.allowsResponseBody(head.getCode())
        && !head.containsHeader("Content-Length")
        && !head.containsHeader("Transfer-Encoding")
        && !head.containsHeader("Connection")
        && !HttpVersion.HTTP_1_0.equals(head.getVersion())) {
      throw explain(new EOFException("its head has no end"), true);
    }
  }

  /** Checks that the status is one of a response; the library takes any that has three digits. */
  void requireStatus(HttpResponse head) throws TransportException {
    if (head.getCode() < 200 || head.getCode() > 599) {
      throw explain(new ProtocolException("status " + head.getCode()), true);
    }
  }

  /**
   * Checks that a response does not come from a proxy that should have opened a tunnel, as one does
   * that did not come over TLS. With 200 the proxy would have opened it.
   */
  void requireOfServer(HttpResponse head) throws TransportException {
    if ("https".equalsIgnoreCase(request.uri().getScheme())
        && context.getSSLSession() == null
        && head.getCode() != 200) {
      throw route(null).tunnelRefused(head.getCode(), null);
    }
  }

  /** Returns the way of the request, as far as the library tells: in whole once a connection stands. */
  private FailureClassifier route(@Nullable Exception failure) {
    RouteInfo way = context.getHttpRoute();
    InetSocketAddress hop = way == null ? wanted(failure) : address(way.getProxyHost());
    return FailureClassifier.of(request.uri(), hop == null || isTarget(hop) ? null : hop);
  }

  /** Returns to whom no connection could be opened, or null if the failure does not tell. */
  private @Nullable InetSocketAddress wanted(@Nullable Exception failure) {
    if (failure instanceof HttpHostConnectException refused) {
      return address(refused.getHost());
    }
    if (failure instanceof ConnectTimeoutException timeout) {
      return address(timeout.getHost());
    }
    if (failure instanceof UnknownHostException unknown && unknown.getMessage() != null) {
      // The name, and sometimes what the system says of it.
      String name = unknown.getMessage().split("[: ]", 2)[0];
      return InetSocketAddress.createUnresolved(name, Math.max(0, request.uri().getPort()));
    }
    return null;
  }

  private static @Nullable InetSocketAddress address(@Nullable NamedEndpoint peer) {
    return peer == null
        ? null
        : InetSocketAddress.createUnresolved(peer.getHostName(), Math.max(0, peer.getPort()));
  }

  private boolean isTarget(InetSocketAddress hop) {
    URI uri = request.uri();
    return withoutBrackets(hop.getHostString()).equalsIgnoreCase(withoutBrackets(uri.getHost()))
        && (uri.getPort() < 0 || hop.getPort() == uri.getPort());
  }

  /** Some releases leave the brackets of an IPv6 address, some do not. */
  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
