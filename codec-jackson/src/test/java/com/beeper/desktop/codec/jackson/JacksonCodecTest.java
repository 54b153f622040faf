package com.beeper.desktop.codec.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.tck.codec.CodecTck;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

class JacksonCodecTest {

  private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

  abstract static class JacksonCodecTck extends CodecTck {

    @Override
    protected @Nullable Object readDirectly(String json, Type type) throws Exception {
      return MAPPER.readValue(json, MAPPER.constructType(type));
    }

    @Override
    protected String writeDirectly(Object value, Type type) throws Exception {
      return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
    }
  }

  @Nested
  class WithItsOwnMapper extends JacksonCodecTck {
    @Override
    protected Codec codec() {
      return JacksonCodec.create();
    }
  }

  @Nested
  class WithTheUsersMapper extends JacksonCodecTck {
    @Override
    protected Codec codec() {
      return JacksonCodec.using(mapper());
    }

    /** Not of the codec's making, and as unlike its own as can be. */
    private static ObjectMapper mapper() {
      return JsonMapper.builder(JacksonStreamFactory.create())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new BeeperModule())
          .build();
    }
  }

  @Nested
  class WithAMapperThatLacksTheModule extends JacksonCodecTck {
    @Override
    protected Codec codec() {
      ObjectMapper mapper = new ObjectMapper();
      mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      return JacksonCodec.using(mapper);
    }

    /** Of Jackson's 20 million characters. */
    @Override
    protected @Nullable Object readOwn(String json, Type type) throws IOException {
      return read(JacksonCodec.create(), json, type);
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
  void leavesMapperOfApplicationUnchanged() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    Codec codec = JacksonCodec.using(mapper);
    assertThat(mapper.getRegisteredModuleIds()).isEmpty();
    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
    assertThat(write(codec, new SimpleBean("a", 1, null), SimpleBean.class)).contains("\"name\"");
  }

  @Test
  void usesMapperItselfWhenItHasTheModule() throws Exception {
    ObjectMapper mapper = new ObjectMapper().registerModule(new BeeperModule());
    Codec codec = JacksonCodec.using(mapper);
    mapper.enable(SerializationFeature.INDENT_OUTPUT);
    assertThat(write(codec, Map.of("a", 1), Map.class)).contains("\n");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullAsMapper() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JacksonCodec.using(null))
        .withMessageContaining("mapper");
  }

  @Test
  void refusesMapperThatCannotBeCopied() {
    ObjectMapper mapper = new ObjectMapper() {};
    assertThatIllegalArgumentException().isThrownBy(() -> JacksonCodec.using(mapper));
    mapper.registerModule(new BeeperModule());
    assertThat(JacksonCodec.using(mapper)).isNotNull();
  }

  record Dated(@Nullable Instant at, @Nullable Duration took, Optional<Integer> maybe) {}

  @Test
  void registersModulesOnClassPath() throws Exception {
    Dated value = new Dated(
        Instant.parse("2026-01-02T03:04:05.006Z"), Duration.ofSeconds(90), Optional.of(1));
    Codec codec = JacksonCodec.create();
    String json = write(codec, value, Dated.class);
    assertThat(json)
        .isEqualTo("{\"at\":\"2026-01-02T03:04:05.006Z\",\"took\":\"PT1M30S\",\"maybe\":1}");
    assertThat(read(codec, json, Dated.class)).isEqualTo(value);
  }

  /** Is written as whether its mapper has the cache of types that mappers share by default. */
  @SuppressWarnings("ReferenceEquality") // the same object comes from the same cache
  static final class SharedCache implements JsonSerializable {

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
      generator.writeBoolean(provider.constructType(SharedCache.class)
          == TypeFactory.defaultInstance().constructType(SharedCache.class));
    }

    @Override
    public void serializeWithType(
        JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
        throws IOException {
      serialize(generator, provider);
    }
  }

  @Test
  void keepsTypesOutOfSharedCache() throws Exception {
    assertThat(write(JacksonCodec.using(new ObjectMapper()), new SharedCache(), SharedCache.class))
        .isEqualTo("true");
    assertThat(write(JacksonCodec.create(), new SharedCache(), SharedCache.class))
        .isEqualTo("false");
  }

  record Holder(Optional<LoginSession> session, Map<LoginSessionStatus, Integer> counts) {}

  @Test
  void bindsModelsInOptionalsAndEnumsAsKeys() throws Exception {
    String json = "{\"session\":{\"loginID\":\"x\"},\"counts\":{\"complete\":1,\"odd\":2}}";
    Codec codec = JacksonCodec.create();
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
    ObjectMapper mapper = new ObjectMapper().registerModule(new BeeperModule());
    mapper.activateDefaultTyping(
        mapper.getPolymorphicTypeValidator(), ObjectMapper.DefaultTyping.NON_FINAL);
    LoginSession session = mapper.readValue("{\"loginID\":\"x\"}", LoginSession.class);
    assertThat(mapper.writeValueAsString(session)).isEqualTo("{\"loginID\":\"x\"}");
  }

  @Test
  void bindsTrees() throws Exception {
    String json = "{\"loginID\":\"x\",\"n\":[1,1.5,12345678901234567890,true,null]}";
    LoginSession session = MAPPER.readValue(json, LoginSession.class);
    JsonNode tree = MAPPER.readTree(json);
    assertThat(MAPPER.treeToValue(tree, LoginSession.class)).isEqualTo(session);
    JsonNode written = MAPPER.valueToTree(session);
    assertThat(written).hasToString(json);
    assertThat(MAPPER.treeToValue(written, LoginSession.class)).isEqualTo(session);
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
        .isThrownBy(() -> MAPPER.treeToValue(tree, LoginSession.class));
    tree.set("n", new POJONode(new Object()));
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> MAPPER.treeToValue(tree, LoginSession.class));
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
              .extracting(JsonMappingException.Reference::getFieldName)
              .containsExactly(null, "currentStep", "fields", null, "id");
          assertThat(e.getPath().get(3).getIndex()).isZero();
        });
    assertThatExceptionOfType(JsonParseException.class)
        .isThrownBy(() -> MAPPER.readValue("{\"loginID\":x}", LoginSession.class));
  }

  @Test
  void replacesMessagesOfJackson() {
    Codec codec = JacksonCodec.create();
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
      JsonReader reader = JacksonCodec.create().reader(json, 0, json.length);
      reader.next();
      reader.next();
    });
  }

  private static Version version(int major, int minor, int patch) {
    return new Version(major, minor, patch, null, null, null);
  }

  @Test
  void refusesUnsupportedVersions() {
    JacksonVersionCheck.require(version(2, 12, 0), version(2, 12, 7));
    JacksonVersionCheck.require(version(2, 99, 0), version(2, 12, 0));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> JacksonVersionCheck.require(version(2, 9, 10), version(2, 9, 10)))
        .withMessage("jackson-core 2.9.10 does not work with beeper-desktop-codec-jackson, which"
            + " needs 2.12 or a newer 2.x. Change the version, or use another transport or codec.");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> JacksonVersionCheck.require(version(2, 17, 0), version(2, 11, 4)))
        .withMessageStartingWith("jackson-databind 2.11.4 does not work");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> JacksonVersionCheck.require(version(2, 17, 2), version(2, 18, 1)))
        .withMessageStartingWith("jackson-core 2.17.2 does not work with jackson-databind 2.18.1");
  }
}
