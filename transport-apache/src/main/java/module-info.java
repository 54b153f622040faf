/** The transport over Apache HttpClient 5. */
// Callers of using() need the library's types; the library is an automatic module.
@SuppressWarnings("requires-transitive-automatic")
module com.beeper.desktop.transport.apache {
  requires transitive com.beeper.desktop;
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.apache.httpcomponents.core5.httpcore5.h2;
  // Dependencies of the client, which an automatic module cannot declare.
  requires jdk.net;
  requires org.slf4j;

  exports com.beeper.desktop.transport.apache;

  provides com.beeper.desktop.transport.TransportProvider with
      com.beeper.desktop.transport.apache.ApacheTransportProvider;
}
