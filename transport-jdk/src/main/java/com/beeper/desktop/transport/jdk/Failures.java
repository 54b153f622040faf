package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What the failures of the JDK's client mean. */
final class Failures {

  private static final Pattern TUNNEL_FAILED = Pattern.compile("Tunnel failed.*?([0-9]{3})");

  private Failures() {}

  /** Returns the exception to throw for a failure. */
  static TransportException explain(Throwable failure, FailureClassifier route, Stage stage) {
    Throwable cause = cause(failure);
    if (cause instanceof HttpConnectTimeoutException) {
      return route.timedOut(cause, Stage.CONNECTING);
    }
    if (cause instanceof HttpTimeoutException) {
      return route.timedOut(cause, stage);
    }
    if (route.proxy() != null && cause.getMessage() != null) {
      Matcher tunnel = TUNNEL_FAILED.matcher(cause.getMessage());
      if (tunnel.lookingAt()) {
        return route.tunnelRefused(Integer.parseInt(tunnel.group(1)), cause);
      }
    }
    if (cause instanceof SSLHandshakeException) {
      return route.explain(cause, Stage.CONNECTING);
    }
    return isNotHttp(cause) ? route.notHttp(cause, stage) : route.explain(cause, stage);
  }

  /** Whether a failure says that what came as a response is not HTTP. */
  static boolean isNotHttp(Throwable failure) {
    // The JDK reads Content-Length without a guard.
    return cause(failure) instanceof ProtocolException || hasNumberFormat(failure);
  }

  private static boolean hasNumberFormat(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof NumberFormatException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
