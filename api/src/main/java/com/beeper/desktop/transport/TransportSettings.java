package com.beeper.desktop.transport;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.internal.transport.Arguments;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a transport that the client creates. The library's defaults apply to everything that
 * is not set.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder()
 *     .transportSettings(s -> s.proxy(ProxySettings.of("proxy.example.com", 8080)))
 *     .build();
 * }</pre>
 *
 * <p>Host names are always verified; there is no setting to disable it. Immutable. {@link
 * #toString()} shows no secret.
 */
public final class TransportSettings {

  /** Settings without any value: the library's defaults apply. */
  public static final TransportSettings DEFAULTS = builder().build();

  private final @Nullable Duration connectTimeout;
  private final @Nullable ProxySettings proxy;
  private final @Nullable SSLContext sslContext;
  private final @Nullable Integer maxConnections;
  private final @Nullable Duration maxIdleTime;
  private final @Nullable InetAddress localAddress;

  private TransportSettings(Builder builder, @Nullable SSLContext sslContext) {
    connectTimeout = builder.connectTimeout;
    proxy = builder.proxy;
    this.sslContext = sslContext;
    maxConnections = builder.maxConnections;
    maxIdleTime = builder.maxIdleTime;
    localAddress = builder.localAddress;
  }

  /**
   * Returns a builder without values.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the maximum time to open a connection.
   *
   * @return the timeout, or null for the library's default
   */
  public @Nullable Duration connectTimeout() {
    return connectTimeout;
  }

  /**
   * Returns the proxy settings.
   *
   * @return the proxy settings, or null for the library's default
   */
  public @Nullable ProxySettings proxy() {
    return proxy;
  }

  /**
   * Returns the TLS context, which holds keys and trust.
   *
   * @return the context, or null for the library's default
   */
  public @Nullable SSLContext sslContext() {
    return sslContext;
  }

  /**
   * Returns the maximum number of open connections.
   *
   * @return the limit, or null for the transport's default
   */
  public @Nullable Integer maxConnections() {
    return maxConnections;
  }

  /**
   * Returns the maximum time for which an idle connection is kept for reuse.
   *
   * @return the time, or null for the library's default
   */
  public @Nullable Duration maxIdleTime() {
    return maxIdleTime;
  }

  /**
   * Returns the local address that connections are bound to.
   *
   * @return the address, or null for the choice of the operating system
   */
  public @Nullable InetAddress localAddress() {
    return localAddress;
  }

  /**
   * Returns the capabilities that a transport needs to apply these settings.
   *
   * @return a new set, with one capability for each value that is set, and two for a proxy with
   *     credentials
   */
  public Set<TransportCapability> required() {
    Set<TransportCapability> required = EnumSet.noneOf(TransportCapability.class);
    if (connectTimeout != null) {
      required.add(TransportCapability.CONNECT_TIMEOUT);
    }
    if (proxy != null) {
      required.add(TransportCapability.PROXY);
      if (proxy.authorization() != null) {
        required.add(TransportCapability.PROXY_AUTHENTICATION);
      }
    }
    if (sslContext != null) {
      required.add(TransportCapability.SSL_CONTEXT);
    }
    if (maxConnections != null) {
      required.add(TransportCapability.MAX_CONNECTIONS);
    }
    if (maxIdleTime != null) {
      required.add(TransportCapability.MAX_IDLE_TIME);
    }
    if (localAddress != null) {
      required.add(TransportCapability.LOCAL_ADDRESS);
    }
    return required;
  }

  /**
   * Checks that a transport can apply these settings. The client calls this method before it creates a
   * transport; a transport with its own factory method calls it there.
   *
   * @param transport the name of the transport, for the message
   * @param capabilities the capabilities of the transport
   * @throws ConfigurationException if a capability is missing; the message names all settings that
   *     cannot be applied
   */
  public void requireSupport(String transport, Set<TransportCapability> capabilities) {
    Set<TransportCapability> missing = required();
    missing.removeAll(capabilities);
    if (missing.isEmpty()) {
      return;
    }
    StringBuilder names = new StringBuilder();
    for (TransportCapability capability : missing) {
      names.append(names.length() == 0 ? "" : ", ").append(capability.setting());
    }
    throw new ConfigurationException("The transport "
        + transport
        + " cannot apply the setting "
        + names
        + ". Remove it, choose another transport, or create one over a client of the library that"
        + " you configure yourself; the Javadoc of the transport lists what it supports.");
  }

  /**
   * Returns these settings without those for pools of connections, {@link #maxConnections()} and
   * {@link #maxIdleTime()}, which have no meaning for WebSocket connections.
   *
   * @return the settings for a {@link WebSocketTransport}
   */
  public TransportSettings forWebSockets() {
    Builder builder = builder();
    builder.connectTimeout = connectTimeout;
    builder.proxy = proxy;
    builder.localAddress = localAddress;
    return new TransportSettings(builder, sslContext);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("TransportSettings[");
    add(text, "connectTimeout", connectTimeout);
    add(text, "proxy", proxy);
    add(text, "sslContext", sslContext == null ? null : "given");
    add(text, "maxConnections", maxConnections);
    add(text, "maxIdleTime", maxIdleTime);
    add(text, "localAddress", localAddress == null ? null : localAddress.getHostAddress());
    return text.append(']').toString();
  }

  private static void add(StringBuilder text, String name, @Nullable Object value) {
    if (value != null) {
      text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ");
      text.append(name).append('=').append(value);
    }
  }

  /** Builds {@link TransportSettings}. Not thread-safe. */
  public static final class Builder {

    private @Nullable Duration connectTimeout;
    private @Nullable ProxySettings proxy;
    private @Nullable SSLContext sslContext;
    private KeyManager @Nullable [] keys;
    private TrustManager @Nullable [] trust;
    private @Nullable Integer maxConnections;
    private @Nullable Duration maxIdleTime;
    private @Nullable InetAddress localAddress;

    private Builder() {}

    /**
     * Sets the maximum time to open a connection.
     *
     * @param connectTimeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if it is null or not positive
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = Arguments.requirePositive(connectTimeout, "connectTimeout");
      return this;
    }

    /**
     * Sets the proxy. Loopback hosts, such as {@code localhost}, are always reached directly.
     *
     * @param proxy {@link ProxySettings#of}, {@link ProxySettings#system()} or {@link
     *     ProxySettings#none()}
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder proxy(ProxySettings proxy) {
      this.proxy = Arguments.requireNonNull(proxy, "proxy");
      return this;
    }

    /**
     * Sets the TLS context, which holds keys and trust. {@link #clientCertificate} and {@link #trust}
     * are simpler for the usual cases.
     *
     * @param sslContext the initialized context
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder sslContext(SSLContext sslContext) {
      this.sslContext = Arguments.requireNonNull(sslContext, "sslContext");
      return this;
    }

    /**
     * Sets the certificate for servers that request a client certificate. Needs the capability {@link
     * TransportCapability#SSL_CONTEXT}.
     *
     * @param store the key store with the private key and its certificates, for example a PKCS#12 file
     * @param password the password of the key
     * @return this builder
     * @throws IllegalArgumentException if an argument is null, the store has no key, or the key cannot
     *     be read; the message does not contain the password
     */
    public Builder clientCertificate(KeyStore store, char[] password) {
      Arguments.requireNonNull(store, "store");
      Arguments.requireNonNull(password, "password");
      try {
        if (!hasKey(store)) {
          throw new IllegalArgumentException("store must have the key of the client certificate");
        }
        KeyManagerFactory factory =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        keys = factory.getKeyManagers();
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("the key of the client certificate cannot be read", e);
      }
      return this;
    }

    private static boolean hasKey(KeyStore store) throws KeyStoreException {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Sets the trusted issuers of server certificates, in place of the JVM's trust store. Needs the
     * capability {@link TransportCapability#SSL_CONTEXT}.
     *
     * @param store the key store with the certificates of the issuers
     * @return this builder
     * @throws IllegalArgumentException if the store is null or empty, or cannot be used
     */
    public Builder trust(KeyStore store) {
      Arguments.requireNonNull(store, "store");
      try {
        if (store.size() == 0) {
          throw new IllegalArgumentException("store must have at least one trusted issuer");
        }
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        trust = factory.getTrustManagers();
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("the store of trusted issuers cannot be used", e);
      }
      return this;
    }

    /**
     * Sets the maximum number of open connections in total. Further calls wait for a connection; the
     * wait counts towards their timeout.
     *
     * @param maxConnections the maximum number
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxConnections(int maxConnections) {
      if (maxConnections <= 0) {
        throw new IllegalArgumentException("maxConnections must be positive: " + maxConnections);
      }
      this.maxConnections = maxConnections;
      return this;
    }

    /**
     * Sets the maximum time for which an idle connection is kept for reuse. Afterwards it is closed, at
     * the latest when a connection is needed.
     *
     * @param maxIdleTime the time
     * @return this builder
     * @throws IllegalArgumentException if it is null or not positive
     */
    public Builder maxIdleTime(Duration maxIdleTime) {
      this.maxIdleTime = Arguments.requirePositive(maxIdleTime, "maxIdleTime");
      return this;
    }

    /**
     * Sets the local address that connections are bound to.
     *
     * @param localAddress the address
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder localAddress(InetAddress localAddress) {
      this.localAddress = Arguments.requireNonNull(localAddress, "localAddress");
      return this;
    }

    /**
     * Returns the settings.
     *
     * @return new settings
     * @throws ConfigurationException if {@link #sslContext} is combined with {@link
     *     #clientCertificate} or {@link #trust}, or if the JVM does not support TLS
     */
    public TransportSettings build() {
      return new TransportSettings(this, sslContext());
    }

    private @Nullable SSLContext sslContext() {
      if (keys == null && trust == null) {
        return sslContext;
      }
      if (sslContext != null) {
        throw new ConfigurationException("sslContext(…) cannot be combined with"
            + " clientCertificate(…) or trust(…): put keys and trust into the context");
      }
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new ConfigurationException("this JVM does not support TLS", e);
      }
    }
  }
}
