package com.beeper.desktop.internal.client;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.WebSocketTransport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket transport of a client: given by the user, or created when it is first needed, because
 * most clients open no event stream. Thread-safe.
 */
public final class LazyWebSocketTransport {

  private final Supplier<WebSocketTransport> factory;
  private final boolean owned;

  // Guarded by this object's monitor.
  private @Nullable WebSocketTransport transport;
  private boolean closed;

  private LazyWebSocketTransport(Supplier<WebSocketTransport> factory, boolean owned) {
    this.factory = factory;
    this.owned = owned;
  }

  /** Returns an instance with a transport that the client does not own. */
  public static LazyWebSocketTransport given(WebSocketTransport transport) {
    return new LazyWebSocketTransport(() -> transport, false);
  }

  /** Returns an instance that creates its transport on first use, and closes it with the client. */
  public static LazyWebSocketTransport createdBy(Supplier<WebSocketTransport> factory) {
    return new LazyWebSocketTransport(factory, true);
  }

  /**
   * Returns the transport. Called on the thread of the user who opens a stream, because discovery
   * searches its context class loader. A failed creation is tried again by the next call.
   *
   * @throws ConfigurationException if no transport is found, or it cannot apply a setting
   * @throws IllegalStateException if the client is closed
   */
  public synchronized WebSocketTransport get() {
    if (closed) {
      throw new IllegalStateException("the client is closed; build another one");
    }
    WebSocketTransport found = transport;
    if (found == null) {
      found = factory.get();
      transport = found;
    }
    return found;
  }

  /** Closes the transport if the client has created it. */
  void close() {
    WebSocketTransport created;
    synchronized (this) {
      closed = true;
      created = owned ? transport : null;
    }
    if (created != null) {
      created.close();
    }
  }
}
