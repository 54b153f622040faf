package com.beeper.desktop.examples.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ExportChatsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path temp;

  private Path folder;
  private FakeBeeperDesktop server;
  private BeeperDesktop client;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    folder = temp.resolve("export");
    server = FakeBeeperDesktop.start();
    client = newClient();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private BeeperDesktop newClient() {
    return BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .maxRetries(0)
        .build();
  }

  private ExportState export() throws IOException {
    return new ChatExport(client, folder, (state, chats) -> {}).run("the server");
  }

  /** Returns chat and message ID of each line, with duplicates. */
  private List<String> exportedMessages() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("messages.jsonl"))) {
      JsonNode message = JSON.readTree(line).get("message");
      ids.add(message.get("chatID").asText() + " " + message.get("id").asText());
    }
    return ids;
  }

  private static List<String> messages(List<ChatScene> chats) {
    return chats.stream()
        .flatMap(chat -> chat.messageIds().stream().map(id -> chat.id() + " " + id))
        .toList();
  }

  private List<ChatScene> chatsWithManyPages() {
    List<ChatScene> chats = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ChatScene chat = server.chat("Chat " + i);
      for (int j = 0; j < 120; j++) {
        if (j % 10 == 0) {
          chat.file("Ada", "Bild " + j + ".png", new byte[] {(byte) i, (byte) j});
        } else {
          chat.message("Ada", "Grüße 🚀 " + j);
        }
      }
      chats.add(chat);
    }
    return chats;
  }

  private void assertCompleteExport(List<ChatScene> chats) throws IOException {
    assertThat(exportedMessages())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(messages(chats));
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("messages.jsonl"))) {
      JSON.readTree(line).get("files").forEach(file -> named.add(file.asText()));
    }
    try (var files = Files.list(folder.resolve("attachments"))) {
      assertThat(files.map(file -> "attachments/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    assertThat(named).hasSize(36);
  }

  @Test
  void exportsChatsMessagesAndFiles() throws Exception {
    List<ChatScene> chats = chatsWithManyPages();

    ExportState end = export();

    assertThat(end.chat()).isEqualTo(3);
    assertThat(end.messages()).isEqualTo(360);
    assertCompleteExport(chats);
    assertThat(Files.readAllLines(folder.resolve("chats.jsonl"))).hasSize(3);
    List<String> lines = Files.readAllLines(folder.resolve("messages.jsonl"));
    JsonNode first = JSON.readTree(lines.get(0));
    Message message = client.json().fromJson(Message.class, first.get("message").toString());
    assertThat(message).isEqualTo(client.messages().retrieve(message.chatId(), message.id()));
    String newestOfThird = lines.stream()
        .filter(line -> line.contains(chats.get(2).id()) && line.contains("Bild"))
        .findFirst()
        .orElseThrow();
    String file = JSON.readTree(newestOfThird).at("/files/0").asText();
    assertThat(folder.resolve(file)).hasBinaryContent(new byte[] {2, 110});
    assertThat(file).matches("attachments/[0-9a-f]{16}-Bild_110\\.png");
  }

  /** Every request fails once, so the export ends after each and is continued. */
  @Test
  void continuesAfterFailureOfAnyRequest() throws Exception {
    List<ChatScene> chats = chatsWithManyPages();
    int runs = 0;
    for (int i = 0; i < 60; i++) {
      // The request after the i-th of this run is cut.
      server.clearScript();
      server.onAny().truncated();
      server.onAny().times(1 + i % 5).asUsual();
      runs++;
      try {
        export();
        break;
      } catch (BeeperException e) {
        assertThat(Files.exists(folder.resolve("state.json")) || runs < 3).isTrue();
      }
    }
    assertThat(runs).isBetween(5, 59);
    assertCompleteExport(chats);
  }

  @Test
  void removesLinesAndFilesOfInterruptedPage() throws Exception {
    List<ChatScene> chats = chatsWithManyPages();
    server.on("messages.list").truncated();
    server.on("messages.list").times(2).asUsual();
    assertThatThrownBy(this::export).isInstanceOf(BeeperException.class);
    server.clearScript();
    // As a run leaves them that is killed after it has written half a page.
    Path messages = folder.resolve("messages.jsonl");
    String written = Files.readString(messages);
    Files.writeString(messages, written + written.substring(0, written.length() / 2));
    Files.writeString(folder.resolve("attachments/.0.part"), "half a file");
    Files.writeString(folder.resolve("state.json.new"), "{\"half\":");

    export();

    assertCompleteExport(chats);
    assertThat(Files.readString(messages)).startsWith(written);
  }

  @Test
  void leavesCompleteExportUnchanged() throws Exception {
    server.chat("Family").message("Ada", "hi");
    ExportState first = export();
    int calls = server.calls().size();

    assertThat(export()).isEqualTo(first);
    assertThat(server.calls()).hasSize(calls);
  }

  @Test
  void exportsChatThatMovesToTheStartWhileChatsAreListed() throws Exception {
    List<ChatScene> chats = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      chats.add(server.chat("Chat " + i).message("Ada", "hi " + i));
      server.clock().advance(Duration.ofSeconds(1));
    }
    // Held between its first and second page, while the oldest chat becomes the newest.
    server.on("chats.list").once().after(Duration.ofSeconds(10)).asUsual();
    server.on("chats.list").once().asUsual();
    Thread mover = new Thread(() -> {
      while (server.calls("chats.list").size() < 2) {
        Thread.onSpinWait();
      }
      chats.get(0).message("Ada", "new");
      server.clock().advance(Duration.ofSeconds(10));
    });
    mover.start();

    export();

    mover.join();
    assertThat(exportedMessages()).containsExactlyInAnyOrderElementsOf(messages(chats));
  }

  @Test
  void countsFileThatServerDoesNotHave() throws Exception {
    ChatScene chat = server.chat("Family");
    chat.file("Ada", "gone.png", new byte[3]);
    server.on("assets.serve").status(404);

    assertThat(export().missing()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("messages.jsonl"))).contains("\"files\":[null]");
  }

  @Test
  void refusesExportOfOtherServer() throws Exception {
    server.chat("Family").message("Ada", "hi");
    export();

    assertThatThrownBy(() -> new ChatExport(client, folder, (state, chats) -> {}).run("other"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the server")
        .hasMessageContaining("Name another folder");
  }

  @Test
  void refusesFolderOfRunningExport() {
    server.chat("Family").message("Ada", "hi");
    ChatExport outer = new ChatExport(
        client,
        folder,
        (state, chats) -> assertThatThrownBy(this::export)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("Another export"));
    assertThat(outer).satisfies(export -> export.run("the server"));
  }

  /** The program is killed while it waits for a response, several times, each time further on. */
  @Test
  void continuesAfterProcessWasKilled() throws Exception {
    List<ChatScene> chats = chatsWithManyPages();
    for (int pages : new int[] {1, 4}) {
      int before = server.calls("messages.list").size();
      server.clearScript();
      server.on("messages.list").after(Duration.ofDays(1)).asUsual();
      server.on("messages.list").times(pages).asUsual();
      Process process = program();
      while (server.calls("messages.list").size() <= before + pages) {
        assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
            .as("ended by itself")
            .isFalse();
      }
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    server.clearScript();

    Process last = program();
    String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(last.waitFor()).as(output).isZero();
    assertThat(output).contains("Exported 3 chats with 360 messages");
    assertCompleteExport(chats);
  }

  private Process program() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            ExportChats.class.getName(),
            "--to",
            folder.toString())
        .redirectErrorStream(true);
    builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.environment().put("BEEPER_ACCESS_TOKEN", server.accessToken());
    builder.environment().put("BEEPER_BASE_URL", server.baseUrl().toString());
    return builder.start();
  }

  // The program

  private int run(boolean terminal, String... args) {
    PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
    return ExportChats.run(
        List.of(args),
        true,
        new ProgressBar(output, terminal),
        output,
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void exportsFakeServerWithProgressBar() throws Exception {
    assertThat(run(true, "--to", folder.toString())).isZero();

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("BEEPER_ACCESS_TOKEN is not set, so this exports a fake server.")
        .contains(
            "\r\u001B[K[##",
            "[##############################] 100 %  50 of 50 chats, 10,000 messages")
        .endsWith(
            "Exported 50 chats with 10000 messages to " + folder + "." + System.lineSeparator());
    assertThat(exportedMessages()).hasSize(10_000).doesNotHaveDuplicates();
  }

  @Test
  void drawsNoBarWithoutTerminal() {
    server.close();
    assertThat(new ProgressBar(new PrintStream(out), false)).satisfies(bar -> {
      bar.report(new ExportState("s", 1, null, 0, 7, 0), 2);
      bar.end();
    });
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 2 | [------------------------------]   0 %  0 of 2 chats, 1,234 messages",
        "1 | 2 | [###############---------------]  50 %  1 of 2 chats, 1,234 messages",
        "0 | 0 | [##############################] 100 %  0 of 0 chats, 1,234 messages"
      })
  void barFitsInOneLine(int done, int chats, String expected) {
    String text = ProgressBar.text(new ExportState("s", done, null, 0, 1234, 0), chats);
    assertThat(text).isEqualTo(expected).hasSizeLessThan(80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope | There is no option --nope.",
        "--to | --to needs one folder.",
        "--to a b | --to needs one folder."
      })
  void rejectsWrongOptions(String line, String message) {
    assertThat(run(false, line.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("--help");
  }

  @Test
  void printsHelp() {
    assertThat(run(false, "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(ExportChats.HELP);
    assertThat(ExportChats.HELP.lines()).allMatch(line -> line.length() < 81);
  }

  @Test
  void namesWhatToDoAfterFailure() throws Exception {
    Files.writeString(folder, "a file");

    assertThat(run(false, "--to", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("The same command continues");
  }
}
