package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportSettings;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The clients of closed transports on a JDK that cannot close a client. Each has a thread and three
 * descriptors until it is garbage collected; without this class, a program that opens and closes
 * transports in a loop runs out of descriptors before the heap is full. A client is referenced weakly.
 * Thread-safe.
 */
final class RecycledClients {

  // Guarded by the class.
  private static final Map<WeakReference<JdkClient>, Key> CLIENTS = new LinkedHashMap<>();

  private RecycledClients() {}

  /** The settings of a client. Contexts and proxies are compared by identity. */
  private record Key(
      boolean tls,
      boolean webSockets,
      @Nullable SSLContext sslContext,
      @Nullable Duration connectTimeout,
      @Nullable ProxySettings proxy,
      @Nullable InetAddress localAddress) {

    static Key of(TransportSettings settings, boolean tls, boolean webSockets) {
      return new Key(
          tls,
          webSockets,
          tls ? settings.sslContext() : null,
          settings.connectTimeout(),
          settings.proxy(),
          settings.localAddress());
    }
  }

  /** Returns a client with the same settings, or null if there is none. */
  static synchronized @Nullable JdkClient take(
      TransportSettings settings, boolean tls, boolean webSockets) {
    Key wanted = Key.of(settings, tls, webSockets);
    Iterator<Map.Entry<WeakReference<JdkClient>, Key>> all = CLIENTS.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<WeakReference<JdkClient>, Key> entry = all.next();
      JdkClient client = entry.getKey().get();
      if (client == null) {
        all.remove();
      } else if (entry.getValue().equals(wanted)) {
        all.remove();
        return client;
      }
    }
    return null;
  }

  /** Adds the client of a closed transport, unless a parser loops in it. */
  static synchronized void add(
      TransportSettings settings, boolean tls, @Nullable JdkClient client) {
    CLIENTS.keySet().removeIf(reference -> reference.get() == null);
    if (client != null && !client.callbacks().isStuck()) {
      CLIENTS.put(
          new WeakReference<>(client),
          Key.of(settings, tls, client.callbacks().dedicatedSelector() != null));
    }
  }
}
