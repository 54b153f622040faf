/** The transport over the HTTP client of the JDK. */
module com.beeper.desktop.transport.jdk {
  requires transitive com.beeper.desktop;
  requires transitive java.net.http;

  exports com.beeper.desktop.transport.jdk;

  provides com.beeper.desktop.transport.TransportProvider with
      com.beeper.desktop.transport.jdk.JdkTransportProvider;
  provides com.beeper.desktop.transport.WebSocketTransportProvider with
      com.beeper.desktop.transport.jdk.JdkWebSocketTransportProvider;
}
