import org.jspecify.annotations.NullMarked;

/** Client for the Beeper Desktop API. */
@NullMarked
module com.beeper.desktop {
  requires static transitive org.jspecify;

  exports com.beeper.desktop;
}
