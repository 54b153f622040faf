package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.BeeperDesktop;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Java 21 on, a {@code switch} over the cases of a union needs no default. */
class ExhaustiveSwitchTest {

  private static final String SOURCE = """
      import com.beeper.desktop.bridges.*;

      class Wizard {
        static String show(LoginStep step) {
          return switch (step) {
            case UserInputLoginStep input -> "input";
            case CookiesLoginStep cookies -> "cookies";
            case DisplayAndWaitLoginStep display -> "display";
            case CompleteLoginStep complete -> "complete";
            case UnrecognizedLoginStep other -> "other";
          };
        }
      }
      """;

  @TempDir
  Path folder;

  @BeforeAll
  static void requireJava21() {
    assumeTrue(Runtime.version().feature() >= 21, "pattern matching for switch needs Java 21");
  }

  @Test
  void compilesWhenEveryCaseIsHandled() throws Exception {
    assertThat(compile(SOURCE)).isEmpty();
  }

  @Test
  void doesNotCompileWhenCaseIsMissing() throws Exception {
    String source = SOURCE.replace("case CompleteLoginStep complete -> \"complete\";", "");
    assertThat(compile(source)).contains("does not cover all possible input values");
  }

  /** Returns the messages of the compiler. */
  private String compile(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Wizard.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, null)) {
      compiler
          .getTask(
              null,
              files,
              messages,
              List.of(
                  "--release",
                  "21",
                  "-d",
                  folder.toString(),
                  "-cp",
                  location(BeeperDesktop.class) + File.pathSeparator + location(Nullable.class)),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    return messages.getDiagnostics().stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static String location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
