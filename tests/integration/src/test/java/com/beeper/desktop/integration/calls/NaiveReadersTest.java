package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSendParams;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.spi.JsonbProvider;
import java.util.List;
import java.util.stream.Stream;
import org.apache.johnzon.core.JsonProviderImpl;
import org.apache.johnzon.jsonb.JohnzonProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers without the SDK's module must not return a model that lacks what the text has. */
class NaiveReadersTest {

  /** Reads a text with a mapper that does not have the module. */
  interface Reader {
    Object read(String json, Class<?> type) throws Exception;
  }

  /** An application's own type. */
  public static final class Holder {
    public LoginSession session;
  }

  static Stream<Named<Reader>> readers() {
    return Stream.of(
        Named.of("Jackson 2", (json, type) -> new ObjectMapper().readValue(json, type)),
        Named.of(
            "lenient Jackson 2",
            (json, type) -> new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json, type)),
        Named.of(
            "Jackson 3",
            (json, type) -> new tools.jackson.databind.json.JsonMapper().readValue(json, type)),
        Named.of("Yasson", (json, type) -> JsonbBuilder.create().fromJson(json, type)),
        Named.of(
            "Johnzon",
            (json, type) -> JsonbProvider.provider(JohnzonProvider.class.getName())
                .create()
                .withProvider(new JsonProviderImpl())
                .build()
                .fromJson(json, type)),
        Named.of("Gson", (json, type) -> new Gson().fromJson(json, type)),
        Named.of(
            "Moshi", (json, type) -> new Moshi.Builder().build().adapter(type).fromJson(json)));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void refusesModels(Reader reader) {
    for (Class<?> type :
        List.of(LoginSession.class, LoginStep.class, Message.class, MessageSendParams.class)) {
      assertThatThrownBy(() -> reader.read("{\"type\":\"complete\",\"id\":\"1\"}", type))
          .as(type.getSimpleName())
          .isInstanceOf(Exception.class);
    }
    assertThatThrownBy(() -> reader.read("{\"session\":{\"bridgeID\":\"b\"}}", Holder.class))
        .isInstanceOf(Exception.class);
  }
}
