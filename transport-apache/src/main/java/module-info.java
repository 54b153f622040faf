import org.jspecify.annotations.NullMarked;

/** Transport over Apache HttpClient 5. */
@NullMarked
module com.beeper.desktop.transport.apache {
  requires transitive com.beeper.desktop;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;

  exports com.beeper.desktop.transport.apache;
}
