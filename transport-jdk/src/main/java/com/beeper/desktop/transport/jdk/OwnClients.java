package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.FailureClassifier;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Clients that belong to the transport, made when first used: one for {@code http}, which spares
 * the JDK the 130 ms it takes to load its trust store, and one for {@code https}.
 *
 * <p>They run the JDK's callbacks on its selector thread instead of a pool, which halves the time
 * of a call. So no callback here may block.
 */
final class OwnClients implements Clients {

  /** Lets the exchanges that run end, and closes all connections then. */
  private static final @Nullable MethodHandle SHUTDOWN = since21("shutdown");

  /** Closes all connections. */
  private static final @Nullable MethodHandle SHUTDOWN_NOW = since21("shutdownNow");

  private final TransportSettings settings;
  private final ProxySettings proxy;
  private final ProxySelector selector;
  private final Map<Exchange, HttpClient> leased = new ConcurrentHashMap<>();
  private final Set<HttpClient> retired = ConcurrentHashMap.newKeySet();
  private volatile @Nullable HttpClient plain;
  private volatile @Nullable HttpClient secure;
  private volatile boolean closed;

  OwnClients(TransportSettings settings) {
    this.settings = settings;
    this.proxy = settings.proxy() == null ? ProxySettings.system() : settings.proxy();
    this.selector = proxy.selector();
  }

  @Override
  public HttpClient lease(URI uri, Exchange exchange) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    while (true) {
      HttpClient client = tls ? secure : plain;
      if (client == null || closed) {
        client = make(tls);
      }
      leased.put(exchange, client);
      if (client.equals(tls ? secure : plain)) {
        return client;
      }
      // Retired in this moment.
      release(exchange);
    }
  }

  private synchronized HttpClient make(boolean tls) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    HttpClient client = tls ? secure : plain;
    if (client == null) {
      HttpClient.Builder builder = HttpClient.newBuilder()
          .executor(Runnable::run)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(selector);
      if (settings.connectTimeout() != null) {
        builder.connectTimeout(settings.connectTimeout());
      }
      if (settings.localAddress() != null) {
        Capabilities.bind(builder, settings.localAddress());
      }
      if (tls) {
        if (settings.sslContext() != null) {
          builder.sslContext(settings.sslContext());
        }
        client = builder.build();
        secure = client;
      } else {
        client = builder.sslContext(new NoTls()).build();
        plain = client;
      }
    }
    return client;
  }

  @Override
  public FailureClassifier route(URI uri) {
    return FailureClassifier.of(uri, selector);
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return proxy.authorization();
  }

  /**
   * Retires the client of an exchange. The JDK leaves a connection open whose response it could not
   * parse, knows it no more, and closes it only with the client.
   */
  @Override
  public void spoiled(Exchange exchange) {
    HttpClient client = leased.get(exchange);
    if (SHUTDOWN == null || client == null) {
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
  public void release(Exchange exchange) {
    HttpClient client = leased.remove(exchange);
    if (client != null && retired.contains(client) && !leased.containsValue(client)) {
      retired.remove(client);
      run(SHUTDOWN, client);
    }
  }

  /**
   * Before JDK 21 a client cannot be closed: letting go of it is all that can be done, its selector
   * thread then ends after the next garbage collection.
   */
  @Override
  public void close() {
    HttpClient first;
    HttpClient second;
    synchronized (this) {
      closed = true;
      first = plain;
      second = secure;
      plain = null;
      secure = null;
    }
    for (Exchange exchange : leased.keySet()) {
      exchange.abort(
          TransportException.cancelled(Delivery.MAYBE, "the transport was closed", null));
    }
    run(SHUTDOWN_NOW, first);
    run(SHUTDOWN_NOW, second);
  }

  private static void run(@Nullable MethodHandle method, @Nullable HttpClient client) {
    if (client == null || method == null) {
      return;
    }
    try {
      method.invokeExact(client);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a method that {@code HttpClient} has since JDK 21; null before. */
  private static @Nullable MethodHandle since21(String name) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(HttpClient.class, name, MethodType.methodType(void.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
