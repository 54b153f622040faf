package com.example.jetty;

import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.TransportException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/** Says what Jetty's own exceptions mean; those of the JDK are left to {@link FailureClassifier}. */
final class Failures {

  private Failures() {}

  static TransportException explain(Throwable failure, FailureClassifier route, FailureClassifier.Stage stage) {
    if (failure instanceof HttpResponseException answer) {
      // While there is no connection, only a proxy can have answered: to CONNECT.
      return stage == FailureClassifier.Stage.CONNECTING && !(answer.getCause() instanceof HttpException)
          ? route.tunnelRefused(answer.getResponse().getStatus(), failure)
          : route.notHttp(failure, stage);
    }
    if (failure instanceof HttpException) {
      return route.notHttp(failure, stage);
    }
    if (failure instanceof IllegalArgumentException && stage != FailureClassifier.Stage.RECEIVING) {
      // Jetty finds the head too long when it is about to write it.
      return new TransportException(
          TransportException.Delivery.NOT_SENT,
          TransportException.Reason.PROTOCOL,
          "Jetty cannot send the request to " + route,
          failure);
    }
    if (failure instanceof TimeoutException) {
      return route.timedOut(failure, stage);
    }
    return route.explain(failure, stage);
  }
}
