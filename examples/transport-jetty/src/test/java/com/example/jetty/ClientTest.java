package com.example.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client finds the transport, the only one on the path, and works over it. */
@WithFakeBeeperDesktop
class ClientTest {

  @Test
  void returnsValueWhenCallBlocks(FakeBeeperDesktop server, BeeperDesktop client) {
    String family = server.chat("Family").message("Ada", "Anybody home?").id();

    client.messages().send(family, p -> p.text("Hello, Ada"));

    server.assertCalled("messages.send", 1);
    assertEquals("Hello, Ada", client.messages().list(family).items().get(0).text());
  }

  @Test
  void returnsValueWhenCallIsAsynchronous(FakeBeeperDesktop server, BeeperDesktop client) {
    server.chat("Family");

    assertEquals("Family", client.async().chats().list().join().items().get(0).title());
  }

  @Test
  void uploadsFile(FakeBeeperDesktop server, BeeperDesktop client, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "Buy bread");
    String family = server.chat("Family").id();

    String upload = client.assets().upload(file).uploadId();
    client.messages().send(family, p -> p.attachment(a -> a.uploadId(upload)));

    server.assertCalled("assets.upload", 1);
    server.assertCalled("messages.send", 1);
  }
}
