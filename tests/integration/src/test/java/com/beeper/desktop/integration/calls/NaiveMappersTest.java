package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSendParams;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.spi.JsonbProvider;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.johnzon.core.JsonProviderImpl;
import org.apache.johnzon.jsonb.JohnzonProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappers without the SDK's module must not write a part of a model as if it were all of it. */
class NaiveMappersTest {

  private static final LoginStep UNRECOGNIZED =
      UnrecognizedLoginStep.builder().additionalProperty("type", "dance").build();

  private static final LoginSession SESSION = LoginSession.builder()
      .bridgeId("local-whatsapp")
      .loginSessionId("123")
      .status(LoginSessionStatus.COMPLETE)
      .currentStep(UNRECOGNIZED)
      .build();

  private static final Message MESSAGE = Message.builder()
      .id("m")
      .accountId("a")
      .chatId("c")
      .senderId("s")
      .sortKey("1")
      .timestamp(java.time.Instant.EPOCH)
      .build();

  /** A mapper as an application configures it that has never heard of the module. */
  enum Mapper {
    JACKSON {
      @Override
      String write(Object value, Type type) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
      }
    },
    /** As a Spring MVC controller writes its result, and lenient. */
    JACKSON_OF_SPRING {
      @Override
      String write(Object value, Type type) throws Exception {
        return JsonMapper.builder()
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build()
            .writeValueAsString(value);
      }
    },
    JACKSON_BY_FIELDS {
      @Override
      String write(Object value, Type type) throws Exception {
        return JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build()
            .writeValueAsString(value);
      }
    },
    JACKSON3 {
      @Override
      String write(Object value, Type type) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsString(value);
      }
    },
    YASSON {
      @Override
      String write(Object value, Type type) throws Exception {
        Jsonb jsonb = JsonbBuilder.create();
        try {
          return jsonb.toJson(value);
        } finally {
          jsonb.close();
        }
      }
    },
    JOHNZON {
      @Override
      String write(Object value, Type type) throws Exception {
        Jsonb jsonb = JsonbProvider.provider(JohnzonProvider.class.getName())
            .create()
            .withProvider(new JsonProviderImpl())
            .build();
        try {
          return jsonb.toJson(value);
        } finally {
          jsonb.close();
        }
      }
    },
    GSON {
      @Override
      String write(Object value, Type type) {
        return new Gson().toJson(value);
      }
    },
    MOSHI {
      @Override
      String write(Object value, Type type) {
        return new Moshi.Builder().build().<Object>adapter(type).toJson(value);
      }
    },
    MOSHI_BY_CLASS {
      @Override
      String write(Object value, Type type) {
        return new Moshi.Builder().build().<Object>adapter(value.getClass()).toJson(value);
      }
    };

    abstract String write(Object value, Type type) throws Exception;
  }

  /** A member of an application's own type. */
  public static final class Holder {
    public LoginSession session = SESSION;
  }

  @ParameterizedTest
  @EnumSource
  void refusesModel(Mapper mapper) {
    refused(mapper, SESSION, LoginSession.class);
    refused(mapper, MESSAGE, Message.class);
    refused(mapper, new Holder(), Holder.class);
  }

  @ParameterizedTest
  @EnumSource
  void refusesUnrecognizedCase(Mapper mapper) {
    refused(mapper, UNRECOGNIZED, LoginStep.class);
  }

  @ParameterizedTest
  @EnumSource
  void refusesParameters(Mapper mapper) {
    refused(mapper, MessageSendParams.builder().text("hi").build(), MessageSendParams.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "JACKSON",
        "JACKSON_OF_SPRING",
        "JACKSON_BY_FIELDS",
        "JACKSON3",
        "YASSON",
        "JOHNZON",
        "GSON"
      })
  void refusesModelsInCollections(Mapper mapper) {
    Stream.of(List.of(SESSION), Map.of("a", SESSION))
        .forEach(value -> refused(mapper, value, Object.class));
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON", "JACKSON3", "YASSON", "JOHNZON"})
  void namesModuleToRegister(Mapper mapper) {
    assertThatThrownBy(() -> mapper.write(SESSION, LoginSession.class))
        .rootCause()
        .hasMessageContaining("LoginSession")
        .hasMessageContaining("BeeperModule")
        .hasMessageContaining("BeeperJsonb.configure");
  }

  private static void refused(Mapper mapper, Object value, Type type) {
    assertThatThrownBy(() -> assertThat(mapper.write(value, type)).as("written").isEmpty())
        .isInstanceOf(Exception.class);
  }
}
