package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.TokenText.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.tck.codec.samples.BeanWithModels;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON texts with models, and assertions on what a codec makes of them. */
final class ModelAssertions {

  static final String SESSION = """
      {"bridgeID":"local-whatsapp","loginSessionID":"123","status":"waiting_for_input",\
      "currentStep":{"fields":[{"id":"code","type":"2fa_code","optional":true}],"stepID":"s1",\
      "type":"user_input","more":[1.0,-0,1E+2,12345678901234567890,null,{"é\\u2028":"\\ud83d\\ude00"}]},\
      "unknown":{"a":[]},"error":null}""";

  static final String COOKIES = """
      {"type":"cookies","stepID":"s2","url":"https://example.com","fields":[]}""";

  /** A {@link BeanWithModels}. */
  static final String BEAN =
      "{\"session\":" + SESSION + ",\"step\":{\"stepID\":\"s\",\"type\":\"odd\","
          + "\"x\":[{}]},\"status\":\"complete\",\"sessions\":[" + SESSION + "," + SESSION
          + "],\"arrays\":[["
          + SESSION
          + "]],\"accounts\":{\"k\":{\"accountID\":\"id\"}},\"statuses\":[\"failed\",\"cancelled\"],"
          + "\"tail\":\"end\"}";

  private final CodecTck tck;

  ModelAssertions(CodecTck tck) {
    this.tck = tck;
  }

  /** Asserts that two texts are equal; numbers are compared by value, members in any order. */
  void assertJson(String expected, String actual) throws IOException {
    assertEquals(plain(tck.codec(), expected), plain(tck.codec(), actual));
  }

  /** Asserts the same without null members, which Jackson writes for a bean and JSON-B omits. */
  void assertJsonWithoutNulls(String expected, String actual) throws IOException {
    Map<?, ?> members = assertInstanceOf(Map.class, plain(tck.codec(), actual));
    members.values().removeIf(Objects::isNull);
    assertEquals(plain(tck.codec(), expected), members);
  }

  static LoginSession assertSession(@Nullable Object value) {
    LoginSession session = assertInstanceOf(LoginSession.class, value);
    assertEquals("local-whatsapp", session.bridgeId());
    assertEquals(LoginSessionStatus.WAITING_FOR_INPUT, session.status());
    UserInputLoginStep step = assertInstanceOf(UserInputLoginStep.class, session.currentStep());
    assertEquals("code", step.fields().get(0).id());
    assertTrue(session.has("error"));
    assertEquals(Map.of("a", List.of()), session.raw("unknown"));
    return session;
  }

  static BeanWithModels assertBean(@Nullable Object value) {
    BeanWithModels bean = assertInstanceOf(BeanWithModels.class, value);
    LoginSession session = assertSession(bean.session);
    assertEquals(List.of(session, session), bean.sessions);
    assertNotNull(bean.arrays);
    assertEquals(List.of(session), List.of(bean.arrays.get(0)));
    assertInstanceOf(UnrecognizedLoginStep.class, bean.step);
    assertEquals(LoginSessionStatus.COMPLETE, bean.status);
    assertEquals(List.of(LoginSessionStatus.FAILED, LoginSessionStatus.CANCELLED), bean.statuses);
    assertNotNull(bean.accounts);
    assertEquals("id", assertInstanceOf(Account.class, bean.accounts.get("k")).accountId());
    assertEquals("end", bean.tail);
    return bean;
  }
}
