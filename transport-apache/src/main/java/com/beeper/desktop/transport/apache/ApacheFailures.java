package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.ResponseFraming;
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
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;
import org.apache.hc.core5.net.NamedEndpoint;
import org.jspecify.annotations.Nullable;

/** Classifies the failures of one exchange, and rejects responses that the library accepts. */
final class ApacheFailures {

  private final TransportRequest request;
  private final ApacheClients clients;
  private final HttpClientContext context;

  ApacheFailures(TransportRequest request, ApacheClients clients, HttpClientContext context) {
    this.request = request;
    this.clients = clients;
    this.context = context;
  }

  /** Returns the exception for an exchange that is cancelled. */
  static TransportException cancelled() {
    return TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null);
  }

  /** Returns the progress of the exchange. */
  Stage stage(boolean headReceived) {
    if (headReceived) {
      return Stage.RECEIVING;
    }
    if (context.getEndpointDetails() == null) {
      return clients.isManaged() ? Stage.CONNECTING : Stage.SENDING;
    }
    return isOpeningTunnel() ? Stage.CONNECTING : Stage.SENDING;
  }

  /** The library sets both properties when it writes a request; without TLS, that is CONNECT. */
  private boolean isOpeningTunnel() {
    return isSecure() && context.getEndpointDetails() != null && context.getSSLSession() == null;
  }

  /** Returns the exception to throw for a failure of the library. */
  TransportException classify(Exception failure, boolean headReceived) {
    Stage stage = stage(headReceived);
    Destination destination = destination(failure);
    FailureClassifier classifier = new FailureClassifier(destination);
    int refusal = HttpClientVersion.statusOfRefusedTunnel(failure);
    if (refusal != 0) {
      return classifier.tunnelRefused(refusal, failure);
    }
    if (failure instanceof ConnectionRequestTimeoutException) {
      return new TransportException(
          Delivery.NOT_SENT,
          Reason.TIMEOUT,
          "no pooled connection to " + destination + " became available",
          failure);
    }
    if (failure instanceof ClientProtocolException
        || failure instanceof HttpException
        || failure instanceof MessageConstraintException
        // For a status below 100.
        || (failure instanceof IllegalArgumentException && context.getEndpointDetails() != null)
        || (failure instanceof NoHttpResponseException && isOpeningTunnel())) {
      return classifier.notHttp(failure, stage);
    }
    boolean certainlyNotSent = failure instanceof ConnectTimeoutException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException
        || failure instanceof ProtocolNegotiationException
        || failure instanceof RequestNotExecutedException;
    return classifier.classify(failure, certainlyNotSent ? Stage.CONNECTING : stage);
  }

  /**
   * Checks that the head of a response is complete. The library takes the end of the connection for the
   * end of the head. Such a response has neither a length nor a body; a complete response of this kind
   * announces that its connection closes.
   *
   * @param bytes the length of the body
   */
  void requireWholeHead(HttpResponse head, int bytes) throws TransportException {
    if (bytes == 0
        && request.allowsResponseBody(head.getCode())
        && !head.containsHeader("Content-Length")
        && !head.containsHeader("Transfer-Encoding")
        && !head.containsHeader("Connection")
        && !HttpVersion.HTTP_1_0.equals(head.getVersion())) {
      throw classify(new EOFException("its head is incomplete"), true);
    }
  }

  /** Checks that the status is from 200 to 599; the library accepts any three digits. */
  void requireStatus(HttpResponse head) throws TransportException {
    if (head.getCode() < 200 || head.getCode() > 599) {
      throw classify(new ProtocolException("status " + head.getCode()), true);
    }
  }

  /** Checks the framing of the body, of which the library accepts contradictions. */
  void requireFraming(Headers headers) throws TransportException {
    String fault =
        ResponseFraming.fault(headers.all("Content-Length"), headers.all("Transfer-Encoding"));
    if (fault != null) {
      throw classify(new ProtocolException(fault), true);
    }
  }

  /**
   * Checks that a response is not that of a proxy which refuses a tunnel: it has not been received over
   * TLS, and its status is not 200, with which the proxy opens the tunnel.
   */
  void requireOfServer(HttpResponse head) throws TransportException {
    if (isSecure() && context.getSSLSession() == null && head.getCode() != 200) {
      throw new FailureClassifier(destination(null)).tunnelRefused(head.getCode(), null);
    }
  }

  private boolean isSecure() {
    return "https".equalsIgnoreCase(request.uri().getScheme());
  }

  /** Returns server and proxy. The library provides the proxy once a connection is established. */
  private Destination destination(@Nullable Exception failure) {
    RouteInfo route = context.getHttpRoute();
    InetSocketAddress hop;
    if (route != null) {
      hop = address(route.getProxyHost());
    } else if (isOpeningTunnel()
        && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress proxy) {
      hop = proxy;
    } else {
      hop = unreachable(failure);
    }
    return new Destination(request.uri(), hop == null || isTarget(hop) ? null : hop);
  }

  /** Returns the address to which no connection could be opened, or null if it is unknown. */
  private @Nullable InetSocketAddress unreachable(@Nullable Exception failure) {
    if (failure instanceof HttpHostConnectException refused) {
      return address(refused.getHost());
    }
    if (failure instanceof ConnectTimeoutException timeout) {
      return address(timeout.getHost());
    }
    if (failure instanceof UnknownHostException unknown && unknown.getMessage() != null) {
      // The name, sometimes followed by a message of the operating system.
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

  /** Some releases keep the brackets of an IPv6 address, some do not. */
  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
