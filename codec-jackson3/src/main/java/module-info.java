/** The codec over Jackson 3. */
// The digit is part of the name, because Jackson 2 and Jackson 3 can be used side by side.
@SuppressWarnings("module")
module com.beeper.desktop.codec.jackson3 {
  requires transitive com.beeper.desktop;
  requires transitive tools.jackson.databind;

  exports com.beeper.desktop.codec.jackson3;

  uses tools.jackson.databind.JacksonModule;

  provides com.beeper.desktop.codec.CodecProvider with
      com.beeper.desktop.codec.jackson3.Jackson3CodecProvider;
  provides tools.jackson.databind.JacksonModule with
      com.beeper.desktop.codec.jackson3.BeeperModule;
}
