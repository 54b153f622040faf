package com.example.jetty;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.support.PushResponseBody;
import com.beeper.desktop.transport.support.ResponseBuffer;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;

/** Reads the body of one response at the speed of its consumer. */
abstract class JettyResponseReader {

  private final PushResponseBody.Source exchange;
  private final Content.Source source;

  private JettyResponseReader(PushResponseBody.Source exchange, Content.Source source) {
    this.exchange = exchange;
    this.source = source;
  }

  static JettyResponseReader of(
      TransportRequest request,
      Response response,
      Content.Source source,
      PushResponseBody.Source exchange,
      CompletableFuture<TransportResponse> future)
      throws TransportException {
    return request.isStreamed()
        ? new Streamed(request, response, source, exchange, future)
        : new Buffered(request, response, source, exchange, future);
  }

  /** Starts reading. Called after the exchange has stored this reader. */
  void start() {
    read();
  }

  /** Reads the available bytes, and requests another call when there are more. */
  final void read() {
    Content.Chunk chunk = source.read();
    if (chunk == null) {
      source.demand(this::read);
      return;
    }
    if (Content.Chunk.isFailure(chunk)) {
      return; // also reported to the exchange
    }
    try {
      boolean more = !chunk.hasRemaining() || take(chunk.getByteBuffer());
      if (more && !chunk.isLast()) {
        // Not in a loop, because an abort takes effect only between two calls.
        source.demand(this::read);
      }
    } catch (TransportException tooLarge) {
      exchange.abort(tooLarge);
    } finally {
      chunk.release();
    }
  }

  /**
   * Takes bytes.
   *
   * @param bytes the bytes, in a buffer that Jetty reuses
   * @return whether to read on immediately
   */
  abstract boolean take(ByteBuffer bytes) throws TransportException;

  /** Called when the body is complete and the connection is free. */
  abstract void complete();

  /** Called when the exchange has failed. */
  abstract void fail(IOException failure);

  private static Headers headers(Response response) {
    Headers.Builder headers = Headers.builder();
    for (HttpField field : response.getHeaders()) {
      headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return headers.build();
  }

  /** A response that is collected in memory. */
  private static final class Buffered extends JettyResponseReader {

    private final Response response;
    private final CompletableFuture<TransportResponse> future;
    private final ResponseBuffer bytes;

    Buffered(
        TransportRequest request,
        Response response,
        Content.Source source,
        PushResponseBody.Source exchange,
        CompletableFuture<TransportResponse> future)
        throws TransportException {
      super(exchange, source);
      this.response = response;
      this.future = future;
      long declared = request.allowsResponseBody(response.getStatus())
          ? response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH)
          : 0;
      bytes = ResponseBuffer.allocate(request, declared);
    }

    @Override
    boolean take(ByteBuffer piece) throws TransportException {
      bytes.add(piece);
      return true;
    }

    @Override
    void complete() {
      future.complete(
          TransportResponse.buffered(response.getStatus(), headers(response), bytes.toArray()));
    }

    @Override
    void fail(IOException failure) {
      future.completeExceptionally(failure);
    }
  }

  /** A response whose body the caller reads; one piece is held in memory. */
  private static final class Streamed extends JettyResponseReader {

    private final Response response;
    private final CompletableFuture<TransportResponse> future;
    private final PushResponseBody body;

    Streamed(
        TransportRequest request,
        Response response,
        Content.Source source,
        PushResponseBody.Source exchange,
        CompletableFuture<TransportResponse> future) {
      super(exchange, source);
      this.response = response;
      this.future = future;
      body = new PushResponseBody(request, exchange);
    }

    @Override
    void start() {
      future.complete(TransportResponse.streamed(response.getStatus(), headers(response), body));
      super.start();
    }

    @Override
    boolean take(ByteBuffer piece) {
      body.add(List.of(ByteBuffer.allocate(piece.remaining()).put(piece).flip()));
      return false; // continued by PushResponseBody.Source.taken
    }

    @Override
    void complete() {
      body.complete();
    }

    @Override
    void fail(IOException failure) {
      body.fail(failure);
    }
  }
}
