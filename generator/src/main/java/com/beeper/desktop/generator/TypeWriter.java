package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.CODEC;
import static com.beeper.desktop.generator.JavaTypes.JSON;
import static com.beeper.desktop.generator.JavaTypes.accessorDoc;
import static com.beeper.desktop.generator.JavaTypes.kind;
import static com.beeper.desktop.generator.JavaTypes.kindOf;
import static com.beeper.desktop.generator.JavaTypes.lowerFirst;
import static com.beeper.desktop.generator.JavaTypes.parameterType;
import static com.beeper.desktop.generator.JavaTypes.type;

import com.beeper.desktop.generator.Models.Enumeration;
import com.beeper.desktop.generator.Models.GeneratedType;
import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Union;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the Java files of the types. */
final class TypeWriter {

  private final Models models;
  private final Path sourceRoot;

  TypeWriter(Models models, Path sourceRoot) {
    this.models = models;
    this.sourceRoot = sourceRoot;
  }

  void writeAll() throws IOException {
    for (GeneratedType type : models.types().values()) {
      if (type instanceof Enumeration enumeration) {
        writeEnum(enumeration);
      } else if (type instanceof Union union) {
        writeUnion(union);
        writeUnrecognized(union);
        writeUnionKind(union);
      } else if (type instanceof Model model) {
        writeModel(model);
        writeValue(model);
      }
    }
    writeCatalog();
  }

  // Enums

  private void writeEnum(Enumeration type) throws IOException {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    boolean ofIntegers = type.constants().get(0).wireValue() instanceof Integer;
    String wireType = ofIntegers ? "Long" : "String";
    file.doc("", JavaFile.escape(type.description()));
    file.line("public enum " + type.name() + " implements " + file.use(CODEC + "JsonEnum") + " {");
    for (Names.Constant constant : type.constants()) {
      String wire = ofIntegers ? constant.wireValue() + "L" : "\"" + constant.wireValue() + "\"";
      String shown = constant.wireValue().toString().isEmpty()
          ? "\"\""
          : constant.wireValue().toString();
      file.doc("  ", JavaFile.escape(constant.text()), "In JSON {@code " + shown + "}.");
      file.line("  " + constant.name() + "(" + wire + "),").blank();
    }
    file.doc(
        "  ",
        "A value that this version of the SDK does not know; {@code raw(…)} of the model gives it.");
    file.line("  UNRECOGNIZED(null);").blank();
    file.line("  private final " + file.nullable() + " " + wireType + " wireValue;")
        .blank();
    file.line("  " + type.name() + "(" + file.nullable() + " " + wireType + " wireValue) {");
    file.line("    this.wireValue = wireValue;").line("  }").blank();
    file.line("  @Override").line("  public Object wireValue() {");
    file.line("    return " + file.use(JSON + "Binder") + ".wireValue(this, wireValue);");
    file.line("  }").line("}");
    file.writeTo(sourceRoot);
  }

  // Unions

  private void writeUnion(Union type) throws IOException {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    List<String> cases = new ArrayList<>();
    type.cases().values().forEach(model -> cases.add(file.use(model.qualifiedName())));
    cases.add(type.unrecognizedName());
    file.doc(
        "",
        JavaFile.escape(type.description()),
        "A case that this version of the SDK does not know is an {@link "
            + type.unrecognizedName()
            + "}.");
    file.line(
        "public sealed interface " + type.name() + " extends " + file.use(CODEC + "JsonModel"));
    file.line("    permits " + String.join(",\n        ", cases) + " {}");
    file.writeTo(sourceRoot);
  }

  private void writeUnrecognized(Union type) throws IOException {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.unrecognizedName());
    String map = file.use("java.util.Map") + "<String, " + file.nullable() + " Object>";
    file.use(JSON + "PlainValues");
    file.doc(
        "",
        "A {@link " + type.name() + "} of a case that this version of the SDK does not know.",
        "@param additionalProperties all its members, as plain Java values; unmodifiable");
    file.line("public record " + type.unrecognizedName() + "(" + map + " additionalProperties)");
    file.line("    implements " + type.name() + ", " + file.use(CODEC + "JsonModel") + " {")
        .blank();
    file.doc(
        "  ",
        "Copies the members.",
        "@param additionalProperties all members, as plain Java values",
        "@throws IllegalArgumentException if a value is not JSON");
    file.line("  public " + type.unrecognizedName() + " {");
    file.line("    additionalProperties = PlainValues.copyOfMembers(additionalProperties);");
    file.line("  }").blank();
    file.line("  @Override");
    file.line("  public " + file.nullable() + " Object raw(String wireName) {");
    file.line("    return additionalProperties.get(wireName);").line("  }").blank();
    file.line("  @Override").line("  public boolean has(String wireName) {");
    file.line("    return additionalProperties.containsKey(wireName);")
        .line("  }")
        .blank();
    file.doc("  ", "Shows the names of the members, not their values.");
    file.line("  @Override").line("  public String toString() {");
    file.line("    return \"" + type.unrecognizedName() + "\" + additionalProperties.keySet();");
    file.line("  }").line("}");
    file.writeTo(sourceRoot);
  }

  private void writeUnionKind(Union type) throws IOException {
    JavaFile file = new JavaFile(Names.internalPackage(type.feature()), type.kindName());
    String name = file.use(type.qualifiedName());
    String kind = file.use(JSON + "Kind");
    String shape = file.use(JSON + "Shape");
    String map = file.use("java.util.Map");
    String unrecognized =
        file.use(Names.publicPackage(type.feature()) + "." + type.unrecognizedName());
    file.doc("", "Tells the cases of a {@link " + name + "} apart.");
    file.line("public final class " + type.kindName() + " {").blank();
    file.doc("  ", "The kind of a {@link " + name + "}.");
    file.line("  public static final " + kind + "<" + name + "> KIND =");
    file.line("      "
        + kind
        + ".union("
        + name
        + ".class, "
        + (type.discriminator() == null ? "null" : "\"" + type.discriminator() + "\"")
        + ", "
        + type.kindName()
        + "::choose, "
        + unrecognized
        + "::new);");
    file.blank();
    file.line("  private " + type.kindName() + "() {}").blank();
    file.line("  private static "
        + file.nullable()
        + " "
        + shape
        + "<? extends "
        + name
        + "> choose("
        + map
        + "<String, "
        + file.nullable()
        + " Object> members) {");
    if (type.discriminator() == null) {
      type.cases().forEach((member, model) -> {
        file.line("    if (members.containsKey(\"" + member + "\")) {");
        file.line("      return " + file.use(model.qualifiedValueName()) + ".SHAPE;")
            .line("    }");
      });
      file.line("    return null;").line("  }").line("}");
    } else {
      file.line("    if (!(members.get(\"" + type.discriminator()
          + "\") instanceof String discriminator)) {");
      file.line("      return null;").line("    }");
      file.line("    return switch (discriminator) {");
      type.cases()
          .forEach((value, model) -> file.line("      case \"" + value + "\" -> "
              + file.use(model.qualifiedValueName()) + ".SHAPE;"));
      file.line("      default -> null;").line("    };").line("  }").line("}");
    }
    file.writeTo(sourceRoot);
  }

  // Models

  private void writeModel(Model type) throws IOException {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    List<String> bases = new ArrayList<>();
    if (type.base() != null) {
      bases.add(file.use(type.base().qualifiedName()));
    }
    models.unions(type).forEach(union -> bases.add(file.use(union.qualifiedName())));
    // Also after a base: Yasson and Johnzon look for a binding at direct interfaces only.
    bases.add(file.use(CODEC + "JsonModel"));
    List<String> permits = new ArrayList<>();
    permits.add(file.use(type.qualifiedValueName()));
    models.subtypes(type).forEach(sub -> permits.add(file.use(sub.qualifiedName())));

    file.doc("", paragraphs(JavaFile.escape(type.description()), type.since()));
    file.line("public sealed interface " + type.name() + " extends " + String.join(", ", bases));
    file.line("    permits " + String.join(", ", permits) + " {").blank();
    // Those of the base come first, and have their accessors there.
    int index = type.allMembers().size() - type.members().size();
    for (Member member : type.members()) {
      file.doc("  ", accessorDoc(member));
      if (member.deprecated()) {
        file.line("  @Deprecated");
      }
      JavaTypes.writeAccessor(file, member, index++);
    }
    writeBuilderFactories(file, type);
    writeBuilder(file, type);
    file.line("}");
    file.writeTo(sourceRoot);
  }

  private static String[] paragraphs(String description, @Nullable String since) {
    return since == null
        ? new String[] {description}
        : new String[] {description, "Since " + since + "."};
  }

  private static void writeBuilderFactories(JavaFile file, Model type) {
    file.doc(
        "  ",
        "Returns a builder without any member, for tests of code that takes a {@code "
            + type.name()
            + "}.",
        "@return a new builder");
    file.line("  static Builder builder() {")
        .line("    return new Builder();")
        .line("  }")
        .blank();
    String parameter = "template";
    file.doc(
        "  ",
        "Returns a builder that holds the members of another {@code " + type.name() + "}.",
        "@param template whose members to start with",
        "@return a new builder");
    file.line("  static Builder builder(" + type.name() + " " + parameter + ") {");
    file.line("    return new Builder(" + parameter + ");").line("  }").blank();
  }

  private static void writeBuilder(JavaFile file, Model type) {
    String slots = file.use(JSON + "Slots");
    String value = file.use(type.qualifiedValueName());
    List<Member> members = type.allMembers();
    file.doc("  ", "Makes a {@link " + type.name() + "}. Not thread-safe.");
    file.line("  final class Builder {").blank();
    file.line("    private final " + slots + "<" + type.name() + "> slots;").blank();
    file.line("    private Builder() {");
    file.line("      slots = new " + slots + "<>(" + value + ".SHAPE);");
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (isPreset(member)) {
        file.line("      slots.set(" + i + ", " + literal(member.constant()) + ");");
      }
    }
    file.line("    }").blank();
    file.line("    private Builder(" + type.name() + " template) {");
    file.line("      slots = new " + slots + "<>(" + value + ".SHAPE, template);");
    file.line("    }").blank();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (isPreset(member)) {
        continue;
      }
      file.doc(
          "    ",
          "Sets {@code \"" + member.wireName() + "\"}: "
              + JavaFile.escape(lowerFirst(member.description())),
          "@param "
              + member.javaName()
              + " the value"
              + (member.nullable() ? "; null is sent as an explicit null" : ""),
          "@return this builder",
          member.deprecated() ? "@deprecated kept by the server for old clients" : "");
      if (member.deprecated()) {
        file.line("    @Deprecated");
      }
      file.line("    public Builder "
          + member.javaName()
          + "("
          + parameterType(file, member)
          + " "
          + member.javaName()
          + ") {");
      file.line("      slots.set(" + i + ", " + member.javaName() + ");");
      file.line("      return this;").line("    }").blank();
    }
    file.doc(
        "    ",
        "Sets a member that this version of the SDK does not know.",
        "@param wireName its name in JSON",
        "@param value a plain Java value, see {@link JsonModel#additionalProperties()}",
        "@return this builder",
        "@throws IllegalArgumentException if the value is not JSON, or the member has a method of its own here");
    file.use(CODEC + "JsonModel");
    file.line("    public Builder additionalProperty(String wireName, "
        + file.nullable()
        + " Object value) {");
    file.line("      slots.setAdditional(wireName, value);")
        .line("      return this;")
        .line("    }")
        .blank();
    file.doc(
        "    ",
        "Returns the model.",
        "@return a new model",
        "@throws IllegalStateException if a required member is not set; the message names it");
    file.line("    public " + type.name() + " build() {");
    file.line("      return slots.build();").line("    }").line("  }");
  }

  /** A required member of which only one value is allowed needs no method. */
  private static boolean isPreset(Member member) {
    return member.required() && member.constant() != null;
  }

  private static String literal(@Nullable Object constant) {
    return constant instanceof String ? "\"" + constant + "\"" : String.valueOf(constant);
  }

  private void writeValue(Model type) throws IOException {
    JavaFile file = new JavaFile(Names.internalPackage(type.feature()), type.valueName());
    String name = file.use(type.qualifiedName());
    String shape = file.use(JSON + "Shape");
    List<Member> members = type.allMembers();
    file.doc("", "The value of a {@link " + name + "}.");
    file.line(
        "public final class " + type.valueName() + " extends " + file.use(JSON + "ModelValue"));
    file.line("    implements " + name + " {").blank();
    file.doc("  ", "The members of a {@link " + name + "}.");
    file.line("  public static final " + shape + "<" + name + "> SHAPE =");
    file.line("      " + shape + ".of(" + name + ".class, new " + type.valueName() + "("
        + file.use(JSON + "Content") + ".NONE))");
    for (Member member : members) {
      String method =
          (member.required() ? "required" : "optional") + (member.nullable() ? "Nullable" : "");
      file.line("          ."
          + method
          + "(\""
          + member.wireName()
          + "\", "
          + kind(file, member.value())
          + ")"
          + (member.secret() ? "\n          .secret()" : ""));
    }
    file.line("          .build();").blank();
    JavaTypes.writeConstructor(file, type.valueName());
    file.line("}");
    file.writeTo(sourceRoot);
  }

  // The catalog

  private void writeCatalog() throws IOException {
    JavaFile file = new JavaFile("com.beeper.desktop.internal.json", "Catalog");
    file.doc(
        "",
        "Finds the kind of a model or an enum by its class.",
        "Names and not classes, so that a look-up loads only the types that it is for.");
    file.line("final class Catalog {").blank();
    file.line("  private Catalog() {}").blank();
    file.line("  static " + file.nullable() + " Kind<?> find(Class<?> type) {");
    file.line("    return switch (type.getName()) {");
    for (GeneratedType type : models.types().values()) {
      file.line("      case \"" + type.qualifiedName() + "\" -> " + kindOf(file, type) + ";");
    }
    file.line("      default -> null;").line("    };").line("  }").line("}");
    file.writeTo(sourceRoot);
  }
}
