package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of README.md run, and examples/README.md is complete. */
@WithFakeBeeperDesktop
class ReadmeTest {

  /** Surefire starts tests in the folder of their module. */
  private static final Path EXAMPLES_README = Path.of("README.md");

  @Test
  void documentsEveryOption() throws IOException {
    List<String> options = Pattern.compile("--[a-z]+")
        .matcher(Options.HELP + TailMessages.HELP + PingBot.HELP)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();

    assertThat(Files.readString(EXAMPLES_README)).contains(options);
  }

  @Test
  void listsChats(FakeBeeperDesktop server) throws Exception {
    server.chat("Family").message("Ada", "Anybody home?");

    ChildJvm.Result result = ChildJvm.run(ReadmeProgram.class, ChildJvm.environment(server));

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("Family, unread: 1" + System.lineSeparator());
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void searchesMessages(FakeBeeperDesktop server, BeeperDesktop client) {
    server.chat("Family").message("Ada", "Time for lunch");

    ReadmeProgram.searchMessages(client);

    server.assertCalled("messages.search", 1);
  }

  @Test
  void sendsTextFileAndReactionAndSavesAttachment(
      FakeBeeperDesktop server, BeeperDesktop client, @TempDir Path folder) throws IOException {
    ChatScene family = server.chat("Family");
    family.file("Ada", "map.png", new byte[] {1, 2, 3});
    Message message = client.messages().list(family.id()).items().get(0);
    Path file = Files.writeString(folder.resolve("a.txt"), "a");

    ReadmeProgram.sendAndSave(
        client,
        family.id(),
        message.id(),
        file,
        Objects.requireNonNull(message.attachments()).get(0));

    server.assertCalled("messages.send", 2);
    server.assertCalled("assets.upload", 1);
    server.assertCalled("chats.messages.reactions.add", 1);
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void reactsToMessages(FakeBeeperDesktop server, BeeperDesktop client) {
    try (EventSubscription live = ReadmeProgram.reactToMessages(client)) {
      server.chat("Family").message("Ada", "hi");
      client.close();

      live.closed().orTimeout(30, TimeUnit.SECONDS).join();
    }
    server.assertCalled("events.connect", 1);
  }

  @Test
  void logsAccountIn(FakeBeeperDesktop server, BeeperDesktop client) {
    BridgeScene bridge = server.bridge("WhatsApp");
    bridge.flow("qr").qr("scan");

    ReadmeProgram.logIn(client, qrCode -> bridge.otherDeviceActs());

    assertThat(client.accounts().list()).hasSize(1);
  }

  @Test
  void retrievesLoginSessionBlockingAsyncAndRaw(FakeBeeperDesktop server, BeeperDesktop client) {
    String operation = "bridges.loginSessions.retrieve";
    server.on(operation).respond(200, ApiExamples.response(operation, "display_qr"));

    ReadmeProgram.retrieveLoginSession(client);

    server.assertCalled(operation, 3);
  }
}
