import org.jspecify.annotations.NullMarked;

/** Codec over Jackson 2. */
@NullMarked
module com.beeper.desktop.codec.jackson {
  requires transitive com.beeper.desktop;
  requires transitive com.fasterxml.jackson.databind;

  exports com.beeper.desktop.codec.jackson;
}
