package com.beeper.desktop.spring.guide;

import com.beeper.desktop.spring.test.AutoConfigureFakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// snippet begins
@SpringBootTest
@AutoConfigureFakeBeeperDesktop
class GreeterTest {

  @Autowired
  FakeBeeperDesktop server;

  @Autowired
  Greeter greeter;

  @Test
  void greetsFamily() {
    String family = server.chat("Family").id();
    greeter.greet(family);
    server.assertCalled("messages.send", 1);
  }
}
// snippet ends
