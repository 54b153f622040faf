/** A fake Beeper Desktop and its JUnit extension. */
module com.beeper.desktop.testkit {
  requires transitive com.beeper.desktop;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.eclipse.jetty.websocket.api;
  requires org.eclipse.jetty.websocket.server;
  requires static org.jspecify;
  requires static transitive org.junit.jupiter.api;

  uses com.beeper.desktop.codec.CodecProvider;

  exports com.beeper.desktop.testkit;
}
