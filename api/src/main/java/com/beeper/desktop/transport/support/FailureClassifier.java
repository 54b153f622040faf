package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request to its server, and what a failure on it means, in the same words for every
 * transport. The words name host and port, never a path, a query, a header or a body; what a library
 * says is in them only up to the first value, in full in the cause.
 *
 * <p>A transport first treats the exceptions of its own library, then leaves the JDK's to {@link
 * #explain}. Immutable.
 */
public final class FailureClassifier {

  /** How far an exchange has come, as far as is known. */
  public enum Stage {
    /** The connection does not stand yet: certainly no byte of the request has left. */
    CONNECTING(Delivery.NOT_SENT),
    /** The request may have left, in part or whole; or nothing is known. */
    SENDING(Delivery.MAYBE),
    /** The head of the final response has arrived. */
    RECEIVING(Delivery.MAYBE);

    private final Delivery delivery;

    Stage(Delivery delivery) {
      this.delivery = delivery;
    }

    /**
     * Tells whether the request may have reached the server at this stage.
     *
     * @return {@link Delivery#NOT_SENT} for {@link #CONNECTING} only
     */
    public Delivery delivery() {
      return delivery;
    }
  }

  /** What follows a colon or stands in quotes or brackets may be from a header or a body. */
  private static final Pattern VALUE = Pattern.compile("\\s*(: |[\"'`(<\\[{]).*", Pattern.DOTALL);

  private final URI uri;
  private final @Nullable InetSocketAddress proxy;

  private FailureClassifier(URI uri, @Nullable InetSocketAddress proxy) {
    this.uri = uri;
    this.proxy = proxy;
  }

  /**
   * Returns the way through a proxy, or without.
   *
   * @param uri where the request goes
   * @param proxy the proxy, which may be unresolved; null for none
   * @return the route
   */
  public static FailureClassifier of(URI uri, @Nullable InetSocketAddress proxy) {
    return new FailureClassifier(uri, proxy);
  }

  /**
   * Returns the way that a selector names: the first one, if that is an HTTP proxy.
   *
   * @param uri where the request goes
   * @param selector the selector; null for no proxy
   * @return the route
   */
  public static FailureClassifier of(URI uri, @Nullable ProxySelector selector) {
    List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
    return new FailureClassifier(
        uri,
        !proxies.isEmpty()
                && proxies.get(0).type() == Proxy.Type.HTTP
                && proxies.get(0).address() instanceof InetSocketAddress address
            ? address
            : null);
  }

  /**
   * Returns the proxy.
   *
   * @return its address, which may be unresolved; null for none
   */
  public @Nullable InetSocketAddress proxy() {
    return proxy;
  }

  /**
   * Returns what a failure of the library means.
   *
   * <p>Known are the exceptions of the JDK, also as causes of {@link CompletionException} and {@link
   * ExecutionException}. A {@link TransportException} is returned as it is. Those that come only
   * while a connection is opened, as {@link ConnectException}, are {@link Delivery#NOT_SENT} at any
   * stage.
   *
   * @param failure what the library has thrown
   * @param stage how far the exchange has come
   * @return what to throw, with the failure as its cause; never null
   */
  public TransportException explain(Throwable failure, Stage stage) {
    Throwable cause = unwrap(failure);
    if (cause instanceof TransportException known) {
      return known;
    }
    if (has(cause, UnknownHostException.class) || has(cause, UnresolvedAddressException.class)) {
      String host = proxy == null ? uri.getHost() : proxy.getHostString();
      return notSent("host " + host + " is unknown", cause);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return notSent(
          "connection to "
              + this
              + (refused(cause) ? " refused" : " failed" + why(firstWithMessage(cause))),
          cause);
    }
    if (has(cause, BindException.class)) {
      return notSent("connection to " + this + " failed" + why(cause), cause);
    }
    if (cause instanceof SocketTimeoutException) {
      return timedOut(cause, stage);
    }
    if (stage == Stage.CONNECTING || isNotTls(cause)) {
      String what = cause instanceof SSLException ? "TLS handshake with " : "connection to ";
      return notSent(what + this + " failed" + why(cause), cause);
    }
    if (cause instanceof ProtocolException) {
      return notHttp(cause, stage);
    }
    if (!(cause instanceof IOException)) {
      return maybe(Reason.CONNECTION, "the exchange with " + this + " failed", cause);
    }
    if (stage == Stage.RECEIVING && !has(cause, SocketException.class)) {
      return maybe(Reason.PROTOCOL, "the response of " + this + " breaks off" + why(cause), cause);
    }
    return maybe(Reason.CONNECTION, "connection to " + this + " broke" + why(cause), cause);
  }

  /**
   * Returns the exception for a time-out of the library.
   *
   * @param cause the library's exception, or null
   * @param stage how far the exchange has come
   * @return what to throw
   */
  public TransportException timedOut(@Nullable Throwable cause, Stage stage) {
    String message = stage == Stage.CONNECTING
        ? "connection to " + this + " timed out"
        : "no answer from " + this + " in time";
    return new TransportException(stage.delivery(), Reason.TIMEOUT, message, cause);
  }

  /**
   * Returns the exception for an answer that is not HTTP.
   *
   * @param cause the library's exception, or null
   * @param stage how far the exchange has come; {@link Stage#CONNECTING} if it is a proxy's answer
   *     to {@code CONNECT}
   * @return what to throw
   */
  public TransportException notHttp(@Nullable Throwable cause, Stage stage) {
    return new TransportException(
        stage.delivery(),
        Reason.PROTOCOL,
        "the answer of " + this + " is not HTTP" + why(cause),
        cause);
  }

  /**
   * Returns the exception for a proxy that answers instead of opening a tunnel.
   *
   * @param status the status of its answer
   * @param cause the library's exception, or null
   * @return what to throw
   */
  public TransportException tunnelRefused(int status, @Nullable Throwable cause) {
    return notSent(
        "the proxy refused the connection to "
            + this
            + ": status "
            + status
            + (status == 407 ? ", credentials wanted" : ""),
        cause);
  }

  /**
   * Returns the server as {@code host:port}, and the proxy on the way to it, if any.
   *
   * @return for example {@code desk.example.com:443 through the proxy localhost:8080}
   */
  @Override
  public String toString() {
    int port = uri.getPort();
    if (port < 0) {
      port = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
    String target = uri.getHost() + ":" + port;
    return proxy == null
        ? target
        : target + " through the proxy " + proxy.getHostString() + ":" + proxy.getPort();
  }

  /**
   * Returns what the library says, without what it may repeat of the exchange. What comes from the
   * socket or from TLS is not about the exchange; of the rest only what is before a value is shown.
   */
  private String why(@Nullable Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    if (message != null && !(cause instanceof SocketException || cause instanceof SSLException)) {
      message = VALUE.matcher(message).replaceFirst("");
    }
    if (message == null
        || message.isBlank()
        || (uri.getRawPath() != null
            && uri.getRawPath().length() > 1
            && message.contains(uri.getRawPath()))
        || (uri.getRawQuery() != null && message.contains(uri.getRawQuery()))) {
      return "";
    }
    return ": " + message;
  }

  /** What a library says may be said by a cause only; the JDK's client says nothing at all. */
  private static boolean refused(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getMessage() != null && t.getMessage().contains("refused")) {
        return true;
      }
    }
    return failure instanceof ConnectException && firstWithMessage(failure) == null;
  }

  /** The JDK's client gives exceptions of this kind without a message, but with a cause. */
  private static @Nullable Throwable firstWithMessage(Throwable failure) {
    Throwable t = failure;
    while (t != null && t.getMessage() == null) {
      t = t.getCause();
    }
    return t;
  }

  /**
   * Whether the server does not speak TLS. The JDK says so of the first bytes from it only, before
   * which nothing can be sent, but with an exception that it has for later failures, too.
   */
  private static boolean isNotTls(Throwable failure) {
    return failure instanceof SSLException
        && failure.getMessage() != null
        && failure.getMessage().contains("nrecognized SSL message");
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static TransportException notSent(String message, @Nullable Throwable cause) {
    return new TransportException(Delivery.NOT_SENT, Reason.CONNECTION, message, cause);
  }

  private static TransportException maybe(Reason reason, String message, Throwable cause) {
    return new TransportException(Delivery.MAYBE, reason, message, cause);
  }
}
