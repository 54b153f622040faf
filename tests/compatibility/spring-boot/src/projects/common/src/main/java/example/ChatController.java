package example;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.chats.Chat;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows chats, and what the application has received. */
@RestController
class ChatController {

  private final String id = UUID.randomUUID().toString();
  private final BeeperDesktop client;
  private final Inbox inbox;

  ChatController(BeeperDesktop client, Inbox inbox) {
    this.client = client;
    this.inbox = inbox;
  }

  @GetMapping("/chats")
  List<? extends Chat> chats() {
    return client.chats().list().items();
  }

  @GetMapping("/chats/{id}")
  Chat chat(@PathVariable("id") String chatId) {
    return client.chats().retrieve(chatId);
  }

  /** Returns what came, after it has been an object. */
  @PostMapping("/echo")
  Chat echo(@RequestBody Chat chat) {
    return chat.toBuilder().title("Echo of " + chat.title()).build();
  }

  @GetMapping("/inbox")
  List<String> inbox() {
    return inbox.texts();
  }

  @GetMapping("/diagnosis")
  String diagnosis() {
    return client.diagnose().toString();
  }

  /** Returns another text after each restart. */
  @GetMapping("/id")
  String id() {
    return id;
  }

  /** Returns the loaders of the application's classes that are still in use by threads. */
  @GetMapping("/threads")
  List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
  }
}
