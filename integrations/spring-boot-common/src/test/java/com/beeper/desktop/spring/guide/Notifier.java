package com.beeper.desktop.spring.guide;

import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.spring.BeeperEventListener;
import org.springframework.stereotype.Component;

// snippet begins
@Component
class Notifier {

  @BeeperEventListener
  void onMessage(MessageUpserted event) {
    event.messages().forEach(message -> System.out.println(message.text()));
  }

  @BeeperEventListener
  void onLoss(StreamGap gap) {
    System.out.println("Events were lost: " + gap.reason());
  }
}
// snippet ends
