/**
 * The client of the Beeper Desktop API, and the SPIs for transports and codecs, which are discovered
 * with {@link java.util.ServiceLoader}.
 */
module com.beeper.desktop {
  requires static transitive org.jspecify;

  exports com.beeper.desktop.accounts;
  exports com.beeper.desktop.app;
  exports com.beeper.desktop.assets;
  exports com.beeper.desktop.bridges;
  exports com.beeper.desktop.chats;
  exports com.beeper.desktop.codec;
  exports com.beeper.desktop.codec.support;
  exports com.beeper.desktop.context;
  exports com.beeper.desktop.diagnosis;
  exports com.beeper.desktop.events;
  exports com.beeper.desktop.info;
  exports com.beeper.desktop.labels;
  exports com.beeper.desktop.messages;
  exports com.beeper.desktop.oauth;
  exports com.beeper.desktop.search;
  exports com.beeper.desktop.shared;
  exports com.beeper.desktop.transport;
  exports com.beeper.desktop.transport.support;
  exports com.beeper.desktop;

  uses com.beeper.desktop.codec.CodecProvider;
  uses com.beeper.desktop.context.ContextPropagationProvider;
  uses com.beeper.desktop.transport.TransportProvider;
  uses com.beeper.desktop.transport.WebSocketTransportProvider;
}
