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

/** Reads the body of one response, as fast as it is wanted. */
abstract class ResponseReader {

  private final PushResponseBody.Exchange exchange;
  private final Content.Source source;

  private ResponseReader(PushResponseBody.Exchange exchange, Content.Source source) {
    this.exchange = exchange;
    this.source = source;
  }

  static ResponseReader of(
      TransportRequest request,
      Response response,
      Content.Source source,
      PushResponseBody.Exchange exchange,
      CompletableFuture<TransportResponse> future)
      throws TransportException {
    return request.isStreamed()
        ? new Streamed(request, response, source, exchange, future)
        : new Buffered(request, response, source, exchange, future);
  }

  /** Begins, once the exchange knows this reader. */
  void start() {
    read();
  }

  /** Reads what is there, and asks to be called when there is more. */
  final void read() {
    Content.Chunk chunk = source.read();
    if (chunk == null) {
      source.demand(this::read);
      return;
    }
    if (Content.Chunk.isFailure(chunk)) {
      return; // the exchange is told, too
    }
    try {
      boolean more = !chunk.hasRemaining() || take(chunk.getByteBuffer());
      if (more && !chunk.isLast()) {
        // Not in a loop: an abort has its turn between two calls only.
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
   * @param bytes belong to Jetty, which uses them again
   * @return whether more are wanted now
   */
  abstract boolean take(ByteBuffer bytes) throws TransportException;

  /** Takes note that all was read, and that the connection is free. */
  abstract void complete();

  /** Takes note that no more comes. */
  abstract void fail(IOException failure);

  private static Headers headers(Response response) {
    Headers.Builder headers = Headers.builder();
    for (HttpField field : response.getHeaders()) {
      headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return headers.build();
  }

  /** The caller waits until all is in memory. */
  private static final class Buffered extends ResponseReader {

    private final Response response;
    private final CompletableFuture<TransportResponse> future;
    private final ResponseBuffer bytes;

    Buffered(
        TransportRequest request,
        Response response,
        Content.Source source,
        PushResponseBody.Exchange exchange,
        CompletableFuture<TransportResponse> future)
        throws TransportException {
      super(exchange, source);
      this.response = response;
      this.future = future;
      long declared = request.allowsResponseBody(response.getStatus())
          ? response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH)
          : 0;
      bytes = new ResponseBuffer(request, declared);
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

  /** The caller has the head, and reads the body; one piece of it is held here. */
  private static final class Streamed extends ResponseReader {

    private final Response response;
    private final CompletableFuture<TransportResponse> future;
    private final PushResponseBody body;

    Streamed(
        TransportRequest request,
        Response response,
        Content.Source source,
        PushResponseBody.Exchange exchange,
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
      return false; // PushResponseBody.Exchange.taken reads on
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
