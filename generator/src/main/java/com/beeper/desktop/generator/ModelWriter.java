package com.beeper.desktop.generator;

import static com.beeper.desktop.generator.JavaTypes.CODEC;
import static com.beeper.desktop.generator.JavaTypes.JSON;

import com.beeper.desktop.generator.Models.Member;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Union;
import java.util.ArrayList;
import java.util.List;

/** Writes models: the interface with its builder, and the implementation. */
final class ModelWriter {

  private final Models models;

  ModelWriter(Models models) {
    this.models = models;
  }

  JavaFile interfaceFile(Model type) {
    JavaFile file = new JavaFile(Names.publicPackage(type.feature()), type.name());
    List<String> bases = new ArrayList<>();
    if (type.base() != null) {
      bases.add(file.use(type.base().qualifiedName()));
    }
    List<Union> unions = models.unions(type);
    unions.forEach(union -> bases.add(file.use(union.qualifiedName())));
    // Also after a base: Yasson and Johnzon look for a binding at direct interfaces only.
    bases.add(file.use(CODEC + "JsonModel"));
    file.doc(
        "",
        isUnrecognized(type) ? type.description() : JavaFile.escape(type.description()),
        isUnrecognized(type)
            ? "All of its members are in {@link #additionalProperties}."
            : type.since() == null ? "" : "Since " + type.since() + ".");
    // The cases of a union are open, so that they can be mocked.
    file.line("public " + (unions.isEmpty() ? "" : "non-sealed ") + "interface " + type.name()
            + " extends " + String.join(", ", bases) + " {")
        .blank();
    for (Member member : type.members()) {
      file.doc("  ", JavaTypes.accessorDoc(member));
      if (isShared(unions, member)) {
        file.line("  @Override");
      }
      if (member.deprecated()) {
        file.line("  @Deprecated");
      }
      file.line("  " + JavaTypes.type(file, member) + " " + member.javaName() + "();")
          .blank();
    }
    writeBuilderMethods(file, type);
    writeBuilder(file, type);
    file.line("}");
    return file;
  }

  private boolean isUnrecognized(Model type) {
    return models.unions(type).stream().anyMatch(union -> union.unrecognized().equals(type));
  }

  private static boolean isShared(List<Union> unions, Member member) {
    return unions.stream()
        .flatMap(union -> union.shared().stream())
        .anyMatch(shared -> shared.wireName().equals(member.wireName()));
  }

  private static void writeBuilderMethods(JavaFile file, Model type) {
    boolean preset = type.allMembers().stream().anyMatch(Member::isPreset);
    file.doc(
        "  ",
        preset
            ? "Returns a builder in which only the members with a fixed value are set."
            : "Returns a builder without members.",
        "@return a new builder");
    file.line("  static Builder builder() {");
    file.line("    return new Builder(" + file.use(type.qualifiedImplementation())
            + ".DESCRIPTOR.blank());")
        .line("  }")
        .blank();
    file.doc(
        "  ",
        "Returns a builder initialized with all members of this model.",
        "@return a new builder",
        "@throws IllegalArgumentException if this model is implemented outside the SDK");
    if (type.base() != null) {
      file.line("  @Override");
    }
    file.line("  default Builder toBuilder() {")
        .line("    return new Builder(this);")
        .line("  }")
        .blank();
  }

  private void writeBuilder(JavaFile file, Model type) {
    Model base = type.base();
    String name = type.name();
    String builder = file.use(JSON + "ModelBuilder");
    boolean open = !models.subtypes(type).isEmpty();
    file.doc("  ", "Builds instances of {@link " + name + "}. Not thread-safe.");
    file.line("  " + (open ? "" : "final ") + "class Builder"
            + (base == null ? "" : " extends " + file.use(base.qualifiedName()) + ".Builder")
            + " {")
        .blank();
    if (base != null) {
      file.line("    // The builder of the base is a supertype only: all members are set here.");
    }
    file.line("    private final " + builder + "<" + name + "> members;").blank();
    if (open) {
      file.doc(
          "    ",
          "Creates a builder initialized with the members of a model.",
          "@param template the model");
    }
    file.line("    " + (open ? "protected" : "private") + " Builder(" + name + " template) {");
    if (base != null) {
      file.line("      super(template);");
    }
    file.line("      members = new " + builder + "<>(" + file.use(type.qualifiedImplementation())
        + ".DESCRIPTOR, template);");
    file.line("    }").blank();
    if (base != null) {
      base.allMembers().forEach(member -> writeSetters(file, base, member, true));
    }
    type.members().forEach(member -> writeSetters(file, type, member, false));
    if (base != null) {
      file.line("    @Override");
    } else {
      file.doc(
          "    ",
          "Sets a member that this version of the SDK does not define.",
          "@param wireName the name in JSON",
          "@param value a plain Java value as described at {@link JsonModel#additionalProperties()}; null for an explicit null",
          "@return this builder",
          "@throws IllegalArgumentException if the name is null, the value cannot be written as JSON, or"
              + " the member has its own method");
    }
    file.line("    public Builder additionalProperty(String wireName, " + file.nullable()
        + " Object value) {");
    file.line("      members.setAdditional(wireName, value);")
        .line("      return this;")
        .line("    }")
        .blank();
    if (base != null) {
      file.line("    @Override");
    } else {
      file.doc(
          "    ",
          "Builds the model.",
          "@return a new model",
          type.allMembers().stream().anyMatch(member -> member.required() && !member.isPreset())
              ? "@throws IllegalArgumentException if required members are not set; the message names all of"
                  + " them"
              : "");
    }
    file.line("    public " + name + " build() {");
    file.line("      return members.build();").line("    }").line("  }");
  }

  /** Writes the setters of a member; those of a base are inherited, but return this builder. */
  private static void writeSetters(JavaFile file, Model owner, Member member, boolean inherited) {
    if (member.isPreset()) {
      return;
    }
    String name = member.javaName();
    String constant = file.use(owner.qualifiedImplementation()) + "." + member.constantName();
    setterHead(
        file,
        member,
        inherited,
        "@param " + name + " " + JavaTypes.noun(member.description())
            + (member.nullable() ? "; null for an explicit null" : ""));
    file.line("    public Builder " + name + "(" + JavaTypes.parameterType(file, member) + " "
        + name + ") {");
    file.line("      members.set(" + constant + ", " + name + ");");
    file.line("      return this;").line("    }").blank();
    if (JavaTypes.isEnum(member.value())) {
      setterHead(
          file,
          member,
          inherited,
          "@param " + name + " the value in JSON, which need not have a constant in this version");
      file.line("    public Builder " + name + "(String " + name + ") {");
      file.line("      members.setWireValue(" + constant + ", " + name + ");");
      file.line("      return this;").line("    }").blank();
    }
  }

  private static void setterHead(JavaFile file, Member member, boolean inherited, String param) {
    if (inherited) {
      file.line("    @Override");
    } else {
      file.doc(
          "    ",
          JavaTypes.sentence("Sets", member.description()),
          param,
          "@return this builder",
          JavaTypes.deprecatedDoc(member));
    }
    if (member.deprecated()) {
      file.line("    @Deprecated");
    }
  }

  JavaFile implementationFile(Model type) {
    JavaFile file = new JavaFile(Names.internalPackage(type.feature()), type.implementation());
    String name = file.use(type.qualifiedName());
    Model base = type.base();
    boolean open = !models.subtypes(type).isEmpty();
    String extended =
        base == null ? file.use(JSON + "AbstractModel") : file.use(base.qualifiedImplementation());
    file.doc("", "The implementation of {@link " + name + "}.");
    file.line("public " + (open ? "" : "final ") + "class " + type.implementation() + " extends "
            + extended + " implements " + name + " {")
        .blank();
    JavaTypes.writeMembers(
        file, name, type.implementation(), type.members(), base == null ? "" : extended);
    if (open) {
      file.doc("  ", "Creates a model from the values of its members.");
    }
    file.line("  " + (open ? "protected" : "private") + " " + type.implementation() + "("
        + file.use(JSON + "MemberValues") + " values) {");
    file.line("    super(values);").line("  }");
    JavaTypes.writePrototypeMethods(file, type.implementation(), type.members());
    type.members().forEach(member -> JavaTypes.writeAccessor(file, member));
    for (Union union : models.unions(type)) {
      if (union.unrecognized().equals(type)) {
        union.shared().forEach(member -> writeSharedAccessor(file, member));
      }
    }
    file.line("}");
    return file;
  }

  /** Writes an accessor of an unknown case, which has no declared members: it reads the raw value. */
  private static void writeSharedAccessor(JavaFile file, Member member) {
    file.blank().line("  @Override");
    file.line("  public " + JavaTypes.type(file, member) + " " + member.javaName() + "() {");
    file.line("    return " + (member.required() ? "requiredText" : "optionalText") + "(\""
        + member.wireName() + "\");");
    file.line("  }");
  }
}
