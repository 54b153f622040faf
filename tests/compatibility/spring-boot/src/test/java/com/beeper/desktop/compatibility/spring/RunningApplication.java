package com.beeper.desktop.compatibility.spring;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application in a JVM of its own, which is connected to a fake server. */
final class RunningApplication implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern STARTED = Pattern.compile("Started Application in");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;

  private RunningApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts an application, and waits until it is ready. */
  static RunningApplication start(
      Path jdk, FakeBeeperDesktop server, Path log, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(options);
    command.add("--beeper.desktop.base-url=" + server.baseUrl());
    command.add("--beeper.desktop.health.max-wait=60s");
    command.add("--beeper.desktop.health.timeout=60s");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // The environment of the build must not affect the program.
    builder.environment().keySet().removeIf(name -> name.startsWith("BEEPER_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("BEEPER_DESKTOP_ACCESS_TOKEN", server.accessToken());
    RunningApplication application = new RunningApplication(builder.start(), log);
    try {
      application.awaitStarts(1);
    } catch (AssertionError | InterruptedException e) {
      application.process.destroyForcibly();
      throw e;
    }
    return application;
  }

  /** Waits until the application has started, or started again, for the given time. */
  void awaitStarts(int times) throws InterruptedException {
    await("start " + times, () -> STARTED.matcher(log()).results().count() >= times);
  }

  /** A condition that reads files or responses. */
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Waits for something that another process does. */
  void await(String what, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.holds()) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new AssertionError(what + " does not happen:\n" + log());
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    } catch (IOException e) {
      throw new AssertionError(what + " cannot be observed:\n" + log(), e);
    }
  }

  /** Returns what the application has printed. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET().build());
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build());
  }

  private URI uri(String path) {
    Matcher matcher = PORT.matcher(log());
    String port = null;
    // That of the last start.
    while (matcher.find()) {
      port = matcher.group(1);
    }
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(request.uri() + " responds with " + response.statusCode() + ": "
          + response.body() + "\n" + log());
    }
    return response.body();
  }

  /** Ends the application as a service manager does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end:\n" + log());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
