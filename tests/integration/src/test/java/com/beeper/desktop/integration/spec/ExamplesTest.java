package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the spec, read and written with both codecs. */
class ExamplesTest {

  private static final OpenApiDocument SPEC = OpenApiDocument.ofProject();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(SPEC);

  static Stream<OpenApiDocument.Example> responses() {
    return SPEC.examples("response").stream()
        .filter(each -> SdkReflection.declared().containsKey(each.operation().id()))
        .filter(each -> SdkReflection.responseType(each.operation().id()).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleResponseIsReadAndWrittenBack() {
    return responses().map(each -> DynamicTest.dynamicTest(each.file(), () -> checkResponse(each)));
  }

  private static void checkResponse(OpenApiDocument.Example example) {
    JsonType<?> jsonType = SdkReflection.responseType(example.operation().id()).orElseThrow();
    List<Object> values = new ArrayList<>();
    for (Codec codec : ShippedBackEnds.CODECS.values()) {
      Object value = JsonDocument.read(codec, example.bytes(), jsonType, DecodingOptions.DEFAULT);
      JsonEquality.assertJson(
          example.file(),
          OpenApiDocument.parse(ModelReflection.write(codec, jsonType, value)),
          example.json());
      assertThat(JsonDocument.read(
              codec,
              example.bytes(),
              jsonType,
              new DecodingOptions(true, DecodingOptions.DEFAULT_MAX_BYTES)))
          .as("%s, read strictly", example.file())
          .isEqualTo(value);
      values.add(value);
    }
    assertThat(values.get(0)).as(example.file()).isEqualTo(values.get(1));
    assertThat(values.get(0).hashCode()).isEqualTo(values.get(1).hashCode());
    assertThat(values.get(0).toString()).isEqualTo(values.get(1).toString());
    assertThat(values.get(0).getClass().getSimpleName())
        .as(example.file())
        .doesNotStartWith("Unrecognized");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleRequestCanBeBuilt() {
    return SPEC.examples("request").stream()
        .filter(each -> !SdkReflection.FILES.contains(each.operation().id()))
        .map(each -> DynamicTest.dynamicTest(each.file(), () -> checkRequest(each)));
  }

  private static void checkRequest(OpenApiDocument.Example example) {
    OpenApiDocument.Operation operation = example.operation();
    OperationCalls calls = new OperationCalls(operation);
    JsonModel params = calls.params((ObjectNode) example.json());
    for (Codec codec : ShippedBackEnds.CODECS.values()) {
      AtomicReference<byte[]> body = new AtomicReference<>();
      BeeperDesktop client = client(codec, request -> {
        body.set(ShippedBackEnds.body(request));
        return ShippedBackEnds.json(operation.successStatus(), response(operation));
      });
      calls.sync(client, params);
      if (params == null) {
        // An empty object equals no body.
        assertThat(body.get()).as(example.file()).isEmpty();
        assertThat(example.json()).as(example.file()).isEmpty();
        continue;
      }
      JsonEquality.assertJson(example.file(), operation.parseBody(body.get()), example.json());
      VALIDATOR.assertValid(example.file(), operation.body(), operation.parseBody(body.get()));
    }
  }

  static BeeperDesktop client(Codec codec, ShippedBackEnds.Script script) {
    return BeeperDesktop.builder()
        .accessToken("the-token")
        .transport(ShippedBackEnds.scripted(script))
        .codec(codec)
        .build();
  }

  /** A success of an operation. */
  static byte[] response(OpenApiDocument.Operation operation) {
    return responses()
        .filter(each -> each.operation().id().equals(operation.id()))
        .findFirst()
        .map(OpenApiDocument.Example::bytes)
        .orElse(new byte[0]);
  }
}
