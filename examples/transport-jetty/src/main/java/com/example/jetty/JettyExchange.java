package com.example.jetty;

import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.PushResponseBody;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.ResponseFraming;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.transport.HttpExchange;
import org.eclipse.jetty.client.transport.HttpRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Promise;

/**
 * One request and its response.
 *
 * <p>Jetty always calls {@link #onComplete} last, when the connection has been closed or returned to
 * the pool. Only there, a buffered response, the end of a streamed one, or a failure is delivered.
 */
final class JettyExchange
    implements PushResponseBody.Source,
        Request.BeginListener,
        Request.SuccessListener,
        Response.BeginListener,
        Response.ContentSourceListener,
        Response.SuccessListener,
        Response.CompleteListener {

  private static final Set<String> METHODS_TO_RESEND = Set.of("GET", "HEAD");

  private final JettyRequests requests;
  private final JettyTunnels tunnels;
  private final ExchangeRegistry exchanges;
  private final TransportRequest request;
  private final Executor executor;
  private final Destination destination;
  private final CompletableFuture<TransportResponse> future = new CompletableFuture<>();

  /** The request that was passed to Jetty last. */
  private volatile Request latest;

  /** The request to abort: the latest one, after send() has returned. */
  private volatile Request running;

  /** The cause of the abort; null if the exchange was not aborted. */
  private volatile TransportException aborted;

  /** The connection of the request, possibly before its TLS handshake; null if there is none yet. */
  private volatile Connection connection;

  private volatile boolean connectionWasKept;
  private volatile boolean written;
  private volatile boolean responseStarted;
  private volatile boolean resent;
  private volatile JettyResponseReader reader;

  JettyExchange(
      JettyRequests requests,
      JettyTunnels tunnels,
      ExchangeRegistry exchanges,
      TransportRequest request,
      Executor executor) {
    this.requests = requests;
    this.tunnels = tunnels;
    this.exchanges = exchanges;
    this.request = request;
    this.executor = executor;
    this.destination = requests.destination(request);
  }

  CompletableFuture<TransportResponse> start() {
    try {
      request.cancelSignal().throwIfCancelled();
    } catch (TransportException e) {
      return CompletableFuture.failedFuture(e);
    }
    Request first = newRequest();
    exchanges.register(this);
    request.cancelSignal().onCancel(this::cancel);
    send(first);
    return future;
  }

  private Request newRequest() {
    return requests.create(request, destination, executor).onRequestBegin(this).onRequestSuccess(this);
  }

  private void send(Request jetty) {
    latest = jetty;
    jetty.send(this);
    synchronized (this) {
      // Jetty may have ended it within send(), and another one may have been sent.
      if (latest == jetty) {
        running = jetty;
      }
    }
    // An earlier abort found no running request.
    TransportException early = aborted;
    if (early != null) {
      jetty.abort(early);
    }
  }

  private void cancel() {
    // The request may still be sent until Jetty has ended the exchange; see classify().
    abort(TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null));
  }

  @Override
  public void abort(TransportException cause) {
    if (aborted == null) {
      aborted = cause;
    }
    Request jetty = running;
    if (jetty != null) {
      jetty.abort(cause); // without effect after the end, also if the connection is reused
    }
  }

  /** Called when a connection is available, before anything is written. */
  @Override
  public void onBegin(Request jetty) {
    connection = jetty.getConnection();
    // The count includes this request.
    connectionWasKept = connection instanceof org.eclipse.jetty.io.Connection counted
        && counted.getMessagesOut() > 1;
    if (jetty.getBody() instanceof JettyRequestContent content) {
      content.start();
    }
  }

  @Override
  public void onSuccess(Request jetty) {
    written = true;
  }

  @Override
  public void onBegin(Response response) {
    responseStarted = true;
  }

  @Override
  public void onContentSource(Response response, Content.Source source) {
    try {
      requireHead(response);
      reader = JettyResponseReader.of(request, response, source, this, future);
      reader.start();
    } catch (TransportException e) {
      abort(e);
    }
  }

  private void requireHead(Response response) throws TransportException {
    int status = response.getStatus();
    HttpFields headers = response.getHeaders();
    String fault = status < 200 || status > 599 // for Jetty, 101 is a final status
        ? "status " + status
        : ResponseFraming.fault(
            headers.getValuesList(HttpHeader.CONTENT_LENGTH),
            headers.getValuesList(HttpHeader.TRANSFER_ENCODING));
    if (fault != null) {
      throw new FailureClassifier(destination)
          .notHttp(new ProtocolException(fault), FailureClassifier.Stage.RECEIVING);
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
      // A server that responds early may not read the rest, and Jetty waits for both.
      requests.endLater(response.getRequest());
    }
  }

  /** Without its handlers, which cover some interim responses only, Jetty would stop after one. */
  private void skip(Response interim) {
    HttpExchange exchange =
        ((HttpRequest) interim.getRequest()).getConversation().getExchanges().peekLast();
    exchange.resetResponse();
    // An abort before the reset found a complete response.
    TransportException missed = aborted;
    if (missed != null) {
      exchange.abort(missed, Promise.noop());
    }
  }

  @Override
  public void onComplete(Result result) {
    if (reader != null && result.getResponseFailure() == null) {
      exchanges.unregister(this);
      reader.complete();
    } else if (aborted == null && result.getFailure() instanceof JettyTunnels.Abandoned) {
      send(newRequest()); // nothing was sent: it waited for a tunnel that was aborted
    } else if (mayResend(result.getFailure())) {
      resent = true;
      connection = null;
      send(newRequest());
    } else {
      exchanges.unregister(this);
      fail(result);
    }
  }

  /** Returns whether a kept connection has turned out to be dead. */
  private boolean mayResend(Throwable failure) {
    return aborted == null
        && connectionWasKept
        && !responseStarted
        && !resent
        && failure instanceof IOException
        && request.body() == null
        && METHODS_TO_RESEND.contains(request.method());
  }

  private void fail(Result result) {
    if (aborted != null && connection == null) {
      tunnels.abandon(result.getRequest());
    }
    IOException failure = classify(result);
    if (reader == null) {
      future.completeExceptionally(failure);
    } else {
      reader.fail(failure);
    }
  }

  private TransportException classify(Result result) {
    Throwable failure = result.getFailure();
    TransportException cause = aborted;
    if (cause == null
        && result.getRequest().getBody() instanceof JettyRequestContent content
        && content.sourceFailure() != null) {
      return content.sourceFailure(); // not a failure of the connection
    }
    TransportException classified = cause == null
        ? JettyFailures.classify(
            JettyTlsFailures.causeOf(connection, failure), destination, stage())
        : cause.withDelivery(stage().delivery(), failure);
    // The first request may have been received, regardless of the second one.
    return resent ? classified.withDelivery(Delivery.MAYBE, failure) : classified;
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
   * Jetty provides a connection before its TLS handshake, which starts with the first write. Called at
   * the end only, because Jetty caches the session data.
   */
  static boolean isHandshaking(Connection connection) {
    EndPoint.SslSessionData tls = connection.getSslSessionData();
    // Documented by SSLEngine.getSession for the time before the handshake.
    return tls != null && tls.cipherSuite().equals("SSL_NULL_WITH_NULL_NULL");
  }
}
