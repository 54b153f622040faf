package com.beeper.desktop.tck.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.tck.internal.FaultRuns;
import com.beeper.desktop.tck.internal.FaultRuns.FaultResolver;
import com.beeper.desktop.tck.internal.FaultRuns.Rule;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs {@link WebSocketTransportTck} over broken transports. The normal build runs for every {@link
 * WebSocketFault} the rule that must fail; the profile {@code long} runs all rules, of which no other
 * may fail.
 */
class WebSocketTransportTckTest {

  private static final boolean ALL_RULES = Boolean.getBoolean("beeper.long");

  /** Rules that load the processor and would delay others that run at the same time. */
  private static final Set<String> BUSY = Set.of(
      "abortsWhileReceiving", "abortsWhileSending", "deliversText", "stopsReadingWithoutDemand");

  /** Rules that change state of the whole JVM. */
  private static final Set<String> ALONE = Set.of(
      "connectsDirectlyToLoopbackHosts",
      "usesProxyOfTheJvmWhenConfigured",
      "usesNoProxyOfTheJvmWhenDisabled");

  private static final List<Rule> RULES = FaultRuns.rules(WebSocketTransportTck.class);

  private static final FaultRuns<WebSocketFault> RUNS = FaultRuns.of(
      RULES,
      WebSocketFault.class,
      rule -> Broken.class,
      (fault, rule) -> ALL_RULES || fault.rule().equals(rule),
      ALL_RULES ? 1 : 3);

  /** Runs broken transports concurrently, because most of the time is spent waiting. */
  @BeforeAll
  static void runRulesOverBrokenTransports() throws Exception {
    RUNS.run(rule -> !BUSY.contains(rule) && !ALONE.contains(rule), 12);
    RUNS.run(BUSY::contains, 2);
    RUNS.run(ALONE::contains, 1);
  }

  @ParameterizedTest
  @EnumSource
  void failsOnlyTheRuleOfFault(WebSocketFault fault) {
    assertThat(RUNS.failures(fault)).containsOnlyKeys(fault.rule());
  }

  @Test
  void everyRuleFailsForSomeFault() {
    assertThat(Arrays.stream(WebSocketFault.values()).map(WebSocketFault::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void passesWithoutSinglePings() {
    List<Rule> rules = RULES.stream()
        .filter(rule -> rule.topic() == WebSocketTransportTck.Pings.class)
        .toList();
    assertThat(FaultRuns.run(rules, WithoutSinglePings.class)).isEmpty();
    assertThat(rules).isNotEmpty();
  }

  @Test
  void failsWhenCloseDoesNotReturn() {
    List<Rule> one =
        RULES.stream().filter(rule -> rule.name().equals("deliversUnicode")).toList();

    assertThat(FaultRuns.run(one, BlocksInClose.class))
        .hasEntrySatisfying(
            "deliversUnicode",
            failure -> assertThat(failure).contains("close() of the transport did not return"))
        .hasSize(1);
  }

  @Test
  void namesExistingRulesOnly() {
    assertThat(names()).containsAll(BUSY).containsAll(ALONE);
  }

  private static List<String> names() {
    return RULES.stream().map(Rule::name).toList();
  }

  /** The suite over a transport with one fault. Surefire ignores it because of its name. */
  @ExtendWith(FaultResolver.class)
  static final class Broken extends WebSocketTransportTck {

    private final WebSocketFault fault;

    Broken(WebSocketFault fault) {
      this.fault = fault;
    }

    @Override
    protected WebSocketTransport newTransport() {
      return newTransport(TransportSettings.DEFAULTS);
    }

    @Override
    protected WebSocketTransport newTransport(TransportSettings settings) {
      return new SocketWebSocketTransport(settings, sendsSinglePings(), EnumSet.of(fault));
    }

    @Override
    protected WebSocketTransportProvider provider() {
      return fault == WebSocketFault.CANNOT_BE_DISCOVERED
          ? new Hidden()
          : new SocketWebSocketTransportProvider();
    }

    @Override
    protected boolean sendsSinglePings() {
      return fault != WebSocketFault.IGNORES_MISSING_PONGS;
    }

    /** Limits the waits that a fault causes. If only the rule runs that fails, it may also do so. */
    @Override
    long patienceMillis() {
      return ALL_RULES ? super.patienceMillis() : 500;
    }
  }

  /** The suite over a transport whose library cannot send single pings. */
  static final class WithoutSinglePings extends WebSocketTransportTck {

    @Override
    protected WebSocketTransport newTransport() {
      return new SocketWebSocketTransport(TransportSettings.DEFAULTS, false, Set.of());
    }

    @Override
    protected boolean sendsSinglePings() {
      return false;
    }
  }

  /** The suite over a transport whose close() does not return. */
  static final class BlocksInClose extends WebSocketTransportTck {

    private volatile boolean created;

    @Override
    protected WebSocketTransport newTransport() {
      WebSocketTransport working =
          new SocketWebSocketTransport(TransportSettings.DEFAULTS, true, Set.of());
      created = true;
      return new WebSocketTransport() {
        @Override
        public CompletableFuture<WebSocketConnection> connect(
            WebSocketRequest request, WebSocketListener listener) {
          return working.connect(request, listener);
        }

        @Override
        public void close() {
          working.close();
          FaultRuns.awaitInterrupt();
        }
      };
    }

    @Override
    long lifeCycleMillis() {
      return created ? 100 : super.lifeCycleMillis();
    }
  }

  /** A provider that {@link java.util.ServiceLoader} cannot instantiate. */
  private static final class Hidden implements WebSocketTransportProvider {
    @Override
    public String name() {
      return "hidden";
    }

    @Override
    public Set<TransportCapability> capabilities() {
      return new SocketWebSocketTransportProvider().capabilities();
    }

    @Override
    public WebSocketTransport create(TransportSettings settings) {
      return new SocketWebSocketTransport(settings, true, Set.of());
    }
  }
}
