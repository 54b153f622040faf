/** A transport for the Beeper Desktop SDK over Jetty's HTTP client. */
module com.example.jetty {
  requires transitive com.beeper.desktop;
  requires org.eclipse.jetty.client;
  requires transitive org.eclipse.jetty.websocket.api;
  requires org.eclipse.jetty.websocket.client;

  exports com.example.jetty;

  provides com.beeper.desktop.transport.TransportProvider with
      com.example.jetty.JettyTransportProvider;
  provides com.beeper.desktop.transport.WebSocketTransportProvider with
      com.example.jetty.JettyWebSocketTransportProvider;
}
