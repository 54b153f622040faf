package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.Headers;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Converts the fields of requests for the JDK. Most calls of a client have the same ones, and the last
 * conversion is kept. Thread-safe.
 */
final class RequestFields {

  /** The builder checks the fields, and needs a URI. */
  private static final URI ANY = URI.create("http://localhost/");

  /** Not a record, whose string would contain the access token. */
  private static final class Conversion {

    private final Headers from;
    private final HttpHeaders to;

    private Conversion(Headers from, HttpHeaders to) {
      this.from = from;
      this.to = to;
    }
  }

  private volatile @Nullable Conversion last;

  /**
   * Returns the fields for the JDK.
   *
   * @throws IllegalArgumentException if the JDK rejects one of them
   */
  HttpHeaders of(Headers fields) {
    Conversion known = last;
    if (known != null && known.from.equals(fields)) {
      return known.to;
    }
    HttpRequest.Builder builder = HttpRequest.newBuilder(ANY);
    // Not a reference, for which the JVM creates a class more at the start than for a lambda.
    fields.forEach((name, value) -> builder.header(name, value));
    HttpHeaders converted = builder.build().headers();
    last = new Conversion(fields, converted);
    return converted;
  }
}
