package com.beeper.desktop.testkit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Shows that each test of {@link TransportContract} can fail: for every {@link Fault} it runs the
 * tests that must notice it, and some that must not.
 */
class TransportContractTest {

  /** Tests that a transport with another fault passes. */
  private static final Set<String> OTHERS =
      Set.of("readsChunks", "keepsNoCookies", "sendsAPartOfAnArray", "returnsHeadersAsTheyAre");

  /** Faults whose tests change what all of the JVM sees. */
  private static final Set<Fault> ALONE = EnumSet.of(
      Fault.IGNORES_PROXY,
      Fault.PROXIES_LOOPBACK,
      Fault.ALWAYS_USES_JVM_PROXY,
      Fault.CANNOT_BE_FOUND);

  private static final Map<Fault, Map<String, String>> FAILURES =
      Collections.synchronizedMap(new EnumMap<>(Fault.class));

  /** Most of the time is spent on waiting for what does not come, so do it side by side. */
  @BeforeAll
  static void runTheContractWithEachFault() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Fault fault : EnumSet.complementOf(EnumSet.copyOf(ALONE))) {
        running.add(threads.submit(() -> run(fault)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    ALONE.forEach(TransportContractTest::run);
  }

  private static void run(Fault fault) {
    Set<String> names = new TreeSet<>(OTHERS);
    names.addAll(fault.noticedBy());
    Class<?> contract = fault.name().contains("INTERRUPT") ? Blocking.class : Async.class;
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(contractMethods()
            .filter(method -> names.contains(method.getName()))
            .map(method -> selectMethod(contract, method))
            .toList())
        .configurationParameter("fault", fault.name())
        .build();
    Map<String, String> failures = new ConcurrentHashMap<>();
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
    FAILURES.put(fault, failures);
  }

  private static Stream<Method> contractMethods() {
    return Arrays.stream(TransportContract.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class));
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultIsNoticedByItsRules(Fault fault) {
    assertThat(FAILURES.get(fault)).containsOnlyKeys(fault.noticedBy());
  }

  @Test
  void eachRuleNoticesAFault() {
    Set<String> shown = Arrays.stream(Fault.values())
        .flatMap(fault -> fault.noticedBy().stream())
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown)
        .containsExactlyElementsOf(
            contractMethods().map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
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
  abstract static class Broken extends TransportContract {

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

    @Override
    long patienceMillis() {
      return 3_000;
    }

    @Override
    long promptMillis() {
      return 700;
    }
  }

  /** Not found by surefire, which looks at names. */
  static final class Async extends Broken {
    Async(Fault fault) {
      super(Mode.ASYNC, fault);
    }
  }

  /** As {@link Async}. */
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
