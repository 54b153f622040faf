package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

// snippet begins
@WithFakeBeeperDesktop
class GreeterTest {

  @Test
  void sendsGreetingToFamily(FakeBeeperDesktop server, BeeperDesktop client) {
    String family = server.chat("Family").message("Ada", "Anybody home?").id();

    client.messages().send(family, p -> p.text("Hello, Ada"));

    server.assertCalled("messages.send", 1);
    assertThat(client.messages().list(family).items())
        .extracting(Message::text)
        .containsExactly("Hello, Ada", "Anybody home?");
  }

  @Test
  void retriesWhenServerIsBusy(FakeBeeperDesktop server, BeeperDesktop client) {
    server.on("chats.list").once().status(503);

    assertThat(client.chats().list().items()).isEmpty();
    server.assertCalled("chats.list", 2);
  }

  @Test
  void setsReminderInOneHour(FakeBeeperDesktop server, BeeperDesktop client) {
    String family = server.chat("Family").id();
    Instant inAnHour = server.clock().instant().plus(Duration.ofHours(1));
    client.chats().reminders().create(family, p -> p.reminder(r -> r.remindAt(inAnHour)));

    server.clock().advance(Duration.ofHours(1)); // no sleep

    assertThat(client.chats().retrieve(family).reminder()).isNull();
  }
}
// snippet ends
