package com.beeper.desktop.codec.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.tck.codec.CodecTck;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.Version;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

class Jackson3CodecTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().findAndAddModules().build();

  /** Not {@code treeToValue}, which takes another type in 3.0. */
  private static final ObjectReader FROM_TREE = MAPPER.readerFor(LoginSession.class);

  abstract static class Jackson3CodecTck extends CodecTck {

    @Override
    protected @Nullable Object readDirectly(String json, Type type) {
      return MAPPER.readValue(json, MAPPER.constructType(type));
    }

    @Override
    protected String writeDirectly(Object value, Type type) {
      return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
    }
  }

  @Nested
  class WithItsOwnMapper extends Jackson3CodecTck {
    @Override
    protected Codec codec() {
      return Jackson3Codec.create();
    }
  }

  @Nested
  class WithTheUsersMapper extends Jackson3CodecTck {
    @Override
    protected Codec codec() {
      return Jackson3Codec.using(mapper());
    }

    /** Not of the codec's making, and as unlike its own as can be. */
    private static ObjectMapper mapper() {
      return JsonMapper.builder(Jackson3StreamFactory.create())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(new BeeperModule())
          .build();
    }
  }

  @Nested
  class WithAMapperThatLacksTheModule extends Jackson3CodecTck {
    @Override
    protected Codec codec() {
      return Jackson3Codec.using(new JsonMapper());
    }

    /** Of Jackson's 20 million characters. */
    @Override
    protected @Nullable Object readOwn(String json, Type type) throws IOException {
      return read(Jackson3Codec.create(), json, type);
    }
  }

  private static @Nullable Object read(Codec codec, String json, Type type) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return codec.read(bytes, 0, bytes.length, type);
  }

  private static String write(Codec codec, Object value, Type type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, type, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void keepsSettingsOfMapper() throws Exception {
    JsonMapper mapper = JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
        .build();
    Codec codec = Jackson3Codec.using(mapper);
    assertThat(mapper.registeredModules()).isEmpty();
    assertThat(write(codec, new SimpleBean("a", 1, null), SimpleBean.class)).contains("\"Name\"");
    assertThat(write(codec, Map.of(1, LoginSessionStatus.COMPLETE), Map.class))
        .isEqualTo("{\"1\":\"complete\"}");
  }

  private static class OfSubclass extends JsonMapper {
    private static final long serialVersionUID = 1L;

    OfSubclass(JsonMapper.Builder builder) {
      super(builder);
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullAsMapper() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jackson3Codec.using(null))
        .withMessageContaining("mapper");
  }

  @Test
  void refusesMapperThatCannotBeCopied() {
    JsonMapper.Builder builder = JsonMapper.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jackson3Codec.using(new OfSubclass(builder)));
    builder.addModule(new BeeperModule());
    assertThat(Jackson3Codec.using(new OfSubclass(builder))).isNotNull();
  }

  @Test
  void propagatesExceptionsOfStream() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("full");
      }
    };
    Codec codec = Jackson3Codec.create();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> {
          try (JsonWriter writer = codec.writer(full)) {
            writer.string("a");
          }
        })
        .withMessage("full");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> codec.write(Map.of(), Map.class, full))
        .withMessage("full");
    String text = "x".repeat(100_000);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> codec.writer(full).string(text))
        .withMessage("full");
    LoginSession session = MAPPER.readValue("{\"loginID\":\"" + text + "\"}", LoginSession.class);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> codec.write(List.of(session), List.class, full))
        .withMessage("full");
  }

  record Dated(@Nullable Instant at, @Nullable Duration took, Optional<Integer> maybe) {}

  @Test
  void registersModulesOnClassPath() throws Exception {
    Dated value = new Dated(
        Instant.parse("2026-01-02T03:04:05.006Z"), Duration.ofSeconds(90), Optional.of(1));
    Codec codec = Jackson3Codec.create();
    String json = write(codec, value, Dated.class);
    assertThat(json)
        .isEqualTo("{\"at\":\"2026-01-02T03:04:05.006Z\",\"took\":\"PT1M30S\",\"maybe\":1}");
    assertThat(read(codec, json, Dated.class)).isEqualTo(value);
  }

  record Holder(Optional<LoginSession> session, Map<LoginSessionStatus, Integer> counts) {}

  @Test
  void bindsModelsInOptionalsAndEnumsAsKeys() throws Exception {
    String json = "{\"session\":{\"loginID\":\"x\"},\"counts\":{\"complete\":1,\"odd\":2}}";
    Codec codec = Jackson3Codec.create();
    Holder holder = (Holder) Objects.requireNonNull(read(codec, json, Holder.class));
    assertThat(holder.session().orElseThrow().loginId()).isEqualTo("x");
    assertThat(holder.counts())
        .isEqualTo(Map.of(LoginSessionStatus.COMPLETE, 1, LoginSessionStatus.UNRECOGNIZED, 2));

    Map<LoginSessionStatus, Integer> counts = new EnumMap<>(Map.of(LoginSessionStatus.FAILED, 3));
    assertThat(write(codec, new Holder(holder.session(), counts), Holder.class))
        .isEqualTo("{\"session\":{\"loginID\":\"x\"},\"counts\":{\"failed\":3}}");
    holder = (Holder)
        Objects.requireNonNull(read(codec, "{\"session\":null,\"counts\":null}", Holder.class));
    assertThat(holder.session()).isEmpty();
    assertThat(MAPPER.readValue(
            "{\"failed\":3}", new TypeReference<EnumMap<LoginSessionStatus, Integer>>() {}))
        .isEqualTo(counts);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Single.class, name = "single"),
    @JsonSubTypes.Type(value = Delegate.class, name = "delegate")
  })
  interface Part {}

  record Single(LoginSession session) implements Part {}

  static final class Delegate implements Part {
    final LoginSession session;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Delegate(LoginSession session) {
      this.session = session;
    }
  }

  @Test
  void bindsModelsInPolymorphicTypes() throws Exception {
    // The type id behind the model: Jackson keeps the model as tokens until it has found it.
    Single single = (Single) MAPPER.readValue(
        "{\"session\":{\"loginID\":\"x\",\"n\":1.0000000000000000000001},\"kind\":\"single\"}",
        Part.class);
    assertThat(single.session().loginId()).isEqualTo("x");
    assertThat(single.session().raw("n")).hasToString("1.0000000000000000000001");

    // The model itself without the type id: Jackson is past the start of the object.
    for (String json : List.of(
        "{\"kind\":\"delegate\",\"loginID\":\"x\",\"o\":{}}",
        "{\"loginID\":\"x\",\"kind\":\"delegate\",\"o\":{}}",
        "{\"loginID\":\"x\",\"o\":{},\"kind\":\"delegate\"}")) {
      Delegate delegate = (Delegate) MAPPER.readValue(json, Part.class);
      assertThat(delegate.session.loginId()).isEqualTo("x");
      assertThat(delegate.session.raw("o")).isEqualTo(Map.of());
      assertThat(delegate.session.has("kind")).isFalse();
    }
    assertThat(((Delegate) MAPPER.readValue("{\"kind\":\"delegate\"}", Part.class)).session)
        .isNotNull();
  }

  @Test
  void leavesTypeIdsOutOfModels() throws Exception {
    JsonMapper mapper = JsonMapper.builder()
        .addModule(new BeeperModule())
        .activateDefaultTyping(
            BasicPolymorphicTypeValidator.builder().allowIfSubType("").build(),
            DefaultTyping.NON_FINAL)
        .build();
    LoginSession session = mapper.readValue("{\"loginID\":\"x\"}", LoginSession.class);
    assertThat(mapper.writeValueAsString(session)).isEqualTo("{\"loginID\":\"x\"}");
  }

  @Test
  void bindsTrees() throws Exception {
    String json = "{\"loginID\":\"x\",\"n\":[1,1.5,12345678901234567890,true,null]}";
    LoginSession session = MAPPER.readValue(json, LoginSession.class);
    JsonNode tree = MAPPER.readTree(json);
    assertThat(FROM_TREE.<LoginSession>readValue(tree)).isEqualTo(session);
    JsonNode written = MAPPER.valueToTree(session);
    assertThat(written).hasToString(json);
    assertThat(FROM_TREE.<LoginSession>readValue(written)).isEqualTo(session);
    assertThat(MAPPER.convertValue(session, Map.class).get("loginID")).isEqualTo("x");
    assertThat(MAPPER.convertValue(Map.of("loginID", "x"), LoginSession.class).loginId())
        .isEqualTo("x");
    assertThat(MAPPER.convertValue("complete", LoginSessionStatus.class))
        .isEqualTo(LoginSessionStatus.COMPLETE);
  }

  @Test
  void refusesTreeNodesThatAreNotJson() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("n", DoubleNode.valueOf(Double.NaN));
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> FROM_TREE.<LoginSession>readValue(tree));
    tree.set("n", new POJONode(new Object()));
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> FROM_TREE.<LoginSession>readValue(tree));
  }

  @Test
  void throwsExceptionsOfJacksonInMapperOfApplication() {
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> MAPPER.readValue(
            "[{\"currentStep\":{\"type\":\"user_input\",\"fields\":[{\"a b\":1,\"id\":{}}]}}]",
            LoginSession[].class))
        .satisfies(e -> {
          assertThat(e.getTargetType()).isEqualTo(LoginSession.class);
          assertThat(e.getOriginalMessage()).isEqualTo("expected a string, found an object");
          assertThat(e.getPath())
              .extracting(JacksonException.Reference::getPropertyName)
              .containsExactly(null, "currentStep", "fields", null, "id");
          assertThat(e.getPath().get(3).getIndex()).isZero();
        });
    assertThatExceptionOfType(StreamReadException.class)
        .isThrownBy(() -> MAPPER.readValue("{\"loginID\":x}", LoginSession.class));
  }

  @Test
  void replacesMessagesOfJackson() {
    Codec codec = Jackson3Codec.create();
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(codec, "{\"at\":\"SECRET\"}", Dated.class))
        .withMessage("cannot read a java.time.Instant")
        .satisfies(e -> assertThat(e.path()).isEqualTo("$.at"));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(codec, "[1,2,\"SECRET\"]", new TypeRef<List<Integer>>() {}.type()))
        .withMessageStartingWith("cannot read a ")
        .satisfies(e -> assertThat(e.path()).isEqualTo("$[2]"));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(codec, "[123456789012345678901234567890]", int[].class))
        .withMessageStartingWith("cannot read a int[]: ")
        .satisfies(e -> assertThat(e.path()).isEqualTo("$[0]"));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(
            codec,
            "{\"a b\":{\"it's\\n\":[{}]}}",
            new TypeRef<Map<String, Map<String, List<Integer>>>>() {}.type()))
        .satisfies(e -> assertThat(e.path()).isEqualTo("$['a b']['it?s?'][0]"));
  }

  @Test
  void refusesOtherEncodings() {
    byte[] json = "[1]".getBytes(StandardCharsets.UTF_16LE);
    assertThatExceptionOfType(CodecException.class).isThrownBy(() -> {
      JsonReader reader = Jackson3Codec.create().reader(json, 0, json.length);
      reader.next();
      reader.next();
    });
  }

  private static Version version(int major, int minor, int patch) {
    return new Version(major, minor, patch, null, null, null);
  }

  @Test
  void refusesUnsupportedVersions() {
    Jackson3VersionCheck.require(version(3, 0, 0), version(3, 0, 4));
    Jackson3VersionCheck.require(version(3, 99, 0), version(3, 0, 0));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() ->
            Jackson3VersionCheck.require(new Version(3, 0, 0, "rc5", null, null), version(3, 0, 0)))
        .withMessage(
            "jackson-core 3.0.0-rc5 does not work with beeper-desktop-codec-jackson3, which"
                + " needs a release of 3.x. Change the version, or use another transport or codec.");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Jackson3VersionCheck.require(version(3, 0, 4), version(3, 2, 0)))
        .withMessageStartingWith("jackson-core 3.0.4 does not work with jackson-databind 3.2.0");
  }
}
