package com.example.jetty;

import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.TransportException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/** Classifies Jetty's own exceptions, and passes those of the JDK to {@link FailureClassifier}. */
final class JettyFailures {

  private JettyFailures() {}

  static TransportException classify(
      Throwable failure, Destination destination, FailureClassifier.Stage stage) {
    FailureClassifier classifier = new FailureClassifier(destination);
    if (failure instanceof HttpResponseException response) {
      // Before the connection is established, only a proxy can respond: to CONNECT.
      return stage == FailureClassifier.Stage.CONNECTING
              && !(response.getCause() instanceof HttpException)
          ? classifier.tunnelRefused(response.getResponse().getStatus(), failure)
          : classifier.notHttp(failure, stage);
    }
    // Where assertions are enabled, Jetty's parser fails with one for a Content-Length that is too large.
    if (failure instanceof HttpException || failure instanceof AssertionError) {
      return classifier.notHttp(failure, stage);
    }
    if (failure instanceof IllegalArgumentException && stage != FailureClassifier.Stage.RECEIVING) {
      // Jetty detects that the head is too long before it writes it.
      return new TransportException(
          TransportException.Delivery.NOT_SENT,
          TransportException.Reason.PROTOCOL,
          "Jetty cannot send the request to " + destination,
          failure);
    }
    if (failure instanceof TimeoutException) {
      return classifier.timedOut(failure, stage);
    }
    return classifier.classify(failure, stage);
  }
}
