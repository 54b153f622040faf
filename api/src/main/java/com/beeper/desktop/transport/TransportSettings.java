package com.beeper.desktop.transport;

import com.beeper.desktop.ConfigurationException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a transport that the client makes. What is not set is left to the library behind it.
 *
 * <p>There is none to switch the verification of host names off: it is always on. Immutable. {@link
 * #toString()} shows no secret.
 */
public final class TransportSettings {

  /** No setting: the library's own defaults everywhere. */
  public static final TransportSettings DEFAULTS = builder().build();

  private final @Nullable Duration connectTimeout;
  private final @Nullable ProxySettings proxy;
  private final @Nullable SSLContext sslContext;
  private final @Nullable Integer maxConnections;
  private final @Nullable Duration maxIdleTime;
  private final @Nullable InetAddress localAddress;

  private TransportSettings(Builder builder) {
    connectTimeout = builder.connectTimeout;
    proxy = builder.proxy;
    sslContext = builder.sslContext();
    maxConnections = builder.maxConnections;
    maxIdleTime = builder.maxIdleTime;
    localAddress = builder.localAddress;
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns how long opening a connection may take.
   *
   * @return the time-out, or null for the library's default
   */
  public @Nullable Duration connectTimeout() {
    return connectTimeout;
  }

  /**
   * Returns which proxy to send through.
   *
   * @return the proxy, or null for the library's default
   */
  public @Nullable ProxySettings proxy() {
    return proxy;
  }

  /**
   * Returns the keys and the trust for TLS.
   *
   * @return the context, or null for the library's default
   */
  public @Nullable SSLContext sslContext() {
    return sslContext;
  }

  /**
   * Returns how many connections may be open at a time.
   *
   * @return the limit, or null for the transport's default
   */
  public @Nullable Integer maxConnections() {
    return maxConnections;
  }

  /**
   * Returns how long a kept connection may have been idle to be used again.
   *
   * @return the time, or null for the library's default
   */
  public @Nullable Duration maxIdleTime() {
    return maxIdleTime;
  }

  /**
   * Returns the address of this machine to send from.
   *
   * @return the address, or null for what the system chooses
   */
  public @Nullable InetAddress localAddress() {
    return localAddress;
  }

  /**
   * Tells which capabilities a transport needs to apply these settings.
   *
   * @return a new set; one capability for each setting that is set, two for a proxy with
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
   * Refuses settings that a transport cannot apply. The client calls this before it asks a provider
   * for a transport; a transport with a factory method of its own calls it there.
   *
   * @param transport the name of the transport, for the message
   * @param capabilities what it can do
   * @throws ConfigurationException if something is set that it cannot do; the message names all of
   *     it
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
        + ". Leave it out, choose another transport, or make one over a client of the library that"
        + " you have configured; the documentation of the transport says what it can do.");
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

  /** Collects settings. Not thread-safe. */
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
     * Sets how long opening a connection may take.
     *
     * @param connectTimeout the time-out
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = positive("connectTimeout", connectTimeout);
      return this;
    }

    /**
     * Sets which proxy to send through. Loopback hosts, such as {@code localhost}, are always
     * reached directly.
     *
     * @param proxy {@link ProxySettings#of}, {@link ProxySettings#system()} or {@link
     *     ProxySettings#none()}
     * @return this builder
     */
    public Builder proxy(ProxySettings proxy) {
      this.proxy = Objects.requireNonNull(proxy, "proxy");
      return this;
    }

    /**
     * Sets keys and trust for TLS. For the usual cases there are {@link #clientCertificate} and
     * {@link #trust}, which make such a context.
     *
     * @param sslContext the context, initialised
     * @return this builder
     */
    public Builder sslContext(SSLContext sslContext) {
      this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
      return this;
    }

    /**
     * Sets the certificate that is shown to a server which asks for one. Needs the capability
     * {@link TransportCapability#SSL_CONTEXT}.
     *
     * @param store holds the private key and its certificates, for example a PKCS#12 file
     * @param password of the key
     * @return this builder
     * @throws IllegalArgumentException if there is no key or it cannot be read; the message does
     *     not show the password
     */
    public Builder clientCertificate(KeyStore store, char[] password) {
      try {
        if (!hasKey(store)) {
          throw new IllegalArgumentException("the store of the client certificate has no key");
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
     * Sets whose certificates are trusted, in place of the JVM's trust store. Needs the capability
     * {@link TransportCapability#SSL_CONTEXT}.
     *
     * @param store holds the certificates of the issuers
     * @return this builder
     * @throws IllegalArgumentException if the store is empty or cannot be used
     */
    public Builder trust(KeyStore store) {
      try {
        if (store.size() == 0) {
          throw new IllegalArgumentException("the store of trusted issuers is empty");
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
     * Sets how many connections may be open at a time, in all. Further calls wait for one to come
     * free; that wait counts towards their time-out.
     *
     * @param maxConnections the limit
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
     * Sets how long a kept connection may have been idle: after that it is not used again, but
     * closed at the latest when a connection is needed.
     *
     * @param maxIdleTime the time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder maxIdleTime(Duration maxIdleTime) {
      this.maxIdleTime = positive("maxIdleTime", maxIdleTime);
      return this;
    }

    /**
     * Sets from which address of this machine connections are opened.
     *
     * @param localAddress the address
     * @return this builder
     */
    public Builder localAddress(InetAddress localAddress) {
      this.localAddress = Objects.requireNonNull(localAddress, "localAddress");
      return this;
    }

    /**
     * Returns the settings.
     *
     * @return new settings
     * @throws IllegalStateException if {@link #sslContext} was called together with {@link
     *     #clientCertificate} or {@link #trust}, of which each would hide the other
     */
    public TransportSettings build() {
      return new TransportSettings(this);
    }

    private @Nullable SSLContext sslContext() {
      if (keys == null && trust == null) {
        return sslContext;
      }
      if (sslContext != null) {
        throw new IllegalStateException("sslContext(…) leaves no room for clientCertificate(…) and"
            + " trust(…): put them into the context");
      }
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this JVM has no TLS", e);
      }
    }

    private static Duration positive(String name, Duration value) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(name + " must be positive: " + value);
      }
      return value;
    }
  }
}
