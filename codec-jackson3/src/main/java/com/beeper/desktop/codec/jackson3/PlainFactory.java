package com.beeper.desktop.codec.jackson3;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Makes Jackson factories whose limits are not narrower than the SDK's own. */
final class PlainFactory {

  private PlainFactory() {}

  static JsonFactory create() {
    return JsonFactory.builder()
        // What is half written must stay half written; streams are closed by whoever opened them.
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        // The text is UTF-8 for sure.
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build())
        .build();
  }
}
