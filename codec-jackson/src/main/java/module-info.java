/** The codec over Jackson 2. */
module com.beeper.desktop.codec.jackson {
  requires transitive com.beeper.desktop;
  requires transitive com.fasterxml.jackson.databind;

  exports com.beeper.desktop.codec.jackson;

  uses com.fasterxml.jackson.databind.Module;

  provides com.beeper.desktop.codec.CodecProvider with
      com.beeper.desktop.codec.jackson.JacksonCodecProvider;
  provides com.fasterxml.jackson.databind.Module with
      com.beeper.desktop.codec.jackson.BeeperModule;
}
