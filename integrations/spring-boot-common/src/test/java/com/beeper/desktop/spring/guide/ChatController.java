package com.beeper.desktop.spring.guide;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.chats.Chat;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

// snippet begins
@RestController
class ChatController {

  private final BeeperDesktop client;

  ChatController(BeeperDesktop client) {
    this.client = client;
  }

  @GetMapping("/chats")
  Stream<? extends Chat> chats() {
    return client.chats().list().all().stream();
  }
}
// snippet ends
