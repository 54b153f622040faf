package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/** Classifies the failures of the JDK's HTTP client. */
final class JdkFailures {

  private static final Pattern TUNNEL_FAILED = Pattern.compile("Tunnel failed.*?([0-9]{3})");

  private JdkFailures() {}

  /** Returns the exception to throw for a failure of the client. */
  static TransportException classify(Throwable failure, Destination destination, Stage stage) {
    FailureClassifier classifier = new FailureClassifier(destination);
    Throwable cause = Causes.unwrap(failure);
    if (cause instanceof HttpConnectTimeoutException) {
      return classifier.timedOut(cause, Stage.CONNECTING);
    }
    if (cause instanceof HttpTimeoutException) {
      return classifier.timedOut(cause, stage);
    }
    if (destination.proxy() != null && cause.getMessage() != null) {
      Matcher tunnel = TUNNEL_FAILED.matcher(cause.getMessage());
      if (tunnel.lookingAt()) {
        return classifier.tunnelRefused(Integer.parseInt(tunnel.group(1)), cause);
      }
    }
    if (cause instanceof InternalError && cause.getCause() instanceof SocketException socket) {
      // The JDK wraps the failure to open a socket, for example without a free file descriptor.
      return classifier.classify(socket, Stage.CONNECTING);
    }
    if (cause instanceof SSLHandshakeException) {
      return classifier.classify(cause, Stage.CONNECTING);
    }
    return isNotHttp(cause) ? classifier.notHttp(cause, stage) : classifier.classify(cause, stage);
  }

  /** Returns whether a failure reports a response that is not HTTP. */
  static boolean isNotHttp(Throwable failure) {
    Throwable cause = Causes.unwrap(failure);
    // The JDK parses Content-Length without handling a NumberFormatException.
    return !(cause instanceof TransportException)
        && (cause instanceof ProtocolException
            || Causes.find(cause, NumberFormatException.class) != null);
  }
}
