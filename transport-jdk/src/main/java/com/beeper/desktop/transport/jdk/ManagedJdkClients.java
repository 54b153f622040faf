package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The clients that belong to the transport, created on first use: one for {@code http}, which avoids
 * the 130 ms for loading the trust store, and one for {@code https}.
 *
 * <p>Most callbacks run on the JDK's selector thread instead of a pool, which halves the time of a
 * call; see {@link CallbackExecutor}. Therefore no callback in this package may block.
 */
final class ManagedJdkClients implements JdkClients {

  private final JdkClientFactory factory;
  private final Map<Abortable, JdkClient> leased = new ConcurrentHashMap<>();
  private final Set<JdkClient> retired = ConcurrentHashMap.newKeySet();
  private volatile @Nullable JdkClient plain;
  private volatile @Nullable JdkClient secure;
  private volatile boolean closed;

  /** Creates the clients of a transport. */
  ManagedJdkClients(TransportSettings settings) {
    this.factory = new JdkClientFactory(settings);
  }

  @Override
  public JdkClient lease(URI uri, Abortable exchange) throws TransportException {
    boolean tls =
        "https".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
    while (true) {
      JdkClient client = tls ? secure : plain;
      if (client == null || closed) {
        client = create(tls, uri);
      }
      leased.put(exchange, client);
      if (client.callbacks().isStuck()) {
        retire(exchange);
      } else if (client.equals(tls ? secure : plain)) {
        return client;
      }
      // The client has been retired in the meantime.
      release(exchange);
    }
  }

  private synchronized JdkClient create(boolean tls, URI uri) throws TransportException {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    JdkClient client = tls ? secure : plain;
    if (client != null) {
      return client;
    }
    client = factory.create(tls, CallbackExecutor.forExchanges(), uri);
    if (tls) {
      secure = client;
    } else {
      plain = client;
    }
    return client;
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

  /**
   * Replaces the client of an exchange. If the JDK cannot parse a response, it removes the connection
   * from its pool without closing it, and closes it only together with the client.
   */
  @Override
  public void retire(Abortable exchange) {
    JdkClient client = leased.get(exchange);
    if (client == null || (!JdkClientShutdown.HAS_METHODS && !client.callbacks().isStuck())) {
      return;
    }
    retired.add(client);
    synchronized (this) {
      if (client.equals(plain)) {
        plain = null;
      } else if (client.equals(secure)) {
        secure = null;
      }
    }
  }

  @Override
  public void release(Abortable exchange) {
    JdkClient client = leased.remove(exchange);
    if (client != null && retired.contains(client) && !leased.containsValue(client)) {
      retired.remove(client);
      // Not an orderly shutdown, which would wait for an exchange on a lost connection for ever.
      client.shutdown().now();
    }
  }

  @Override
  public void close() {
    JdkClient first;
    JdkClient second;
    synchronized (this) {
      closed = true;
      first = plain;
      second = secure;
      plain = null;
      secure = null;
    }
    for (Abortable exchange : leased.keySet()) {
      exchange.abort(
          TransportException.cancelled(Delivery.MAYBE, "the transport was closed", null));
    }
    if (first != null) {
      first.shutdown().now();
    }
    if (second != null) {
      second.shutdown().now();
    }
  }
}
