import org.jspecify.annotations.NullMarked;

/** Transport over the HTTP client of the JDK. */
@NullMarked
module com.beeper.desktop.transport.jdk {
  requires transitive com.beeper.desktop;
  requires java.net.http;

  exports com.beeper.desktop.transport.jdk;
}
