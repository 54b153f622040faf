package com.beeper.desktop.codec.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.PackageVersion;

/** Makes Jackson factories whose limits are not narrower than the SDK's own. */
final class PlainFactory {

  private PlainFactory() {}

  static JsonFactory create() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    // What is half written must stay half written, and streams are closed by whoever opened them.
    builder.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT);
    builder.disable(StreamWriteFeature.AUTO_CLOSE_TARGET);
    // The text is UTF-8 for sure. Older versions always look, which does no harm.
    for (JsonFactory.Feature feature : JsonFactory.Feature.values()) {
      if (feature.name().equals("CHARSET_DETECTION")) {
        builder.disable(feature);
      }
    }
    int minor = PackageVersion.VERSION.getMinorVersion();
    if (minor >= 15) {
      Constraints.lift(builder, minor);
    }
    return builder.build();
  }

  /** Apart, because older versions do not have what it links to. */
  private static final class Constraints {

    static void lift(JsonFactoryBuilder builder, int minor) {
      StreamReadConstraints.Builder constraints = StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE);
      if (minor >= 16) {
        constraints.maxNameLength(Integer.MAX_VALUE);
      }
      builder.streamReadConstraints(constraints.build());
    }
  }
}
