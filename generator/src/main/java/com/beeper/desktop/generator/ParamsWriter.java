package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.JSON;

import com.beeper.desktop.generator.Models.ListOf;
import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Params;
import com.beeper.desktop.generator.Models.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the parameters of an operation: the interface with its builder, and the value. */
final class ParamsWriter {

  private final Path sourceRoot;

  ParamsWriter(Path sourceRoot) {
    this.sourceRoot = sourceRoot;
  }

  void write(Params params) throws IOException {
    writeInterface(params);
    writeValue(params);
  }

  private void writeInterface(Params params) throws IOException {
    JavaFile file = new JavaFile(Names.publicPackage(params.feature()), params.name());
    file.doc(
        "",
        "What {@code " + params.operationId() + "} takes beside the parameters of its path.",
        "Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the server.");
    file.line("public sealed interface " + params.name() + " permits "
            + file.use(params.qualifiedValueName()) + " {")
        .blank();
    for (int i = 0; i < params.members().size(); i++) {
      Member member = params.members().get(i);
      file.doc(
          "  ",
          JavaFile.escape(member.description()),
          "@return the " + (member.isQuery() ? "query parameter" : "member") + " {@code "
              + member.wireName() + "}"
              + (member.required()
                  ? ""
                  : member.nullable()
                      ? "; null if it is not set or cleared"
                      : "; null if it is not set"));
      JavaTypes.writeAccessor(file, member, i);
    }
    file.doc("  ", "Returns a builder in which nothing is set.", "@return a new builder");
    file.line("  static Builder builder() {")
        .line("    return new Builder();")
        .line("  }")
        .blank();
    file.doc(
        "  ",
        "Returns a builder in which the same is set as in other parameters.",
        "@param template what to start with",
        "@return a new builder");
    file.line("  static Builder builder(" + params.name() + " template) {");
    file.line("    return new Builder(template);").line("  }").blank();
    writeBuilder(file, params);
    file.line("}");
    file.writeTo(sourceRoot);
  }

  private static void writeBuilder(JavaFile file, Params params) {
    String slots = file.use(JSON + "Slots");
    String value = file.use(params.qualifiedValueName());
    file.doc("  ", "Sets the parameters. Not thread-safe.");
    file.line("  final class Builder {").blank();
    file.line("    private final " + slots + "<" + params.name() + "> slots;").blank();
    file.line("    private Builder() {")
        .line("      slots = new " + slots + "<>(" + value + ".SHAPE);")
        .line("    }")
        .blank();
    file.line("    private Builder(" + params.name() + " template) {");
    file.line("      slots = new " + slots + "<>(" + value + ".SHAPE, template);")
        .line("    }")
        .blank();
    List<Member> members = params.members();
    for (int i = 0; i < members.size(); i++) {
      writeSetters(file, members.get(i), i);
    }
    file.doc(
        "    ",
        "Adds a query parameter that this version of the SDK does not know.",
        "@param name its name",
        "@param value its value, not encoded",
        "@return this builder");
    file.line("    public Builder additionalQuery(String name, String value) {");
    file.line("      slots.addQuery(name, value);")
        .line("      return this;")
        .line("    }")
        .blank();
    if (params.hasBody()) {
      file.doc(
          "    ",
          "Sets a member of the body that this version of the SDK does not know.",
          "@param name its name in JSON",
          "@param value strings, booleans, numbers, lists, maps, models, or null for an explicit null",
          "@return this builder",
          "@throws IllegalArgumentException if the value is not JSON, or the member has a method of its own here");
      file.line(
          "    public Builder additionalBody(String name, " + file.nullable() + " Object value) {");
      file.line("      slots.setAdditional(name, value);")
          .line("      return this;")
          .line("    }")
          .blank();
    }
    file.doc(
        "    ",
        "Returns the parameters.",
        "@return immutable parameters",
        params.hasRequired()
            ? "@throws IllegalStateException if something required is not set; the message names it"
            : "");
    file.line("    public " + params.name() + " build() {")
        .line("      return slots.build();")
        .line("    }")
        .line("  }");
  }

  private static void writeSetters(JavaFile file, Member member, int index) {
    String name = member.javaName();
    String type = JavaTypes.parameterType(file, notNullable(member));
    String summary = "Sets {@code \"" + member.wireName() + "\"}: "
        + JavaFile.escape(JavaTypes.lowerFirst(member.description()));
    file.doc(
        "    ",
        summary,
        "@param " + name + " the value; not null"
            + (member.nullable() ? ", {@link #clear" + Names.upperFirst(name) + "} clears" : ""),
        "@return this builder",
        member.value().equals(Models.ID) ? "@throws IllegalArgumentException if it is empty" : "");
    file.line("    public Builder " + name + "(" + type + " " + name + ") {");
    // Only a member that may be null takes one, and to send it there is another method.
    String method = member.nullable() && !isPrimitive(member) ? "setValue" : "set";
    file.line("      slots." + method + "(" + index + ", " + name + ");");
    file.line("      return this;").line("    }").blank();
    if (member.value() instanceof ListOf list) {
      String element = JavaTypes.boxed(file, list.element());
      file.doc("    ", summary, "@param " + name + " the values; not null", "@return this builder");
      file.line("    public Builder " + name + "(" + element + "... " + name + ") {");
      file.line("      return " + name + "(" + file.use("java.util.List") + ".of(" + name + "));")
          .line("    }")
          .blank();
    }
    if (member.value() instanceof Reference reference && reference.type() instanceof Model model) {
      String builder = file.use(model.qualifiedName()) + ".Builder";
      file.doc(
          "    ",
          summary,
          "@param " + name + " sets the members of the value",
          "@return this builder");
      file.line("    public Builder " + name + "(" + file.use("java.util.function.Consumer") + "<"
          + builder + "> " + name + ") {");
      file.line("      " + builder + " builder = " + model.name() + ".builder();");
      file.line("      " + name + ".accept(builder);");
      file.line("      return " + name + "(builder.build());").line("    }").blank();
    }
    if (member.nullable()) {
      file.doc(
          "    ",
          "Clears {@code " + member.wireName() + "} on the server, with an explicit null.",
          "@return this builder");
      file.line("    public Builder clear" + Names.upperFirst(name) + "() {");
      file.line("      slots.clear(" + index + ");")
          .line("      return this;")
          .line("    }")
          .blank();
    }
  }

  private static boolean isPrimitive(Member member) {
    return member.value() instanceof Models.Scalar scalar && scalar.primitive() != null;
  }

  private static Member notNullable(Member member) {
    return new Member(
        member.wireName(),
        member.javaName(),
        member.description(),
        member.required(),
        false,
        member.secret(),
        member.deprecated(),
        member.constant(),
        member.value(),
        member.place());
  }

  private void writeValue(Params params) throws IOException {
    JavaFile file = new JavaFile(Names.internalPackage(params.feature()), params.valueName());
    String name = file.use(params.qualifiedName());
    String shape = file.use(JSON + "Shape");
    file.doc("", "The value of {@link " + name + "}.");
    file.line(
        "public final class " + params.valueName() + " extends " + file.use(JSON + "ModelValue"));
    file.line("    implements " + name + " {").blank();
    file.doc("  ", "The parameters in {@link " + name + "}.");
    file.line("  public static final " + shape + "<" + name + "> SHAPE =");
    file.line("      " + shape + ".of(" + name + ".class, new " + params.valueName() + "("
        + file.use(JSON + "Content") + ".NONE))");
    for (Member member : params.members()) {
      String method =
          (member.required() ? "required" : "optional") + (member.nullable() ? "Nullable" : "");
      file.line("          ." + method + "(\"" + member.wireName() + "\", "
          + JavaTypes.kind(file, member.value()) + ")" + (member.isQuery() ? ".query()" : "")
          + (member.secret() ? ".secret()" : ""));
    }
    file.line("          .buildParams();").blank();
    JavaTypes.writeConstructor(file, params.valueName());
    file.line("}");
    file.writeTo(sourceRoot);
  }
}
