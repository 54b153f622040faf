package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.Abortable;
import com.beeper.desktop.transport.support.Destination;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The clients that belong to the transport, created on first use: one for {@code http}, which avoids
 * the 130 ms for loading the trust store, and one for {@code https}.
 *
 * <p>Most callbacks run on the JDK's selector thread instead of a pool, which halves the time of a
 * call; see {@link CallbackExecutor}. Therefore no callback in this package may block.
 */
final class ManagedJdkClients implements JdkClients {

  /** Closes all connections immediately. */
  private static final @Nullable MethodHandle SHUTDOWN_NOW = since21("shutdownNow");

  private final TransportSettings settings;
  private final boolean webSockets;
  private final ProxySettings proxy;
  private final ProxySelector selector;
  private final Map<Abortable, JdkClient> leased = new ConcurrentHashMap<>();
  private final Set<JdkClient> retired = ConcurrentHashMap.newKeySet();
  private volatile @Nullable JdkClient plain;
  private volatile @Nullable JdkClient secure;
  private volatile boolean closed;

  /**
   * Creates the clients of a transport.
   *
   * @param webSockets whether they open WebSocket connections instead of HTTP exchanges
   */
  ManagedJdkClients(TransportSettings settings, boolean webSockets) {
    this.settings = settings;
    this.webSockets = webSockets;
    this.proxy = settings.proxy() == null ? ProxySettings.system() : settings.proxy();
    this.selector = proxy.selector();
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
    client = RecycledClients.take(settings, tls, webSockets);
    if (client == null) {
      try {
        client = build(tls);
      } catch (UncheckedIOException e) {
        throw new TransportException(
            Delivery.NOT_SENT,
            Reason.CONNECTION,
            "connection to " + destination(uri) + " failed: no HTTP client can be created: "
                + Objects.requireNonNull(e.getCause()).getMessage(),
            e);
      }
    }
    if (tls) {
      secure = client;
    } else {
      plain = client;
    }
    return client;
  }

  private JdkClient build(boolean tls) throws TransportException {
    CallbackExecutor callbacks =
        webSockets ? CallbackExecutor.forWebSockets() : CallbackExecutor.forExchanges();
    HttpClient.Builder builder = HttpClient.newBuilder()
        .executor(callbacks)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(selector);
    if (settings.connectTimeout() != null) {
      builder.connectTimeout(settings.connectTimeout());
    }
    if (settings.localAddress() != null) {
      JdkCapabilities.bind(builder, settings.localAddress());
    }
    if (!tls) {
      builder.sslContext(new PlainHttpSslContext());
    } else {
      SSLContext given = settings.sslContext();
      SSLContext context = given == null ? DefaultSslContext.create() : given;
      SSLParameters parameters = context.getDefaultSSLParameters();
      // The JDK's own verification of host names can be switched off by a system property.
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      builder.sslContext(context).sslParameters(parameters);
    }
    return new JdkClient(open(builder), callbacks);
  }

  /**
   * Builds a client whose thread does not refer to the class loader of the caller. The JDK gives the
   * thread no thread locals, but the context class loader of the current one.
   */
  private static HttpClient open(HttpClient.Builder builder) {
    Thread current = Thread.currentThread();
    ClassLoader ofCaller = current.getContextClassLoader();
    current.setContextClassLoader(JdkTransport.class.getClassLoader());
    try {
      return builder.build();
    } finally {
      current.setContextClassLoader(ofCaller);
    }
  }

  @Override
  public boolean isManaged() {
    return true;
  }

  @Override
  public Destination destination(URI uri) {
    return Destination.of(uri, selector);
  }

  @Override
  public @Nullable String proxyAuthorization() {
    return proxy.authorization();
  }

  /**
   * Replaces the client of an exchange. If the JDK cannot parse a response, it removes the connection
   * from its pool without closing it, and closes it only together with the client.
   */
  @Override
  public void retire(Abortable exchange) {
    JdkClient client = leased.get(exchange);
    if (client == null || (SHUTDOWN_NOW == null && !client.callbacks().isStuck())) {
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
      run(SHUTDOWN_NOW, client);
    }
  }

  /**
   * Closes the clients. Before JDK 21 a client cannot be closed: its selector thread ends, and its
   * descriptors are closed, after the client has been garbage collected. Until then, the next
   * transport with the same settings uses it.
   */
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
    if (SHUTDOWN_NOW == null) {
      RecycledClients.add(settings, false, first);
      RecycledClients.add(settings, true, second);
    } else {
      run(SHUTDOWN_NOW, first);
      run(SHUTDOWN_NOW, second);
    }
  }

  private static void run(@Nullable MethodHandle method, @Nullable JdkClient client) {
    if (client == null || method == null) {
      return;
    }
    try {
      method.invokeExact(client.http());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a method of {@code HttpClient} since JDK 21; null on older JDKs. */
  private static @Nullable MethodHandle since21(String name) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(HttpClient.class, name, MethodType.methodType(void.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
