package com.beeper.desktop.spring.guide;

import com.beeper.desktop.BeeperDesktop;
import org.springframework.stereotype.Service;

/** The service that the guide tests. */
@Service
class Greeter {

  private final BeeperDesktop client;

  Greeter(BeeperDesktop client) {
    this.client = client;
  }

  void greet(String chatId) {
    client.messages().send(chatId, p -> p.text("Hello"));
  }
}
