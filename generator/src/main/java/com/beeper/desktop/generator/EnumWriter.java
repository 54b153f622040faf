package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.CODEC;
import static com.beeper.desktop.generator.JavaTypes.JSON;

import com.beeper.desktop.generator.Models.Enumeration;

/** Writes enums. */
final class EnumWriter {

  private EnumWriter() {}

  static JavaFile file(Enumeration type) {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    String name = type.name();
    file.doc("", JavaFile.escape(type.description()));
    file.line("public enum " + name + " implements " + file.use(CODEC + "JsonEnum") + " {");
    for (Names.Constant constant : type.constants()) {
      String value = "\"" + constant.wireValue() + "\"";
      String shown = constant.wireValue().toString().isEmpty()
          ? "\"\""
          : constant.wireValue().toString();
      file.doc(
          "  ", JavaFile.escape(constant.text()), "The value in JSON is {@code " + shown + "}.");
      file.line("  " + constant.name() + "(" + value + "),").blank();
    }
    file.doc(
        "  ",
        "A value that this version of the SDK does not define. {@link"
            + " com.beeper.desktop.codec.JsonModel#raw raw(…)} of the model returns it.");
    file.line("  UNRECOGNIZED(\"UNRECOGNIZED\");").blank();
    file.line("  private final String value;").blank();
    file.line("  " + name + "(String value) {");
    file.line("    this.value = value;").line("  }").blank();
    file.doc(
        "  ",
        "Returns the constant for a value in JSON.",
        "@param value the value in JSON",
        "@return the constant; {@link #UNRECOGNIZED} if the value has no constant",
        "@throws IllegalArgumentException if the value is null");
    file.line("  public static " + name + " of(String value) {");
    file.line(
        "    return " + file.use(JSON + "EnumType") + ".constant(" + name + ".class, value);");
    file.line("  }").blank();
    file.line("  @Override").line("  public String value() {");
    file.line("    return value;").line("  }");
    if (type.constants().get(0).wireValue() instanceof Integer) {
      file.blank().line("  @Override").line("  public boolean isNumeric() {");
      file.line("    return true;").line("  }");
    }
    file.line("}");
    return file;
  }
}
