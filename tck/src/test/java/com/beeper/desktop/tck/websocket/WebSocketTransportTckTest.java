package com.beeper.desktop.tck.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
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

  private static final Map<WebSocketFault, Map<String, String>> FAILURES =
      new EnumMap<>(WebSocketFault.class);

  /** Runs broken transports concurrently, because most of the time is spent waiting. */
  @BeforeAll
  static void runRulesOverBrokenTransports() throws Exception {
    for (WebSocketFault fault : WebSocketFault.values()) {
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
      for (WebSocketFault fault : WebSocketFault.values()) {
        running.add(threads.submit(() ->
            run(fault, some.and(rule -> ALL_RULES || fault.rule().equals(rule)))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void run(WebSocketFault fault, Predicate<String> some) {
    List<NestedMethodSelector> rules = rules()
        .filter(rule -> some.test(rule.name()))
        .map(rule -> selectNestedMethod(List.of(Broken.class), rule.topic(), rule.method()))
        .toList();
    if (rules.isEmpty()) {
      return;
    }
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(rules)
        .configurationParameter("fault", fault.name())
        .build();
    run(request, Objects.requireNonNull(FAILURES.get(fault)));
  }

  private static void run(LauncherDiscoveryRequest request, Map<String, String> failures) {
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
    return Arrays.stream(WebSocketTransportTck.class.getDeclaredClasses())
        .filter(topic -> topic.isAnnotationPresent(Nested.class))
        .flatMap(topic -> Arrays.stream(topic.getSuperclass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class))
            .map(method -> new Rule(topic, method)));
  }

  @ParameterizedTest
  @EnumSource
  void failsOnlyTheRuleOfFault(WebSocketFault fault) {
    assertThat(FAILURES.get(fault)).containsOnlyKeys(fault.rule());
  }

  @Test
  void everyRuleFailsForSomeFault() {
    assertThat(Arrays.stream(WebSocketFault.values()).map(WebSocketFault::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void passesWithoutSinglePings() {
    List<NestedMethodSelector> rules = rules()
        .filter(rule -> rule.topic() == WebSocketTransportTck.Pings.class)
        .map(rule ->
            selectNestedMethod(List.of(WithoutSinglePings.class), rule.topic(), rule.method()))
        .toList();
    Map<String, String> failures = new ConcurrentSkipListMap<>();
    run(LauncherDiscoveryRequestBuilder.request().selectors(rules).build(), failures);
    assertThat(failures).isEmpty();
    assertThat(rules).isNotEmpty();
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
      return parameter.getParameter().getType() == WebSocketFault.class;
    }

    @Override
    public WebSocketFault resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return WebSocketFault.valueOf(context.getConfigurationParameter("fault").orElseThrow());
    }
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
