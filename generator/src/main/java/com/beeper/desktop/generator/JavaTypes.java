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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the values of members in Java: their types, their JSON types and their comments. */
final class JavaTypes {

  static final String JSON = "com.beeper.desktop.internal.json.";
  static final String ARGUMENTS = "com.beeper.desktop.internal.transport.Arguments";
  static final String CODEC = "com.beeper.desktop.codec.";

  private static final String DEPRECATED =
      "@deprecated The server sends this member for old clients only.";

  private static final Pattern CLAUSE =
      Pattern.compile("^(Whether|What|When|Where|Who|Why|How|Which|A|An|The)\\b.*", Pattern.DOTALL);

  private static final Set<String> PROPER_NAMES =
      Set.of("Unix", "Beeper", "OpenAPI", "WebSocket", "Markdown", "Matrix");

  private static final Set<String> RESERVED = Set.of("MEMBERS", "DESCRIPTOR");

  private JavaTypes() {}

  /** Returns the type as an argument of a generic type, and of a value that may be null. */
  static String boxed(JavaFile file, Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.equals(Models.OBJECT)
          ? file.use("java.util.Map") + "<String, " + file.nullable() + " Object>"
          : file.use(scalar.javaType());
    } else if (value instanceof ListOf list) {
      String element = boxed(file, list.element());
      return file.use("java.util.List")
          + "<"
          + (list.nullable() ? file.nullable() + " " : "")
          + element
          + ">";
    } else if (value instanceof MapOf map) {
      return file.use("java.util.Map") + "<String, " + boxed(file, map.value()) + ">";
    }
    return value instanceof Handwritten handwritten
        ? file.use(handwritten.qualifiedName())
        : file.use(((Reference) value).type().qualifiedName());
  }

  /** Returns the type that an accessor returns. */
  static String type(JavaFile file, Member member) {
    return member.isOptional()
        ? file.nullable() + " " + boxed(file, member.value())
        : unboxed(file, member.value());
  }

  /** Returns the type that a setter takes. */
  static String parameterType(JavaFile file, Member member) {
    return member.nullable()
        ? file.nullable() + " " + boxed(file, member.value())
        : unboxed(file, member.value());
  }

  static String unboxed(JavaFile file, Value value) {
    return value instanceof Scalar scalar && scalar.primitive() != null
        ? scalar.primitive()
        : boxed(file, value);
  }

  /** Returns the expression of the JSON type of an operation's value. */
  static String jsonType(JavaFile file, Value value) {
    return jsonType(file, value, false);
  }

  /**
   * Returns the expression of a value's JSON type.
   *
   * @param ofMember whether it is a member's, whose models are loaded when they are first read
   */
  private static String jsonType(JavaFile file, Value value, boolean ofMember) {
    if (value instanceof Scalar scalar) {
      return file.use(JSON + "JsonType") + "." + scalar.jsonType();
    } else if (value instanceof ListOf list) {
      return file.use(JSON + "JsonType")
          + (list.nullable() ? ".listOfNullable(" : ".list(")
          + jsonType(file, list.element(), ofMember)
          + ")";
    } else if (value instanceof MapOf map) {
      return file.use(JSON + "JsonType") + ".map(" + jsonType(file, map.value(), ofMember) + ")";
    } else if (value instanceof Handwritten handwritten) {
      return file.use(handwritten.qualifiedJsonType()) + ".TYPE";
    }
    return jsonType(file, ((Reference) value).type(), ofMember);
  }

  private static String jsonType(JavaFile file, GeneratedType type, boolean ofMember) {
    if (type instanceof Union union) {
      return file.use(union.qualifiedImplementation()) + ".TYPE";
    } else if (type instanceof Model model && ofMember) {
      return "MEMBERS.model(" + file.use(model.qualifiedName()) + ".class)";
    } else if (type instanceof Model model) {
      return file.use(JSON + "JsonType") + ".model(" + descriptor(file, model) + ")";
    }
    return file.use(JSON + "JsonType")
        + ".enumeration("
        + file.use(type.qualifiedName())
        + ".class)";
  }

  private static String descriptor(JavaFile file, Model type) {
    return file.use(type.qualifiedImplementation()) + ".DESCRIPTOR";
  }

  static boolean isEnum(Value value) {
    return value instanceof Reference reference && reference.type() instanceof Enumeration;
  }

  /** Returns the first sentence of a comment: a verb, and its object from a description. */
  static String sentence(String verb, String description) {
    if (CLAUSE.matcher(description).matches()) {
      return JavaFile.escape(verb + " " + lowerFirst(description));
    }
    return JavaFile.escape(verb + " the " + lowerFirst(description));
  }

  /** Returns the first clause of a description as the text of a tag. */
  static String noun(String description) {
    String clause = description.split("[;.](?= |$)", 2)[0];
    return JavaFile.escape(
        CLAUSE.matcher(clause).matches() ? lowerFirst(clause) : "the " + lowerFirst(clause));
  }

  static String[] accessorDoc(Member member) {
    List<String> doc = new ArrayList<>();
    doc.add(member.isPreset() ? presetSentence(member) : sentence("Returns", member.description()));
    StringBuilder result =
        new StringBuilder("@return the value of {@code " + member.wireName() + "}");
    if (isEnum(member.value())) {
      result.append("; {@code UNRECOGNIZED} if it has no constant in this version");
    }
    if (member.flag()) {
      result.append("; false if it is absent");
    } else if (member.nullable()) {
      result.append("; null if it is absent or null, which {@link #has} distinguishes");
    } else if (!member.required()) {
      result.append("; null if it is absent");
    }
    doc.add(result.toString());
    if (member.deprecated()) {
      doc.add(DEPRECATED);
    }
    return doc.toArray(new String[0]);
  }

  /** Returns the first sentence of the comment of a member with one value only. */
  static String presetSentence(Member member) {
    return "Returns " + shown(Objects.requireNonNull(member.constant()))
        + ", the fixed value of this " + (member.query() ? "parameter." : "member.");
  }

  static String deprecatedDoc(Member member) {
    return member.deprecated() ? DEPRECATED : "";
  }

  private static String shown(Object constant) {
    return constant instanceof String ? "{@code \"" + constant + "\"}" : "{@code " + constant + "}";
  }

  /** Writes the constants of the members, and the descriptor. */
  static void writeMembers(
      JavaFile file, String type, String implementation, List<Member> members, String base) {
    String descriptor = file.use(JSON + "ModelDescriptor");
    file.line("  private static final " + descriptor + ".Builder<" + type + "> MEMBERS =");
    file.line("      " + descriptor
            + (base.isEmpty() ? ".of(" : ".extending(" + base + ".DESCRIPTOR, ")
            + type + ".class, new " + implementation + "(" + file.use(JSON + "MemberValues")
            + ".NONE));")
        .blank();
    for (Member member : members) {
      if (RESERVED.contains(member.constantName())) {
        throw new IllegalStateException(
            implementation + " needs another name for " + member.constantName());
      }
      file.line("  public static final " + file.use(JSON + "Member") + "<"
          + boxed(file, member.value()) + "> " + member.constantName() + " =");
      file.line("      MEMBERS."
              + (member.isPreset() ? "constant" : member.required() ? "required" : "optional")
              + "(\"" + member.wireName() + "\", " + jsonType(file, member.value(), true)
              + (member.isPreset() ? ", " + literal(Objects.requireNonNull(member.constant())) : "")
              + trait(file, member.nullable(), "NULLABLE")
              + trait(file, member.secret(), "SECRET")
              + trait(file, member.query(), "QUERY")
              + ");")
          .blank();
    }
    file.line(
            "  public static final " + descriptor + "<" + type + "> DESCRIPTOR = MEMBERS.build();")
        .blank();
  }

  /** Writes the methods that a descriptor calls on its prototype. */
  static void writePrototypeMethods(JavaFile file, String implementation, List<Member> members) {
    file.blank().line("  @Override");
    file.line("  protected " + file.use(JSON + "AbstractModel") + " create("
        + file.use(JSON + "MemberValues") + " values) {");
    file.line("    return new " + implementation + "(values);").line("  }");
    Set<Model> parts = new LinkedHashSet<>();
    members.forEach(member -> addParts(member.value(), parts));
    if (parts.isEmpty()) {
      return;
    }
    file.blank().line("  @Override");
    file.line(
        "  protected " + file.use(JSON + "ModelDescriptor") + "<?> descriptorOf(Class<?> type) {");
    for (Model part : parts) {
      file.line("    if (type == " + file.use(part.qualifiedName()) + ".class) {");
      file.line("      return " + descriptor(file, part) + ";").line("    }");
    }
    file.line("    return super.descriptorOf(type);").line("  }");
  }

  private static void addParts(Value value, Set<Model> parts) {
    if (value instanceof ListOf list) {
      addParts(list.element(), parts);
    } else if (value instanceof MapOf map) {
      addParts(map.value(), parts);
    } else if (value instanceof Reference reference && reference.type() instanceof Model model) {
      parts.add(model);
    }
  }

  private static String trait(JavaFile file, boolean has, String name) {
    return has ? ", " + file.use(JSON + "Member.Trait") + "." + name : "";
  }

  private static String literal(Object constant) {
    return constant instanceof String ? "\"" + constant + "\"" : String.valueOf(constant);
  }

  /** Writes the implementation of a member's accessor. */
  static void writeAccessor(JavaFile file, Member member) {
    String method = member.isOptional() ? "optional" : member.flag() ? "flag" : "required";
    file.blank().line("  @Override");
    if (member.deprecated()) {
      file.line("  @Deprecated");
    }
    file.line("  public " + type(file, member) + " " + member.javaName() + "() {");
    file.line("    return " + method + "(" + member.constantName() + ");").line("  }");
  }

  static String lowerFirst(String text) {
    boolean stays = (text.length() > 1 && Character.isUpperCase(text.charAt(1)))
        || PROPER_NAMES.contains(text.split("[^A-Za-z]", 2)[0]);
    return stays ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
