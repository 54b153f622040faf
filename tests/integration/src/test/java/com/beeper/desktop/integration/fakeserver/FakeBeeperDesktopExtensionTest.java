package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktopExtension;
import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.transport.apache.ApacheTransport;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The JUnit extension with settings. {@link GreeterTest} uses it without. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FakeBeeperDesktopExtensionTest {

  private static final AtomicReference<FakeBeeperDesktop> FIRST = new AtomicReference<>();

  @RegisterExtension
  final FakeBeeperDesktopExtension desktop = FakeBeeperDesktopExtension.create()
      .server(builder -> builder.accessToken("other-token"))
      .client(builder -> builder.transport(ApacheTransport.create()).header("X-Test", "yes"))
      .scene(server -> server.chat("Family"));

  @Test
  void a_appliesSettings(
      FakeBeeperDesktop server, BeeperDesktop client, BeeperDesktopAsync async, FakeClock clock) {
    assertThat(client.chats().list().items()).hasSize(1);
    assertThat(async.chats().list().join().items()).hasSize(1);
    assertThat(server.accessToken()).isEqualTo("other-token");
    assertThat(server.calls()).hasSize(2);
    assertThat(server.calls().get(0).headers().first("X-Test")).isEqualTo("yes");
    assertThat(clock).isSameAs(server.clock());
    server.chat("Another");
    FIRST.set(server);
  }

  @Test
  void b_startsServerForEachTest(FakeBeeperDesktop server, BeeperDesktop client) {
    assertThat(server).isNotSameAs(FIRST.get());
    assertThat(client.chats().list().items()).hasSize(1);
    assertThat(server.calls()).hasSize(1);
  }
}
