import org.jspecify.annotations.NullMarked;

/**
 * Client of the Beeper Desktop API: the resources, the models, the call pipeline and the two seams,
 * behind which a transport and a codec are found with {@link java.util.ServiceLoader}.
 */
@NullMarked
module com.beeper.desktop {
  requires static transitive org.jspecify;

  exports com.beeper.desktop.accounts;
  exports com.beeper.desktop.app;
  exports com.beeper.desktop.assets;
  exports com.beeper.desktop.bridges;
  exports com.beeper.desktop.chats;
  exports com.beeper.desktop.codec;
  exports com.beeper.desktop.codec.support;
  exports com.beeper.desktop.info;
  exports com.beeper.desktop.labels;
  exports com.beeper.desktop.messages;
  exports com.beeper.desktop.shared;
  exports com.beeper.desktop.transport;
  exports com.beeper.desktop.transport.support;
  exports com.beeper.desktop;

  uses com.beeper.desktop.codec.CodecProvider;
  uses com.beeper.desktop.transport.TransportProvider;
}
