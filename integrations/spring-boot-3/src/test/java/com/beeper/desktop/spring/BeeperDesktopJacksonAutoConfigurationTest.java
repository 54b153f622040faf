package com.beeper.desktop.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.RecordedCall;
import com.beeper.desktop.testkit.Samples;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The mapper of Spring Boot with models, and the client with this mapper. */
class BeeperDesktopJacksonAutoConfigurationTest {

  /** A type of an application with a model inside. */
  record Shown(String fullTitle, Chat chat) {}

  private static ApplicationContextRunner contexts(FakeBeeperDesktop server) {
    return Contexts.connectedTo(server)
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class));
  }

  @Test
  void mapperReadsAndWritesModels() {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      Chat chat = Samples.chat(c -> c.title("Family"));

      contexts(server).run(context -> {
        ObjectMapper mapper = context.getBean(ObjectMapper.class);
        String json = mapper.writeValueAsString(new Shown("all", chat));

        assertThat(json).contains(context.getBean(BeeperDesktop.class).json().toJson(chat));
        assertThat(mapper.readValue(json, Shown.class)).isEqualTo(new Shown("all", chat));
      });
    }
  }

  @Test
  void clientUsesMapperForTypesOfApplication() {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      contexts(server)
          .withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
          .run(context -> {
            server.onAny().respond(200, "{}");
            context
                .getBean(BeeperDesktop.class)
                .http()
                .post("/v1/other")
                .body(new Shown("all", Samples.chat(c -> {})))
                .send();

            assertThat(server.calls())
                .extracting(RecordedCall::body)
                .singleElement()
                .asString()
                .startsWith("{\"full_title\":\"all\"");
          });
    }
  }
}
