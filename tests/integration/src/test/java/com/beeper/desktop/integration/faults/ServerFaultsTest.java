package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Transport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault against each mode to call. */
@Timeout(120)
class ServerFaultsTest {

  static Stream<Arguments> faults() {
    return ServerFault.all().stream()
        .flatMap(
            fault -> Arrays.stream(TransportMode.values()).map(mode -> Arguments.of(fault, mode)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void failsAsDocumentedAndKeepsClientUsable(ServerFault fault, TransportMode mode)
      throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = client(server, transport)) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);

      int reads = fault.isSilent() && mode.isJdk() ? 2 * fault.reads() : fault.reads();
      server.plan(Collections.nCopies(7, fault));
      assertFails(fault, calls::read);
      assertThat(server.begun()).as("reads").isEqualTo(reads);
      assertThat(server.received()).isEqualTo(fault.received() ? reads : 0);
      assertGoodAgain(fault, server, calls);

      server.plan(Collections.nCopies(7, fault));
      assertFails(fault, calls::write);
      assertThat(server.begun()).as("writes").isEqualTo(fault.writes());
      assertThat(server.received()).isEqualTo(fault.received() ? fault.writes() : 0);
      assertGoodAgain(fault, server, calls);

      server.plan(List.of(fault));
      if (fault.reads() == 1) {
        assertFails(fault, calls::read);
      } else {
        calls.read();
        assertThat(server.begun()).as("reads, one of which fails").isEqualTo(2);
      }
    }
  }

  private static BeeperDesktop client(ScriptedServer server, Transport transport) {
    return TransportMode.clientBuilder(server.uri())
        .transport(transport)
        .timeSource(server.time())
        .timeout(Duration.ofDays(1))
        .maxResponseBytes(ServerFault.MAX_RESPONSE_BYTES)
        .build();
  }

  private static void assertFails(ServerFault fault, Runnable call) {
    RuntimeException failure = catchThrowableOfType(RuntimeException.class, call::run);
    assertThat(failure)
        .isExactlyInstanceOf(fault.failure())
        .hasMessageMatching("(?s)(bridges\\.loginSessions\\.retrieve|messages\\.send).*")
        .hasMessageMatching("(?s).*(" + fault.text() + ").*");
    assertThat(failure.toString()).doesNotContain("secret=1");
  }

  /** No connection is left in the midst of an exchange, and what was kept is used again. */
  private static void assertGoodAgain(
      ServerFault fault, ScriptedServer server, ReadWriteCalls calls) throws InterruptedException {
    server.awaitIdle();
    int open = server.open();
    server.plan(List.of());
    calls.write();
    calls.read();
    assertThat(server.begun()).isEqualTo(2);
    assertThat(server.connections())
        .as("connections for two good calls; %s were open", open)
        .isEqualTo(fault.isKept() ? 0 : 1);
    server.awaitIdle();
    server.awaitOpen(1);
  }
}
