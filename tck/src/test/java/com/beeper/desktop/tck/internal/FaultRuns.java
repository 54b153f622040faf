package com.beeper.desktop.tck.internal;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs of a test suite over broken implementations, each with one fault, and the rules that have failed.
 *
 * @param <F> the faults
 */
public final class FaultRuns<F extends Enum<F>> {

  private static final String FAULT = "fault";

  /** A test method of the suite, in the nested class of its topic. */
  public record Rule(Class<?> topic, Method method) {

    public String name() {
      return method.getName();
    }
  }

  private final List<Rule> rules;
  private final Function<Rule, Class<?>> suites;
  private final BiPredicate<F, String> isSelected;
  private final int attempts;
  private final Map<F, Map<String, String>> failures;

  private FaultRuns(
      List<Rule> rules,
      Function<Rule, Class<?>> suites,
      BiPredicate<F, String> isSelected,
      int attempts,
      Map<F, Map<String, String>> failures) {
    this.rules = rules;
    this.suites = suites;
    this.isSelected = isSelected;
    this.attempts = attempts;
    this.failures = failures;
  }

  /**
   * Returns runs of which none has started.
   *
   * @param suites returns the suite with which a rule runs; the constructor has the fault as its parameter,
   *     which {@link FaultResolver} passes
   * @param isSelected whether a rule, by its name, runs for a fault
   * @param attempts how often a rule runs until it fails: one that measures time can pass by chance on a
   *     busy machine
   */
  public static <F extends Enum<F>> FaultRuns<F> of(
      List<Rule> rules,
      Class<F> faults,
      Function<Rule, Class<?>> suites,
      BiPredicate<F, String> isSelected,
      int attempts) {
    Map<F, Map<String, String>> failures = new EnumMap<>(faults);
    for (F fault : faults.getEnumConstants()) {
      failures.put(fault, new ConcurrentSkipListMap<>());
    }
    return new FaultRuns<>(rules, suites, isSelected, attempts, failures);
  }

  /** Returns the rules of a suite. */
  public static List<Rule> rules(Class<?> suite) {
    return Arrays.stream(suite.getDeclaredClasses())
        .filter(topic -> topic.isAnnotationPresent(Nested.class))
        .flatMap(topic -> Arrays.stream(topic.getSuperclass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class))
            .map(method -> new Rule(topic, method)))
        .toList();
  }

  /**
   * Runs some of the rules for all faults.
   *
   * @param some returns whether the rule of a name runs
   * @param atATime how many faults run concurrently
   */
  public void run(Predicate<String> some, int atATime) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (F fault : failures.keySet()) {
        running.add(threads.submit(() -> run(fault, some)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void run(F fault, Predicate<String> some) {
    Map<String, String> failed = failures(fault);
    for (int i = 0; i < attempts; i++) {
      List<Rule> left = rules.stream()
          .filter(rule -> some.test(rule.name()) && isSelected.test(fault, rule.name()))
          .filter(rule -> !failed.containsKey(rule.name()))
          .toList();
      if (!left.isEmpty()) {
        failed.putAll(run(left, suites, Map.of(FAULT, fault.name())));
      }
    }
  }

  /** Returns the names of the rules that have failed for a fault, with their failures. */
  public Map<String, String> failures(F fault) {
    return Objects.requireNonNull(failures.get(fault));
  }

  /** Runs rules with a suite, and returns the names of those that have failed, with their failures. */
  public static Map<String, String> run(Collection<Rule> rules, Class<?> suite) {
    return run(rules, rule -> suite, Map.of());
  }

  private static Map<String, String> run(
      Collection<Rule> rules, Function<Rule, Class<?>> suites, Map<String, String> parameters) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(rules.stream()
            .map(rule ->
                selectNestedMethod(List.of(suites.apply(rule)), rule.topic(), rule.method()))
            .toList())
        .configurationParameters(parameters)
        .build();
    Map<String, String> failures = new ConcurrentSkipListMap<>();
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
    return failures;
  }

  /** Passes the fault of a run to the constructor of the broken suite. */
  public static final class FaultResolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().isEnum();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      String fault = context.getConfigurationParameter(FAULT).orElseThrow();
      return Arrays.stream(parameter.getParameter().getType().getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(fault))
          .findAny()
          .orElseThrow();
    }
  }

  /** Does not return before an interrupt, with which a suite gives up a method that blocks. */
  public static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
