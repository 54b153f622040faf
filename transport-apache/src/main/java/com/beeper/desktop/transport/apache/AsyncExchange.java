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
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * One call on the asynchronous client. The library calls the methods of a consumer on the thread of
 * its reactor; aborts come from any thread.
 *
 * <p>The result is settled once, by whoever comes first. An abort settles it before it tells the
 * library, so that nobody waits for the library to react.
 */
final class AsyncExchange
    implements AsyncResponseConsumer<TransportResponse>,
        FutureCallback<TransportResponse>,
        PushResponseBody.Exchange {

  private static final String ATTRIBUTE = AsyncExchange.class.getName();

  private final TransportRequest request;
  private final Clients clients;
  private final Executor executor;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private final HttpClientContext context = HttpClientContext.create();
  private final Failures failures;
  private final Window window = new Window();
  private @Nullable AsyncUpload upload;
  private volatile @Nullable Future<?> running;
  private volatile @Nullable AsyncExecRuntime runtime;
  private volatile @Nullable PushResponseBody stream;
  private volatile boolean headReceived;
  private volatile boolean aborted;
  private volatile boolean ended;

  // Only used by the reactor's thread.
  private int status;
  private Headers headers = Headers.empty();
  private @Nullable ResponseBuffer bytes;
  private @Nullable HttpResponse responseHead;
  private @Nullable FutureCallback<TransportResponse> whole;
  private @Nullable TransportResponse response;

  /**
   * Makes an exchange that has not started.
   *
   * @param executor reads a request body that is a stream
   */
  AsyncExchange(TransportRequest request, Clients clients, Executor executor) {
    this.request = request;
    this.clients = clients;
    this.executor = executor;
    this.failures = new Failures(request, clients, context);
  }

  /**
   * Sends the request.
   *
   * @throws TransportException if the exchange was cancelled before
   */
  CompletableFuture<TransportResponse> start(CloseableHttpAsyncClient client)
      throws TransportException {
    request.cancelSignal().throwIfCancelled();
    BasicHttpRequest apacheRequest = new BasicHttpRequest(request.method(), request.uri());
    request.headers().forEach(apacheRequest::addHeader);
    RequestBody body = request.body();
    AsyncUpload entity = body == null ? null : new AsyncUpload(body, executor, this::unreadable);
    upload = entity;
    context.setRequestConfig(clients.config(true, request));
    context.setAttribute(ATTRIBUTE, this);
    clients.began(this);
    request.cancelSignal().onCancel(() -> abort(Failures.cancelled()));
    AsyncEntityProducer sent = entity == null && Release.needsEmptyBody(request.method())
        ? new BasicAsyncEntityProducer(new byte[0], null)
        : entity;
    Future<TransportResponse> future =
        client.execute(new BasicRequestProducer(apacheRequest, sent), this, context, this);
    running = future;
    if (aborted) {
      cut();
    }
    return result;
  }

  /**
   * Gives the exchange a handle on its connection. The library's own cancellation is not enough: it
   * remembers only what was begun last, and sometimes that is an earlier step, which is over.
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

  /** Returns the exchange of a context, or null if it is not from here. */
  static @Nullable AsyncExchange of(HttpContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof AsyncExchange exchange ? exchange : null;
  }

  /** Tells whether the response is still wanted and has not begun. */
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
    headReceived = true;
    responseHead = head;
    status = head.getCode();
    headers = ClassicExchange.headers(head);
    whole = resultCallback;
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
      bytes = new ResponseBuffer(request, entity.getContentLength());
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
      // Makes the library close the connection, if it has not yet.
      throw Failures.cancelled();
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
   * Takes note that the response is there. If it came before the body was sent, the connection is of
   * no use any more: what is left of the body would come before the next request. The library would
   * end the body as if it were whole, and use the connection again.
   */
  private void received(TransportResponse complete) throws ConnectionClosedException {
    response = complete;
    AsyncUpload sent = upload;
    if (sent == null || sent.isWhole()) {
      return;
    }
    end();
    result.complete(complete);
    PushResponseBody body = stream;
    if (body != null) {
      body.complete();
    }
    // Makes the library close the connection. This one does not make it try again.
    throw new ConnectionClosedException("the response came before the body was sent");
  }

  /**
   * Called after the connection went back to the pool, so that the next call finds it there. To
   * tell the library any earlier that the call is complete would be wrong, too: it then cancels
   * what it has just begun to track, if it is late in doing so.
   */
  @Override
  public void releaseResources() {
    TransportResponse complete = response;
    if (complete != null && !ended) {
      end();
      if (whole != null) {
        whole.completed(complete);
      }
      result.complete(complete);
      PushResponseBody body = stream;
      if (body != null) {
        body.complete();
      }
    }
  }

  // How it ends, as FutureCallback and AsyncResponseConsumer.

  @Override
  public void completed(TransportResponse complete) {}

  @Override
  public void failed(Exception failure) {
    settle(failures.explain(failure, headReceived));
  }

  @Override
  public void cancelled() {
    settle(Failures.cancelled());
  }

  @Override
  public void taken(int count, int waiting) {
    try {
      window.taken(count);
    } catch (IOException e) {
      breakOff(failures.explain(e, true));
    }
  }

  @Override
  public void abort(TransportException why) {
    breakOff(why);
  }

  private void unreadable(IOException failure) {
    breakOff(failure);
  }

  private void breakOff(IOException why) {
    if (ended) {
      return;
    }
    aborted = true;
    settle(why);
    cut();
  }

  private void settle(IOException failure) {
    // First: the end of an upload makes the library fail, too, with less to say.
    result.completeExceptionally(failure);
    end();
    PushResponseBody body = stream;
    if (body != null) {
      body.fail(failure);
    }
  }

  /** Takes note that the exchange has ended: there is nothing left to abort. */
  private void end() {
    ended = true;
    clients.ended(this);
    window.close();
    if (upload != null) {
      upload.stop();
    }
  }
}
