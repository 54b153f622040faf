package example;

import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.spring.BeeperEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Keeps the messages that arrive. */
@Component
class Inbox {

  private final List<String> texts = new CopyOnWriteArrayList<>();

  @BeeperEventListener
  void onMessage(MessageUpserted event) {
    event.messages().forEach(message -> texts.add(message.text()));
  }

  List<String> texts() {
    return texts;
  }
}
