package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SixThingsTest {

  private static final Path README = Path.of("../..", "README.md");

  private static final Path PROGRAM =
      Path.of("src/test/java/com/beeper/desktop/integration/spec/SixThings.java");

  /** Examples that show more than the first one of their operation. */
  private static final Map<String, String> ANSWERS = Map.of(
      "messages.search", "messages.search.last-page.response.json",
      "bridges.loginSessions.create", "bridges.loginSessions.retrieve.user_input.response.json");

  private final List<String> calls = new ArrayList<>();

  @Test
  void theReadmeShowsWhatIsCompiledHere() throws IOException {
    // Git may check out with other line ends.
    String readme = Files.readString(README).replace("\r\n", "\n");
    String section = readme
        .replaceFirst("(?s).*## Six things people come for\n", "")
        .replaceFirst("(?s)\n## .*", "");

    assertThat(blocks(section, "```java\n(.*?)```"))
        .containsExactlyElementsOf(blocks(
            Files.readString(PROGRAM).replace("\r\n", "\n"),
            "// README begins\n(.*?)\\s*// README ends"));
  }

  private static List<String> blocks(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .toList();
  }

  @Test
  void theSnippetsRun(@TempDir Path folder) throws IOException {
    try (BeeperDesktop client = ExamplesTest.client(BackEnds.CODECS.get("jackson"), this::answer)) {
      SixThings.listChats(client);
      SixThings.searchMessages(client);
      SixThings.sendText(client, "!room1:example");
      SixThings.sendFile(client, "!room1:example", Files.writeString(folder.resolve("a.txt"), "a"));
      SixThings.logIn(client, "+15550100001");
      SixThings.react(client, "!room1:example", "1343993");
    }
    assertThat(calls)
        .containsSubsequence(
            "chats.list",
            "messages.search",
            "messages.send",
            "assets.upload",
            "messages.send",
            "bridges.loginSessions.create",
            "bridges.loginSessions.steps.submit",
            "chats.messages.reactions.add");
  }

  /** Answers with the example of the operation; lists end with their last page. */
  private TransportResponse answer(TransportRequest request) {
    for (Contract.Operation operation : Contract.ofProject().operations()) {
      String path = operation.path().replaceAll("\\{\\w+}", "[^/]+");
      if (request.method().equals(operation.method()) && request.uri().getPath().matches(path)) {
        calls.add(operation.id());
        String file = ANSWERS.get(operation.id());
        return BackEnds.json(
            operation.successStatus(),
            file == null ? ExamplesTest.answer(operation) : Contract.example(file));
      }
    }
    throw new AssertionError(request.uri());
  }
}
