package com.beeper.desktop.environments.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, in a JVM of its own. */
class ExecutableJarIT {

  private static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\",\"unknown\":[1,null]}";

  @TempDir
  Path folder;

  @Test
  void theModelsGoThroughTheMapperOfSpringBootAndTheBackEndsAreFound() throws Exception {
    HttpServer desktop =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desktop.createContext("/", exchange -> {
      byte[] body = SESSION.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    desktop.start();
    try {
      Path out = folder.resolve("out");
      Process process = new ProcessBuilder(List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              System.getProperty("jar"),
              "--server.port=0",
              "--server.address=127.0.0.1",
              "--desktop.url=http://127.0.0.1:" + desktop.getAddress().getPort()))
          .redirectErrorStream(true)
          .redirectOutput(out.toFile())
          .start();
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("does not end");
      }
      String printed = Files.readString(out);
      assertThat(process.exitValue()).as(printed).isZero();
      assertThat(printed)
          .contains("controller: {\"session\":" + SESSION + ",\"at\":\"2026-01-01T00:00:00Z\"}")
          .contains("found: COMPLETE");
    } finally {
      desktop.stop(0);
    }
  }
}
