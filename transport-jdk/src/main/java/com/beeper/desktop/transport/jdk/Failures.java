package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What the failures of the JDK's client mean. */
final class Failures {

  private Failures() {}

  /**
   * Returns the exception to throw for a failure.
   *
   * @param proxy through which the request went, or null
   * @param headReceived whether the head of the response had arrived
   */
  static IOException explain(
      Throwable failure, URI uri, @Nullable InetSocketAddress proxy, boolean headReceived) {
    Throwable cause = cause(failure);
    if (cause instanceof TransportException known) {
      return known;
    }
    String place = place(uri, proxy);
    if (cause instanceof HttpConnectTimeoutException) {
      return notSent(Reason.TIMEOUT, "connection to " + place + " timed out", cause);
    }
    if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
      return notSent(
          Reason.CONNECTION,
          "host " + (proxy == null ? uri.getHost() : proxy.getHostString()) + " is unknown",
          cause);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return notSent(Reason.CONNECTION, "connection to " + place + detail(cause), cause);
    }
    if (has(cause, BindException.class)) {
      return notSent(Reason.CONNECTION, "connection to " + place + " failed" + after(cause), cause);
    }
    if (proxy != null
        && cause instanceof IOException
        && after(cause).startsWith(": Tunnel failed")) {
      return tunnelRefused(uri, proxy, String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof SSLHandshakeException) {
      return notSent(
          Reason.CONNECTION, "TLS handshake with " + place + " failed" + after(cause), cause);
    }
    if (cause instanceof HttpTimeoutException) {
      return maybe(Reason.TIMEOUT, "no answer from " + place + " in time", cause);
    }
    if (isNotHttp(cause)) {
      return maybe(
          Reason.PROTOCOL, "the answer of " + place + " is not HTTP" + after(cause), cause);
    }
    if (!(cause instanceof IOException)) {
      return new IOException("the exchange with " + place + " failed", cause);
    }
    if (headReceived && !has(cause, SocketException.class)) {
      return maybe(
          Reason.PROTOCOL, "the response of " + place + " breaks off" + after(cause), cause);
    }
    return maybe(Reason.CONNECTION, "connection to " + place + " broke" + after(cause), cause);
  }

  /** Returns the exception for a proxy that does not let a connection through. */
  static TransportException tunnelRefused(
      URI uri, @Nullable InetSocketAddress proxy, String why, @Nullable Throwable cause) {
    return new TransportException(
        Delivery.NOT_SENT,
        Reason.CONNECTION,
        "the proxy refused the connection to " + place(uri, proxy) + ": " + why,
        cause);
  }

  /** Whether a failure says that what came as a response is not HTTP. */
  static boolean isNotHttp(Throwable failure) {
    // The JDK reads Content-Length without a guard.
    return cause(failure) instanceof ProtocolException || has(failure, NumberFormatException.class);
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String detail(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String message = t.getMessage();
      if (message != null) {
        return message.contains("refused") ? " refused" : " failed: " + message;
      }
    }
    return cause instanceof ConnectException ? " refused" : " failed";
  }

  private static String after(Throwable cause) {
    return cause.getMessage() == null ? "" : ": " + cause.getMessage();
  }

  private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String place(URI uri, @Nullable InetSocketAddress proxy) {
    int port = uri.getPort();
    if (port < 0) {
      port = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
    String target = uri.getHost() + ":" + port;
    return proxy == null
        ? target
        : target + " through the proxy " + proxy.getHostString() + ":" + proxy.getPort();
  }

  private static TransportException notSent(Reason reason, String message, Throwable cause) {
    return new TransportException(Delivery.NOT_SENT, reason, message, cause);
  }

  private static TransportException maybe(Reason reason, String message, Throwable cause) {
    return new TransportException(Delivery.MAYBE, reason, message, cause);
  }
}
