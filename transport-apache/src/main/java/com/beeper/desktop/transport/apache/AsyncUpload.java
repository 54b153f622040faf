package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.support.RequestBodyPump;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * A request body as the asynchronous client wants it: one in memory is written from its own array,
 * a stream is read on an executor, a piece at a time, each when the one before has been sent.
 */
final class AsyncUpload implements AsyncEntityProducer, RequestBodyPump.Sink {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final RequestBody body;
  private final Consumer<IOException> onUnreadable;

  /** Null for a body in memory. */
  private final @Nullable RequestBodyPump reader;

  // Guarded by this object's monitor.
  private ByteBuffer piece;
  private long sent;
  private @Nullable DataStreamChannel channel;
  private boolean reading;
  private boolean ended;
  private boolean stopped;

  /** Not taken back when the body is rewound, which the library does when it gets an error, too. */
  private boolean whole;

  /**
   * Makes an upload.
   *
   * @param executor reads a body that is a stream
   * @param onUnreadable told when the body cannot be read
   */
  AsyncUpload(RequestBody body, Executor executor, Consumer<IOException> onUnreadable) {
    this.body = body;
    this.onUnreadable = onUnreadable;
    ByteBuffer bytes = body.bytes();
    this.reader = bytes == null ? new RequestBodyPump(body, executor, this) : null;
    this.piece = bytes == null ? NOTHING : bytes;
    this.ended = bytes != null;
  }

  @Override
  public synchronized int available() {
    // At least one, so that the reactor comes to fetch the next piece, or the end.
    return reading ? 0 : Math.max(1, piece.remaining());
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    synchronized (this) {
      if (stopped && (!ended || piece.hasRemaining())) {
        throw new IOException("the exchange has ended before its body was sent");
      }
      if (reading) {
        return;
      }
      if (piece.hasRemaining()) {
        sent += channel.write(piece);
      }
      whole = ended ? !piece.hasRemaining() : sent == body.contentLength();
      if (piece.hasRemaining()) {
        return;
      }
      if (ended) {
        channel.endStream();
        return;
      }
      this.channel = channel;
      reading = true;
    }
    if (reader != null) {
      reader.request(1);
    }
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
      piece = bytes;
      ended = last;
      reading = false;
      target = channel;
    }
    if (target != null) {
      target.requestOutput();
    }
  }

  /** It stays as if reading: else the reactor would end the body properly. */
  @Override
  public void unreadable(IOException failure) {
    onUnreadable.accept(failure);
  }

  /** Tells whether the server can have the whole body. */
  synchronized boolean isWhole() {
    return whole;
  }

  /** A body in memory is rewound: the library calls this before it sends a request again. */
  @Override
  public void releaseResources() {
    if (reader != null) {
      reader.close();
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

  /** Stops sending: the exchange has ended, of which the library does not always tell. */
  void stop() {
    synchronized (this) {
      stopped = true;
    }
    if (reader != null) {
      reader.close();
    }
  }

  @Override
  public void failed(Exception cause) {}

  @Override
  public boolean isRepeatable() {
    return reader == null;
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
