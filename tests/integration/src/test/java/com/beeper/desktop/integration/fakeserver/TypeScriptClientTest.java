package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published TypeScript client of the API works against the fake server. It needs Node and, for
 * the client itself, npm's registry, so it runs on request only; see tests/compatibility/typescript/README.md.
 */
@EnabledIfSystemProperty(
    named = "typescript",
    matches = "true",
    disabledReason = "needs Node and npm's registry; run it with -Dtypescript=true")
class TypeScriptClientTest {

  private static final Path SCRIPTS = Path.of("../compatibility/typescript");

  @TempDir
  Path folder;

  @Test
  void runsAllMethods() throws Exception {
    assumeThat(isThere("node"))
        .as("Node is missing, so its client cannot be run")
        .isTrue();
    assumeThat(isThere("npm")).as("npm is missing, so the client cannot be had").isTrue();
    for (String file : List.of("package.json", "methods.mjs")) {
      Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
    }
    List<String> install = List.of(
        "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts");
    assertThat(run(install, Map.of())).startsWith("0\n");
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      server.addSampleScene();

      String result = run(
          List.of("node", "methods.mjs"),
          Map.of(
              "BEEPER_BASE_URL",
              server.baseUrl().toString(),
              "BEEPER_ACCESS_TOKEN",
              server.accessToken()));

      assertThat(result).startsWith("0\n").contains("10000 messages in 50 chats");
      System.out.println(result);
    }
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the exit code in the first line, followed by the output. */
  private String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue() + "\n" + Files.readString(out);
  }
}
