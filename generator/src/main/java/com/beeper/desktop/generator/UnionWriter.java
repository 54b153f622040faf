package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.CODEC;
import static com.beeper.desktop.generator.JavaTypes.JSON;

import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Union;
import java.util.ArrayList;
import java.util.List;

/** Writes unions: the interface of the cases, and the JSON type that distinguishes them. */
final class UnionWriter {

  private UnionWriter() {}

  static JavaFile interfaceFile(Union type) {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    List<String> cases = new ArrayList<>();
    type.cases().values().forEach(model -> cases.add(file.use(model.qualifiedName())));
    String unrecognized = file.use(type.unrecognized().qualifiedName());
    cases.add(unrecognized);
    file.doc(
        "",
        JavaFile.escape(type.description()),
        "A value of a kind that this version of the SDK does not define is an {@link "
            + unrecognized
            + "}. The cases are not sealed, so that tests can mock or stub them.");
    file.line(
        "public sealed interface " + type.name() + " extends " + file.use(CODEC + "JsonModel"));
    file.line("    permits " + String.join(",\n        ", cases) + " {");
    for (Member member : type.shared()) {
      file.blank().doc("  ", JavaTypes.accessorDoc(member));
      file.line("  " + JavaTypes.type(file, member) + " " + member.javaName() + "();");
    }
    file.line("}");
    return file;
  }

  static JavaFile jsonTypeFile(Union type) {
    JavaFile file = new JavaFile(Names.internalPackage(type.feature()), type.implementation());
    String name = file.use(type.qualifiedName());
    String jsonType = file.use(JSON + "JsonType");
    String discriminator = type.discriminator();
    String unrecognized = file.use(type.unrecognized().qualifiedImplementation());
    file.doc("", "Distinguishes the cases of a {@link " + name + "}.");
    file.line("public final class " + type.implementation() + " {").blank();
    file.doc("  ", "The JSON type of a {@link " + name + "}.");
    file.line("  public static final " + jsonType + "<" + name + "> TYPE =");
    file.line("      " + jsonType + ".union(" + name + ".class, "
        + (discriminator == null ? "null" : "\"" + discriminator + "\"")
        + ", " + type.implementation() + "::descriptor);");
    file.blank();
    file.line("  private " + type.implementation() + "() {}").blank();
    file.line("  private static " + file.use(JSON + "ModelDescriptor") + "<? extends " + name
        + "> descriptor(" + file.use("java.util.Map") + "<String, " + file.nullable()
        + " Object> members) {");
    if (discriminator == null) {
      type.cases().forEach((member, model) -> {
        file.line("    if (members.containsKey(\"" + member + "\")) {");
        file.line("      return " + file.use(model.qualifiedImplementation()) + ".DESCRIPTOR;")
            .line("    }");
      });
      file.line("    return " + unrecognized + ".DESCRIPTOR;");
    } else {
      file.line("    if (!(members.get(\"" + discriminator + "\") instanceof String value)) {");
      file.line("      return " + unrecognized + ".DESCRIPTOR;").line("    }");
      file.line("    return switch (value) {");
      type.cases()
          .forEach((value, model) -> file.line("      case \"" + value + "\" -> "
              + file.use(model.qualifiedImplementation()) + ".DESCRIPTOR;"));
      file.line("      default -> " + unrecognized + ".DESCRIPTOR;").line("    };");
    }
    file.line("  }").line("}");
    return file;
  }
}
