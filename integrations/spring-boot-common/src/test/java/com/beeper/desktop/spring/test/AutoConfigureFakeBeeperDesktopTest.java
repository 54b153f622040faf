package com.beeper.desktop.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

/** An application whose test has the annotation. */
@SpringBootTest(properties = "beeper.desktop.base-url=http://127.0.0.1:1")
@AutoConfigureFakeBeeperDesktop
class AutoConfigureFakeBeeperDesktopTest {

  @Configuration
  @EnableAutoConfiguration
  static class Application {}

  @Autowired
  private FakeBeeperDesktop server;

  @Autowired
  private BeeperDesktop client;

  @Test
  void connectsApplicationToFakeServer() {
    String family = server.chat("Family").id();

    assertThat(client.chats().list().items()).extracting(Chat::id).containsExactly(family);
  }
}
