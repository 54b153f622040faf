package com.beeper.desktop.codec.jackson3;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Creates Jackson factories without limits below those of the SDK. */
final class Jackson3StreamFactory {

  private Jackson3StreamFactory() {}

  static JsonFactory create() {
    return JsonFactory.builder()
        // An incomplete text must stay incomplete, and the stream belongs to the caller.
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        // The text is always UTF-8.
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build())
        .build();
  }
}
