package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.net.NamedEndpoint;
import org.jspecify.annotations.Nullable;

/** What the failures of the library mean. */
final class Failures {

  private Failures() {}

  /**
   * Returns the exception to throw for a failure.
   *
   * @param headReceived whether the head of the response had arrived
   * @param nothingSent whether it is certain that no byte of the request was sent
   */
  static IOException explain(
      Exception failure, URI uri, boolean headReceived, boolean nothingSent) {
    if (failure instanceof TransportException known) {
      return known;
    }
    int refusal = Release.statusOfRefusedTunnel(failure);
    if (refusal != 0) {
      return tunnelRefused(uri, refusal);
    }
    String place = place(uri, failure);
    if (failure instanceof ConnectTimeoutException) {
      return notSent(Reason.TIMEOUT, "connection to " + place + " timed out", failure);
    }
    if (failure instanceof ConnectionRequestTimeoutException) {
      return notSent(Reason.TIMEOUT, "no pooled connection to " + place + " came free", failure);
    }
    if (failure instanceof UnknownHostException) {
      return notSent(Reason.CONNECTION, "host " + unknown(uri, failure) + " is unknown", failure);
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      String message = String.valueOf(failure.getMessage());
      return notSent(
          Reason.CONNECTION,
          "connection to "
              + place
              + (message.contains("refused") ? " refused" : " failed: " + message),
          failure);
    }
    if (failure instanceof BindException) {
      return notSent(
          Reason.CONNECTION, "connection to " + place + " failed" + after(failure), failure);
    }
    if (failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException) {
      return notSent(
          Reason.CONNECTION, "TLS handshake with " + place + " failed" + after(failure), failure);
    }
    if (failure instanceof RequestNotExecutedException) {
      return notSent(
          Reason.CONNECTION, "connection to " + place + " was closed before its use", failure);
    }
    Delivery delivery = nothingSent ? Delivery.NOT_SENT : Delivery.MAYBE;
    if (failure instanceof SocketTimeoutException) {
      return new TransportException(
          delivery, Reason.TIMEOUT, "no answer from " + place + " in time", failure);
    }
    if (failure instanceof ClientProtocolException
        || failure instanceof HttpException
        || failure instanceof MessageConstraintException) {
      return new TransportException(
          delivery,
          Reason.PROTOCOL,
          "the answer of " + place + " is not HTTP" + after(failure),
          failure);
    }
    if (!(failure instanceof IOException)) {
      return new IOException("the exchange with " + place + " failed", failure);
    }
    if (headReceived && !(failure instanceof SocketException)) {
      return new TransportException(
          delivery,
          Reason.PROTOCOL,
          "the response of " + place + " breaks off" + after(failure),
          failure);
    }
    return new TransportException(
        delivery, Reason.CONNECTION, "connection to " + place + " broke" + after(failure), failure);
  }

  /**
   * Checks that the head of a response was whole. The library takes a connection that closes inside
   * the head for the end of the head. What is left then has neither length nor body; a response that
   * is meant to be like that says that its connection closes.
   *
   * @param bytes how long the body was
   */
  static void requireWholeHead(HttpResponse head, int bytes, TransportRequest request)
      throws TransportException {
    if (bytes == 0
        && !request.method().equals("HEAD")
        && head.getCode() != HttpStatus.SC_NO_CONTENT
        && head.getCode() != HttpStatus.SC_NOT_MODIFIED
        && !head.containsHeader("Content-Length")
        && !head.containsHeader("Transfer-Encoding")
        && !head.containsHeader("Connection")
        && !HttpVersion.HTTP_1_0.equals(head.getVersion())) {
      throw new TransportException(
          Delivery.MAYBE,
          Reason.PROTOCOL,
          "the response of " + place(request.uri(), null) + " breaks off inside its head",
          null);
    }
  }

  /**
   * Tells whether a response comes from a proxy that should have opened a tunnel: it did not come
   * over TLS. With 200 the proxy would have opened it.
   */
  static boolean isOfProxy(URI uri, HttpClientContext context, int status) {
    return "https".equalsIgnoreCase(uri.getScheme())
        && context.getSSLSession() == null
        && status != 200;
  }

  /** Returns the exception for a proxy that answers instead of opening a tunnel. */
  static TransportException tunnelRefused(URI uri, int status) {
    return new TransportException(
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "the proxy refused the connection to "
            + place(uri, null)
            + ": status "
            + status
            + (status == 407 ? ", credentials wanted" : ""),
        null);
  }

  private static String after(Throwable cause) {
    return cause.getMessage() == null ? "" : ": " + cause.getMessage();
  }

  /** Returns which host is unknown: that of the URI or a proxy. */
  private static String unknown(URI uri, Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains(uri.getHost()) ? uri.getHost() : message;
  }

  private static String place(URI uri, @Nullable Exception failure) {
    int port = uri.getPort();
    if (port < 0) {
      port = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
    String target = uri.getHost() + ":" + port;
    NamedEndpoint peer = peer(failure);
    if (peer == null
        || (peer.getHostName().equalsIgnoreCase(uri.getHost()) && peer.getPort() == port)) {
      return target;
    }
    return target + " through the proxy " + peer.getHostName() + ":" + peer.getPort();
  }

  /** Returns to whom a connection was opened, or null if the failure does not tell. */
  private static @Nullable NamedEndpoint peer(@Nullable Exception failure) {
    if (failure instanceof HttpHostConnectException refused) {
      return refused.getHost();
    }
    return failure instanceof ConnectTimeoutException timeout ? timeout.getHost() : null;
  }

  private static TransportException notSent(Reason reason, String message, Throwable cause) {
    return new TransportException(Delivery.NOT_SENT, reason, message, cause);
  }
}
