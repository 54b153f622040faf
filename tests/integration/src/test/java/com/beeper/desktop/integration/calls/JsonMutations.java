package com.beeper.desktop.integration.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Changes an example of the spec at every place in turn. */
final class JsonMutations {

  /** Values that a newer server may send: of every type, and numbers that no double can hold. */
  static final String FREE_FORM = """
      {"null": null, "list": [null, 1, [], {}, "", false, [[null]]], "beyond": 12345678901234567890,
       "huge": 1e400, "negative": -1E+400, "tiny": 1e-400, "tenth": 0.1, "three": 3.0, "zero": -0,
       "decimalZero": -0.0, "max": 9223372036854775807, "min": -9223372036854775808,
       "long": 0.1000000000000000055511151231257827021181583404541015625,
       "text": "\\u0000\\u001f \\ud83d\\ude00 \\u2028 é \\"\\\\/", "": {"": [{"type": null}]}}""";

  /** Replaces FREE_FORM in trees, which would not keep all the literals. */
  private static final String FREE_FORM_MARK = "@free-form@";

  /** A name that starts with it becomes a duplicate, which trees cannot hold. */
  private static final String DUPLICATE_MARK = "@duplicate@";

  private static final Pattern INDEX = Pattern.compile("/([0-9]+)(?=/|$)");
  private static final Pattern INSIDE_FREE_FORM =
      Pattern.compile("\\.(details|capabilities)\\.|\\.attachments\\[");
  private static final Pattern DISCRIMINATOR = Pattern.compile("\\.(currentStep|display)\\.type");

  /** Texts of which nothing may be lost. */
  static final List<JsonMutation> TO_KEEP = ofAllExamples(JsonMutations::toKeep);

  /** Those of them that lack a member, or have null for it. */
  static final List<JsonMutation> LEAVING_OUT = TO_KEEP.stream()
      .filter(mutation -> mutation.what().matches("missing|no members|.*null.*"))
      .toList();

  /** Texts with a value of the wrong type at a place whose type is in the spec. */
  static final List<JsonMutation> TO_REFUSE = ofAllExamples(JsonMutations::wrongKinds);

  private final String name;
  private final JsonNode example;
  private final List<JsonMutation> made = new ArrayList<>();

  private JsonMutations(String name) {
    this.name = name;
    this.example = JsonComparison.parse(LoginSessionJson.example(name));
  }

  /** Examples have much in common, so a change that was made in one is not made in the next. */
  private static List<JsonMutation> ofAllExamples(Consumer<JsonMutations> changes) {
    Map<String, JsonMutation> different = new LinkedHashMap<>();
    for (String name : LoginSessionJson.examples()) {
      JsonMutations mutations = new JsonMutations(name);
      changes.accept(mutations);
      for (JsonMutation mutation : mutations.made) {
        different.putIfAbsent(mutations.place(mutation), mutation);
      }
    }
    return List.copyOf(different.values());
  }

  private String place(JsonMutation mutation) {
    String place = mutation.what() + " at " + mutation.path();
    if (mutation.path().equals("$")) {
      return place + " of " + name;
    }
    JsonNode step = example.path("currentStep");
    return mutation.path().startsWith("$.currentStep")
        ? place + " of " + step.path("type") + step.path("display").path("type")
        : place;
  }

  private void toKeep() {
    everywhereInTurn();
    everywhereAtOnce();
  }

  private void everywhereInTurn() {
    visit("", pointer -> {
      JsonNode node = example.at(pointer);
      if (node instanceof ObjectNode object) {
        change("unknown member", pointer, at -> ((ObjectNode) at).put("x-new", FREE_FORM_MARK));
        change("unknown null", pointer, at -> ((ObjectNode) at).putNull("x-null"));
        change("no members", pointer, at -> ((ObjectNode) at).removeAll());
        object.fieldNames().forEachRemaining(name -> members(pointer, name));
      } else if (node instanceof ArrayNode) {
        change("empty list", pointer, at -> ((ArrayNode) at).removeAll());
        change("null added", pointer, at -> ((ArrayNode) at).addNull());
        change("null in front", pointer, at -> ((ArrayNode) at).insertNull(0));
        change(
            "only nulls", pointer, at -> ((ArrayNode) at).removeAll().addNull().addNull());
        if (node.path(0).isTextual()) {
          change("unknown value added", pointer, at -> ((ArrayNode) at).add("brand-new"));
          change("unknown value in front", pointer, at -> ((ArrayNode) at).insert(0, "brand-new"));
        }
      }
    });
  }

  private void members(String pointer, String name) {
    String member = pointer + "/" + name;
    String path = path(member);
    changeMember("missing", pointer, name, at -> at.remove(name));
    changeMember("null", pointer, name, at -> at.putNull(name));
    changeMember("null, then the value", pointer, name, at -> {
      at.set(DUPLICATE_MARK + name, at.get(name));
      at.putNull(name);
    });
    changeMember("the value, then null", pointer, name, at -> at.putNull(DUPLICATE_MARK + name));
    JsonNode value = example.at(member);
    if (value.isTextual()) {
      changeMember("unknown value", pointer, name, at -> at.put(name, "brand-new"));
      changeMember("empty", pointer, name, at -> at.put(name, ""));
    } else if (value.isBoolean()) {
      changeMember("negated", pointer, name, at -> at.put(name, !value.booleanValue()));
    }
    if (DISCRIMINATOR.matcher(path).find()) {
      changeMember("number", pointer, name, at -> at.put(name, 7));
      changeMember("free-form value", pointer, name, at -> at.put(name, FREE_FORM_MARK));
    }
    if (INSIDE_FREE_FORM.matcher(path).find()
        || path.endsWith(".details")
        || path.endsWith(".capabilities")) {
      changeMember("free-form value", pointer, name, at -> at.put(name, FREE_FORM_MARK));
    }
    if (name.equals("attachments")) {
      changeMember(
          "free-form values",
          pointer,
          name,
          at -> at.withArray(name).add(FREE_FORM_MARK).add(1.5).add(true).add("text"));
    }
  }

  private void everywhereAtOnce() {
    JsonNode reversed = reversed(example);
    made.add(new JsonMutation(name, "members in reverse", "$", text(reversed)));
    JsonNode extended = example.deepCopy();
    visit("", pointer -> {
      if (extended.at(pointer) instanceof ObjectNode object) {
        object.put("x-new", FREE_FORM_MARK);
      }
    });
    made.add(new JsonMutation(name, "unknown members", "$", text(extended)));
    made.add(new JsonMutation(name, "unknown members in front", "$", text(reversed(extended))));
    JsonNode unknown = example.deepCopy();
    visit("", pointer -> {
      if (unknown.at(pointer) instanceof ObjectNode object) {
        object.properties().stream()
            .filter(member -> member.getValue().isTextual())
            .forEach(member -> member.setValue(object.textNode("brand-new")));
      }
    });
    made.add(new JsonMutation(name, "unknown values", "$", text(unknown)));
    ObjectNode nulls = example.deepCopy();
    example.fieldNames().forEachRemaining(nulls::putNull);
    made.add(new JsonMutation(name, "nulls", "$", text(nulls)));
  }

  private void wrongKinds() {
    visit("", pointer -> {
      String path = path(pointer);
      boolean anythingGoes =
          INSIDE_FREE_FORM.matcher(path).find() || DISCRIMINATOR.matcher(path).find();
      if (anythingGoes) {
        return;
      }
      JsonNode node = example.at(pointer);
      JsonNodeFactory make = JsonNodeFactory.instance;
      List<JsonNode> wrong = new ArrayList<>(List.of(
          make.numberNode(12),
          make.booleanNode(true),
          make.textNode("text"),
          make.arrayNode(),
          make.objectNode()));
      wrong.removeIf(other -> other.getNodeType() == node.getNodeType());
      for (JsonNode other : wrong) {
        if (pointer.isEmpty()) {
          made.add(new JsonMutation(name, other.getNodeType().name(), path, text(other)));
        } else {
          replace(pointer, other);
        }
      }
    });
  }

  private void replace(String pointer, JsonNode value) {
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    JsonNode copy = example.deepCopy();
    if (copy.at(pointer.substring(0, last)) instanceof ObjectNode object) {
      object.set(name, value);
    } else if (copy.at(pointer.substring(0, last)) instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    }
    made.add(new JsonMutation(name, value.getNodeType().name(), path(pointer), text(copy)));
  }

  private void changeMember(String what, String pointer, String name, Consumer<ObjectNode> change) {
    JsonNode copy = example.deepCopy();
    change.accept((ObjectNode) copy.at(pointer));
    made.add(new JsonMutation(name, what, path(pointer + "/" + name), text(copy)));
  }

  private void change(String what, String pointer, Consumer<JsonNode> change) {
    JsonNode copy = example.deepCopy();
    change.accept(copy.at(pointer));
    made.add(new JsonMutation(name, what, path(pointer), text(copy)));
  }

  /** Calls back with the JSON pointer of every value of the example, the whole first. */
  private void visit(String pointer, Consumer<String> visitor) {
    visitor.accept(pointer);
    JsonNode node = example.at(pointer);
    if (node.isObject()) {
      node.fieldNames().forEachRemaining(name -> visit(pointer + "/" + name, visitor));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(pointer + "/" + i, visitor);
    }
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.reverse(names);
      ObjectNode reversed = object.objectNode();
      names.forEach(name -> reversed.set(name, reversed(object.get(name))));
      return reversed;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode reversed = array.arrayNode();
      array.forEach(element -> reversed.add(reversed(element)));
      return reversed;
    }
    return node;
  }

  private static String text(JsonNode tree) {
    return tree.toString()
        .replace('"' + FREE_FORM_MARK + '"', FREE_FORM)
        .replace(DUPLICATE_MARK, "");
  }

  /** Turns a JSON pointer into a JSON path; the names in the examples need no quotes. */
  private static String path(String pointer) {
    return "$" + INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
  }
}
