package com.beeper.desktop.codec.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.PackageVersion;

/** Creates Jackson factories without limits below those of the SDK. */
final class JacksonStreamFactory {

  private JacksonStreamFactory() {}

  static JsonFactory create() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    // An incomplete text must stay incomplete, and the stream belongs to the caller.
    builder.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT);
    builder.disable(StreamWriteFeature.AUTO_CLOSE_TARGET);
    // Interned names of a peer would stay in a table of the whole JVM, at the cost of each new
    // name.
    builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    // The text is always UTF-8. Older versions lack the feature and always detect.
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

  /** A class of its own, because older versions lack the classes that it links to. */
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
