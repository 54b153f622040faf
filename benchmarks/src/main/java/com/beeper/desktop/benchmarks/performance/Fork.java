package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.BenchmarkData;
import com.beeper.desktop.benchmarks.performance.Subject.PageSummary;
import com.beeper.desktop.benchmarks.performance.Subject.SessionSummary;
import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that measures one subject. It checks first that the subject reads the response of each row as all others do; the problem
 * of one that does not is its result.
 *
 * @param <S> the subject's type of a login session
 * @param <P> the subject's type of a page of messages
 */
public final class Fork<S, P> {

  private static final SessionSummary SESSION = new SessionSummary(
      Subject.BRIDGE,
      Subject.SESSION,
      "waiting_for_input",
      "Enter the phone number of your account",
      "Phone number");

  private static final String CHAT = "!room1:chat-of-1000000";
  private static final int BURST = 2_000;

  /** The bulk rows at full size; a run may use less. */
  private static final long MESSAGES = 100_000;

  private static final long FILE = 1L << 30;

  /** Downloads are the shortest of the rows with much data: a third of a second over some clients. */
  private static final int DOWNLOADS = 3;

  private static final long EVENTS = 500_000;

  private final Subject<S, P> subject;
  private final Role role;
  private final Setting setting;

  /**
   * How to measure.
   *
   * @param baseUrl the base URL of the server
   * @param eventsUrl the base URL of the server of events
   * @param warmUpMillis the time of warming up before each row
   * @param millis the time of measuring each row
   * @param divisor divides the size of the bulk rows
   */
  record Setting(String baseUrl, String eventsUrl, long warmUpMillis, long millis, long divisor) {

    /** The number of turns that share the time of measuring a row. */
    static final int TURNS = 20;

    /** The multiple of the time of a turn for rows with many threads. */
    static final int MANY_THREADS = 5;

    /**
     * Returns the time of a turn. It is longer for many threads, so that each makes several calls, and their start
     * and end do not count much.
     */
    long turnMillis(Row row) {
      return Math.max(1, millis / TURNS * (row.threads() > 100 ? MANY_THREADS : 1));
    }

    List<String> toArguments() {
      return List.of(
          baseUrl,
          eventsUrl,
          Long.toString(warmUpMillis),
          Long.toString(millis),
          Long.toString(divisor));
    }

    static Setting parse(List<String> arguments) {
      return new Setting(
          arguments.get(0),
          arguments.get(1),
          Long.parseLong(arguments.get(2)),
          Long.parseLong(arguments.get(3)),
          Long.parseLong(arguments.get(4)));
    }
  }

  Fork(Subject<S, P> subject, Role role, Setting setting) {
    this.subject = subject;
    this.role = role;
    this.setting = setting;
  }

  /**
   * Measures rows and prints a line for each.
   *
   * @param args the ID of the subject, the setting, and the names of the rows
   * @throws Exception if the subject cannot be created
   */
  public static void main(String[] args) throws Exception {
    List<String> arguments = List.of(args);
    SubjectType type = SubjectSource.subject(arguments.get(0));
    Setting setting = Setting.parse(arguments.subList(1, 6));
    PrintStream out = System.out;
    List<Row> rows =
        arguments.subList(6, arguments.size()).stream().map(Row::valueOf).toList();
    for (Row row : rows) {
      out.println(measure(type, setting, row).toLine());
      out.flush();
    }
    // Clients that cannot be closed leave threads behind.
    System.exit(0);
  }

  /** Measures one row with a client of its own. */
  static Measurement measure(SubjectType type, Setting setting, Row row) throws Exception {
    try (Subject<?, ?> subject = type.factory().create(setting.baseUrl())) {
      return new Fork<>(subject, type.role(), setting).measure(row);
    }
  }

  private Measurement measure(Row row) {
    try {
      return switch (row) {
        case GET_1_THREAD,
            GET_16_THREADS,
            GET_1000_VIRTUAL,
            GET_ASYNC_64,
            PAGE_20,
            INTEGRATED_GET,
            INTEGRATED_GET_ASYNC -> sample(row, calls(row));
        case DECODE_1, DECODE_20, DECODE_500, ENCODE_1, ENCODE_20, ENCODE_500 -> json(row);
        case EVENT_BURST -> eventBurst(row);
        case EVENT_LATENCY -> eventLatency(row);
        case PAGING -> bulk(row, MESSAGES, 1, this::paging);
        case DOWNLOAD -> bulk(row, FILE, DOWNLOADS, this::download);
        case UPLOAD -> bulk(row, FILE, 1, this::upload);
        case EVENTS -> bulk(row, EVENTS, 1, this::manyEvents);
        case START_CLASS_PATH,
            START_CLASS_PATH_CDS,
            START_CLASS_PATH_AOT,
            START_MODULE_PATH,
            START_MODULE_PATH_CDS,
            START_MODULE_PATH_AOT,
            START_IMAGE,
            START_IMAGE_CDS -> throw new IllegalArgumentException("measured by ColdStart: " + row);
      };
    } catch (Exception | OutOfMemoryError e) {
      return failure(row, e);
    }
  }

  /** Returns the result of a row that a subject cannot do. */
  static Measurement failure(Row row, Throwable e) {
    if (e instanceof UnsupportedOperationException) {
      return Measurement.failed(row, Measurement.NOT_OFFERED);
    }
    return Measurement.failed(row, e instanceof OutOfMemoryError ? "out of memory" : rootOf(e));
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    // Names of packages are noise in a table.
    String text = root.getClass().getSimpleName() + ": "
        + message.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    return text.substring(0, Math.min(text.length(), 200));
  }

  private void checkSession() throws Exception {
    if (role != Role.LIMIT) {
      requireEqual(SESSION, subject.summary(subject.session()));
    } else {
      subject.session();
    }
  }

  private void checkPage() throws Exception {
    if (role != Role.LIMIT) {
      PageSummary page = subject.pageSummary(subject.page(CHAT, null));
      requireEqual(expectedPage(page.lastText(), "20", BenchmarkServer.PAGE), page);
      requireEqual(true, String.valueOf(page.lastText()).startsWith("Lunch at "));
    } else {
      subject.page(CHAT, null);
    }
  }

  private static PageSummary expectedPage(@Nullable String text, String cursor, int messages) {
    return new PageSummary(messages, Integer.toString(1343993 + messages - 1), text, true, cursor);
  }

  private static void requireEqual(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("reads " + actual + " instead of " + expected);
    }
  }

  /** Checks that the subject reads the response of a row of calls, and returns its load. */
  Load calls(Row row) throws Exception {
    if (row == Row.PAGE_20) {
      checkPage();
      return Load.of(1, platformThreads(), () -> subject.page(CHAT, null));
    }
    if (row == Row.GET_ASYNC_64 || row == Row.INTEGRATED_GET_ASYNC) {
      requireEqual(
          SESSION, subject.summary(subject.sessionAsync().toCompletableFuture().get()));
      return Load.ofAsync(64, platformThreads(), subject::sessionAsync);
    }
    ThreadFactory threads = row == Row.GET_1000_VIRTUAL ? virtualThreads() : platformThreads();
    checkSession();
    return Load.of(row.threads(), threads, subject::session);
  }

  private Measurement json(Row row) throws Exception {
    byte[] text = BenchmarkData.page(row.messages());
    P page = subject.decode(text);
    PageSummary summary = subject.pageSummary(page);
    requireEqual(expectedPage(summary.lastText(), "821744079", row.messages()), summary);
    requireEqual(summary, subject.pageSummary(subject.decode(subject.encode(page))));
    Callable<?> call = row.isDecode() ? () -> subject.decode(text) : () -> subject.encode(page);
    return sample(row, Load.of(1, platformThreads(), call));
  }

  private Measurement sample(Row row, Load work) throws Exception {
    try (Load load = work) {
      load.turn(setting.warmUpMillis());
      Batches batches = new Batches();
      for (int i = 0; i < Setting.TURNS; i++) {
        batches.add(() -> load.turn(setting.turnMillis(row)));
      }
      return batches.toMeasurement(row);
    }
  }

  private Measurement eventBurst(Row row) throws Exception {
    try (Subject.Events events = subject.events(setting.eventsUrl());
        EventControl control = EventControl.connect(setting.baseUrl())) {
      for (long end = in(setting.warmUpMillis()); System.nanoTime() < end; ) {
        receive(events, control, BURST);
      }
      Batches batches = new Batches();
      for (long end = in(setting.millis()); System.nanoTime() < end || batches.size() < 2; ) {
        batches.add(() -> burst(events, control));
      }
      return batches.toMeasurement(row);
    }
  }

  private static Batches.Batch burst(Subject.Events events, EventControl control) throws Exception {
    long start = System.nanoTime();
    receive(events, control, BURST);
    return new Batches.Batch(System.nanoTime() - start, BURST);
  }

  private Measurement eventLatency(Row row) throws Exception {
    try (Subject.Events events = subject.events(setting.eventsUrl());
        EventControl control = EventControl.connect(setting.baseUrl())) {
      List<Double> samples = new ArrayList<>();
      long start = in(setting.warmUpMillis());
      long end = in(setting.warmUpMillis() + setting.millis());
      while (System.nanoTime() < end || samples.size() < 2) {
        control.request(1);
        long sent = Long.parseLong(events.nextId());
        long received = System.nanoTime();
        control.awaitResponse();
        if (received > start) {
          samples.add((double) (received - sent));
        }
      }
      return new Measurement(row, samples, List.of(), "");
    }
  }

  private static long in(long millis) {
    return System.nanoTime() + millis * 1_000_000;
  }

  private static void receive(Subject.Events events, EventControl control, int count)
      throws Exception {
    control.request(count);
    for (int i = 0; i < count; i++) {
      events.nextId();
    }
    control.awaitResponse();
  }

  /** Work of a size. */
  private interface Bulk {
    void run(long size) throws Exception;
  }

  /** Measures the median time of some runs of the full size, and the live heap of further ones. */
  private Measurement bulk(Row row, long fullSize, int runs, Bulk work) throws Exception {
    long size = fullSize / setting.divisor();
    List<Double> times = new ArrayList<>();
    // Warms up.
    work.run(size / 10);
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.run(size);
      times.add((System.nanoTime() - start) / 1e9);
    }
    double tenth = LiveHeap.highestDuring(() -> repeat(work, size / 10));
    double all = LiveHeap.highestDuring(() -> work.run(size));
    return new Measurement(row, List.of(Ratio.median(times), tenth, all), List.of(), "");
  }

  /** Works for the time of a row: one run may be shorter than the time between two observations. */
  private void repeat(Bulk work, long size) throws Exception {
    for (long end = in(setting.millis()); System.nanoTime() < end; ) {
      work.run(size);
    }
  }

  private void paging(long messages) throws Exception {
    long pages = Math.max(1, messages / BenchmarkServer.PAGE);
    long whole = pages * BenchmarkServer.PAGE;
    requireEqual(whole, subject.readAll("!room1:chat-of-" + whole));
  }

  private void download(long size) throws Exception {
    requireEqual(size, subject.download("mxc://local.beeper.com/file-of-" + size));
  }

  private void upload(long size) throws Exception {
    Path file = Files.createTempFile("benchmark-upload", ".bin");
    try {
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(size);
      }
      long received = subject.upload(file);
      // The server counts the form around the file too.
      requireEqual(true, received >= size && received < size + 4096);
    } finally {
      Files.delete(file);
    }
  }

  private void manyEvents(long count) throws Exception {
    try (Subject.Events events = subject.events(setting.eventsUrl());
        EventControl control = EventControl.connect(setting.baseUrl())) {
      receive(events, control, (int) Math.max(1, count));
    }
  }

  static ThreadFactory platformThreads() {
    return work -> {
      Thread thread = new Thread(work, "benchmark-load");
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Threads of Java 21 and later, which the compiler does not see at release 17. */
  private static ThreadFactory virtualThreads() {
    try {
      Method ofVirtual = Thread.class.getMethod("ofVirtual");
      Object builder = ofVirtual.invoke(null);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return (ThreadFactory) factory.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException("virtual threads need Java 21", e);
    }
  }
}
