package com.beeper.desktop.integration.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.BeeperModule;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.tck.codec.CodecTck;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Shows that each test of {@link CodecTck} can fail: runs it with every {@link Fault}.
 *
 * <p>It is here and not beside a codec, because the matrix runs the tests beside codecs with each
 * version of their library, and what a fault does to the contract depends on none.
 */
class CodecTckTest {

  /** Slow tests, which normally run with the faults only that they must notice. */
  private static final Set<String> SLOW =
      Set.of("readsLongTexts", "readsLongTextsIntoBeans", "writesLongTexts", "servesManyThreads");

  private static Map<String, String> failures(Fault fault) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .selectors(contractMethods()
            .filter(method -> LongRuns.areOn()
                || fault == Fault.NONE
                || !SLOW.contains(method.getName())
                || fault.noticedBy().contains(method.getName()))
            .map(method -> selectMethod(Broken.class, method))
            .toList())
        .configurationParameter("fault", fault.name())
        .build();
    Map<String, String> failures = new TreeMap<>();
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
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

  private static Stream<Method> contractMethods() {
    return Arrays.stream(CodecTck.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(ParameterizedTest.class));
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultIsNoticedByItsRules(Fault fault) {
    assertThat(failures(fault)).containsOnlyKeys(fault.noticedBy());
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

  /** Not found by surefire, which looks at names. */
  @ExtendWith(FaultOfTheRun.class)
  static final class Broken extends CodecTck {

    /** A mapper is made once for each fault, for that takes longer than most tests. */
    private static final Map<Fault, Codec> CODECS = new ConcurrentHashMap<>();

    private static final Map<Fault, JsonMapper> USERS_MAPPERS = new ConcurrentHashMap<>();

    private final Fault fault;

    Broken(Fault fault) {
      this.fault = fault;
    }

    @Override
    protected Codec codec() {
      return fault
          .lie()
          .codec()
          .apply(CODECS.computeIfAbsent(
              fault, each -> JacksonCodec.using(mapper(each.lie().mapper()))));
    }

    private static JsonMapper mapper(Consumer<JsonMapper.Builder> lie) {
      JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
              .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new BeeperModule());
      lie.accept(builder);
      return builder.build();
    }

    private JsonMapper usersMapper() {
      return USERS_MAPPERS.computeIfAbsent(fault, each -> mapper(each.lie().usersMapper()));
    }

    @Override
    protected Object readDirectly(String json, Type type) throws Exception {
      JsonMapper mapper = usersMapper();
      return mapper.readValue(json, mapper.constructType(type));
    }

    @Override
    protected String writeDirectly(Object value, Type type) throws Exception {
      JsonMapper mapper = usersMapper();
      return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
    }
  }
}
