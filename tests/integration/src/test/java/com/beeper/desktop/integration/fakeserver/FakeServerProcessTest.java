package com.beeper.desktop.integration.fakeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.RunFakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake server in a JVM of its own: its output, threads and files. */
@Timeout(120)
class FakeServerProcessTest {

  /** The class path of a typical user: without a provider of SLF4J. */
  private static final String CLASS_PATH = Arrays.stream(
          System.getProperty("java.class.path").split(File.pathSeparator))
      .filter(entry -> !entry.contains("slf4j-nop"))
      .collect(Collectors.joining(File.pathSeparator));

  @TempDir
  Path folder;

  /** Starts a server and ends without closing it. */
  static final class Forgetful {

    private Forgetful() {}

    public static void main(String[] args) {
      FakeBeeperDesktop server = FakeBeeperDesktop.start();
      server.chat("Family").file("Ada", "a.txt", new byte[1]);
      System.out.println(RawClient.of(server).get("/v1/info").status());
    }
  }

  private ProcessBuilder java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    return builder;
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  private String run(String... arguments) throws Exception {
    Process process = java(arguments).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + "\n" + out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"class path", "module path"})
  void servesSampleScene(String way) throws Exception {
    String program = RunFakeBeeperDesktop.class.getName();
    String[] start = way.equals("class path")
        ? new String[] {"-cp", CLASS_PATH, program, "--port", "0", "--token", "secret"}
        : new String[] {
          "-p",
          modulePath(),
          "--add-modules",
          "com.beeper.desktop.codec.jackson",
          "-m",
          "com.beeper.desktop.testkit/" + program,
          "--port",
          "0",
          "--token",
          "secret"
        };
    Process process = java(start).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertThat(line).as(errors()).endsWith(", access token as given");
      int port = Integer.parseInt(line.replaceFirst(".*127.0.0.1:(\\d+),.*", "$1"));
      String response = get(port, "/v1/bridges");
      assertThat(response).startsWith("HTTP/1.1 200").contains("local-signal");
      assertThat(out.readLine()).isEqualTo("Console at http://127.0.0.1:" + port + "/console/");
      assertThat(errors()).as("nothing is printed, also not by SLF4J").isEmpty();
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Returns the jars that the program needs. */
  private static String modulePath() {
    List<String> wanted = List.of(
        "/api/",
        "/testkit/",
        "/codec-jackson/",
        "jackson-core",
        "jackson-databind",
        "jackson-annotations",
        "jetty-",
        "slf4j-api",
        "jspecify",
        "beeper-desktop-api",
        "beeper-desktop-testkit",
        "beeper-desktop-codec-jackson");
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> wanted.stream().anyMatch(entry.replace('\\', '/')::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String get(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                  + "Authorization: Bearer secret\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void printsErrorForWrongOption() throws Exception {
    String run = run("-cp", CLASS_PATH, RunFakeBeeperDesktop.class.getName(), "--port", "many");

    assertThat(run).startsWith("2\n");
    assertThat(errors().lines())
        .containsExactly(
            "--port is a number from 0 to 65535, not many.", "--help shows the options.");
  }

  @Test
  void namesPortThatIsTaken() {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      int port = server.baseUrl().getPort();
      assertThatThrownBy(() -> FakeBeeperDesktop.builder().port(port).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Cannot listen on port " + port + " of 127.0.0.1");
    }
  }

  @Test
  void doesNotKeepJvmAliveWithoutClose() throws Exception {
    String run = run("-Djava.io.tmpdir=" + folder, "-cp", CLASS_PATH, Forgetful.class.getName());

    assertThat(run.lines()).containsExactly("0", "200");
    assertThat(errors()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**fake-beeper-desktop*");
  }

  @Test
  void namesAllCodecsWhenNoneIsFound() throws Exception {
    String withoutCodecs = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !entry.contains("codec-"))
        .collect(Collectors.joining(File.pathSeparator));

    assertThat(run("-cp", withoutCodecs, RunFakeBeeperDesktop.class.getName(), "--port", "0"))
        .startsWith("1\n");
    assertThat(errors())
        .contains(
            "beeper-desktop-codec-jackson,",
            "beeper-desktop-codec-jackson3 ",
            "beeper-desktop-codec-jsonb ")
        .hasLineCount(1);
  }

  @Test
  void endsItsThreadsWhenClosed() {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.close();
    server.close();

    assertThat(server.baseUrl().getPort()).as("is still known, for messages").isPositive();
    // They end soon, and no thread waits for them.
    while (threads().stream().anyMatch(name -> name.startsWith("fake-beeper-desktop"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void runsWithoutJUnitOnTheClassPath() throws Exception {
    String withoutJUnit = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !entry.contains("junit") && !entry.contains("opentest4j"))
        .collect(Collectors.joining(File.pathSeparator));

    String run = run("-Djava.io.tmpdir=" + folder, "-cp", withoutJUnit, Forgetful.class.getName());

    assertThat(run.lines()).containsExactly("0", "200");
    assertThat(errors()).isEmpty();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @Test
  void generatesSameIdsForSameSeed() {
    Function<Long, JsonNode> chats = seed -> {
      try (FakeBeeperDesktop server = FakeBeeperDesktop.builder().seed(seed).start()) {
        ChatScene chat = server.chat("Family").message("Ada", "hi");
        RawClient.of(server)
            .post("/v1/chats/" + RawClient.encode(chat.id()) + "/messages", "{\"text\":\"a\"}");
        return RawClient.of(server).get("/v1/messages/search").json();
      }
    };

    assertThat(chats.apply(7L)).isEqualTo(chats.apply(7L)).isNotEqualTo(chats.apply(8L));
  }

  @Test
  void worksWithJsonB() {
    try (FakeBeeperDesktop server =
        FakeBeeperDesktop.builder().codec(JsonbCodec.create()).start()) {
      String chat = RawClient.encode(server.chat("Fämily").id());
      String path = "/v1/chats/" + chat + "/messages";
      RawClient.of(server).post(path, "{\"text\":\"👍 \\u0000\"}");
      assertThat(RawClient.of(server).get(path).json().at("/items/0/text").asText())
          .isEqualTo("👍 \u0000");
    }
  }
}
