package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed response over a library that provides a blocking stream.
 *
 * <p>It applies the {@linkplain TransportRequest#idleTimeout() idle timeout}. Closing it before its
 * end, or a read that fails, aborts the exchange: the rest of the body is not read, and the
 * connection is not reused.
 *
 * <pre>{@code
 * final class MyExchange implements StreamResponseBody.Source {
 *
 *   TransportResponse receive(Response response) {
 *     return TransportResponse.streamed(response.status(), headers(response),
 *         new StreamResponseBody(response.content(), request, this));
 *   }
 *
 *   public void abort(TransportException cause) {
 *     aborted = cause;
 *     call.cancel();
 *   }
 *
 *   public IOException classify(IOException failure) {
 *     return aborted != null ? aborted : new FailureClassifier(destination).classify(failure, stage);
 *   }
 *
 *   public void ended() {
 *     exchanges.unregister(this);
 *   }
 * }
 * }</pre>
 *
 * <p>One thread reads at a time; any thread may close the stream. Reads throw the exception that
 * {@link Source#classify} returns, or a {@link TransportException} after the idle timeout and after
 * {@link #close}. Once a read has failed, all later ones throw the same exception.
 */
public final class StreamResponseBody extends InputStream {

  /**
   * The exchange that the body belongs to. Aborting it must end a read of the library's stream that
   * another thread is blocked in; after the idle timeout, it is aborted on the JVM's timer thread.
   */
  public interface Source extends Abortable {

    /**
     * Called once when the body has ended: it has been read to its end, a read has failed, or it was
     * closed. In the last two cases the call follows {@link #abort}. Runs on the reading or the
     * closing thread. Must not throw.
     */
    void ended();

    /**
     * Returns the exception to throw for a failed read, usually that of {@link
     * FailureClassifier#classify}. After an abort that did not come from the body, it is the cause
     * of the abort.
     *
     * @param failure the exception of the library's stream
     * @return the exception to throw
     */
    IOException classify(IOException failure);
  }

  private final InputStream content;
  private final Source source;
  private final IdleTimer idleTimer;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean atEnd;

  /** The exception that further reads throw. Confined to the reader. */
  private @Nullable IOException failure;

  /**
   * Creates a body.
   *
   * @param content the library's stream; closed together with the body
   * @param request the request, which holds the idle timeout
   * @param source the exchange that the body belongs to
   */
  public StreamResponseBody(InputStream content, TransportRequest request, Source source) {
    this.content = content;
    this.source = source;
    this.idleTimer = new IdleTimer(request.idleTimeout(), this::expire);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed.get()) {
      throw closed(null);
    }
    if (length == 0 || atEnd) {
      // Some libraries would wait for a byte.
      return length == 0 ? 0 : -1;
    }
    if (failure != null) {
      throw failure;
    }
    idleTimer.begin();
    int count;
    try {
      count = content.read(target, offset, length);
    } catch (IOException e) {
      throw fail(idleTimer.end(), e);
    } catch (RuntimeException e) {
      throw fail(idleTimer.end(), new IOException("the response cannot be read", e));
    } catch (Error e) {
      fail(idleTimer.end(), new IOException("the response cannot be read", e));
      throw e;
    }
    boolean inTime = idleTimer.end();
    // Some libraries end the stream after an abort: the body would look complete.
    if (closed.get() || !inTime) {
      throw fail(inTime, null);
    }
    if (count < 0) {
      atEnd = true;
      end();
    }
    return count;
  }

  private IOException fail(boolean inTime, @Nullable IOException cause) {
    IOException thrown;
    if (closed.get()) {
      thrown = closed(cause);
    } else if (cause == null || !inTime) {
      thrown = timedOut(cause);
    } else {
      thrown = source.classify(cause);
    }
    failure = thrown;
    // Also if the timer or close() is about to abort: an abort must precede the end.
    source.abort(
        thrown instanceof TransportException classified
            ? classified
            : new TransportException(
                Delivery.MAYBE, Reason.CONNECTION, "the response cannot be read", thrown));
    end();
    return thrown;
  }

  private void expire() {
    if (!ended.get()) {
      source.abort(timedOut(null));
    }
  }

  private TransportException timedOut(@Nullable Throwable cause) {
    return idleTimer.expired(cause);
  }

  private static TransportException closed(@Nullable Throwable cause) {
    return TransportException.cancelled(Delivery.MAYBE, "the response stream was closed", cause);
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      idleTimer.stop();
      source.ended();
    }
  }

  @Override
  public int available() throws IOException {
    return ended.get() ? 0 : content.available();
  }

  /** Closes the stream. Closing before the end aborts the exchange; the rest of the body is lost. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (!ended.get()) {
      source.abort(closed(null));
    }
    end();
    try {
      content.close();
    } catch (IOException | RuntimeException e) {
      // Nothing is lost: the body has ended, or its connection is closed.
    }
  }
}
