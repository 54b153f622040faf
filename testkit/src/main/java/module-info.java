import org.jspecify.annotations.NullMarked;

/** A fake server and the contract tests for back ends. */
@NullMarked
module com.beeper.desktop.testkit {
  requires transitive com.beeper.desktop;
  requires transitive org.junit.jupiter.api;
  requires transitive org.junit.jupiter.params;
  requires jdk.httpserver;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.eclipse.jetty.websocket.api;
  requires org.eclipse.jetty.websocket.server;
  requires static org.jspecify;

  uses com.beeper.desktop.codec.CodecProvider;

  exports com.beeper.desktop.testkit;
  exports com.beeper.desktop.testkit.codec;
  exports com.beeper.desktop.testkit.transport;

  opens com.beeper.desktop.testkit.codec.samples;
}
