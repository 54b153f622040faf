package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * The request body for the asynchronous client. A body in memory is written from its array; a stream is
 * read on an executor, a few pieces ahead of the connection: each change between the two threads costs
 * more than the read of a piece.
 */
final class AsyncRequestEntity implements AsyncEntityProducer, RequestBodyPump.Sink {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** The highest number of pieces that are read and not sent. With 4, an upload takes 1.1 times as long. */
  private static final int AHEAD = 16;

  private final RequestBody body;
  private final boolean repeats;
  private final Consumer<TransportException> onSourceFailure;

  /** Null for a body in memory. */
  private final @Nullable RequestBodyPump pump;

  // Guarded by this object's monitor.
  private ByteBuffer piece;
  private final Queue<ByteBuffer> ahead = new ArrayDeque<>(AHEAD);
  private long sent;
  private @Nullable DataStreamChannel channel;

  /** The number of requested pieces that have not been read. */
  private int requested;

  /** Whether everything that has been read has been sent. */
  private boolean waiting;

  private boolean ended;
  private boolean stopped;

  /** Not reset when the body is rewound, which the library also does after an error. */
  private boolean complete;

  /**
   * Creates an entity.
   *
   * @param repeats whether the client repeats a request only if nothing of it has been sent
   * @param executor reads a body that is a stream
   * @param onSourceFailure called if the body cannot be read
   */
  AsyncRequestEntity(
      RequestBody body,
      boolean repeats,
      Executor executor,
      Consumer<TransportException> onSourceFailure) {
    this.body = body;
    this.repeats = repeats;
    this.onSourceFailure = onSourceFailure;
    ByteBuffer bytes = body.bytes();
    this.pump = bytes == null ? new RequestBodyPump(body, executor, this) : null;
    this.piece = bytes == null ? NOTHING : bytes;
    this.ended = bytes != null;
  }

  @Override
  public synchronized int available() {
    // At least one, because otherwise the reactor would not fetch the next piece or the end.
    return waiting ? 0 : Math.max(1, piece.remaining());
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    int wanted;
    synchronized (this) {
      if (stopped && !isSent()) {
        throw new IOException("the exchange has ended before its body was sent");
      }
      if (waiting) {
        return;
      }
      this.channel = channel;
      write(channel);
      complete = ended ? isSent() : sent == body.contentLength();
      waiting = !ended && !piece.hasRemaining();
      if (ended) {
        if (!piece.hasRemaining()) {
          channel.endStream();
        }
        return;
      }
      wanted = wanted();
      requested += wanted;
    }
    if (pump != null && wanted > 0) {
      pump.request(wanted);
    }
  }

  /** Returns how many pieces to request: several at once, while the connection still sends others. */
  private int wanted() {
    int left = requested + ahead.size() + (piece.hasRemaining() ? 1 : 0);
    return left <= AHEAD / 2 ? AHEAD - left : 0;
  }

  /** Writes what has been read, until the connection takes no more. */
  private void write(DataStreamChannel channel) throws IOException {
    while (true) {
      if (piece.hasRemaining()) {
        sent += channel.write(piece);
      }
      ByteBuffer next = piece.hasRemaining() ? null : ahead.poll();
      if (next == null) {
        return;
      }
      piece = next;
    }
  }

  private boolean isSent() {
    return ended && !piece.hasRemaining() && ahead.isEmpty();
  }

  @Override
  public void piece(ByteBuffer bytes) {
    read(bytes, false);
  }

  @Override
  public void end() {
    read(NOTHING, true);
  }

  private void read(ByteBuffer bytes, boolean last) {
    DataStreamChannel target;
    synchronized (this) {
      ahead.add(bytes);
      requested--;
      ended = last;
      target = waiting ? channel : null;
      waiting = false;
    }
    if (target != null) {
      target.requestOutput();
    }
  }

  /** Leaves the entity waiting: otherwise the reactor would terminate the body. */
  @Override
  public void sourceFailed(TransportException failure) {
    onSourceFailure.accept(failure);
  }

  /** Returns whether the complete body has been written. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** Rewinds a body in memory: the library calls this method before it repeats a request. */
  @Override
  public void releaseResources() {
    if (pump != null) {
      pump.close();
      return;
    }
    ByteBuffer bytes = body.bytes();
    if (bytes != null) {
      synchronized (this) {
        piece = bytes;
        sent = 0;
      }
    }
  }

  /** Stops sending at the end of the exchange, which the library does not always report. */
  void stop() {
    synchronized (this) {
      stopped = true;
    }
    if (pump != null) {
      pump.close();
    }
  }

  @Override
  public void failed(Exception cause) {}

  @Override
  public boolean isRepeatable() {
    return repeats && pump == null;
  }

  @Override
  public long getContentLength() {
    return body.contentLength();
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public boolean isChunked() {
    return body.contentLength() < 0;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }
}
