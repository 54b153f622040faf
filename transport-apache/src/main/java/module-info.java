import org.jspecify.annotations.NullMarked;

/** Transport over Apache HttpClient 5. */
// Users of using() need the library's types; it is an automatic module still.
@SuppressWarnings("requires-transitive-automatic")
@NullMarked
module com.beeper.desktop.transport.apache {
  requires transitive com.beeper.desktop;
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.apache.httpcomponents.core5.httpcore5.h2;
  // The client needs both, but as an automatic module it cannot say so.
  requires jdk.net;
  requires org.slf4j;

  exports com.beeper.desktop.transport.apache;

  provides com.beeper.desktop.transport.TransportProvider with
      com.beeper.desktop.transport.apache.ApacheTransportProvider;
}
