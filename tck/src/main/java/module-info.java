/** The test suites that transports and codecs must pass. */
module com.beeper.desktop.tck {
  requires transitive com.beeper.desktop;
  requires transitive org.junit.jupiter.api;
  requires transitive org.junit.jupiter.params;
  requires static org.jspecify;

  exports com.beeper.desktop.tck.codec;
  exports com.beeper.desktop.tck.transport;
  exports com.beeper.desktop.tck.websocket;

  opens com.beeper.desktop.tck.codec.samples;
}
