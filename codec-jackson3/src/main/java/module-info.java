import org.jspecify.annotations.NullMarked;

/** Codec over Jackson 3. */
// The digit belongs to the name: Jackson 3 stands beside Jackson 2, it does not replace it.
@SuppressWarnings("module")
@NullMarked
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
