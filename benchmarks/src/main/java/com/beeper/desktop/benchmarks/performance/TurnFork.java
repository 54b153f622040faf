package com.beeper.desktop.benchmarks.performance;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that measures the calls of one subject, in turns with the JVMs of others. It reads a command from each line of standard
 * input and prints a line that starts with {@link #MARK} when it is done, or the result of the row.
 *
 * <ul>
 *   <li>{@link #READY}: nothing more, when the code is warm;
 *   <li>the name of a row: creates a client, checks it and warms it up;
 *   <li>{@link #TURN}: works for the time of a turn;
 *   <li>{@link #END}: closes the client, and prints the result.
 * </ul>
 */
public final class TurnFork {

  static final String MARK = "#done";
  static final String READY = "ready";
  static final String TURN = "turn";
  static final String END = "end";

  /** The number of calls after which the JIT compiler has compiled the code of every client. */
  private static final int FIRST_CALLS = 60_000;

  /** The number of operations of a row after which the compiler has compiled its code too. */
  private static final int ROW_CALLS = 20_000;

  /** The highest multiple of the warm-up that the calls may take. */
  private static final int MAX_WARM_UPS = 10;

  /** The part of a turn that the compiler may take in code that is warm. */
  private static final double MAX_COMPILATION = 0.1;

  /** A time in which a compiler that has work finishes a method. */
  private static final long WAIT_MILLIS = 200;

  private static final int MAX_WAITS = 20;

  private final SubjectType type;
  private final Fork.Setting setting;
  private @Nullable RowInTurns current;

  /** A row that has begun. */
  private record RowInTurns(Row row, Subject<?, ?> subject, Load load, Batches batches) {}

  private TurnFork(SubjectType type, Fork.Setting setting) {
    this.type = type;
    this.setting = setting;
  }

  /**
   * Measures rows until standard input ends.
   *
   * @param args the ID of the subject, and the setting
   * @throws Exception if standard input cannot be read
   */
  public static void main(String[] args) throws Exception {
    List<String> arguments = List.of(args);
    TurnFork fork = new TurnFork(
        SubjectSource.subject(arguments.get(0)),
        Fork.Setting.parse(arguments.subList(1, arguments.size())));
    PrintStream out = System.out;
    fork.warmUp();
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      out.println(line.equals(READY) ? MARK : fork.execute(line));
      out.flush();
    }
    // Clients that cannot be closed leave threads behind.
    System.exit(0);
  }

  /**
   * Makes so many calls that the first row finds compiled code, as the others do. By time alone, a
   * client with slow calls would be measured earlier than others.
   */
  private void warmUp() throws Exception {
    // Many threads would leave no processor to the JIT compiler.
    try (Subject<?, ?> subject = type.factory().create(setting.baseUrl());
        Load load = Load.of(2, Fork.platformThreads(), subject::session)) {
      warmUp(load, FIRST_CALLS, setting.warmUpMillis());
    } catch (Exception e) {
      System.err.println("no warm-up, as each row will report: " + e);
    }
  }

  /** Does a number of operations, or as many as the multiple of a time allows. */
  private static void warmUp(Load load, int operations, long millis) throws Exception {
    long done = 0;
    for (int i = 0; i < MAX_WARM_UPS && done < operations; i++) {
      done += load.turn(millis).operations();
    }
  }

  private void warmUp(Load load) throws Exception {
    long millis = setting.warmUpMillis() / 2;
    warmUp(load, ROW_CALLS, millis);
    long compiled = awaitCompiler();
    // Code that is called from what has been compiled becomes hot only now.
    for (int i = 0; i < MAX_WARM_UPS; i++) {
      load.turn(millis);
      long before = compiled;
      compiled = awaitCompiler();
      if (compiled - before <= MAX_COMPILATION * millis) {
        return;
      }
    }
  }

  /** Waits until the JIT compiler has nothing to do, and returns the milliseconds of all its work. */
  private long awaitCompiler() throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long time = -1;
    for (int i = 0; i < MAX_WAITS && time != compiler.getTotalCompilationTime(); i++) {
      time = compiler.getTotalCompilationTime();
      TimeUnit.MILLISECONDS.sleep(Math.min(WAIT_MILLIS, setting.warmUpMillis()));
    }
    return time;
  }

  private String execute(String command) {
    RowInTurns begun = current;
    Row row = begun == null ? Row.valueOf(command) : begun.row();
    try {
      if (begun == null) {
        current = begin(row);
      } else if (command.equals(TURN)) {
        begun.batches().add(() -> begun.load().turn(setting.turnMillis(row)));
      } else {
        current = null;
        return begun.batches().toMeasurement(row).toLine();
      }
      return MARK;
    } catch (Exception e) {
      current = null;
      return Fork.failure(row, e).toLine();
    } finally {
      if (begun != null && current == null) {
        begun.load().close();
        close(begun.subject());
      }
    }
  }

  private static void close(Subject<?, ?> subject) {
    try {
      subject.close();
    } catch (Exception e) {
      System.err.println("not closed: " + e);
    }
  }

  private RowInTurns begin(Row row) throws Exception {
    Subject<?, ?> subject = type.factory().create(setting.baseUrl());
    Load load = new Fork<>(subject, type.role(), setting).calls(row);
    warmUp(load);
    return new RowInTurns(row, subject, load, new Batches());
  }
}
