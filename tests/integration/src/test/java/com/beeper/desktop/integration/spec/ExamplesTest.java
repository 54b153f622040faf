package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the contract, read and written with both codecs. */
class ExamplesTest {

  private static final Contract CONTRACT = Contract.ofProject();
  private static final Validator VALIDATOR = new Validator(CONTRACT);

  static Stream<Contract.Example> responses() {
    return CONTRACT.examples("response").stream()
        .filter(each -> Sdk.declared().containsKey(each.operation().id()))
        .filter(each -> Sdk.answer(each.operation().id()).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsReadAndWrittenBack() {
    return responses().map(each -> DynamicTest.dynamicTest(each.file(), () -> checkAnswer(each)));
  }

  private static void checkAnswer(Contract.Example example) {
    Kind<?> kind = Sdk.answer(example.operation().id()).orElseThrow();
    List<Object> values = new ArrayList<>();
    for (Codec codec : BackEnds.CODECS.values()) {
      Object value = JsonDocument.read(codec, example.bytes(), kind, false);
      Equal.assertJson(
          example.file(), Contract.parse(Shapes.write(codec, kind, value)), example.json());
      assertThat(JsonDocument.read(codec, example.bytes(), kind, true))
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
  Stream<DynamicTest> everyRequestCanBeExpressed() {
    return CONTRACT.examples("request").stream()
        .filter(each -> !Sdk.FILES.contains(each.operation().id()))
        .filter(each -> !Sdk.isPending(each.operation().id()))
        .map(each -> DynamicTest.dynamicTest(each.file(), () -> checkRequest(each)));
  }

  private static void checkRequest(Contract.Example example) {
    Contract.Operation operation = example.operation();
    Calls calls = new Calls(operation);
    JsonModel params = calls.params((ObjectNode) example.json());
    for (Codec codec : BackEnds.CODECS.values()) {
      AtomicReference<byte[]> body = new AtomicReference<>();
      BeeperDesktop client = client(codec, request -> {
        body.set(BackEnds.body(request));
        return BackEnds.json(operation.successStatus(), answer(operation));
      });
      calls.sync(client, params);
      if (params == null) {
        // An empty object says no more than no body.
        assertThat(body.get()).as(example.file()).isEmpty();
        assertThat(example.json()).as(example.file()).isEmpty();
        continue;
      }
      Equal.assertJson(example.file(), Contract.parse(body.get()), example.json());
      VALIDATOR.assertValid(example.file(), operation.body(), Contract.parse(body.get()));
    }
  }

  static BeeperDesktop client(Codec codec, BackEnds.Script script) {
    return BeeperDesktop.builder()
        .accessToken("the-token")
        .transport(BackEnds.scripted(script))
        .codec(codec)
        .build();
  }

  /** A success of an operation. */
  static byte[] answer(Contract.Operation operation) {
    return responses()
        .filter(each -> each.operation().id().equals(operation.id()))
        .findFirst()
        .map(Contract.Example::bytes)
        .orElse(new byte[0]);
  }
}
