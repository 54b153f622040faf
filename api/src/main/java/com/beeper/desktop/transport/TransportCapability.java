package com.beeper.desktop.transport;

/**
 * The optional abilities of a transport: one for each setting of {@link TransportSettings}, and one
 * for credentials of a proxy.
 */
public enum TransportCapability {
  /** Limits the time to open a connection; see {@link TransportSettings#connectTimeout()}. */
  CONNECT_TIMEOUT("connectTimeout"),
  /**
   * Uses the proxy that is set, or none: for plain {@code http} as the receiver of the request, for
   * {@code https} through a tunnel ({@code CONNECT}). See {@link TransportSettings#proxy()}.
   */
  PROXY("proxy"),
  /**
   * Sends a user name and a password to the proxy, for plain {@code http} and for tunnels. See {@link
   * ProxySettings#authorization()}.
   */
  PROXY_AUTHENTICATION("proxy with credentials"),
  /** Uses given keys and trust for TLS; see {@link TransportSettings#sslContext()}. */
  SSL_CONTEXT("sslContext"),
  /** Limits the number of connections; see {@link TransportSettings#maxConnections()}. */
  MAX_CONNECTIONS("maxConnections"),
  /** Closes idle connections; see {@link TransportSettings#maxIdleTime()}. */
  MAX_IDLE_TIME("maxIdleTime"),
  /** Binds connections to a local address; see {@link TransportSettings#localAddress()}. */
  LOCAL_ADDRESS("localAddress");

  private final String setting;

  TransportCapability(String setting) {
    this.setting = setting;
  }

  /**
   * Returns the name of the setting that needs this capability, for messages.
   *
   * @return the name as in {@link TransportSettings.Builder}
   */
  public String setting() {
    return setting;
  }
}
