package com.beeper.desktop.transport;

/**
 * What a transport can be asked to do beyond sending a request: one for each setting of {@link
 * TransportSettings}.
 */
public enum TransportCapability {
  /** It can limit the time to open a connection, see {@link TransportSettings#connectTimeout()}. */
  CONNECT_TIMEOUT("connectTimeout"),
  /**
   * It sends through a proxy as told, or through none: plain {@code http} as a request to the
   * proxy, {@code https} through a tunnel ({@code CONNECT}). See {@link TransportSettings#proxy()}.
   */
  PROXY("proxy"),
  /**
   * It shows a user name and a password to the proxy, for plain {@code http} as for a tunnel. See
   * {@link ProxySettings#authorization()}.
   */
  PROXY_AUTHENTICATION("proxy with credentials"),
  /** It takes keys and trust for TLS, see {@link TransportSettings#sslContext()}. */
  SSL_CONTEXT("sslContext"),
  /** It can limit its connections, see {@link TransportSettings#maxConnections()}. */
  MAX_CONNECTIONS("maxConnections"),
  /** It can let go of idle connections, see {@link TransportSettings#maxIdleTime()}. */
  MAX_IDLE_TIME("maxIdleTime"),
  /** It can bind its connections, see {@link TransportSettings#localAddress()}. */
  LOCAL_ADDRESS("localAddress");

  private final String setting;

  TransportCapability(String setting) {
    this.setting = setting;
  }

  /**
   * Returns the setting that needs this capability, for messages.
   *
   * @return its name in {@link TransportSettings.Builder}
   */
  public String setting() {
    return setting;
  }
}
