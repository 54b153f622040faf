package com.beeper.desktop.integration.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
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
 * Runs {@link CodecTck} over broken codecs. The normal build runs for every {@link CodecFault} the
 * rules that must fail; the profile {@code long} runs all rules, of which no other may fail.
 *
 * <p>This test is not part of a codec module, because the version matrix runs those tests with each
 * version of the JSON library, and the effect of a fault depends on none.
 */
class CodecTckTest {

  private static Map<String, String> failures(CodecFault fault) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .selectors(rules()
            .filter(rule ->
                LongRuns.areOn() || fault == CodecFault.NONE || fault.rules().contains(rule.name()))
            .map(rule ->
                selectNestedMethod(List.of(BrokenCodecTck.class), rule.topic(), rule.method()))
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

  /** One test method of the suite, in the nested class of its topic. */
  private record Rule(Class<?> topic, Method method) {
    String name() {
      return method.getName();
    }
  }

  private static Stream<Rule> rules() {
    return Arrays.stream(CodecTck.class.getDeclaredClasses())
        .filter(topic -> topic.isAnnotationPresent(Nested.class))
        .flatMap(topic -> Arrays.stream(topic.getSuperclass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class))
            .map(method -> new Rule(topic, method)));
  }

  @ParameterizedTest
  @EnumSource
  void failsOnlyTheRulesOfFault(CodecFault fault) {
    assertThat(failures(fault)).containsOnlyKeys(fault.rules());
  }

  @Test
  void everyRuleFailsForSomeFault() {
    Set<String> failing = Arrays.stream(CodecFault.values())
        .flatMap(fault -> fault.rules().stream())
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(failing)
        .containsExactlyElementsOf(
            rules().map(Rule::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Passes the fault of a run to the constructor of the broken suite. */
  static final class FaultResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == CodecFault.class;
    }

    @Override
    public CodecFault resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return CodecFault.valueOf(context.getConfigurationParameter("fault").orElseThrow());
    }
  }

  /** Runs over a broken codec. Surefire ignores it because of its name. */
  @ExtendWith(FaultResolver.class)
  static final class BrokenCodecTck extends CodecTck {

    /** Creating a mapper takes longer than most rules, so each fault shares one. */
    private static final Map<CodecFault, Codec> CODECS = new ConcurrentHashMap<>();

    private static final Map<CodecFault, JsonMapper> USERS_MAPPERS = new ConcurrentHashMap<>();

    private final CodecFault fault;

    BrokenCodecTck(CodecFault fault) {
      this.fault = fault;
    }

    @Override
    protected Codec codec() {
      return fault
          .implementation()
          .codec()
          .apply(CODECS.computeIfAbsent(
              fault, each -> JacksonCodec.using(mapper(each.implementation().mapper()))));
    }

    private static JsonMapper mapper(Consumer<JsonMapper.Builder> implementation) {
      JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
              .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new BeeperModule());
      implementation.accept(builder);
      return builder.build();
    }

    private JsonMapper usersMapper() {
      return USERS_MAPPERS.computeIfAbsent(
          fault, each -> mapper(each.implementation().usersMapper()));
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
