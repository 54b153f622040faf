package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.BoundText.read;
import static com.beeper.desktop.tck.codec.BoundText.writeValue;
import static com.beeper.desktop.tck.codec.ModelAssertions.SESSION;
import static com.beeper.desktop.tck.codec.ModelAssertions.assertSession;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.tck.codec.samples.BeanWithEnumKeys;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules for enums of the SDK as values and as keys. */
abstract class EnumRules {

  private final CodecTck tck;
  private final ModelAssertions models;

  EnumRules(CodecTck tck) {
    this.tck = tck;
    this.models = new ModelAssertions(tck);
  }

  @Test
  void bindsEnumsByWireValue() throws Exception {
    Type list = new TypeRef<List<LoginSessionStatus>>() {}.type();
    assertEquals(
        List.of(LoginSessionStatus.COMPLETE, LoginSessionStatus.UNRECOGNIZED),
        read(tck.codec(), "[\"complete\",\"brand_new\"]", list));
    models.assertJson(
        "[\"complete\"]", writeValue(tck.codec(), List.of(LoginSessionStatus.COMPLETE), list));
    // UNRECOGNIZED has no value in JSON.
    assertThrows(
        CodecException.class,
        () -> writeValue(tck.codec(), List.of(LoginSessionStatus.UNRECOGNIZED), list));
  }

  @Test
  void bindsEnumsAsKeys() throws Exception {
    String json = "{\"sessions\":{\"complete\":" + SESSION + ",\"failed\":" + SESSION
        + "},\"levels\":{\"-2\":1,\"0\":2,\"2\":3},\"tail\":\"end\"}";
    for (Object value : Arrays.asList(
        read(tck.codec(), json, BeanWithEnumKeys.class),
        tck.readDirectly(json, BeanWithEnumKeys.class))) {
      BeanWithEnumKeys bean = assertInstanceOf(BeanWithEnumKeys.class, value);
      assertNotNull(bean.sessions);
      LoginSession session = assertSession(bean.sessions.get(LoginSessionStatus.COMPLETE));
      assertEquals(
          Map.of(LoginSessionStatus.COMPLETE, session, LoginSessionStatus.FAILED, session),
          bean.sessions);
      assertEquals(
          Map.of(
              CapabilitySupportLevel.REJECTED, 1,
              CapabilitySupportLevel.UNSUPPORTED, 2,
              CapabilitySupportLevel.FULL, 3),
          bean.levels);
      assertEquals("end", bean.tail);
      models.assertJsonWithoutNulls(json, writeValue(tck.codec(), bean, BeanWithEnumKeys.class));
      models.assertJsonWithoutNulls(json, tck.writeDirectly(bean, BeanWithEnumKeys.class));
    }
    assertKeys(
        new TypeRef<Map<LoginSessionStatus, Integer>>() {}.type(),
        LoginSessionStatus.COMPLETE,
        "complete",
        LoginSessionStatus.UNRECOGNIZED,
        "brand_new");
    assertKeys(
        new TypeRef<Map<CapabilitySupportLevel, Integer>>() {}.type(),
        CapabilitySupportLevel.DROPPED,
        "-1",
        CapabilitySupportLevel.UNRECOGNIZED,
        "7");
  }

  /** The key of an integer is its decimal text. */
  private <K extends Enum<K> & JsonEnum> void assertKeys(
      Type type, K known, String key, K unrecognized, String newKey) throws Exception {
    String json = "{\"" + key + "\":1}";
    Map<K, Integer> map = Map.of(known, 1);
    assertEquals(map, read(tck.codec(), json, type), "read from " + json);
    assertEquals(map, tck.readDirectly(json, type), "read directly from " + json);
    models.assertJson(json, writeValue(tck.codec(), map, type));
    models.assertJson(json, tck.writeDirectly(map, type));
    // The class of a map does not declare the type of its keys.
    models.assertJson(json, writeValue(tck.codec(), map, map.getClass()));

    // The Java name of a constant is an unknown key, too; the last of several such keys wins.
    String odd = "{\"" + newKey + "\":2,\"" + key + "\":1,\"" + known.name() + "\":3}";
    Map<K, Integer> both = Map.of(known, 1, unrecognized, 3);
    assertEquals(both, read(tck.codec(), odd, type), "read from " + odd);
    assertEquals(both, tck.readDirectly(odd, type), "read directly from " + odd);
    assertThrows(
        CodecException.class,
        () -> writeValue(tck.codec(), Map.of(unrecognized, 1), type),
        "UNRECOGNIZED has no key in JSON");
  }
}
