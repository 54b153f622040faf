package com.beeper.desktop.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The class files of a module's API: those of the packages that it exports, and their supertypes,
 * with signatures only. A class file keeps its public and protected members, without code and
 * annotations.
 */
final class ApiClasses {

  /** 1980-01-01, the earliest time of an entry: the same API gives the same bytes. */
  private static final long NO_TIME = 315_532_800_000L;

  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  private final Map<String, byte[]> files;

  private ApiClasses(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Reads the API from the classes of a module. */
  static ApiClasses of(Path classes) throws IOException {
    Predicate<String> exported = exported(classes.resolve("module-info.class"));
    List<String> candidates;
    try (Stream<Path> all = Files.walk(classes)) {
      candidates = all.map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && name.contains("/"))
          .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("/package-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> exported.test(name.substring(0, name.lastIndexOf('/'))))
          .toList();
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : candidates) {
      ClassReader reader = read(classes, name);
      if ((reader.getAccess() & Opcodes.ACC_PUBLIC) != 0) {
        add(reader, classes, files);
      }
    }
    return new ApiClasses(files);
  }

  /** Adds a class and its supertypes in the same module, whose members are its own too. */
  private static void add(ClassReader reader, Path classes, Map<String, byte[]> files)
      throws IOException {
    if (files.putIfAbsent(reader.getClassName(), signatures(reader)) == null) {
      List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
      supertypes.add(reader.getSuperName());
      for (String supertype : supertypes) {
        if (Files.exists(classes.resolve(supertype + ".class"))) {
          add(read(classes, supertype), classes, files);
        }
      }
    }
  }

  private static ClassReader read(Path classes, String name) throws IOException {
    return new ClassReader(Files.readAllBytes(classes.resolve(name + ".class")));
  }

  private static Predicate<String> exported(Path moduleInfo) throws IOException {
    if (!Files.exists(moduleInfo)) {
      return name -> !name.contains("/internal");
    }
    try (InputStream in = Files.newInputStream(moduleInfo)) {
      Set<ModuleDescriptor.Exports> exports = ModuleDescriptor.read(in).exports();
      return name -> exports.stream()
          .anyMatch(e -> !e.isQualified() && e.source().equals(name.replace('/', '.')));
    }
  }

  private static byte[] signatures(ClassReader reader) {
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new SignatureFilter(writer),
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  void writeTo(Path jar) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setLevel(9);
      files.forEach((name, content) -> {
        try {
          ZipEntry entry = new ZipEntry(name + ".class");
          entry.setTime(NO_TIME);
          zip.putNextEntry(entry);
          zip.write(content);
          zip.closeEntry();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  /** Leaves out what no other module can refer to. */
  private static final class SignatureFilter extends ClassVisitor {

    SignatureFilter(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      if (isVisible(access) || name.equals("serialVersionUID")) {
        super.visitField(access, name, descriptor, signature, value);
      }
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (isVisible(access)) {
        super.visitMethod(access, name, descriptor, signature, exceptions);
      }
      return null;
    }

    private static boolean isVisible(int access) {
      return (access & VISIBLE) != 0;
    }
  }
}
