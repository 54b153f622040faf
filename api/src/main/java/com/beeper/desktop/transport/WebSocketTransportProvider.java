package com.beeper.desktop.transport;

import java.util.Set;

/**
 * Creates a WebSocket transport for clients that are not given one. Located with {@link
 * java.util.ServiceLoader} when a client opens its first event stream.
 *
 * <pre>{@code
 * public final class AcmeWebSocketTransportProvider implements WebSocketTransportProvider {
 *   public String name() {
 *     return "acme";
 *   }
 *
 *   public Set<TransportCapability> capabilities() {
 *     return EnumSet.of(TransportCapability.CONNECT_TIMEOUT);
 *   }
 *
 *   public WebSocketTransport create(TransportSettings settings) {
 *     return AcmeWebSocketTransport.create(settings);
 *   }
 * }
 * }</pre>
 *
 * <p>An implementation has a public constructor without parameters, or a static {@code provider()}
 * method in a named module. Creating it is cheap and has no effects before {@link #create} is
 * called. It is declared like a {@link TransportProvider}, in {@code
 * META-INF/services/com.beeper.desktop.transport.WebSocketTransportProvider} and in {@code
 * module-info.java}.
 */
public interface WebSocketTransportProvider {

  /** The default priority, higher than that of the transport of the SDK ({@code jdk} 100). */
  int DEFAULT_PRIORITY = 1000;

  /**
   * Returns the name of the transport, by which the system property {@code
   * beeper.desktop.webSocketTransport} and the environment variable {@code
   * BEEPER_DESKTOP_WEBSOCKET_TRANSPORT} select it.
   *
   * @return a name of lower-case letters, digits and hyphens, for example {@code jdk}; unique among
   *     the providers of an application
   */
  String name();

  /**
   * Returns the priority of this provider. Of several providers, the one of the highest priority is
   * chosen; it is an error if several share the highest.
   *
   * @return the priority, {@value #DEFAULT_PRIORITY} by default
   */
  default int priority() {
    return DEFAULT_PRIORITY;
  }

  /**
   * Returns the settings that the transports of this provider can apply.
   *
   * <p>An event stream of a client with a setting whose capability is missing cannot be opened. A
   * capability that depends on the JDK or on system properties is included only where it is
   * available. {@link TransportCapability#MAX_CONNECTIONS} and {@link
   * TransportCapability#MAX_IDLE_TIME} have no meaning for WebSocket connections, and are never
   * required.
   *
   * @return the capabilities
   */
  Set<TransportCapability> capabilities();

  /**
   * Creates a transport. The caller owns it and closes it.
   *
   * @param settings the settings to apply; contains only settings that {@link #capabilities()}
   *     declares
   * @return a new transport
   * @throws com.beeper.desktop.ConfigurationException if the library is missing or has an unsupported
   *     version, or a setting has an unusable value
   */
  WebSocketTransport create(TransportSettings settings);
}
