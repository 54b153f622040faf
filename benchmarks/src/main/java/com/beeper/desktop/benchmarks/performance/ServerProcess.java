package com.beeper.desktop.benchmarks.performance;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@link BenchmarkServer} in a process of its own.
 *
 * @param process the process
 * @param baseUrl the base URL of the server
 * @param eventsUrl the base URL of the server of events
 */
record ServerProcess(Process process, String baseUrl, String eventsUrl) implements Closeable {

  /** Starts a server on the JDK of this JVM. */
  static ServerProcess start() throws IOException {
    Process process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BenchmarkServer.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the server of the benchmarks did not start");
    }
    String[] urls = line.split(" ", -1);
    return new ServerProcess(process, urls[0], urls[1]);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
