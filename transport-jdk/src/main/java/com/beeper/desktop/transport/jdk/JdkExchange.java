package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Causes;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.PushResponseBody;
import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.support.ResponseFraming;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response.
 *
 * <p>The result is settled once, by the first of these events: the end of the response, a failure, or
 * an abort from any thread. An abort settles the result before it cancels the JDK's exchange, because
 * callers must not wait for the JDK's reaction.
 */
final class JdkExchange implements Abortable, HttpResponse.BodyHandler<TransportResponse> {

  /** The methods of the requests that the JDK repeats, which are harmless. */
  private static final Set<String> REPEATED = Set.of("GET", "HEAD");

  private final TransportRequest request;
  private final JdkClients clients;
  private final @Nullable Executor executor;
  private final RequestFields fields;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private @Nullable RequestPublisher upload;

  /** Requests the body of a streamed response; null if it needs no calls before callbacks. */
  private volatile @Nullable ReadAhead observer;

  /** Set if the request is sent through a tunnel. */
  private @Nullable ObservedPublisher tunnelled;

  /** The future of the JDK's exchange; null until it has started. */
  private volatile @Nullable CompletableFuture<?> running;

  private volatile @Nullable StreamedBodySubscriber stream;
  private volatile @Nullable CancellableBody body;
  private volatile @Nullable CallbackExecutor callbacks;
  private volatile boolean headReceived;
  private volatile boolean aborted;
  private volatile boolean ended;

  /** Set when the response has been read to its end. */
  private volatile boolean bodyEnded;

  /** Whether the body of the response is chunked, and its parser has not ended. */
  private final AtomicBoolean chunked = new AtomicBoolean();

  // Guarded by this object's monitor.
  private int callsInJdk;
  private @Nullable Runnable firstRequest;
  private @Nullable Runnable endBeforeStart;

  /**
   * Creates an exchange that has not started.
   *
   * @param fields converts the fields of the request
   * @param executor reads a request body that is a stream; null for threads of the SDK
   */
  JdkExchange(
      TransportRequest request,
      JdkClients clients,
      RequestFields fields,
      @Nullable Executor executor) {
    this.request = request;
    this.clients = clients;
    this.fields = fields;
    this.executor = executor;
  }

  /** Returns the future for the response. */
  CompletableFuture<TransportResponse> result() {
    return result;
  }

  /**
   * Sends the request.
   *
   * @throws TransportException if the exchange has been cancelled before
   * @throws IllegalStateException if the transport is closed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void start() throws TransportException {
    request.cancelSignal().throwIfCancelled();
    HttpRequest jdkRequest = jdkRequest(request.uri());
    JdkClient client = clients.lease(request.uri(), this);
    callbacks = client.callbacks();
    request
        .cancelSignal()
        .onCancel(() -> abort(
            TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null)));
    try {
      send(client, jdkRequest, null);
    } catch (RuntimeException e) {
      end();
      throw e;
    }
  }

  /**
   * Sends the request.
   *
   * @param others the addresses to try if the connection is refused; null if they are not known yet
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void send(JdkClient client, HttpRequest jdkRequest, @Nullable Deque<URI> others) {
    CompletableFuture<HttpResponse<TransportResponse>> future;
    running = null;
    enterJdk();
    try {
      future = CallbackExecutor.start(() -> client.http().sendAsync(jdkRequest, this));
      // Before a chunked body is requested, whose parser may have to cancel the exchange.
      started(future);
    } finally {
      leaveJdk();
    }
    if (aborted) {
      cancel(client.callbacks(), future);
    }
    future.whenComplete((response, failure) -> {
      if (failure != null) {
        retryOrFail(client, failure, others);
      } else if (response == null) {
        // Completed by this class, after the response.
        return;
      } else if (response.body() == null) {
        // A proxy's response to CONNECT: only for it, the JDK provides a status without a body.
        fail(classifier().tunnelRefused(response.statusCode(), null));
      } else if (!request.isStreamed()) {
        complete(response.body());
      }
    });
  }

  private void started(CompletableFuture<?> future) {
    Runnable end;
    synchronized (this) {
      running = future;
      end = endBeforeStart;
      endBeforeStart = null;
    }
    if (end != null) {
      endJdk(future, end);
    }
  }

  /**
   * Ends the JDK's exchange after its body has been read. The JDK would complete its future on a thread
   * of the common pool, and start one for each exchange if the pool has no parallelism: before release
   * 25, this is the case on one or two processors. A future that is completed before needs no thread.
   * The future of an agent or a library that observes the exchange is left alone, because it would miss
   * the response.
   *
   * @param end completes the body for the JDK
   */
  void endJdk(Runnable end) {
    CompletableFuture<?> future;
    synchronized (this) {
      future = running;
      if (future == null) {
        // The whole response has arrived while the request is being sent on another thread.
        endBeforeStart = end;
        return;
      }
    }
    endJdk(future, end);
  }

  private static void endJdk(CompletableFuture<?> future, Runnable end) {
    if (future.getClass().getModule().equals(HttpClient.class.getModule())) {
      future.complete(null);
    }
    end.run();
  }

  /**
   * Sends the request to the next address of the host after a connection was refused; the JDK tries the
   * first one only. Nothing has been sent, and the body has not been opened.
   */
  private void retryOrFail(JdkClient client, Throwable failure, @Nullable Deque<URI> others) {
    if (!ended && Causes.unwrap(failure) instanceof ConnectException) {
      Deque<URI> left = others == null ? LoopbackAddresses.afterFirst(request.uri()) : others;
      URI next = left.poll();
      if (next != null) {
        try {
          send(client, jdkRequest(next), left);
          return;
        } catch (RuntimeException e) {
          fail(e);
          return;
        }
      }
    }
    fail(failure);
  }

  /**
   * Marks the start of a call of the JDK's client on a thread that must not run the parser of a chunked
   * body: it starts the request, or delivers a piece of its body.
   */
  synchronized void enterJdk() {
    callsInJdk++;
  }

  /** Marks the end of a call of the JDK's client. */
  void leaveJdk() {
    Runnable first;
    synchronized (this) {
      callsInJdk--;
      first = callsInJdk == 0 ? firstRequest : null;
      if (first != null) {
        firstRequest = null;
      }
    }
    CallbackExecutor executing = callbacks;
    if (first != null && executing != null && !aborted) {
      executing.parse(first);
    }
  }

  /**
   * Requests bytes of the response's body. Those of a chunked body are requested when no other thread
   * is in the JDK's client for this exchange, because it could continue with the parser.
   *
   * @param call calls {@link Flow.Subscription#request}
   */
  void request(Runnable call) {
    CallbackExecutor executing = callbacks;
    if (!chunked.get() || executing == null) {
      call.run();
      return;
    }
    synchronized (this) {
      if (callsInJdk > 0) {
        firstRequest = call;
        return;
      }
    }
    executing.parse(call);
  }

  /** Returns what requests the body of a streamed response. */
  ReadAhead readAhead(PushResponseBody body, HttpResponse.ResponseInfo head) {
    CallbackExecutor executing = callbacks;
    if (executing == null || !"http".equalsIgnoreCase(request.uri().getScheme())) {
      // Over TLS, the JDK's client passes on each record by itself.
      return new ReadAhead(this, body, false, null);
    }
    boolean isChunked = head.headers().firstValue("transfer-encoding").isPresent();
    boolean observed = clients.isManaged() && !isChunked;
    ReadAhead ahead = new ReadAhead(this, body, observed, new SocketReads(isChunked));
    if (observed) {
      observer = ahead;
      executing.beginReading(ahead);
      if (ended) {
        executing.endReading(ahead);
      }
    }
    return ahead;
  }

  /**
   * Runs an action after the callback that the calling thread runs for the JDK.
   *
   * @return false if the thread runs none that is known, and the action has been ignored
   */
  boolean afterCallback(Runnable action) {
    CallbackExecutor executing = callbacks;
    return executing != null && executing.runAfterCallback(action);
  }

  /** Called when the body of the response has been read to its end. */
  void bodyEnded() {
    bodyEnded = true;
    parserEnded();
  }

  /** Called when the parser of the response's body has ended, or has failed. */
  void parserEnded() {
    CallbackExecutor executing = callbacks;
    if (chunked.compareAndSet(true, false) && executing != null) {
      executing.endChunkedBody();
    }
  }

  private HttpRequest jdkRequest(URI uri) {
    Headers headers = request.headers();
    HttpRequest.BodyPublisher publisher = publisher();
    boolean proxied = clients.destination(request.uri()).proxy() != null;
    if (proxied) {
      String authorization = clients.proxyAuthorization();
      if (authorization != null) {
        // The JDK sends it to the proxy only.
        headers = headers.toBuilder().set("Proxy-Authorization", authorization).build();
      }
    }
    boolean tunnel = proxied && "https".equalsIgnoreCase(request.uri().getScheme());
    boolean once = clients.isManaged() && !REPEATED.contains(request.method());
    if (tunnel || once) {
      ObservedPublisher observed = new ObservedPublisher(publisher, once);
      tunnelled = tunnel ? observed : null;
      publisher = observed;
    }
    return new JdkRequest(request.method(), uri, fields.of(headers), publisher);
  }

  private HttpRequest.BodyPublisher publisher() {
    RequestBody body = request.body();
    if (body == null || body.contentLength() == 0) {
      return HttpRequest.BodyPublishers.noBody();
    }
    Executor reading = executor == null ? RequestBodyPump.threads() : executor;
    RequestPublisher publisher = new RequestPublisher(body, reading, this);
    upload = publisher;
    return publisher;
  }

  /** Called by the JDK with the head of the final response. */
  @Override
  public HttpResponse.BodySubscriber<TransportResponse> apply(HttpResponse.ResponseInfo head) {
    headReceived = true;
    try {
      if (head.statusCode() < 200 || head.statusCode() > 599) {
        throw classifier()
            .notHttp(new ProtocolException("status " + head.statusCode()), Stage.RECEIVING);
      }
      requireFraming(head);
      if (request.isStreamed()) {
        StreamedBodySubscriber body = new StreamedBodySubscriber(this, request, head);
        stream = body;
        return body;
      }
      BufferedBodySubscriber buffered = BufferedBodySubscriber.of(this, request, head);
      body = buffered;
      return buffered;
    } catch (TransportException e) {
      RejectedBodySubscriber rejected = new RejectedBodySubscriber(
          head.headers().firstValue("transfer-encoding").isEmpty());
      body = rejected;
      abort(e);
      return rejected;
    }
  }

  private void requireFraming(HttpResponse.ResponseInfo head) throws TransportException {
    List<String> codings = head.headers().allValues("transfer-encoding");
    String fault = ResponseFraming.fault(head.headers().allValues("content-length"), codings);
    if (fault != null) {
      // The JDK's client loses, open, a connection whose framing it cannot read.
      clients.retire(this);
      throw classifier().notHttp(new ProtocolException(fault), Stage.RECEIVING);
    }
    CallbackExecutor executing = callbacks;
    if (!codings.isEmpty() && executing != null) {
      executing.beginChunkedBody();
      chunked.set(true);
    }
  }

  /** Returns the fields of a response, without the pseudo-fields of HTTP/2. */
  static Headers headers(HttpResponse.ResponseInfo head) {
    Headers.Builder headers = Headers.builder();
    // Unlike the entries of the map, which cannot be modified, this allocates nothing for a field.
    head.headers().map().forEach((name, values) -> {
      if (!name.startsWith(":")) {
        for (int i = 0; i < values.size(); i++) {
          headers.add(name, values.get(i));
        }
      }
    });
    return headers.build();
  }

  /** Settles the result with the response. */
  void complete(TransportResponse response) {
    if (!request.isStreamed()) {
      // First, because a caller may close the transport at once: an abort would close the
      // connection, which the next exchange may use.
      end();
    }
    result.complete(response);
  }

  /** Settles the result with a failure that the JDK reports. */
  void fail(Throwable failure) {
    if (JdkFailures.isNotHttp(failure)) {
      clients.retire(this);
    }
    if (ended) {
      // The JDK's reaction to an abort, or a failure that it reports twice.
      return;
    }
    settle(classify(failure));
  }

  /** Aborts the exchange unless it has ended. May be called from any thread. */
  @Override
  public void abort(TransportException cause) {
    if (ended) {
      return;
    }
    aborted = true;
    settle(cause);
    CompletableFuture<?> future = running;
    CallbackExecutor executing = callbacks;
    if (future != null && executing != null) {
      cancel(executing, future);
    }
  }

  /**
   * Cancels the JDK's exchange, at once where possible: the last bytes of a body return the connection
   * to the pool, and a later cancellation would close it under the next exchange. It can run the parser
   * of a chunked body for what has been received, and only a parser's thread may do this.
   */
  private void cancel(CallbackExecutor executing, CompletableFuture<?> future) {
    Runnable cancellation = () -> {
      // Afterwards, the connection may belong to another exchange.
      if (!bodyEnded) {
        future.cancel(true);
        CancellableBody cancelled = body;
        if (cancelled != null) {
          cancelled.exchangeCancelled();
        }
      }
    };
    if (chunked.get() && !CallbackExecutor.isParserThread()) {
      executing.parse(cancellation);
    } else {
      cancellation.run();
    }
  }

  void settle(IOException failure) {
    result.completeExceptionally(failure);
    StreamedBodySubscriber body = stream;
    if (body != null) {
      body.fail(failure);
    }
    end();
  }

  /** Ends the exchange, after which aborts do nothing. */
  void end() {
    ended = true;
    clients.release(this);
    if (upload != null) {
      upload.stop();
    }
    CallbackExecutor executing = callbacks;
    ReadAhead reading = observer;
    if (reading != null && executing != null) {
      executing.endReading(reading);
    }
    if (chunked.get() && executing != null) {
      executing.examineLater();
    }
  }

  /** Returns the exception to throw for a failure of the JDK's client. */
  TransportException classify(Throwable failure) {
    return JdkFailures.classify(failure, clients.destination(request.uri()), stage());
  }

  private Stage stage() {
    if (headReceived) {
      return Stage.RECEIVING;
    }
    ObservedPublisher observed = tunnelled;
    return observed != null && !observed.isRequestStarted() ? Stage.CONNECTING : Stage.SENDING;
  }

  private FailureClassifier classifier() {
    return new FailureClassifier(clients.destination(request.uri()));
  }
}
