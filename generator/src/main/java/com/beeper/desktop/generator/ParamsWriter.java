package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.ARGUMENTS;
import static com.beeper.desktop.generator.JavaTypes.JSON;

import com.beeper.desktop.generator.Models.ListOf;
import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Params;
import com.beeper.desktop.generator.Models.Reference;

/** Writes the parameters of an operation: the interface with its builder, and the implementation. */
final class ParamsWriter {

  private ParamsWriter() {}

  static JavaFile interfaceFile(Params params) {
    JavaFile file = new JavaFile(Names.publicPackage(params.feature()), params.name());
    file.doc(
        "",
        "Parameters of the operation {@code " + params.operationId() + "}.",
        "Immutable and thread-safe. Parameters that are not set are not sent. The server checks lengths and ranges.");
    file.line("public sealed interface " + params.name() + " permits "
            + file.use(params.qualifiedImplementation()) + " {")
        .blank();
    for (Member member : params.members()) {
      file.doc(
          "  ",
          hasNoSetter(member)
              ? JavaTypes.presetSentence(member)
              : JavaTypes.sentence("Returns", description(member)),
          "@return the " + (member.query() ? "query parameter" : "value of") + " {@code "
              + member.wireName() + "}"
              + (member.required()
                  ? ""
                  : member.nullable()
                      ? "; null if it is cleared or not set"
                      : "; null if it is not set"));
      file.line("  " + JavaTypes.type(file, member) + " " + member.javaName() + "();")
          .blank();
    }
    file.doc("  ", "Returns a builder without parameters.", "@return a new builder");
    file.line("  static Builder builder() {");
    file.line("    return new Builder(" + file.use(params.qualifiedImplementation())
            + ".DESCRIPTOR.blank());")
        .line("  }")
        .blank();
    file.doc("  ", "Returns a builder initialized with these parameters.", "@return a new builder");
    file.line("  default Builder toBuilder() {")
        .line("    return new Builder(this);")
        .line("  }")
        .blank();
    writeBuilder(file, params);
    file.line("}");
    return file;
  }

  /**
   * Returns whether a parameter is always sent with its only value. A flag has a setter nevertheless,
   * because it states the consent of the user.
   */
  private static boolean hasNoSetter(Member member) {
    return member.isPreset() && member.constant() instanceof String;
  }

  /** Returns the description without the meaning of null, which the clearing method describes. */
  private static String description(Member member) {
    return member.description().replaceFirst("; null clears [^.]*", "");
  }

  private static void writeBuilder(JavaFile file, Params params) {
    String builder = file.use(JSON + "ModelBuilder");
    file.doc("  ", "Builds {@link " + params.name() + "}. Not thread-safe.");
    file.line("  final class Builder {").blank();
    file.line("    private final " + builder + "<" + params.name() + "> members;")
        .blank();
    file.line("    private Builder(" + params.name() + " template) {");
    file.line("      members = new " + builder + "<>(" + file.use(params.qualifiedImplementation())
            + ".DESCRIPTOR, template);")
        .line("    }")
        .blank();
    for (Member member : params.members()) {
      if (!hasNoSetter(member)) {
        writeSetters(file, params, member);
      }
    }
    file.doc(
        "    ",
        "Adds a query parameter that this version of the SDK does not define.",
        "@param name the name",
        "@param value the value before percent-encoding",
        "@return this builder",
        "@throws IllegalArgumentException if the name or the value is null");
    file.line("    public Builder additionalQuery(String name, String value) {");
    file.line("      members.addQuery(name, value);")
        .line("      return this;")
        .line("    }")
        .blank();
    if (params.hasBody()) {
      file.doc(
          "    ",
          "Sets a " + (params.form() ? "field of the form" : "member of the body")
              + " that this version of the SDK does not define.",
          "@param name the name in " + (params.form() ? "the form" : "JSON"),
          "@param value "
              + (params.form()
                  ? "a string, boolean or number; the call refuses any other value"
                  : "a string, boolean, number, list, map or model; null for an explicit null"),
          "@return this builder",
          "@throws IllegalArgumentException if the name is null, the value cannot be written as JSON, or the member has its own method");
      file.line(
          "    public Builder additionalBody(String name, " + file.nullable() + " Object value) {");
      file.line("      members.setAdditional(name, value);")
          .line("      return this;")
          .line("    }")
          .blank();
    }
    file.doc(
        "    ",
        "Builds the parameters.",
        "@return the parameters",
        params.hasRequired()
            ? "@throws IllegalArgumentException if required parameters are not set; the message names all of them"
            : "");
    file.line("    public " + params.name() + " build() {")
        .line("      return members.build();")
        .line("    }")
        .line("  }");
  }

  private static void writeSetters(JavaFile file, Params params, Member member) {
    String name = member.javaName();
    String constant = file.use(params.qualifiedImplementation()) + "." + member.constantName();
    String summary = JavaTypes.sentence("Sets", description(member));
    boolean primitive =
        member.value() instanceof Models.Scalar scalar && scalar.primitive() != null;
    file.doc(
        "    ",
        summary,
        "@param " + name + " " + JavaTypes.noun(description(member))
            + (member.nullable()
                ? "; not null, see {@link #clear" + Names.upperFirst(name) + "}"
                : ""),
        "@return this builder",
        member.value().equals(Models.ID)
            ? "@throws IllegalArgumentException if the value is null or empty"
            : primitive ? "" : "@throws IllegalArgumentException if the value is null");
    file.line("    public Builder " + name + "(" + JavaTypes.unboxed(file, member.value()) + " "
        + name + ") {");
    // Null is refused even where the member may be null: a separate method clears it.
    file.line("      members." + (member.nullable() ? "setValue" : "set") + "(" + constant + ", "
        + name + ");");
    file.line("      return this;").line("    }").blank();
    if (JavaTypes.isEnum(member.value())) {
      wireValueDoc(file, summary, "@param " + name + " the value in JSON");
      file.line("    public Builder " + name + "(String " + name + ") {");
      file.line("      members.setWireValue(" + constant + ", " + name + ");");
      file.line("      return this;").line("    }").blank();
    }
    if (member.value() instanceof ListOf list) {
      writeListSetters(file, member, list, constant, summary);
    }
    if (member.value() instanceof Reference reference && reference.type() instanceof Model model) {
      String builder = file.use(model.qualifiedName()) + ".Builder";
      file.doc(
          "    ",
          summary,
          "@param " + name + " a function that sets the members of the value",
          "@return this builder",
          "@throws IllegalArgumentException if the function is null");
      file.line("    public Builder " + name + "(" + file.use("java.util.function.Consumer")
          + "<? super " + builder + "> " + name + ") {");
      file.line("      " + builder + " builder = " + model.name() + ".builder();");
      file.line("      " + file.use(ARGUMENTS) + ".requireNonNull(" + name + ", \"" + name
          + "\").accept(builder);");
      file.line("      return " + name + "(builder.build());").line("    }").blank();
    }
    if (member.nullable()) {
      file.doc(
          "    ",
          "Clears the value of {@code " + member.wireName()
              + "} on the server by sending an explicit null.",
          "@return this builder");
      file.line("    public Builder clear" + Names.upperFirst(name) + "() {");
      file.line("      members.clear(" + constant + ");")
          .line("      return this;")
          .line("    }")
          .blank();
    }
  }

  private static void wireValueDoc(JavaFile file, String summary, String... tags) {
    file.doc(
        "    ",
        summary,
        "Accepts values without a constant in this version of the SDK.",
        String.join(" ", tags),
        "@return this builder",
        "@throws IllegalArgumentException if the value is null");
  }

  private static void writeListSetters(
      JavaFile file, Member member, ListOf list, String constant, String summary) {
    String name = member.javaName();
    String element = JavaTypes.boxed(file, list.element());
    file.doc(
        "    ",
        summary,
        "@param " + name + " the values",
        "@return this builder",
        "@throws IllegalArgumentException if a value is null");
    file.line("    public Builder " + name + "(" + element + "... " + name + ") {");
    file.line("      return " + name + "(ModelBuilder.listOf(\"" + name + "\", " + name + "));")
        .line("    }")
        .blank();
    if (JavaTypes.isEnum(list.element())) {
      file.doc(
          "    ",
          summary,
          "Accepts values without a constant in this version of the SDK.",
          "@param first the first value in JSON",
          "@param more further values in JSON",
          "@return this builder",
          "@throws IllegalArgumentException if a value is null");
      file.line("    public Builder " + name + "(String first, String... more) {");
      file.line("      members.setWireValues(" + constant + ", first, more);");
      file.line("      return this;").line("    }").blank();
    }
  }

  static JavaFile implementationFile(Params params) {
    JavaFile file = new JavaFile(Names.internalPackage(params.feature()), params.implementation());
    String name = file.use(params.qualifiedName());
    file.doc("", "The implementation of {@link " + name + "}.");
    file.line("public final class " + params.implementation() + " extends "
            + file.use(JSON + "AbstractParams") + " implements " + name + " {")
        .blank();
    JavaTypes.writeMembers(file, name, params.implementation(), params.members(), "");
    file.line("  private " + params.implementation() + "(" + file.use(JSON + "MemberValues")
        + " values) {");
    file.line("    super(values);").line("  }");
    JavaTypes.writePrototypeMethods(file, params.implementation(), params.members());
    params.members().forEach(member -> JavaTypes.writeAccessor(file, member));
    file.line("}");
    return file;
  }
}
