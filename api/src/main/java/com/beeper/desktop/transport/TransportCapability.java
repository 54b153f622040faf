package com.beeper.desktop.transport;

/** What a transport can be asked to do beyond sending a request. */
public enum TransportCapability {
  /** It can limit the time to open a connection, see {@link TransportSettings#connectTimeout()}. */
  CONNECT_TIMEOUT
}
