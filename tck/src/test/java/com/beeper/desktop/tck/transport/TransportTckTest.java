package com.beeper.desktop.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Shows that each rule of {@link TransportTck} can fail, and fails alone: for every {@link
 * Fault} it runs all rules in the profile {@code long}, and else the one that must notice it with
 * some that must not.
 */
class TransportTckTest {

  private static final boolean ALL_RULES = Boolean.getBoolean("beeper.long");

  /** Rules that are tried with every fault in the normal build, too. */
  private static final Set<String> OTHERS =
      Set.of("readsChunks", "keepsNoCookies", "sendsAPartOfAnArray", "returnsHeadersAsTheyAre");

  /** Rules that keep the processor busy, so that others beside them would wait in vain. */
  private static final Set<String> BUSY = Set.of(
      "runsFiveHundredExchangesAtATime",
      "sendsAndReceivesTenMegabytes",
      "streamsABody",
      "holdsLittleOfAStreamThatNobodyReads");

  /** Rules that change what all of the JVM sees. */
  private static final Set<String> ALONE = Set.of(
      "reachesLoopbackHostsWithoutProxy",
      "usesTheProxyOfTheJvmIfToldSo",
      "usesNoProxyIfToldSo",
      "isFoundByTheClientWhichRefusesTheSettingsThatItLacks");

  private static final Map<Fault, Map<String, String>> FAILURES = new EnumMap<>(Fault.class);

  /** Most of the time is spent on waiting for what does not come, so do it side by side. */
  @BeforeAll
  static void runTheContractWithEachFault() throws Exception {
    for (Fault fault : Fault.values()) {
      FAILURES.put(fault, new ConcurrentSkipListMap<>());
    }
    run(rule -> !BUSY.contains(rule) && !ALONE.contains(rule), 12);
    run(BUSY::contains, 2);
    run(ALONE::contains, 1);
  }

  private static void run(Predicate<String> some, int atATime) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Fault fault : Fault.values()) {
        running.add(threads.submit(() -> run(
            fault,
            some.and(rule -> ALL_RULES || OTHERS.contains(rule) || fault.rule().equals(rule)))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void run(Fault fault, Predicate<String> some) {
    List<MethodSelector> rules = contractMethods()
        .filter(method -> some.test(method.getName()))
        .map(method -> selectMethod(
            method.getName().contains("Interrupted") ? Blocking.class : Async.class, method))
        .toList();
    if (rules.isEmpty()) {
      return;
    }
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(rules)
        .configurationParameter("fault", fault.name())
        .build();
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
          String name = test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(source -> ((MethodSource) source).getMethodName())
              .orElse(test.getDisplayName());
          FAILURES.get(fault).put(name, String.valueOf(result.getThrowable().orElse(null)));
        }
      }
    });
  }

  private static Stream<Method> contractMethods() {
    return Arrays.stream(TransportTck.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class));
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultIsNoticedByItsRule(Fault fault) {
    assertThat(FAILURES.get(fault)).containsOnlyKeys(fault.rule());
  }

  @Test
  void eachRuleNoticesAFault() {
    assertThat(Arrays.stream(Fault.values()).map(Fault::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void theRulesThatAreNamedHereExist() {
    assertThat(rules()).containsAll(OTHERS).containsAll(BUSY).containsAll(ALONE);
  }

  private static List<String> rules() {
    return contractMethods().map(Method::getName).toList();
  }

  /** Hands the fault of a run to the contract. */
  static final class FaultOfTheRun implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Fault.class;
    }

    @Override
    public Fault resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Fault.valueOf(context.getConfigurationParameter("fault").orElseThrow());
    }
  }

  @ExtendWith(FaultOfTheRun.class)
  abstract static class Broken extends TransportTck {

    private final Fault fault;

    Broken(Mode mode, Fault fault) {
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
      return fault == Fault.CANNOT_BE_FOUND ? new Hidden() : new SocketTransportProvider();
    }

    @Override
    protected boolean reactsToInterrupts() {
      return false;
    }

    @Override
    protected boolean waitsWithoutThread() {
      return fault == Fault.WAITS_ON_THE_EXECUTOR;
    }

    /** What a fault hangs is given up after it. */
    @Override
    long patienceMillis() {
      return ALL_RULES ? super.patienceMillis() : 4_000;
    }
  }

  /** For all rules but those about interrupts. Not found by surefire, which looks at names. */
  static final class Async extends Broken {
    Async(Fault fault) {
      super(Mode.ASYNC, fault);
    }
  }

  /** For the rules about interrupts. */
  static final class Blocking extends Broken {
    Blocking(Fault fault) {
      super(Mode.BLOCKING, fault);
    }
  }

  /** A provider that {@link java.util.ServiceLoader} cannot make. */
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
