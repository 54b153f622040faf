package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The SDK has what the spec has, and nothing else. There is no list kept by hand. */
class SpecConformanceTest {

  private static final String SCHEMAS = "/components/schemas/";

  private final JacksonCodec codec = JacksonCodec.create();

  @Test
  void sdkConformsToTheSpec() {
    assertThat(new SpecConformance(OpenApiDocument.ofProject()).run()).isEmpty();
  }

  @Test
  void everyModelAndEnumIsInTheSpec() {
    SpecConformance check = new SpecConformance(OpenApiDocument.ofProject());
    check.run();
    Set<Class<?>> reached = new HashSet<>(check.schemas().models().keySet());
    reached.addAll(check.schemas().enums());

    Set<String> unknown = new TreeSet<>();
    for (Class<?> type : SdkReflection.classes("com/beeper/desktop")) {
      boolean model = type.isInterface() && type != JsonModel.class && isModel(type);
      boolean constants = type.isEnum() && JsonEnum.class.isAssignableFrom(type);
      boolean elsewhere = type.getPackageName().matches(".*\\.(events|internal\\b.*)");
      if ((model || constants) && !elsewhere && !reached.contains(type)) {
        unknown.add(type.getSimpleName());
      }
    }
    assertThat(unknown).as("what the spec lacks").isEmpty();
  }

  /** Excludes unions, which have a case for unrecognized values. */
  private static boolean isModel(Class<?> type) {
    return JsonModel.class.isAssignableFrom(type)
        && !type.getSimpleName().startsWith("Unrecognized")
        && Arrays.stream(type.getMethods()).anyMatch(each -> each.getName().equals("builder"));
  }

  @TestFactory
  Stream<DynamicTest> everyMemberHasAnAccessorAndASetter() {
    SpecConformance check = new SpecConformance(OpenApiDocument.ofProject());
    check.run();
    return check.schemas().models().entrySet().stream()
        .map(model -> DynamicTest.dynamicTest(
            model.getKey().getSimpleName(), () -> checkModel(model.getKey(), model.getValue())));
  }

  private void checkModel(Class<?> type, JsonNode schema) {
    for (int choice = 0; choice < 4; choice++) {
      ObjectNode full = (ObjectNode)
          new SchemaSamples(OpenApiDocument.ofProject(), choice).of(type.getSimpleName(), schema);
      ReflectiveBuilder reflective = new ReflectiveBuilder(type, codec);
      Map<String, Method> accessors = reflective.accessors(full);
      Set<String> constants = new TreeSet<>();
      OpenApiDocument.ofProject().members(schema).forEach((name, member) -> {
        if (member.has("const") && OpenApiDocument.ofProject().required(schema).contains(name)) {
          constants.add(name);
        }
      });
      JsonModel built = reflective.build(full, accessors, constants);

      assertThat(built).as(type.getSimpleName()).isEqualTo(reflective.read(full));
      JsonEquality.assertJson(
          type.getSimpleName(), OpenApiDocument.parse(reflective.write(built)), full);
      accessors.keySet().removeAll(constants);
      Set<String> names = namesOf(accessors);
      names.addAll(Set.of("additionalProperty", "build"));
      assertThat(ownMethods(reflective.builder()))
          .as("methods of the builder of %s", type.getSimpleName())
          .isEqualTo(names);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyParameterHasAnAccessorAndASetter() {
    return OpenApiDocument.ofProject().operations().stream()
        .filter(each -> !SdkReflection.FILES.contains(each.id()))
        .filter(each -> SdkReflection.methods(BeeperDesktop.class, each.id()).params() != null)
        .map(each -> DynamicTest.dynamicTest(each.id(), () -> checkParams(each)));
  }

  private void checkParams(OpenApiDocument.Operation operation) {
    OpenApiDocument spec = OpenApiDocument.ofProject();
    Class<?> type = SdkReflection.methods(BeeperDesktop.class, operation.id()).params();
    ReflectiveBuilder reflective = new ReflectiveBuilder(type, codec);
    ObjectNode full = new SchemaSamples(spec, 0).parameters(operation);
    Map<String, Method> accessors = reflective.accessors(full);
    Set<String> constants = operation.constants();
    assertThat(reflective.build(full, accessors, constants))
        .as(operation.id())
        .isEqualTo(reflective.read(full));
    accessors.keySet().removeAll(constants);

    Set<String> names = namesOf(accessors);
    names.addAll(Set.of("additionalQuery", "build"));
    if (!operation.body().isMissingNode()) {
      names.add("additionalBody");
    }
    spec.members(operation.body()).forEach((name, schema) -> {
      if (!constants.contains(name) && schema.path("x-null").asText().equals("clear")) {
        names.add(ReflectiveBuilder.clearName(accessors.get(name).getName()));
      }
    });
    assertThat(ownMethods(reflective.builder()))
        .as("methods of the builder of %s", type.getSimpleName())
        .isEqualTo(names);
  }

  private static Set<String> namesOf(Map<String, Method> accessors) {
    Set<String> names = new TreeSet<>();
    accessors.values().forEach(each -> names.add(each.getName()));
    return names;
  }

  private static Set<String> ownMethods(Object builder) {
    Set<String> names = new TreeSet<>();
    for (Method method : builder.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())) {
        names.add(method.getName());
      }
    }
    return names;
  }

  static List<Arguments> changes() {
    return List.of(
        change("accounts.list", c -> c.objectAt("/paths").remove("/v1/accounts")),
        change(
            "labels.retrieve",
            c -> c.objectAt("/paths/~1v1~1labels/get").put("operationId", "labels.retrieve")),
        change(
            "Label.colour",
            c ->
                c.objectAt(SCHEMAS + "Label/properties").putObject("colour").put("type", "string")),
        change("emoji", c -> c.objectAt(SCHEMAS + "Reaction/properties").remove("emoji")),
        change(
            "Chat.title",
            c -> c.objectAt(SCHEMAS + "Chat/properties/title").put("type", "integer")),
        change("channel", c -> ((ArrayNode) c.root().at(SCHEMAS + "ChatType/enum")).add("channel")),
        change("group", c -> ((ArrayNode) c.root().at(SCHEMAS + "ChatType/enum")).remove(1)),
        change(
            "LoginSession.status",
            c -> ((ArrayNode) c.root().at(SCHEMAS + "LoginSession/required")).removeAll()),
        change(
            "messages.send",
            c -> c.objectAt(SCHEMAS + "MessageSendRequest/properties")
                .putObject("silent")
                .put("type", "boolean")),
        change(
            "messages.search",
            c -> ((ArrayNode) c.root().at("/paths/~1v1~1messages~1search/get/parameters"))
                .remove(2)),
        change("info.retrieve", c -> c.objectAt("/paths/~1v1~1info/get").remove("security")),
        change(
            "chats.archive",
            c -> c.objectAt("/paths")
                .set(
                    "/v1/chats/{chatID}/archive/{other}",
                    c.objectAt("/paths").remove("/v1/chats/{chatID}/archive"))),
        change(
            "ChatUpdateRequest",
            c -> c.objectAt(SCHEMAS + "ChatUpdateRequest/properties/title").put("type", "string")));
  }

  private static Arguments change(String names, Consumer<OpenApiDocument> change) {
    return Arguments.of(names, change);
  }

  /** Proves that the comparison finds differences. */
  @ParameterizedTest
  @MethodSource("changes")
  void reportsDifferentSpec(String names, Consumer<OpenApiDocument> change) {
    OpenApiDocument spec = OpenApiDocument.ofProject().copy();
    change.accept(spec);

    assertThat(new SpecConformance(spec).run()).isNotEmpty();
  }
}
