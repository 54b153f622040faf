package com.beeper.desktop.benchmarks.performance;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures the calls of several subjects in turns. The JVMs of all live at the same time, but only one of them works at a time, so
 * that a slow moment of the machine hits all of them. The others are suspended.
 */
final class Turns implements Closeable {

  private final ServerProcess server;
  private final Placement placement;
  private final Thread hook = new Thread(this::end);
  private final Map<String, SubjectProcess> processes = new ConcurrentHashMap<>();

  /** A {@link TurnFork}. */
  private record SubjectProcess(
      Suspension suspension, Process process, BufferedReader output, Writer input) {

    /**
     * Resumes the JVM for a command for a row, and returns the response; the end of the JVM is a result of the row.
     */
    String execute(Row row, String command) throws IOException, InterruptedException {
      suspension.resume(process);
      String response = respond(row, command);
      suspension.suspend(process);
      return response;
    }

    private String respond(Row row, String command) throws IOException {
      StringBuilder other = new StringBuilder();
      try {
        input.write(command + "\n");
        input.flush();
      } catch (IOException e) {
        other.append(e);
      }
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(TurnFork.MARK) || Measurement.isLine(line)) {
          return line;
        }
        other.append(line).append('\n');
      }
      return Measurement.failed(row, "the JVM has ended: " + other.toString().trim())
          .toLine();
    }
  }

  private Turns(ServerProcess server, Placement placement) {
    this.server = server;
    this.placement = placement;
  }

  /**
   * Starts the JVMs.
   *
   * @param command starts a JVM, without main class and arguments
   */
  static Turns start(
      ServerProcess server,
      Placement placement,
      Suspension suspension,
      List<String> command,
      List<SubjectType> subjects,
      Fork.Setting setting)
      throws IOException, InterruptedException {
    Turns turns = new Turns(server, placement);
    // A suspended JVM does not notice the end of its standard input.
    Runtime.getRuntime().addShutdownHook(turns.hook);
    for (SubjectType subject : subjects) {
      List<String> whole = new ArrayList<>(command);
      whole.addAll(List.of(TurnFork.class.getName(), subject.id()));
      whole.addAll(setting.toArguments());
      Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
      SubjectProcess started = new SubjectProcess(
          suspension,
          process,
          process.inputReader(StandardCharsets.UTF_8),
          process.outputWriter(StandardCharsets.UTF_8));
      turns.processes.put(subject.id(), started);
      // It warms up alone.
      started.execute(Row.GET_1_THREAD, TurnFork.READY);
    }
    return turns;
  }

  /** Measures a row of some of the subjects. */
  Map<String, Measurement> measure(Row row, List<SubjectType> subjects)
      throws IOException, InterruptedException {
    Map<String, Measurement> results = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(subjects.stream().map(SubjectType::id).toList());
    execute(row, row.name(), left, results);
    if (row.isSequential()) {
      placement.toOne(pids());
    }
    try {
      for (int i = 0; i < Fork.Setting.TURNS; i++) {
        execute(row, TurnFork.TURN, left, results);
        Collections.rotate(left, 1);
      }
    } finally {
      placement.toAny(pids());
    }
    execute(row, TurnFork.END, left, results);
    return results;
  }

  private List<Long> pids() {
    List<Long> pids = new ArrayList<>(List.of(server.process().pid()));
    processes.values().stream()
        .map(SubjectProcess::process)
        .filter(Process::isAlive)
        .forEach(process -> pids.add(process.pid()));
    return pids;
  }

  /** Sends a command to each subject, one after the other, and drops those that respond with a result. */
  private void execute(
      Row row, String command, List<String> subjects, Map<String, Measurement> results)
      throws IOException, InterruptedException {
    for (String subject : List.copyOf(subjects)) {
      String response = Objects.requireNonNull(processes.get(subject)).execute(row, command);
      if (Measurement.isLine(response)) {
        results.put(subject, Measurement.parse(response));
        subjects.remove(subject);
      }
    }
  }

  private void end() {
    // Suspended processes end in no other way.
    processes.values().forEach(process -> process.process().destroyForcibly());
  }

  /** Ends the JVMs. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
    end();
  }
}
