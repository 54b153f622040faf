package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.support.Destination;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Creates clients with the settings of one transport. Thread-safe. */
final class JdkClientFactory {

  private final TransportSettings settings;
  private final ProxySettings proxy;
  private final ProxySelector selector;
  private @Nullable SSLContext context;

  JdkClientFactory(TransportSettings settings) {
    this.settings = settings;
    this.proxy = settings.proxy() == null ? ProxySettings.system() : settings.proxy();
    this.selector = proxy.selector();
    this.context = settings.sslContext();
  }

  /**
   * Creates a client.
   *
   * @param tls whether it connects to servers over TLS
   * @param callbacks the executor for its callbacks
   * @param uri the first URI for which it is used
   * @throws TransportException if the client or its TLS context cannot be created
   */
  JdkClient create(boolean tls, CallbackExecutor callbacks, URI uri) throws TransportException {
    try {
      return build(tls, callbacks);
    } catch (UncheckedIOException e) {
      throw new TransportException(
          Delivery.NOT_SENT,
          Reason.CONNECTION,
          "connection to " + destination(uri) + " failed: no HTTP client can be created: "
              + Objects.requireNonNull(e.getCause()).getMessage(),
          e);
    }
  }

  private JdkClient build(boolean tls, CallbackExecutor callbacks) throws TransportException {
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
    DedicatedSelector dedicated = callbacks.dedicatedSelector();
    if (dedicated != null) {
      builder.cookieHandler(dedicated.upgradeObserver());
    }
    if (!tls) {
      builder.sslContext(new PlainHttpSslContext());
    } else {
      SSLContext tlsContext = context();
      SSLParameters parameters = tlsContext.getDefaultSSLParameters();
      // The JDK's own verification of host names can be switched off by a system property.
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      builder.sslContext(tlsContext).sslParameters(parameters);
    }
    return new JdkClient(open(builder), callbacks);
  }

  /** Loads the trust store once for all clients. */
  private synchronized SSLContext context() throws TransportException {
    SSLContext loaded = context == null ? DefaultSslContext.create() : context;
    context = loaded;
    return loaded;
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

  /** Returns the server and the proxy to which a client connects for a URI. */
  Destination destination(URI uri) {
    return Destination.of(uri, selector);
  }

  /** Returns the value of {@code Proxy-Authorization}, or null for none. */
  @Nullable
  String proxyAuthorization() {
    return proxy.authorization();
  }
}
