package com.beeper.desktop.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredClientTest {

  private static BeeperDesktop.Builder apply(Map<String, String> settings) {
    return new Settings(settings::get).apply(BeeperDesktop.builder());
  }

  @Test
  void appliesEverySetting() {
    try (FakeBeeperDesktop desktop = FakeBeeperDesktop.start()) {
      Map<String, String> settings = new HashMap<>(Map.of(
          "beeper.desktop.base-url", desktop.baseUrl().toString(),
          "beeper.desktop.access-token", desktop.accessToken(),
          "beeper.desktop.allow-insecure", "true",
          "beeper.desktop.timeout", "PT20S",
          "beeper.desktop.call-timeout", "PT1M",
          "beeper.desktop.idle-timeout", "PT20S",
          "beeper.desktop.connect-timeout", "PT10S",
          "beeper.desktop.max-retries", "0",
          "beeper.desktop.retry-writes", "false",
          "beeper.desktop.validate-responses", "true"));
      settings.put("beeper.desktop.max-async-calls", " 3 ");
      desktop.on("chats.list").status(500);
      try (BeeperDesktop client = apply(settings).build()) {
        assertThatThrownBy(() -> client.chats().list())
            .isInstanceOf(com.beeper.desktop.InternalServerException.class);
      }
      desktop.assertCalled("chats.list", 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base-url=:",
        "allow-insecure=yes",
        "timeout=30",
        "timeout=PT0S",
        "call-timeout=1s",
        "idle-timeout=x",
        "connect-timeout=-PT1S",
        "max-retries=many",
        "max-retries=-1",
        "retry-writes=1",
        "validate-responses=TRUE",
        "max-async-calls=0"
      })
  void namesKeyOfInvalidValue(String setting) {
    String key = "beeper.desktop." + setting.split("=", 2)[0];
    assertThatThrownBy(() -> apply(
                Map.of("beeper.desktop.access-token", "token", key, setting.split("=", 2)[1]))
            .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key);
  }

  @Test
  void hidesInvalidToken() {
    assertThatThrownBy(() -> apply(Map.of("beeper.desktop.access-token", "to ken")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("to ken");
  }

  @Test
  void ignoresBlankValues() {
    try (BeeperDesktop client = apply(Map.of(
            "beeper.desktop.access-token", "token",
            "beeper.desktop.base-url", " ",
            "beeper.desktop.max-retries", ""))
        .build()) {
      assertThat(client).isNotNull();
    }
  }

  @Test
  void readsMicroProfileConfig() {
    System.setProperty("beeper.desktop.test", "value");
    try {
      MicroProfileConfig config = Objects.requireNonNull(MicroProfileConfig.find());
      assertThat(config.value("beeper.desktop.test")).isEqualTo("value");
      assertThat(config.value("beeper.desktop.other")).isNull();
    } finally {
      System.clearProperty("beeper.desktop.test");
    }
  }

  @Test
  void readsSystemPropertyWithoutMicroProfileConfig() {
    System.setProperty("beeper.desktop.test", "value");
    try {
      assertThat(ConfiguredClient.value("beeper.desktop.test")).isEqualTo("value");
    } finally {
      System.clearProperty("beeper.desktop.test");
    }
  }

  @Test
  void readsEnvironmentWithoutMicroProfileConfig() {
    // A variable that every process has, under the key that is translated to its name.
    assertThat(ConfiguredClient.value("path")).isEqualTo(System.getenv("PATH"));
  }
}
