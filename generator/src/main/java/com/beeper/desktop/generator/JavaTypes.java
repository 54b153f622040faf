package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Models.Enumeration;
import com.beeper.desktop.generator.Models.GeneratedType;
import com.beeper.desktop.generator.Models.Handwritten;
import com.beeper.desktop.generator.Models.ListOf;
import com.beeper.desktop.generator.Models.MapOf;
import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Reference;
import com.beeper.desktop.generator.Models.Scalar;
import com.beeper.desktop.generator.Models.Union;
import com.beeper.desktop.generator.Models.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the values of members are written in Java: their types, their kinds, their comments. */
final class JavaTypes {

  static final String JSON = "com.beeper.desktop.internal.json.";
  static final String CODEC = "com.beeper.desktop.codec.";

  private JavaTypes() {}

  /** The type as an argument of a generic type, and of what may be null. */
  static String boxed(JavaFile file, Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.equals(Models.OBJECT)
          ? file.use("java.util.Map") + "<String, " + file.nullable() + " Object>"
          : file.use(scalar.javaType());
    } else if (value instanceof ListOf list) {
      String element = boxed(file, list.element());
      return file.use("java.util.List")
          + "<"
          + (list.element().equals(Models.ANY) ? file.nullable() + " " : "")
          + element
          + ">";
    } else if (value instanceof MapOf map) {
      return file.use("java.util.Map") + "<String, " + boxed(file, map.value()) + ">";
    }
    return value instanceof Handwritten handwritten
        ? file.use(handwritten.qualifiedName())
        : file.use(((Reference) value).type().qualifiedName());
  }

  static String type(JavaFile file, Member member) {
    if (!member.required() || member.nullable()) {
      return file.nullable() + " " + boxed(file, member.value());
    }
    return parameterType(file, member);
  }

  static String parameterType(JavaFile file, Member member) {
    if (member.nullable()) {
      return file.nullable() + " " + boxed(file, member.value());
    }
    return member.value() instanceof Scalar scalar && scalar.primitive() != null
        ? scalar.primitive()
        : boxed(file, member.value());
  }

  /** The expression of the member's kind. */
  static String kind(JavaFile file, Value value) {
    String kind = file.use(JSON + "Kind");
    if (value instanceof Scalar scalar) {
      return kind + "." + scalar.kind();
    } else if (value instanceof ListOf list) {
      return kind + ".list(" + kind(file, list.element()) + ")";
    } else if (value instanceof MapOf map) {
      return kind + ".map(" + kind(file, map.value()) + ")";
    }
    if (value instanceof Handwritten handwritten) {
      return file.use(handwritten.qualifiedKindName()) + ".KIND";
    }
    return kindOf(file, ((Reference) value).type());
  }

  static String kindOf(JavaFile file, GeneratedType type) {
    String kind = file.use(JSON + "Kind");
    if (type instanceof Enumeration enumeration) {
      return kind + ".enumeration(" + file.use(enumeration.qualifiedName()) + ".values())";
    } else if (type instanceof Union union) {
      return file.use(Names.internalPackage(union.feature()) + "." + union.kindName()) + ".KIND";
    }
    return kind + ".model(" + file.use(((Model) type).qualifiedValueName()) + ".SHAPE)";
  }

  static String[] accessorDoc(Member member) {
    List<String> doc = new ArrayList<>();
    doc.add(JavaFile.escape(member.description()));
    StringBuilder result =
        new StringBuilder("@return the member {@code " + member.wireName() + "}");
    if (member.value() instanceof Reference reference && reference.type() instanceof Enumeration) {
      result.append("; {@code UNRECOGNIZED} for a value that this version does not know");
    }
    if (member.nullable()) {
      result.append("; null if it is absent or null, which {@link #has} tells apart");
    } else if (!member.required()) {
      result.append("; null if it is absent");
    }
    doc.add(result.toString());
    if (member.deprecated()) {
      doc.add("@deprecated kept by the server for old clients");
    }
    return doc.toArray(new String[0]);
  }

  /** The accessor of a member, written once: in the interface, and not in each value. */
  static void writeAccessor(JavaFile file, Member member, int index) {
    String method = member.required() && !member.nullable() ? "required" : "optional";
    file.line("  default " + type(file, member) + " " + member.javaName() + "() {");
    file.line(
        "    return " + file.use(JSON + "ModelValue") + "." + method + "(this, " + index + ");");
    file.line("  }").blank();
  }

  /** The value of a model or of parameters makes others of its class, for its shape. */
  static void writeConstructor(JavaFile file, String name) {
    String content = file.use(JSON + "Content");
    file.line("  private " + name + "(" + content + " content) {");
    file.line("    super(content);").line("  }").blank();
    file.line("  @Override");
    file.line("  protected ModelValue create(" + content + " content) {");
    file.line("    return new " + name + "(content);").line("  }");
  }

  static String lowerFirst(String text) {
    return text.length() > 1 && Character.isUpperCase(text.charAt(1))
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
