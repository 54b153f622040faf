package com.beeper.desktop.transport.apache;

import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * A request body as the asynchronous client wants it: one in memory is written from its own array,
 * a stream is read on an executor, a chunk at a time, each when the one before has been sent.
 */
final class AsyncUpload implements AsyncEntityProducer {

  private static final int CHUNK = 32 * 1024;

  private final RequestBody body;
  private final Executor executor;
  private final Consumer<IOException> onUnreadable;

  // Guarded by this object's monitor; while reading is true, the array of the chunk belongs to the
  // thread that reads.
  private ByteBuffer chunk;
  private boolean reading;
  private boolean ended;
  private boolean released;
  private boolean stopped;

  // Only used by the thread that reads; the monitor orders one after the other.
  private @Nullable InputStream stream;

  /**
   * Makes an upload.
   *
   * @param executor reads a body that is a stream
   * @param onUnreadable told when the body cannot be read
   */
  AsyncUpload(RequestBody body, Executor executor, Consumer<IOException> onUnreadable) {
    this.body = body;
    this.executor = executor;
    this.onUnreadable = onUnreadable;
    ByteBuffer bytes = body.bytes();
    this.chunk = bytes == null ? ByteBuffer.allocate(CHUNK).limit(0) : bytes;
    this.ended = bytes != null;
  }

  @Override
  public synchronized int available() {
    // At least one, so that the reactor comes to fetch the next chunk, or the end.
    return reading ? 0 : Math.max(1, chunk.remaining());
  }

  @Override
  public synchronized void produce(DataStreamChannel channel) throws IOException {
    if (stopped && (!ended || chunk.hasRemaining())) {
      throw new IOException("the exchange has ended before its body was sent");
    }
    if (reading) {
      return;
    }
    if (chunk.hasRemaining()) {
      channel.write(chunk);
    }
    if (chunk.hasRemaining()) {
      return;
    }
    if (ended) {
      channel.endStream();
    } else if (!released) {
      reading = true;
      executor.execute(() -> read(channel));
    }
  }

  private void read(DataStreamChannel channel) {
    int count = -1;
    IOException failure = null;
    try {
      InputStream in = stream;
      if (in == null) {
        in = body.open();
        stream = in;
      }
      count = in.read(chunk.array());
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException("the request body cannot be read", e);
    }
    boolean last;
    synchronized (this) {
      // After a failure it stays as if reading: else the reactor would end the body properly.
      reading = failure != null;
      ended = count < 0;
      chunk = ByteBuffer.wrap(chunk.array(), 0, Math.max(0, count));
      last = ended || released || failure != null;
    }
    if (last) {
      close();
    }
    if (failure == null) {
      channel.requestOutput();
    } else {
      onUnreadable.accept(failure);
    }
  }

  private void close() {
    InputStream in = stream;
    stream = null;
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        // All that was needed has been read.
      }
    }
  }

  /** A body in memory is rewound: the library calls this before it sends a request again. */
  @Override
  public synchronized void releaseResources() {
    ByteBuffer bytes = body.bytes();
    if (bytes == null) {
      release();
    } else {
      chunk = bytes;
    }
  }

  /** Stops sending: the exchange has ended, of which the library does not always tell. */
  synchronized void stop() {
    stopped = true;
    if (body.bytes() == null) {
      release();
    }
  }

  /** Closes the stream, on the executor; if it is being read, the thread that reads does it. */
  private void release() {
    if (!released && !reading && !ended) {
      executor.execute(this::close);
    }
    released = true;
  }

  @Override
  public void failed(Exception cause) {}

  @Override
  public boolean isRepeatable() {
    return body.bytes() != null;
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
