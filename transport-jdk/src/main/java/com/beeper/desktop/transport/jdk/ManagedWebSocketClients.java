package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The clients that belong to a WebSocket transport: one for each connection, whose selector thread
 * serves nothing else; see {@link DedicatedSelector}. Only so every end of a connection is noticed,
 * and a listener that blocks affects no other connection.
 *
 * <p>A client is closed with its connection.
 */
final class ManagedWebSocketClients implements WebSocketClients {

  private final JdkClientFactory factory;
  private final Map<Abortable, JdkClient> leased = new ConcurrentHashMap<>();

  /** The clients that have a close frame to send. Guarded by its monitor. */
  private final Set<JdkClient> closing =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private volatile boolean closed;

  /** Creates the clients of a transport. */
  ManagedWebSocketClients(TransportSettings settings) {
    this.factory = new JdkClientFactory(settings);
  }

  @Override
  public JdkClient lease(URI uri, Abortable connection) throws TransportException {
    requireOpen();
    boolean tls =
        "https".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
    JdkClient client = factory.create(tls, CallbackExecutor.forWebSockets(), uri);
    leased.put(connection, client);
    if (closed) {
      release(connection);
    }
    requireOpen();
    return client;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
  }

  @Override
  public void release(Abortable connection) {
    JdkClient client = leased.remove(connection);
    if (client != null) {
      client.shutdown().now();
    }
  }

  @Override
  public void releaseClosing(Abortable connection) {
    JdkClient client = leased.remove(connection);
    if (client != null) {
      closing.add(client);
      client.shutdown().orderly();
      if (closed) {
        client.shutdown().now();
      }
    }
  }

  @Override
  public void retire(Abortable connection) {
    release(connection);
  }

  @Override
  public boolean isManaged() {
    return true;
  }

  @Override
  public Destination destination(URI uri) {
    return factory.destination(uri);
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return factory.proxyAuthorization();
  }

  @Override
  public void close() {
    closed = true;
    for (Abortable connection : leased.keySet()) {
      connection.abort(
          TransportException.cancelled(Delivery.MAYBE, "the transport was closed", null));
    }
    synchronized (closing) {
      closing.forEach(client -> client.shutdown().now());
      closing.clear();
    }
  }
}
