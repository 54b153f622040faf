package com.beeper.desktop.compatibility.environments;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A Java agent that prints the look-ups by name of the SDK: of classes, members, resources and services.
 * Each is a line of standard error: {@link #MARK}, and, separated by {@code |}, the calling class, the
 * method and its receiver and arguments.
 */
public final class LookupAgent {

  /** The begin of a line. */
  static final String MARK = "look-up: ";

  private static final String SDK = "com/beeper/desktop/";
  private static final String TESTS = SDK + "compatibility/";

  private LookupAgent() {}

  /** Called by the JVM before the program. */
  public static void premain(String options, Instrumentation jvm) {
    jvm.addTransformer(new ClassFileTransformer() {
      @Override
      public byte[] transform(
          ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] file) {
        return name == null || !name.startsWith(SDK) || name.startsWith(TESTS)
            ? null
            : instrumented(file);
      }
    });
  }

  /** Returns the look-ups in the code of a class: its name and the method, separated by {@code |}. */
  static Set<String> lookUpsIn(byte[] file) {
    Set<String> found = new TreeSet<>();
    ClassReader reader = new ClassReader(file);
    String caller = reader.getClassName().replace('/', '.');
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String called, String type, boolean isInterface) {
                if (Calls.isLookUp(owner, called)) {
                  found.add(caller + "|" + simpleName(owner) + "." + called);
                }
              }
            };
          }
        },
        0);
    return found;
  }

  private static String simpleName(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  private static byte[] instrumented(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new Calls(super.visitMethod(access, name, descriptor, signature, thrown));
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Replaces calls of methods that look something up by calls that {@link #link} links. */
  private static final class Calls extends MethodVisitor {

    private static final Handle LINK = new Handle(
        Opcodes.H_INVOKESTATIC,
        LookupAgent.class.getName().replace('.', '/'),
        "link",
        MethodType.methodType(
                CallSite.class,
                MethodHandles.Lookup.class,
                String.class,
                MethodType.class,
                String.class,
                int.class)
            .toMethodDescriptorString(),
        false);

    Calls(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (isLookUp(owner, name)) {
        String type = opcode == Opcodes.INVOKESTATIC
            ? descriptor
            : "(L" + owner + ";" + descriptor.substring(1);
        super.visitInvokeDynamicInsn(name, type, LINK, owner.replace('/', '.'), opcode);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    private static boolean isLookUp(String owner, String name) {
      return switch (owner) {
        case "java/lang/Class" ->
          name.equals("forName")
              || name.startsWith("getResource")
              || name.matches("get(Declared)?(Method|Field|Constructor)s?");
        case "java/lang/ClassLoader" -> name.equals("loadClass") || name.startsWith("getResource");
        case "java/lang/invoke/MethodHandles$Lookup" -> name.startsWith("find");
        case "java/lang/reflect/Proxy" -> true;
        case "java/util/ServiceLoader" -> name.equals("load");
        case "java/util/ResourceBundle" -> name.equals("getBundle");
        case "org/apache/hc/core5/util/VersionInfo" -> name.equals("loadVersionInfo");
        default -> false;
      };
    }
  }

  /** Links a call: prints its values, and then calls the method. */
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, String owner, int opcode)
      throws ReflectiveOperationException {
    Class<?> declaring = Class.forName(owner, false, caller.lookupClass().getClassLoader());
    MethodHandle method = opcode == Opcodes.INVOKESTATIC
        ? caller.findStatic(declaring, name, type)
        : caller.findVirtual(declaring, name, type.dropParameterTypes(0, 1));
    MethodHandle print = MethodHandles.lookup()
        .findStatic(
            LookupAgent.class,
            "print",
            MethodType.methodType(void.class, String.class, Object[].class))
        .bindTo(caller.lookupClass().getName() + "|" + declaring.getSimpleName() + "." + name)
        .asCollector(Object[].class, type.parameterCount())
        .asType(type.changeReturnType(void.class));
    return new ConstantCallSite(MethodHandles.foldArguments(method, print));
  }

  @SuppressWarnings("UnusedMethod") // called through a method handle
  private static void print(String method, Object... values) {
    System.err.println(Arrays.stream(values)
        .map(value -> value instanceof Class<?> type ? type.getName() : String.valueOf(value))
        .collect(Collectors.joining("|", MARK + method + "|", "")));
  }
}
