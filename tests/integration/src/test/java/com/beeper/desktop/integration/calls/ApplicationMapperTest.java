package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.jackson.BeeperModule;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is lost either in a mapper that is the user's own, nested in the user's own types. */
class ApplicationMapperTest {

  private static final Jsonb JSONB = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));

  /** A type of the user's. */
  public static class Envelope {
    public LoginSession session;
    public List<LoginSession> list = new ArrayList<>();
    public Map<String, LoginSession> map = Map.of();
    public String tail;
  }

  interface Mapper {
    <T> T read(String json, Class<T> type);

    String write(Object value);
  }

  static Stream<Mapper> mappers() {
    return Stream.of(new OfJackson(), new OfJackson3(), new OfJsonb());
  }

  @AfterAll
  static void close() throws Exception {
    JSONB.close();
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void bindsModelsAloneAndNested(Mapper mapper) {
    JacksonCodec codec = JacksonCodec.create();
    List<String> failures = new ArrayList<>();
    for (JsonMutation mutation : JsonMutations.TO_KEEP) {
      try {
        check(mapper, mutation.json(), LoginSessionJson.read(codec, mutation.json()));
      } catch (AssertionError | RuntimeException e) {
        failures.add(mutation + ": " + e);
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void check(Mapper mapper, String json, LoginSession expected) {
    LoginSession alone = mapper.read(json, LoginSession.class);
    assertThat(alone).isEqualTo(expected);
    assertSame(json, mapper.write(alone));

    String nested = "{'session': %s, 'list': [%s, %s], 'map': {'a': %s}, 'tail': 'end'}"
        .replace('\'', '"')
        .replace("%s", json);
    Envelope envelope = mapper.read(nested, Envelope.class);
    assertThat(envelope.session).isEqualTo(expected);
    assertThat(envelope.list).containsExactly(expected, expected);
    assertThat(envelope.map).containsExactly(Map.entry("a", expected));
    assertThat(envelope.tail).isEqualTo("end");
    assertSame(nested, mapper.write(envelope));
  }

  private static void assertSame(String expected, String actual) {
    assertThat(JsonComparison.differences(
            JsonComparison.parse(expected), JsonComparison.parse(actual)))
        .isEmpty();
  }

  private static final class OfJackson implements Mapper {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new BeeperModule());

    @Override
    public <T> T read(String json, Class<T> type) {
      try {
        return mapper.readValue(json, type);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public String write(Object value) {
      try {
        return mapper.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public String toString() {
      return "ObjectMapper";
    }
  }

  private static final class OfJackson3 implements Mapper {
    private final JsonMapper mapper = JsonMapper.builder()
        .addModule(new com.beeper.desktop.codec.jackson3.BeeperModule())
        .build();

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }

    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public String toString() {
      return "JsonMapper of Jackson 3";
    }
  }

  private static final class OfJsonb implements Mapper {
    @Override
    public <T> T read(String json, Class<T> type) {
      return JSONB.fromJson(json, type);
    }

    @Override
    public String write(Object value) {
      return JSONB.toJson(value);
    }

    @Override
    public String toString() {
      return "Jsonb";
    }
  }
}
