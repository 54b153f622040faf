package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code toString()} of every model shows no query of a URL, in whatever member the URL is. */
class PrintedUrlsTest {

  private static final Codec CODEC = ShippedBackEnds.CODECS.values().iterator().next();

  /** Decide about the type of a model, so that they are kept in one of two variants. */
  private static final Set<String> KINDS = Set.of("type", "status");

  @TestFactory
  Stream<DynamicTest> showsNoQuery() {
    return ExamplesTest.responses()
        .map(each -> DynamicTest.dynamicTest(each.file(), () -> check(each)));
  }

  private static void check(OpenApiDocument.Example example) {
    JsonType<?> type = SdkReflection.responseType(example.operation().id()).orElseThrow();
    for (Set<String> kept : List.of(KINDS, Set.<String>of())) {
      JsonNode changed = withUrls(example.json().deepCopy(), kept);
      Object value =
          JsonDocument.read(CODEC, OpenApiDocument.bytes(changed), type, DecodingOptions.DEFAULT);
      if (value instanceof Map) {
        continue; // a value without a model, which is the application's
      }
      assertThat(value.toString()).as(example.file()).doesNotContain(SecretMarker.MARK);
    }
  }

  /** Replaces every text by a URL. */
  private static JsonNode withUrls(JsonNode json, Set<String> kept) {
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        if (!kept.contains(member.getKey())) {
          object.set(member.getKey(), withUrls(member.getValue(), kept));
        }
      }
      return object;
    }
    if (json instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withUrls(array.get(i), kept));
      }
      return array;
    }
    return json.isTextual()
        ? OpenApiDocument.JSON
            .getNodeFactory()
            .textNode("see https://files.example.com/a?x=" + SecretMarker.MARK + "#y")
        : json;
  }
}
