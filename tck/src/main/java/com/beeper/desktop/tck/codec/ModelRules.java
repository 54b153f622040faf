package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.BoundText.read;
import static com.beeper.desktop.tck.codec.BoundText.writeValue;
import static com.beeper.desktop.tck.codec.CodecAssertions.assertRevealsNothing;
import static com.beeper.desktop.tck.codec.ModelAssertions.BEAN;
import static com.beeper.desktop.tck.codec.ModelAssertions.COOKIES;
import static com.beeper.desktop.tck.codec.ModelAssertions.SESSION;
import static com.beeper.desktop.tck.codec.ModelAssertions.assertBean;
import static com.beeper.desktop.tck.codec.ModelAssertions.assertSession;
import static com.beeper.desktop.tck.codec.TokenText.reader;
import static com.beeper.desktop.tck.codec.TokenText.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.tck.codec.samples.BeanWithBeans;
import com.beeper.desktop.tck.codec.samples.BeanWithModels;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules for models of the SDK: alone, in beans and in collections, through the codec and directly
 * through the library.
 */
abstract class ModelRules {

  private final CodecTck tck;
  private final ModelAssertions models;

  ModelRules(CodecTck tck) {
    this.tck = tck;
    this.models = new ModelAssertions(tck);
  }

  @Test
  void readsAndWritesModelsAsTokens() throws IOException {
    Codec codec = tck.codec();
    LoginSession session;
    try (JsonReader reader = reader(codec, SESSION)) {
      session = ModelBinding.read(LoginSession.class, reader);
      assertEquals(JsonToken.END_DOCUMENT, reader.next());
    }
    assertSession(session);
    models.assertJson(SESSION, write(codec, writer -> ModelBinding.write(session, writer)));
  }

  @ParameterizedTest
  @MethodSource("com.beeper.desktop.tck.codec.Example#all")
  void readsAndWritesEveryExample(Example example) throws Exception {
    String json = example.json();
    boolean one = json.startsWith("{");
    String all = one ? "[" + json + "]" : json;
    Class<?> type = example.model().arrayType();
    Object[] values = assertInstanceOf(Object[].class, read(tck.codec(), all, type));
    assertInstanceOf(example.model(), values[0]);
    models.assertJson(all, writeValue(tck.codec(), values, type));
    Object[] directly = assertInstanceOf(Object[].class, tck.readDirectly(all, type));
    assertArrayEquals(values, directly);
    models.assertJson(all, tck.writeDirectly(directly, type));
    if (one) {
      try (JsonReader reader = reader(tck.codec(), json)) {
        assertEquals(values[0], ModelBinding.read(example.model(), reader));
      }
      models.assertJson(json, write(tck.codec(), writer -> ModelBinding.write(values[0], writer)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"type\":\"brand_new\",\"x\":[{\"é\":1.50},null]}", "{}", "{\"type\":[1]}"})
  void keepsUnknownContent(String step) throws Exception {
    // A large integer is written with all its digits.
    String number = tck.readsEveryInteger() ? "1e400" : "1.5e-400";
    String json = "{\"status\":\"brand_new\",\"currentStep\":" + step + ",\"\\\"\\\\ \\n😀\":["
        + number + ",-0,\"x\",true,null,{}],\"\":null}";
    String bean = "{\"session\":" + json + "}";
    LoginSession byToken;
    try (JsonReader reader = reader(tck.codec(), json)) {
      byToken = ModelBinding.read(LoginSession.class, reader);
    }
    models.assertJson(json, write(tck.codec(), writer -> ModelBinding.write(byToken, writer)));
    BeanWithModels bound =
        assertInstanceOf(BeanWithModels.class, read(tck.codec(), bean, BeanWithModels.class));
    models.assertJsonWithoutNulls(bean, writeValue(tck.codec(), bound, BeanWithModels.class));
    BeanWithModels directly =
        assertInstanceOf(BeanWithModels.class, tck.readDirectly(bean, BeanWithModels.class));
    models.assertJsonWithoutNulls(bean, tck.writeDirectly(directly, BeanWithModels.class));
    for (LoginSession session : Arrays.asList(byToken, bound.session, directly.session)) {
      assertNotNull(session);
      assertEquals(LoginSessionStatus.UNRECOGNIZED, session.status());
      assertInstanceOf(UnrecognizedLoginStep.class, session.currentStep());
      assertEquals(Set.of("\"\\ \n😀", ""), session.additionalProperties().keySet());
    }
  }

  @Test
  void readsAndWritesModelsInBeans() throws IOException {
    Codec codec = tck.codec();
    BeanWithModels bean = assertBean(read(codec, BEAN, BeanWithModels.class));
    models.assertJsonWithoutNulls(BEAN, writeValue(codec, bean, BeanWithModels.class));
  }

  @Test
  void readsAndWritesModelsInBeansDirectly() throws Exception {
    BeanWithModels bean = assertBean(tck.readDirectly(BEAN, BeanWithModels.class));
    models.assertJsonWithoutNulls(BEAN, tck.writeDirectly(bean, BeanWithModels.class));
  }

  @Test
  void readsAndWritesCaseOfUnion() throws Exception {
    String json = "{\"cookies\":" + COOKIES + ",\"tail\":\"end\"}";
    for (Object value : Arrays.asList(
        read(tck.codec(), json, BeanWithModels.class),
        tck.readDirectly(json, BeanWithModels.class))) {
      BeanWithModels bean = assertInstanceOf(BeanWithModels.class, value);
      CookiesLoginStep cookies = assertInstanceOf(CookiesLoginStep.class, bean.cookies);
      assertEquals("https://example.com", cookies.url());
      assertEquals("end", bean.tail);
      models.assertJsonWithoutNulls(json, writeValue(tck.codec(), bean, BeanWithModels.class));
      models.assertJsonWithoutNulls(json, tck.writeDirectly(bean, BeanWithModels.class));
    }
  }

  @Test
  void writesModelsWithoutDeclaredType() throws Exception {
    Object session = tck.readDirectly(SESSION, LoginSession.class);
    Object step = tck.readDirectly("{\"type\":\"odd\",\"x\":1}", LoginStep.class);
    Object cookies = tck.readDirectly(COOKIES, LoginStep.class);
    assertInstanceOf(UnrecognizedLoginStep.class, step);
    assertInstanceOf(CookiesLoginStep.class, cookies);
    BeanWithModels bean = new BeanWithModels();
    bean.anything =
        Arrays.asList(session, step, cookies, LoginSessionStatus.FAILED, Map.of("k", cookies));
    String json = "{\"anything\":[" + SESSION + ",{\"type\":\"odd\",\"x\":1}," + COOKIES
        + ",\"failed\",{\"k\":" + COOKIES + "}]}";
    models.assertJsonWithoutNulls(json, writeValue(tck.codec(), bean, BeanWithModels.class));
    models.assertJsonWithoutNulls(json, tck.writeDirectly(bean, BeanWithModels.class));
  }

  @Test
  void readsAndWritesTopLevelModelsDirectly() throws Exception {
    LoginSession session = assertSession(tck.readDirectly(SESSION, LoginSession.class));
    models.assertJson(SESSION, tck.writeDirectly(session, LoginSession.class));
    // The most common call passes the class of the value.
    models.assertJson(SESSION, tck.writeDirectly(session, session.getClass()));

    Type list = new TypeRef<List<LoginSession>>() {}.type();
    Object sessions = tck.readDirectly("[" + SESSION + ",null," + SESSION + "]", list);
    assertEquals(Arrays.asList(session, null, session), sessions);
    models.assertJson(
        "[" + SESSION + "," + SESSION + "]", tck.writeDirectly(List.of(session, session), list));

    Type map = new TypeRef<Map<String, LoginSession>>() {}.type();
    Object byName = tck.readDirectly("{\"a\":" + SESSION + "}", map);
    assertEquals(Map.of("a", session), byName);
    models.assertJson("{\"a\":" + SESSION + "}", tck.writeDirectly(Map.of("a", session), map));

    assertNull(tck.readDirectly("null", LoginSession.class));
    UnrecognizedLoginStep odd = assertInstanceOf(
        UnrecognizedLoginStep.class, tck.readDirectly("{\"type\":[]}", LoginStep.class));
    models.assertJson("{\"type\":[]}", tck.writeDirectly(odd, odd.getClass()));
  }

  @Test
  void readsNullInPlaceOfModel() throws Exception {
    String json = "{\"session\":null,\"status\":null,\"sessions\":[null],\"accounts\":{\"k\":null},"
        + "\"statuses\":[null],\"tail\":\"end\"}";
    for (Object value : Arrays.asList(
        read(tck.codec(), json, BeanWithModels.class),
        tck.readDirectly(json, BeanWithModels.class))) {
      BeanWithModels bean = assertInstanceOf(BeanWithModels.class, value);
      assertNull(bean.session);
      assertNull(bean.status);
      assertEquals(Collections.singletonList(null), bean.sessions);
      assertEquals(Collections.singletonMap("k", null), bean.accounts);
      assertEquals(Collections.singletonList(null), bean.statuses);
      assertEquals("end", bean.tail);
    }
  }

  @Test
  void reportsPathWhenModelInBeanDoesNotFit() {
    assertMismatch("{\"session\":\"SECRET\"}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":[]}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":[{\"bridgeID\":\"SECRET\"}]}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":[[\"SECRET\"]]}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":[\"SECRET\"],\"tail\":\"\"}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":17}", BeanWithModels.class, "$.session");
    assertMismatch("{\"session\":true}", BeanWithModels.class, "$.session");
    assertMismatch(
        "{\"session\":{\"bridgeID\":{\"SECRET\":1}}}", BeanWithModels.class, "$.session.bridgeID");
    assertMismatch(
        "{\"sessions\":[{},{\"currentStep\":{\"type\":\"user_input\",\"fields\":[{},{\"id\":[\"SECRET\"]}]}}]}",
        BeanWithModels.class,
        "$.sessions[1].currentStep.fields[1].id");
    assertMismatch(
        "{\"accounts\":{\"a b\":{},\"c.d\":{\"accountID\":7}}}",
        BeanWithModels.class,
        "$.accounts['c.d'].accountID");
    assertMismatch(
        "{\"envelopes\":[{},{\"tail\":\"é😀\",\"session\":{\"status\":{}}}]}",
        BeanWithBeans.class,
        "$.envelopes[1].session.status");
    assertMismatch(
        "[\n [],\r\n\t[ null , {\"loginID\" : false } ] ]",
        new TypeRef<List<List<LoginSession>>>() {}.type(),
        "$[1][1].loginID");
    assertMismatch(
        "{\"statuses\":[\"failed\",{\"SECRET\":1}]}", BeanWithModels.class, "$.statuses[1]");
    assertMismatch("{\"status\":[\"failed\"]}", BeanWithModels.class, "$.status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-500000000", "1E+500000000", "-1.5e999999999", "1e-1001"})
  void refusesHugeNumbersInModelsAtOnce(String literal) {
    String json = "{\"session\":{\"x\":[0," + literal + "]}}";
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      CodecException e =
          assertThrows(CodecException.class, () -> read(tck.codec(), json, BeanWithModels.class));
      assertEquals("$.session.x[1]", e.path());
      assertThrows(Exception.class, () -> tck.readDirectly(json, BeanWithModels.class));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"d800", "dfff"})
  void refusesLoneSurrogatesInModels(String half) {
    for (String session :
        List.of("{\"x\":\"SECRET\\u" + half + "\"}", "{\"a\\u" + half + "\":1}")) {
      String json = "{\"session\":" + session + "}";
      CodecException e = assertThrows(
          CodecException.class, () -> read(tck.codec(), json, BeanWithModels.class), json);
      assertRevealsNothing(e);
      assertThrows(Exception.class, () -> tck.readDirectly(json, BeanWithModels.class), json);
    }
  }

  private void assertMismatch(String json, Type type, String path) {
    CodecException e =
        assertThrows(CodecException.class, () -> read(tck.codec(), json, type), json);
    assertRevealsNothing(e);
    assertEquals(path, e.path(), json);
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("expected "),
        "expected the message of a DecodingException, but was: " + e.getMessage());
    Exception direct = assertThrows(Exception.class, () -> tck.readDirectly(json, type), json);
    assertFalse(direct instanceof CodecException);
  }
}
