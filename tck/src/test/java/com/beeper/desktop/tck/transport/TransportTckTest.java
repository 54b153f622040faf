package com.beeper.desktop.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.tck.internal.FaultRuns;
import com.beeper.desktop.tck.internal.FaultRuns.FaultResolver;
import com.beeper.desktop.tck.internal.FaultRuns.Rule;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs {@link TransportTck} over broken transports. The normal build runs for every {@link
 * TransportFault} the rules that must fail; the profile {@code long} runs all rules, of which no
 * other may fail.
 */
class TransportTckTest {

  private static final boolean ALL_RULES = Boolean.getBoolean("beeper.long");

  /** Rules that load the processor and would delay others that run at the same time. */
  private static final Set<String> BUSY = Set.of(
      "runsFiveHundredConcurrentExchanges",
      "sendsAndReceivesTenMegabytes",
      "streamsBody",
      "buffersLittleForReaderThatPauses");

  /** Rules that change state of the whole JVM. */
  private static final Set<String> ALONE = Set.of(
      "bypassesProxyForLoopbackHosts",
      "usesSystemProxyWhenConfigured",
      "usesNoProxyWhenDisabled",
      "ignoresSocksProxyOfTheJvm",
      "failsWhenProxySelectorOfTheJvmFails",
      "isDiscoveredAndRejectsUndeclaredSettings");

  private static final List<Rule> RULES = FaultRuns.rules(TransportTck.class);

  private static final FaultRuns<TransportFault> RUNS = FaultRuns.of(
      RULES,
      TransportFault.class,
      rule -> rule.name().contains("Interrupted") ? Blocking.class : Async.class,
      (fault, rule) -> ALL_RULES || fault.rules().contains(rule),
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
  void failsOnlyTheRulesOfFault(TransportFault fault) {
    assertThat(RUNS.failures(fault)).containsOnlyKeys(fault.rules().toArray(new String[0]));
  }

  @Test
  void everyRuleFailsForSomeFault() {
    assertThat(Arrays.stream(TransportFault.values()).map(TransportFault::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void failsWhenCloseDoesNotReturn() {
    List<Rule> one =
        RULES.stream().filter(rule -> rule.name().equals("keepsNoCookies")).toList();

    assertThat(FaultRuns.run(one, BlocksInClose.class))
        .hasEntrySatisfying(
            "keepsNoCookies",
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

  @ExtendWith(FaultResolver.class)
  abstract static class BrokenTransportTck extends TransportTck {

    private final TransportFault fault;

    BrokenTransportTck(Mode mode, TransportFault fault) {
      super(mode);
      this.fault = fault;
    }

    @Override
    protected Transport newTransport() {
      return newTransport(TransportSettings.DEFAULTS);
    }

    @Override
    protected Transport newTransport(TransportSettings settings) {
      return new SocketTransport(settings, EnumSet.of(fault));
    }

    @Override
    protected TransportProvider provider() {
      return fault == TransportFault.CANNOT_BE_DISCOVERED
          ? new Hidden()
          : new SocketTransportProvider();
    }

    @Override
    protected boolean reactsToInterrupts() {
      return false;
    }

    @Override
    protected boolean waitsWithoutThread() {
      return fault == TransportFault.WAITS_ON_THE_EXECUTOR;
    }

    /** Limits the waits that a fault causes. */
    @Override
    long patienceMillis() {
      return ALL_RULES ? super.patienceMillis() : 2_000;
    }

    @Override
    long promptMillis() {
      return ALL_RULES ? super.promptMillis() : 1_000;
    }
  }

  /** Runs all rules except those about interrupts. Surefire ignores it because of its name. */
  static final class Async extends BrokenTransportTck {
    Async(TransportFault fault) {
      super(Mode.ASYNC, fault);
    }
  }

  /** Runs the rules about interrupts. */
  static final class Blocking extends BrokenTransportTck {
    Blocking(TransportFault fault) {
      super(Mode.BLOCKING, fault);
    }
  }

  /** The suite over a transport whose close() does not return. */
  static final class BlocksInClose extends TransportTck {

    private volatile boolean created;

    BlocksInClose() {
      super(Mode.BLOCKING);
    }

    @Override
    protected Transport newTransport() {
      SocketTransport working = new SocketTransport(TransportSettings.DEFAULTS, Set.of());
      created = true;
      return new Transport() {
        @Override
        public TransportResponse send(TransportRequest request)
            throws IOException, InterruptedException {
          return working.send(request);
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
  private static final class Hidden implements TransportProvider {
    @Override
    public String name() {
      return "hidden";
    }

    @Override
    public Set<TransportCapability> capabilities() {
      return EnumSet.allOf(TransportCapability.class);
    }

    @Override
    public Transport create(TransportSettings settings) {
      return new SocketTransport(settings, Set.of());
    }
  }
}
