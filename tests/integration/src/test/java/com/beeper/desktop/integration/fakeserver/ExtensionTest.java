package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktopExtension;
import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.transport.apache.ApacheTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The JUnit extension with settings; {@link GreeterTest} has it without. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ExtensionTest {

  private static final AtomicReference<FakeBeeperDesktop> FIRST = new AtomicReference<>();

  @RegisterExtension
  final FakeBeeperDesktopExtension desktop = FakeBeeperDesktopExtension.create()
      .server(builder -> builder.accessToken("other-token"))
      .client(builder -> builder.transport(ApacheTransport.create()).header("X-Test", "yes"))
      .scene(server -> server.chat("Family"));

  @Test
  void aSettingsAreTaken(
      FakeBeeperDesktop server, BeeperDesktop client, BeeperDesktopAsync async, FakeClock clock) {
    assertThat(client.chats().list().items()).hasSize(1);
    assertThat(async.chats().list().join().items()).hasSize(1);
    assertThat(server.accessToken()).isEqualTo("other-token");
    assertThat(server.calls()).hasSize(2);
    assertThat(server.calls().get(0).headers().first("X-Test")).contains("yes");
    assertThat(clock).isSameAs(server.clock());
    server.chat("Another");
    FIRST.set(server);
  }

  @Test
  void bEachTestHasAServerOfItsOwn(FakeBeeperDesktop server, BeeperDesktop client) {
    assertThat(server).isNotSameAs(FIRST.get());
    assertThat(client.chats().list().items()).hasSize(1);
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void cTheReadmeShowsWhatIsCompiledHere() throws IOException {
    String program = Files.readString(
        Path.of("src/test/java/com/beeper/desktop/integration/fakeserver/GreeterTest.java"));
    String shown = program
        .replace("\r\n", "\n")
        .replaceFirst("(?s).*// README begins\n", "")
        .replaceFirst("(?s)// README ends.*", "");

    assertThat(Files.readString(Path.of("../../README.md")).replace("\r\n", "\n"))
        .contains("```java\n" + shown + "```");
  }
}
