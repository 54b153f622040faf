package com.beeper.desktop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;

/** Both sides of a comparison do the same work. */
class BenchmarkEquivalenceTest {

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void decodeBenchmarksReturnEqualValues(JsonLibrary json) throws IOException {
    JsonBenchmark benchmark = benchmark(json);

    MessageListResult model = benchmark.decodeSdk();
    HandWrittenModels.MessagePage page = benchmark.decodeHand();

    assertThat(model.hasMore()).isEqualTo(page.hasMore());
    assertThat(model.oldestCursor()).isEqualTo(page.oldestCursor());
    assertThat(model.newestCursor()).isEqualTo(page.newestCursor());
    assertThat(model.items()).hasSize(20).hasSameSizeAs(page.items());
    for (int i = 0; i < page.items().size(); i++) {
      Message message = model.items().get(i);
      HandWrittenModels.Message record = page.items().get(i);
      assertThat(message.additionalProperties()).isEmpty();
      assertThat(message.id()).isEqualTo(record.id());
      assertThat(message.timestamp()).isEqualTo(record.timestamp());
      assertThat(message.text()).isEqualTo(record.text());
      assertThat(message.mentions()).isEqualTo(record.mentions());
      assertThat(message.isSender()).isEqualTo(record.isSender());
      assertThat(message.type()).hasToString(record.type().name());
    }
  }

  /** Both sides read the text that either writes to equal values, and no part of it is lost. */
  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void encodeBenchmarksWriteEqualJson(JsonLibrary json) throws IOException {
    JsonBenchmark benchmark = benchmark(json);
    JsonLibrary.Binding binding = json.binding();
    HandWrittenModels.MessagePage expected = benchmark.decodeHand();
    byte[] sdk = benchmark.encodeSdk();
    byte[] hand = benchmark.encodeHand();

    assertThat(binding.read(sdk, HandWrittenModels.MessagePage.class)).isEqualTo(expected);
    assertThat(binding.read(hand, HandWrittenModels.MessagePage.class)).isEqualTo(expected);
    ObjectMapper trees = new ObjectMapper();
    assertThat(trees.readTree(sdk)).isEqualTo(trees.readTree(benchmark.text));
  }

  @ParameterizedTest
  @CsvSource({"JDK, JACKSON", "JDK, JSONB", "APACHE, JACKSON", "APACHE, JSONB"})
  void callBenchmarksReturnEqualValues(HttpLibrary http, JsonLibrary json) throws IOException {
    CallBenchmark benchmark = new CallBenchmark();
    benchmark.http = http;
    benchmark.json = json;
    benchmark.setUp();
    try {
      LoginSession model = benchmark.callSdk();
      HandWrittenModels.LoginSession record = benchmark.callHand();

      assertThat(model.bridgeId()).isEqualTo(record.bridgeID());
      assertThat(model.loginSessionId()).isEqualTo(record.loginSessionID());
      assertThat(model.status().value()).isEqualTo(record.status().name());
      assertThat(model.currentStep()).isInstanceOfSatisfying(UserInputLoginStep.class, step -> {
        assertThat(step.stepId()).isEqualTo(record.currentStep().stepID());
        assertThat(step.instructions()).isEqualTo(record.currentStep().instructions());
        assertThat(step.fields().get(0).label())
            .isEqualTo(record.currentStep().fields().get(0).label());
      });
    } finally {
      benchmark.tearDown();
    }
  }

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void eventBenchmarksReturnEqualValues(JsonLibrary json) throws InterruptedException {
    EventLatencyBenchmark benchmark = new EventLatencyBenchmark();
    benchmark.json = json;
    benchmark.setUp();
    try {
      MessageUpserted event = (MessageUpserted) benchmark.eventLatencySdk();
      HandWrittenEvents.Frame frame = benchmark.eventLatencyHand();

      assertThat(frame.type()).isEqualTo("message.upserted");
      assertThat(event.chatId()).isEqualTo(frame.chatID());
      assertThat(event.messageIds()).isEqualTo(frame.ids());
      assertThat(event.messages()).hasSize(1);
      assertThat(event.messages().get(0).text())
          .isEqualTo(frame.entries().get(0).text());
      assertThat(event.messages().get(0).timestamp())
          .isEqualTo(frame.entries().get(0).timestamp());
    } finally {
      benchmark.tearDown();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void burstBenchmarksConsumeEveryEvent(boolean sdk) throws IOException, InterruptedException {
    EventBurstBenchmark benchmark = new EventBurstBenchmark();
    benchmark.json = JsonLibrary.JACKSON;
    benchmark.setUp();
    try {
      Blackhole sink = new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
      for (int i = 0; i < 2; i++) {
        if (sdk) {
          benchmark.eventBurstSdk(sink);
        } else {
          benchmark.eventBurstHand(sink);
        }
      }
    } finally {
      benchmark.tearDown();
    }
  }

  private static JsonBenchmark benchmark(JsonLibrary json) throws IOException {
    JsonBenchmark benchmark = new JsonBenchmark();
    benchmark.json = json;
    benchmark.messages = 20;
    benchmark.setUp();
    return benchmark;
  }
}
