package com.example.jetty;

import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.PushResponseBody;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.transport.HttpExchange;
import org.eclipse.jetty.client.transport.HttpRequest;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Promise;

/**
 * One request and its response.
 *
 * <p>Whatever happens, Jetty calls {@link #onComplete} last, when the connection is in the pool
 * again or closed. So only there the caller gets a buffered response, the end of a streamed one, or
 * a failure.
 */
final class JettyExchange
    implements PushResponseBody.Exchange,
        Request.BeginListener,
        Request.SuccessListener,
        Response.BeginListener,
        Response.ContentSourceListener,
        Response.SuccessListener,
        Response.CompleteListener {

  private static final Set<String> METHODS_TO_RESEND = Set.of("GET", "HEAD");

  private final Requests requests;
  private final Tunnels tunnels;
  private final ExchangeRegistry open;
  private final TransportRequest request;
  private final Executor executor;
  private final FailureClassifier route;
  private final CompletableFuture<TransportResponse> future = new CompletableFuture<>();

  /** What Jetty was given last. */
  private volatile Request latest;

  /** What an abort breaks off: the latest, but only once send() is through. */
  private volatile Request running;

  /** Why the exchange was broken off; null if it was not. */
  private volatile TransportException why;

  /** Where the request goes out, perhaps after a TLS handshake; null before there is one. */
  private volatile Connection connection;

  private volatile boolean connectionWasKept;
  private volatile boolean written;
  private volatile boolean answered;
  private volatile boolean sentAgain;
  private volatile ResponseReader reader;

  JettyExchange(
      Requests requests,
      Tunnels tunnels,
      ExchangeRegistry open,
      TransportRequest request,
      Executor executor) {
    this.requests = requests;
    this.tunnels = tunnels;
    this.open = open;
    this.request = request;
    this.executor = executor;
    this.route = requests.route(request);
  }

  CompletableFuture<TransportResponse> start() {
    try {
      request.cancelSignal().throwIfCancelled();
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
    Request first = newRequest();
    open.add(this);
    request.cancelSignal().onCancel(this::cancel);
    send(first);
    return future;
  }

  private Request newRequest() {
    return requests.make(request, route, executor).onRequestBegin(this).onRequestSuccess(this);
  }

  private void send(Request jetty) {
    latest = jetty;
    jetty.send(this);
    synchronized (this) {
      // Jetty may have ended it in send() already, and another one was sent.
      if (latest == jetty) {
        running = jetty;
      }
    }
    // An abort before this line found nothing to break off.
    TransportException early = why;
    if (early != null) {
      jetty.abort(early);
    }
  }

  private void cancel() {
    // Until Jetty has ended the exchange, the request may yet be sent. Then explain() knows.
    abort(TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null));
  }

  @Override
  public void abort(TransportException reason) {
    if (why == null) {
      why = reason;
    }
    Request jetty = running;
    if (jetty != null) {
      jetty.abort(reason); // does nothing after the end, also if the connection is used again
    }
  }

  /** A connection was found, and nothing is written yet. */
  @Override
  public void onBegin(Request jetty) {
    connection = jetty.getConnection();
    // This request is counted already.
    connectionWasKept = connection instanceof org.eclipse.jetty.io.Connection counted
        && counted.getMessagesOut() > 1;
    if (jetty.getBody() instanceof RequestContent content) {
      content.start();
    }
  }

  @Override
  public void onSuccess(Request jetty) {
    written = true;
  }

  @Override
  public void onBegin(Response response) {
    answered = true;
  }

  @Override
  public void onContentSource(Response response, Content.Source source) {
    try {
      int status = response.getStatus();
      if (status < 200 || status > 599) { // 101 is final for Jetty, but nobody asked for it
        throw route.notHttp(null, FailureClassifier.Stage.RECEIVING);
      }
      reader = ResponseReader.of(request, response, source, this, future);
      reader.start();
    } catch (TransportException e) {
      abort(e);
    }
  }

  @Override
  public void taken(int count, int waiting) {
    if (waiting == 0) {
      reader.read();
    }
  }

  @Override
  public void onSuccess(Response response) {
    if (HttpStatus.isInterim(response.getStatus())) {
      skip(response);
    } else if (!written) {
      // A server that answered early may never read the rest, and Jetty waits for both.
      requests.endSoon(response.getRequest());
    }
  }

  /** Without its handlers, which know some interim responses only, Jetty would stop after one. */
  private void skip(Response interim) {
    HttpExchange exchange =
        ((HttpRequest) interim.getRequest()).getConversation().getExchanges().peekLast();
    exchange.resetResponse();
    // An abort just before the reset found a response that was complete.
    TransportException missed = why;
    if (missed != null) {
      exchange.abort(missed, Promise.noop());
    }
  }

  @Override
  public void onComplete(Result result) {
    if (reader != null && result.getResponseFailure() == null) {
      open.remove(this);
      reader.complete();
    } else if (why == null && result.getFailure() instanceof Tunnels.GivenUp) {
      send(newRequest()); // nothing was sent: it came for a tunnel as that was given up
    } else if (maySendAgain(result.getFailure())) {
      sentAgain = true;
      connection = null;
      send(newRequest());
    } else {
      open.remove(this);
      fail(result);
    }
  }

  /** Did a kept connection turn out to be dead? */
  private boolean maySendAgain(Throwable failure) {
    return why == null
        && connectionWasKept
        && !answered
        && !sentAgain
        && failure instanceof IOException
        && request.body() == null
        && METHODS_TO_RESEND.contains(request.method());
  }

  private void fail(Result result) {
    if (why != null && connection == null) {
      tunnels.giveUp(result.getRequest());
    }
    IOException failure = explain(result);
    if (reader == null) {
      future.completeExceptionally(failure);
    } else {
      reader.fail(failure);
    }
  }

  private IOException explain(Result result) {
    Throwable failure = result.getFailure();
    TransportException reason = why;
    if (reason == null
        && result.getRequest().getBody() instanceof RequestContent content
        && content.unreadable() != null) {
      return content.unreadable(); // not our connection, even if it says so
    }
    TransportException explained = reason == null
        ? Failures.explain(failure, route, stage())
        : reason.withDelivery(stage().delivery(), failure);
    // The first attempt may have arrived, whatever became of the second one.
    return sentAgain ? explained.withDelivery(Delivery.MAYBE, failure) : explained;
  }

  private FailureClassifier.Stage stage() {
    if (reader != null) {
      return FailureClassifier.Stage.RECEIVING;
    }
    return connection == null || isHandshaking(connection)
        ? FailureClassifier.Stage.CONNECTING
        : FailureClassifier.Stage.SENDING;
  }

  /**
   * Jetty hands out a connection before its TLS handshake, which the first write begins. To be
   * asked at the end only: Jetty keeps what it says first.
   */
  private static boolean isHandshaking(Connection connection) {
    EndPoint.SslSessionData tls = connection.getSslSessionData();
    // This is what SSLEngine.getSession documents for the time before.
    return tls != null && tls.cipherSuite().equals("SSL_NULL_WITH_NULL_NULL");
  }
}
