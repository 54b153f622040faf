package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.BoundText.read;
import static com.beeper.desktop.tck.codec.BoundText.writeValue;
import static com.beeper.desktop.tck.codec.CodecAssertions.assertRevealsNothing;
import static com.beeper.desktop.tck.codec.TokenText.plain;
import static com.beeper.desktop.tck.codec.TokenText.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import com.beeper.desktop.tck.codec.samples.SimpleRecord;
import com.beeper.desktop.tck.codec.samples.UninstantiableType;
import com.beeper.desktop.tck.codec.samples.UnwritableBean;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for binding types that are not models of the SDK. */
abstract class BindingRules {

  private final CodecTck tck;

  BindingRules(CodecTck tck) {
    this.tck = tck;
  }

  @Test
  void bindsBeansAndRecords() throws IOException {
    Codec codec = tck.codec();
    SimpleBean bean = new SimpleBean("é😀\u2028", 3, new SimpleBean("inner", -1, null));
    assertEquals(bean, read(codec, writeValue(codec, bean, SimpleBean.class), SimpleBean.class));
    SimpleRecord point = new SimpleRecord("here", 7);
    assertEquals(
        point, read(codec, writeValue(codec, point, SimpleRecord.class), SimpleRecord.class));
    assertEquals(
        Map.of("label", "here", "x", new BigDecimal(7)),
        plain(codec, writeValue(codec, point, SimpleRecord.class)));
  }

  @Test
  void bindsGenericTypes() throws IOException {
    Codec codec = tck.codec();
    List<SimpleBean> beans = List.of(new SimpleBean("a", 1, null), new SimpleBean("b", 2, null));
    Type listOfBeans = new TypeRef<List<SimpleBean>>() {}.type();
    assertEquals(beans, read(codec, writeValue(codec, beans, listOfBeans), listOfBeans));

    Type mapOfLists = new TypeRef<Map<String, List<SimpleRecord>>>() {}.type();
    Map<String, List<SimpleRecord>> points = Map.of("p", List.of(new SimpleRecord("x", 1)));
    assertEquals(points, read(codec, writeValue(codec, points, mapOfLists), mapOfLists));

    assertArrayOfBeans(
        read(codec, writeValue(codec, beans, listOfBeans), SimpleBean[].class), beans);
  }

  private static void assertArrayOfBeans(@Nullable Object actual, List<SimpleBean> expected) {
    assertEquals(expected, Arrays.asList(assertInstanceOf(SimpleBean[].class, actual)));
  }

  @Test
  void bindsUntypedMaps() throws IOException {
    Object value = read(
        tck.codec(),
        "{\"s\":\"t\",\"b\":true,\"n\":null,\"l\":[1],\"o\":{\"x\":{}}}",
        new TypeRef<Map<String, Object>>() {}.type());
    Map<?, ?> map = assertInstanceOf(Map.class, value);
    assertEquals("t", map.get("s"));
    assertEquals(true, map.get("b"));
    assertNull(map.get("n"));
    List<?> list = assertInstanceOf(List.class, map.get("l"));
    assertEquals(1, assertInstanceOf(Number.class, list.get(0)).intValue());
    assertEquals(Map.of("x", Map.of()), map.get("o"));
  }

  @Test
  void bindsDeepNesting() throws IOException {
    String json = "{\"a\":".repeat(255) + "{}" + "}".repeat(255);
    Type type = new TypeRef<Map<String, Object>>() {}.type();
    Object value = read(tck.codec(), json, type);
    String written = writeValue(tck.codec(), assertInstanceOf(Map.class, value), type);
    assertEquals(json, written.replaceAll("\\s", ""));
    for (int i = 0; i < 255; i++) {
      value = assertInstanceOf(Map.class, value).get("a");
    }
    assertEquals(Map.of(), value);
  }

  @Test
  void bindsSimpleValues() throws IOException {
    assertEquals("é", read(tck.codec(), "\"é\"", String.class));
    assertEquals(5, read(tck.codec(), "5", Integer.class));
    assertEquals(new BigDecimal("1.50"), read(tck.codec(), "1.50", BigDecimal.class));
    for (long limit : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertEquals(limit, read(tck.codec(), Long.toString(limit), Long.class));
      BigInteger beyond = BigInteger.valueOf(limit).multiply(BigInteger.TEN);
      assertEquals(beyond, read(tck.codec(), beyond.toString(), BigInteger.class));
    }
    assertNull(read(tck.codec(), "null", SimpleBean.class));
    assertNull(read(tck.codec(), "null", String.class));
  }

  /** The SDK refuses an escape of half a surrogate pair; a question mark would hide it. */
  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
  void keepsOrRejectsLoneSurrogateInBean(int half) throws IOException {
    String name = "a" + (char) half + "b";
    String escaped = String.format("\"a\\u%04xb\"", half);
    try {
      String json = writeValue(tck.codec(), new SimpleBean(name, 1, null), SimpleBean.class);
      assertTrue(json.toLowerCase(Locale.ROOT).contains(escaped), json);
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
    try {
      assertEquals(name, read(tck.codec(), escaped, String.class));
    } catch (CodecException e) {
      assertRevealsNothing(e);
    }
  }

  @Test
  void ignoresUnknownMembersOfBean() throws IOException {
    assertEquals(
        new SimpleBean("a", 1, null),
        read(tck.codec(), "{\"name\":\"a\",\"new\":{\"x\":[{}]},\"count\":1}", SimpleBean.class));
  }

  @Test
  void readsBeanFromGivenSliceOnly() throws IOException {
    byte[] json = utf8("]]{\"name\":\"é\",\"count\":1}}}");
    assertEquals(
        new SimpleBean("é", 1, null), tck.codec().read(json, 2, json.length - 4, SimpleBean.class));
  }

  @Test
  void readsLongTextsIntoBeans() throws IOException {
    String name = "e".repeat(21_000_000);
    SimpleBean bean = assertInstanceOf(
        SimpleBean.class, tck.readOwn("{\"name\":\"" + name + "\",\"count\":1}", SimpleBean.class));
    assertEquals(name, bean.getName());
  }

  @Test
  void leavesStreamOpenAfterBean() throws IOException {
    TrackedOutput out = new TrackedOutput();
    tck.codec().write(new SimpleRecord("a", 1), SimpleRecord.class, out);
    assertFalse(out.closed);
    assertEquals(
        Map.of("label", "a", "x", new BigDecimal(1)),
        plain(tck.codec(), out.toString(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"count\":\"SECRET\"}", "{\"name\":{\"SECRET\":\"SECRET\"}}", "\"SECRET\"",
        "[\"SECRET\"]", "{\"next\":{\"next\":\"SECRET\"}}", "{\"next\":[\"SECRET\"]}"
      })
  void failsWhenJsonDoesNotFitBean(String json) {
    CodecException e =
        assertThrows(CodecException.class, () -> read(tck.codec(), json, SimpleBean.class));
    assertRevealsNothing(e);
    assertEquals(-1, e.offset());
    assertTrue(e.path() == null || e.path().startsWith("$"), e.path());
  }

  @Test
  void failsWhenTypeCannotBeInstantiated() {
    CodecException e = assertThrows(
        CodecException.class,
        () -> read(tck.codec(), "{\"value\":\"SECRET\"}", UninstantiableType.class));
    assertRevealsNothing(e);
    assertTrue(
        String.valueOf(e.getMessage()).contains(UninstantiableType.class.getName()),
        e.getMessage());
  }

  @Test
  void failsWhenValueCannotBeWritten() {
    CodecException e = assertThrows(
        CodecException.class,
        () -> writeValue(tck.codec(), new UnwritableBean(), UnwritableBean.class));
    assertRevealsNothing(e);
    assertTrue(
        String.valueOf(e.getMessage()).contains(UnwritableBean.class.getName()), e.getMessage());
  }
}
