package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.integration.faults.ScriptedServer;
import com.beeper.desktop.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of operations in {@code docs/retries.md} describes what the SDK does. */
class RetriesDocumentTest {

  private static final Path DOCUMENT = Path.of("../..", "docs", "retries.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\| (yes|no) \\|$");

  @TempDir
  Path folder;

  @Test
  void sendsEachOperationAsOftenAsDocumented() throws Exception {
    Map<String, String> measured = measure();
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        documented.put(row.group(1), row.group(2));
      }
    }
    assertThat(documented)
        .as(() -> "the table of docs/retries.md; it should be\n" + table(measured))
        .isEqualTo(measured);
  }

  private static String table(Map<String, String> rows) {
    return rows.entrySet().stream()
        .map(row -> "| `" + row.getKey() + "` | " + row.getValue() + " |")
        .collect(Collectors.joining("\n"));
  }

  /** Calls each operation of a server that always fails, and counts. */
  private Map<String, String> measure() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    ScriptedServer.Script failing = connection -> {
      while (connection.awaitRequest()) {
        connection.read();
        requests.incrementAndGet();
        connection.send(ScriptedServer.response("500 Oh", "retry-after-ms: 1\r\n", ""));
      }
    };
    Map<String, String> measured = new TreeMap<>();
    try (ScriptedServer server = ScriptedServer.start(failing);
        Transport transport = TransportMode.JDK.transport();
        BeeperDesktop client =
            TransportMode.clientBuilder(server.uri()).transport(transport).build()) {
      for (OpenApiDocument.Operation operation : OpenApiDocument.ofProject().operations()) {
        if (operation.isAddress()) {
          continue; // a browser performs it
        }
        requests.set(0);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> call(client, operation)))
            .as(operation.id())
            .isExactlyInstanceOf(InternalServerException.class);
        assertThat(requests.get()).as(operation.id()).isIn(1, 3);
        measured.put(operation.id(), requests.get() == 3 ? "yes" : "no");
      }
    }
    return measured;
  }

  private void call(BeeperDesktop client, OpenApiDocument.Operation operation) throws IOException {
    switch (operation.id()) {
      case "assets.serve" ->
        client.assets().serve(AssetServeParams.builder().url("mxc://a/b").build());
      case "assets.upload" ->
        client
            .assets()
            .upload(AssetUploadParams.builder()
                .file(Files.writeString(folder.resolve("file"), "text"))
                .build());
      default -> {
        OperationCalls calls = new OperationCalls(operation);
        JsonModel params = calls.params(calls.everything());
        calls.sync(client, params);
      }
    }
  }
}
