/** A transport for the Beeper Desktop SDK over Jetty's HTTP client. */
module com.example.jetty {
  requires transitive com.beeper.desktop;
  requires org.eclipse.jetty.client;

  exports com.example.jetty;

  provides com.beeper.desktop.transport.TransportProvider with
      com.example.jetty.JettyTransportProvider;
}
