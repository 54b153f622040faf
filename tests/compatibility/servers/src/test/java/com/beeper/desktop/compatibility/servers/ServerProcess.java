package com.beeper.desktop.compatibility.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The process of a server, which listens on a free port of 127.0.0.1. */
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final Path jdk;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path jdk, Path log, int port) {
    this.process = process;
    this.jdk = jdk;
    this.log = log;
    this.port = port;
  }

  /**
   * Returns a port that is free. It is below those of outgoing connections, one of which could otherwise
   * take it before the server does.
   */
  static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 30_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // In use: another one is tried.
      }
    }
  }

  /**
   * Starts a JVM.
   *
   * @param jdk its home
   * @param folder its working folder, for its log too
   * @param port the port that it will listen on
   * @param arguments of {@code java}
   */
  static ServerProcess start(
      Path jdk, Path folder, int port, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        jdk.resolve("bin/java").toString(),
        // Values that are only softly reachable would keep classes of an application for long.
        "-XX:SoftRefLRUPolicyMSPerMB=0",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))));
    command.addAll(arguments);
    return run(jdk, folder, port, environment, command);
  }

  /** Starts a command, which runs on the JDK. */
  static ServerProcess run(
      Path jdk, Path folder, int port, Map<String, String> environment, List<String> command)
      throws IOException {
    Path log = folder.resolve("server.log");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    // Also when the test is killed.
    ServerProcess server = new ServerProcess(process, jdk, log, port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    return server;
  }

  /** Sends a line to its standard input. */
  void send(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Waits until a path has some status. */
  void awaitStatus(String path, Predicate<Integer> expected)
      throws IOException, InterruptedException {
    await("the status of " + path, () -> {
      try {
        return expected.test(get(path).statusCode());
      } catch (IOException e) {
        return false; // not listening yet
      }
    });
  }

  /** A condition that is tried repeatedly. */
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Waits for a condition. */
  void await(String what, Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what + "\n" + log());
      }
      // Between two tries, and at once if the server has ended.
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the server has ended with " + process.exitValue() + "\n" + log());
      }
    }
  }

  /** Returns the end of what it has printed. */
  String log() {
    try {
      String text = Files.readString(log, StandardCharsets.ISO_8859_1);
      return text.substring(Math.max(0, text.length() - 20_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many class loaders that are still in use have loaded a class of this name. */
  long loadersOf(Class<?> type) throws InterruptedException {
    jcmd("GC.run");
    return jcmd("VM.class_hierarchy", type.getName())
        .lines()
        .filter(line -> line.contains(type.getName() + "/"))
        .count();
  }

  /** Returns the names of the threads of the SDK and of the HTTP libraries that it uses. */
  List<String> threadsOfTheSdk() throws InterruptedException {
    return jcmd("Thread.print")
        .lines()
        .filter(line -> line.startsWith("\"beeper-desktop") || line.startsWith("\"HttpClient-"))
        .toList();
  }

  /**
   * Returns how many connections to a port of this machine are open in its processes; 0 where the
   * operating system does not show them.
   */
  static long connectionsTo(int port) throws IOException {
    long count = 0;
    for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
      if (Files.exists(table)) {
        String remote = String.format(":%04X", port);
        count += Files.readAllLines(table).stream()
            .map(line -> line.strip().split(" +", -1))
            // The third column is the remote address; the tenth is 0 once no process has the
            // socket.
            .filter(columns -> columns[2].endsWith(remote) && !columns[9].equals("0"))
            .count();
      }
    }
    return count;
  }

  private String jcmd(String... command) throws InterruptedException {
    try {
      List<String> all = new ArrayList<>();
      all.add(jdk.resolve("bin/jcmd").toString());
      all.add(Long.toString(process.pid()));
      all.addAll(List.of(command));
      Process run = new ProcessBuilder(all).redirectErrorStream(true).start();
      String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (run.waitFor() != 0) {
        throw new AssertionError("jcmd failed: " + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process and those that it has started. */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    started.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
