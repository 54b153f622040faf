package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.context.ContextPropagationProvider;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.WebSocketTransportProvider;

/**
 * A type of back end that is found with {@link java.util.ServiceLoader}.
 *
 * @param service the interface that providers implement
 * @param word the word for a back end of this type in messages
 * @param property the system property that selects one by name
 * @param variable the environment variable that selects one by name
 * @param artifacts the artifacts of the SDK that contain one
 * @param <P> the interface that providers implement
 */
public record BackEndType<P>(
    Class<P> service, String word, String property, String variable, String artifacts) {

  /** Transports, which send requests. */
  public static final BackEndType<TransportProvider> TRANSPORT = new BackEndType<>(
      TransportProvider.class,
      "transport",
      "beeper.desktop.transport",
      "BEEPER_DESKTOP_TRANSPORT",
      "com.beeper.desktop:beeper-desktop-transport-jdk"
          + " or com.beeper.desktop:beeper-desktop-transport-apache");

  /** WebSocket transports, which open the connections of event streams. */
  public static final BackEndType<WebSocketTransportProvider> WEB_SOCKET_TRANSPORT =
      new BackEndType<>(
          WebSocketTransportProvider.class,
          "WebSocket transport",
          "beeper.desktop.webSocketTransport",
          "BEEPER_DESKTOP_WEBSOCKET_TRANSPORT",
          "com.beeper.desktop:beeper-desktop-transport-jdk");

  /** Codecs, which read and write JSON. */
  public static final BackEndType<CodecProvider> CODEC = new BackEndType<>(
      CodecProvider.class,
      "codec",
      "beeper.desktop.codec",
      "BEEPER_DESKTOP_CODEC",
      "com.beeper.desktop:beeper-desktop-codec-jackson,"
          + " com.beeper.desktop:beeper-desktop-codec-jackson3"
          + " or com.beeper.desktop:beeper-desktop-codec-jsonb");

  /** Context propagations, all of which apply. */
  public static final BackEndType<ContextPropagationProvider> CONTEXT_PROPAGATION =
      new BackEndType<>(
          ContextPropagationProvider.class,
          "context propagation",
          "beeper.desktop.contextPropagation",
          "BEEPER_DESKTOP_CONTEXT_PROPAGATION",
          "com.beeper.desktop:beeper-desktop-opentelemetry"
              + " and com.beeper.desktop:beeper-desktop-micrometer");

  // These are not functions in the record: the JVM would create eight classes at the start of a
  // client.

  /** Returns the name of a provider of this type. */
  public String nameOf(P provider) {
    if (provider instanceof TransportProvider transport) {
      return transport.name();
    }
    if (provider instanceof WebSocketTransportProvider webSocketTransport) {
      return webSocketTransport.name();
    }
    return provider instanceof CodecProvider codec
        ? codec.name()
        : ((ContextPropagationProvider) provider).name();
  }

  /** Returns the priority of a provider of this type. */
  public int priorityOf(P provider) {
    if (provider instanceof TransportProvider transport) {
      return transport.priority();
    }
    if (provider instanceof WebSocketTransportProvider webSocketTransport) {
      return webSocketTransport.priority();
    }
    // Context propagations have none, because all apply.
    return provider instanceof CodecProvider codec ? codec.priority() : 0;
  }
}
