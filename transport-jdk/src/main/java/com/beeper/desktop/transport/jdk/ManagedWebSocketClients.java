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
 * <p>A client is closed with its connection. Before JDK 21, when a client cannot be closed, later
 * connections with the same settings use it.
 */
final class ManagedWebSocketClients implements WebSocketClients {

  /** The client of a connection. */
  private record Lease(JdkClient client, boolean tls) {}

  private final TransportSettings settings;
  private final JdkClientFactory factory;
  private final Map<Abortable, Lease> leased = new ConcurrentHashMap<>();

  /** The clients that have a close frame to send. Guarded by its monitor. */
  private final Set<JdkClient> closing =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private volatile boolean closed;

  /** Creates the clients of a transport. */
  ManagedWebSocketClients(TransportSettings settings) {
    this.settings = settings;
    this.factory = new JdkClientFactory(settings);
  }

  @Override
  public JdkClient lease(URI uri, Abortable connection) throws TransportException {
    requireOpen();
    boolean tls =
        "https".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
    JdkClient client = RecycledClients.take(settings, tls, true);
    if (client == null) {
      client = factory.create(tls, CallbackExecutor.forWebSockets(), uri);
    }
    leased.put(connection, new Lease(client, tls));
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
    Lease lease = leased.remove(connection);
    if (lease != null && !recycle(lease)) {
      JdkClientShutdown.now(lease.client());
    }
  }

  @Override
  public void releaseClosing(Abortable connection) {
    Lease lease = leased.remove(connection);
    if (lease != null && !recycle(lease)) {
      closing.add(lease.client());
      JdkClientShutdown.orderly(lease.client());
      if (closed) {
        JdkClientShutdown.now(lease.client());
      }
    }
  }

  private boolean recycle(Lease lease) {
    DedicatedSelector selector = lease.client().callbacks().dedicatedSelector();
    if (JdkClientShutdown.SUPPORTED || selector == null) {
      return false;
    }
    // Not while a listener blocks the selector thread.
    selector.whenIdle(() -> RecycledClients.add(settings, lease.tls(), lease.client()));
    return true;
  }

  @Override
  public void retire(Abortable connection) {
    Lease lease = leased.remove(connection);
    if (lease != null) {
      JdkClientShutdown.now(lease.client());
    }
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
      closing.forEach(JdkClientShutdown::now);
      closing.clear();
    }
  }
}
