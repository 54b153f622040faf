package com.beeper.desktop.testkit.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access_token",
        "accessToken",
        "token",
        "leadToken",
        "refresh_token",
        "client_secret",
        "password",
        "code",
        "code_verifier",
        "recoveryKey",
        "existingRecoveryKey",
        "data",
        "content",
        "imageURL",
        "lastURL",
        "initialValue",
        "set-cookie",
        "response",
        "emojis"
      })
  void masksTextOfSecretMember(String name) {
    assertThat(SecretMask.json(new JsonObject().put(name, "s3cret")))
        .isEqualTo(new JsonObject().put(name, "***"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text", "chatID", "token_type", "token_endpoint", "token_endpoint_auth_method", "token_use",
        "url", "imgURL", "state", "reactionKey", "cursor", "type"
      })
  void keepsOtherMembers(String name) {
    assertThat(SecretMask.json(new JsonObject().put(name, "shown")))
        .isEqualTo(new JsonObject().put(name, "shown"));
  }

  @Test
  void masksAllValuesThatUserTyped() {
    JsonObject body = JsonObject.of(Map.of("fields", Map.of("phone", "1", "pin", 2)));
    assertThat(SecretMask.json(body))
        .isEqualTo(JsonObject.of(Map.of("fields", Map.of("phone", "***", "pin", "***"))));
  }

  @Test
  void keepsDescriptionsOfFieldsOfLoginStep() {
    JsonObject step = JsonObject.of(Map.of("fields", List.of(Map.of("id", "phone"))));
    assertThat(SecretMask.json(step)).isEqualTo(step);
  }

  @Test
  void keepsCodeOfErrorBesideItsMessage() {
    JsonObject error =
        JsonObject.of(Map.of("code", "not_found", "message", "There is no such chat"));
    assertThat(SecretMask.json(error)).isEqualTo(error);
  }

  @Test
  void masksNestedMembersAndKeepsStructureFlagsAndNulls() {
    JsonObject value = new JsonObject()
        .put("list", List.of(JsonObject.of(Map.of("token", "a"))))
        .put("secrets", JsonObject.of(Map.of("masterKey", true, "key", "b")))
        .put("password", null);
    assertThat(SecretMask.json(value))
        .isEqualTo(new JsonObject()
            .put("list", List.of(JsonObject.of(Map.of("token", "***"))))
            .put("secrets", JsonObject.of(Map.of("masterKey", true, "key", "***")))
            .put("password", null));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chats, /v1/chats",
    "/v1/chats?limit=1, /v1/chats?limit=1",
    "/v1/info?access_token=a&x=1, /v1/info?access_token=***&x=1",
    "http://127.0.0.1:1/cb?code=a&state=b, http://127.0.0.1:1/cb?code=***&state=***",
    "/a?code, /a?code",
    "/a?, /a?"
  })
  void masksParametersOfUrl(String url, String masked) {
    assertThat(SecretMask.url(url)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer abc, ***",
    "Cookie, a=b, ***",
    "Location, http://127.0.0.1/cb?code=a, http://127.0.0.1/cb?code=***",
    "Content-Type, application/json, application/json",
    "X-Empty, '', ''"
  })
  void masksHeaderFields(String name, String value, String masked) {
    assertThat(SecretMask.header(name, value)).isEqualTo(masked);
  }
}
