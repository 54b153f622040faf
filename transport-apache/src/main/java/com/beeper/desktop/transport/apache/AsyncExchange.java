package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.support.PushResponseBody;
import com.beeper.desktop.transport.support.ResponseBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of the asynchronous client. The library calls the methods of the consumer on its
 * reactor thread; aborts come from any thread.
 *
 * <p>The result is settled once, by the first event. An abort settles the result before it cancels the
 * library's exchange, because callers must not wait for the library's reaction.
 */
final class AsyncExchange
    implements AsyncResponseConsumer<TransportResponse>,
        FutureCallback<TransportResponse>,
        PushResponseBody.Source {

  private static final String ATTRIBUTE = AsyncExchange.class.getName();

  private final TransportRequest request;
  private final ApacheClients clients;
  private final Executor executor;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private final HttpClientContext context = HttpClientContext.create();
  private final ApacheFailures failures;
  private final ReceiveWindow window = new ReceiveWindow();
  private @Nullable AsyncRequestEntity upload;
  private volatile @Nullable Future<?> running;
  private volatile @Nullable AsyncExecRuntime runtime;
  private volatile @Nullable PushResponseBody stream;
  private volatile boolean headReceived;
  private volatile boolean aborted;
  private volatile boolean ended;

  // Confined to the reactor thread.
  private int status;
  private Headers headers = Headers.empty();
  private @Nullable ResponseBuffer bytes;
  private @Nullable HttpResponse responseHead;
  private @Nullable FutureCallback<TransportResponse> responseCallback;
  private @Nullable TransportResponse response;

  /**
   * Creates an exchange that has not started.
   *
   * @param executor reads a request body that is a stream
   */
  AsyncExchange(TransportRequest request, ApacheClients clients, Executor executor) {
    this.request = request;
    this.clients = clients;
    this.executor = executor;
    this.failures = new ApacheFailures(request, clients, context);
  }

  /**
   * Sends the request.
   *
   * @throws TransportException if the exchange has been cancelled before
   */
  CompletableFuture<TransportResponse> start(CloseableHttpAsyncClient client)
      throws TransportException {
    request.cancelSignal().throwIfCancelled();
    BasicHttpRequest apacheRequest = new BasicHttpRequest(request.method(), request.uri());
    request.headers().forEach(apacheRequest::addHeader);
    RequestBody body = request.body();
    boolean sendsEmptyBody = HttpClientVersion.needsEmptyBody(request.method())
        || (!clients.isManaged() && StaleConnectionRetry.needsGuard(request.method()));
    if (body == null && sendsEmptyBody) {
      body = RequestBody.of(new byte[0], 0, 0);
    }
    AsyncRequestEntity entity = body == null
        ? null
        : new AsyncRequestEntity(body, clients.isManaged(), executor, this::breakOff);
    upload = entity;
    context.setRequestConfig(clients.config(true, request));
    context.setAttribute(ATTRIBUTE, this);
    clients.register(this);
    request.cancelSignal().onCancel(() -> abort(ApacheFailures.cancelled()));
    try {
      running =
          client.execute(new BasicRequestProducer(apacheRequest, entity), this, context, this);
    } catch (RuntimeException e) {
      settle(failures.classify(e, false));
      return result;
    } catch (Error e) {
      end();
      throw e;
    }
    if (aborted) {
      cut();
    }
    return result;
  }

  /**
   * Gives the exchange access to its connection. The library's own cancellation is not sufficient: it
   * cancels the operation that was started last, which may be an earlier one that has ended.
   */
  static void capture(
      HttpRequest request,
      AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    AsyncExchange exchange = of(scope.clientContext);
    if (exchange != null) {
      exchange.runtime = scope.execRuntime;
    }
    chain.proceed(request, body, scope, callback);
  }

  /** Returns the exchange of a context, or null if the context is not one of this class. */
  static @Nullable AsyncExchange of(HttpContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof AsyncExchange exchange ? exchange : null;
  }

  /** Returns whether the exchange is running and no response has been received. */
  boolean isWaiting() {
    return !headReceived && !aborted;
  }

  private void cut() {
    Future<?> future = running;
    if (future != null) {
      future.cancel(true);
    }
    AsyncExecRuntime handle = runtime;
    if (handle != null && handle.isEndpointConnected()) {
      handle.discardEndpoint();
    }
  }

  // The response, as AsyncResponseConsumer.

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  @Override
  public void consumeResponse(
      HttpResponse head,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<TransportResponse> resultCallback)
      throws IOException {
    failures.requireOfServer(head);
    failures.requireStatus(head);
    headers = ClassicExchange.headers(head);
    failures.requireFraming(headers);
    headReceived = true;
    responseHead = head;
    status = head.getCode();
    responseCallback = resultCallback;
    if (entity == null) {
      failures.requireWholeHead(head, 0);
      received(
          request.isStreamed()
              ? TransportResponse.streamed(status, headers, InputStream.nullInputStream())
              : TransportResponse.buffered(status, headers, new byte[0]));
    } else if (request.isStreamed()) {
      PushResponseBody body = new PushResponseBody(request, this);
      stream = body;
      TransportResponse streamed = TransportResponse.streamed(status, headers, body);
      if (!result.complete(streamed)) {
        body.close();
      }
    } else {
      bytes = ResponseBuffer.allocate(request, entity.getContentLength());
    }
  }

  @Override
  public void updateCapacity(CapacityChannel capacity) throws IOException {
    if (stream == null) {
      capacity.update(Integer.MAX_VALUE);
    } else {
      window.open(capacity);
    }
  }

  @Override
  public void consume(ByteBuffer source) throws TransportException {
    if (aborted) {
      // Makes the library close the connection, unless it has done so.
      throw ApacheFailures.cancelled();
    }
    PushResponseBody body = stream;
    if (body != null) {
      byte[] copy = new byte[source.remaining()];
      source.get(copy);
      window.delivered(copy.length);
      body.add(List.of(ByteBuffer.wrap(copy)));
    } else if (bytes != null) {
      bytes.add(source);
    }
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
    PushResponseBody body = stream;
    if (body != null) {
      received(TransportResponse.streamed(status, headers, body));
    } else if (bytes != null) {
      if (responseHead != null) {
        failures.requireWholeHead(responseHead, bytes.length());
      }
      received(TransportResponse.buffered(status, headers, bytes.toArray()));
    }
  }

  /**
   * Handles a complete response. If it has been received before the body was sent, the connection cannot
   * be reused, because the rest of the body would precede the next request. The library would
   * terminate the body as if it were complete and reuse the connection.
   */
  private void received(TransportResponse complete) throws ConnectionClosedException {
    response = complete;
    AsyncRequestEntity sent = upload;
    if (sent == null || sent.isComplete()) {
      return;
    }
    end();
    result.complete(complete);
    PushResponseBody body = stream;
    if (body != null) {
      body.complete();
    }
    // Makes the library close the connection, and does not cause a repetition.
    throw new ConnectionClosedException("the response was received before the body was sent");
  }

  /**
   * Completes the result. The library calls this method after it has returned the connection to the
   * pool, where the next call finds it. Completing the library's callback earlier would be wrong: the
   * library could cancel an operation that it starts to track afterwards.
   */
  @Override
  public void releaseResources() {
    TransportResponse complete = response;
    if (complete != null && !ended) {
      end();
      if (responseCallback != null) {
        responseCallback.completed(complete);
      }
      result.complete(complete);
      PushResponseBody body = stream;
      if (body != null) {
        body.complete();
      }
    }
  }

  // FutureCallback and AsyncResponseConsumer

  @Override
  public void completed(TransportResponse complete) {}

  @Override
  public void failed(Exception failure) {
    settle(failures.classify(failure, headReceived));
  }

  @Override
  public void cancelled() {
    settle(ApacheFailures.cancelled());
  }

  @Override
  public void taken(int count, int waiting) {
    try {
      window.taken(count);
    } catch (IOException e) {
      breakOff(failures.classify(e, true));
    }
  }

  @Override
  public void abort(TransportException cause) {
    breakOff(cause);
  }

  private void breakOff(TransportException cause) {
    if (ended) {
      return;
    }
    aborted = true;
    settle(cause);
    cut();
  }

  private void settle(TransportException failure) {
    // First, because the end of an upload also makes the library fail, with a less specific cause.
    result.completeExceptionally(failure);
    end();
    PushResponseBody body = stream;
    if (body != null) {
      body.fail(failure);
    }
  }

  /** Ends the exchange, after which aborts do nothing. */
  private void end() {
    ended = true;
    clients.unregister(this);
    window.close();
    if (upload != null) {
      upload.stop();
    }
  }
}
