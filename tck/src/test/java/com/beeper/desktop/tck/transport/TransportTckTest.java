package com.beeper.desktop.tck.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

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
      "buffersLittleOfUnreadStream");

  /** Rules that change state of the whole JVM. */
  private static final Set<String> ALONE = Set.of(
      "bypassesProxyForLoopbackHosts",
      "usesSystemProxyWhenConfigured",
      "usesNoProxyWhenDisabled",
      "ignoresSocksProxyOfTheJvm",
      "failsWhenProxySelectorOfTheJvmFails",
      "isDiscoveredAndRejectsUndeclaredSettings");

  private static final Map<TransportFault, Map<String, String>> FAILURES =
      new EnumMap<>(TransportFault.class);

  /** Runs broken transports concurrently, because most of the time is spent waiting. */
  @BeforeAll
  static void runRulesOverBrokenTransports() throws Exception {
    for (TransportFault fault : TransportFault.values()) {
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
      for (TransportFault fault : TransportFault.values()) {
        running.add(threads.submit(() ->
            run(fault, some.and(rule -> ALL_RULES || fault.rules().contains(rule)))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void run(TransportFault fault, Predicate<String> some) {
    List<NestedMethodSelector> rules = rules()
        .filter(rule -> some.test(rule.name()))
        .map(rule -> selectNestedMethod(
            List.of(rule.name().contains("Interrupted") ? Blocking.class : Async.class),
            rule.topic(),
            rule.method()))
        .toList();
    if (rules.isEmpty()) {
      return;
    }
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(rules)
        .configurationParameter("fault", fault.name())
        .build();
    Map<String, String> failures = Objects.requireNonNull(FAILURES.get(fault));
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
          String name = test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(source -> ((MethodSource) source).getMethodName())
              .orElse(test.getDisplayName());
          failures.put(name, String.valueOf(result.getThrowable().orElse(null)));
        }
      }
    });
  }

  /** One test method of the suite, in the nested class of its topic. */
  private record Rule(Class<?> topic, Method method) {
    String name() {
      return method.getName();
    }
  }

  private static Stream<Rule> rules() {
    return Arrays.stream(TransportTck.class.getDeclaredClasses())
        .filter(topic -> topic.isAnnotationPresent(Nested.class))
        .flatMap(topic -> Arrays.stream(topic.getSuperclass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class))
            .map(method -> new Rule(topic, method)));
  }

  @ParameterizedTest
  @EnumSource
  void failsOnlyTheRulesOfFault(TransportFault fault) {
    assertThat(FAILURES.get(fault)).containsOnlyKeys(fault.rules().toArray(new String[0]));
  }

  @Test
  void everyRuleFailsForSomeFault() {
    assertThat(Arrays.stream(TransportFault.values()).map(TransportFault::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void namesExistingRulesOnly() {
    assertThat(names()).containsAll(BUSY).containsAll(ALONE);
  }

  private static List<String> names() {
    return rules().map(Rule::name).toList();
  }

  /** Passes the fault of a run to the constructor of the broken suite. */
  static final class FaultResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TransportFault.class;
    }

    @Override
    public TransportFault resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return TransportFault.valueOf(context.getConfigurationParameter("fault").orElseThrow());
    }
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
