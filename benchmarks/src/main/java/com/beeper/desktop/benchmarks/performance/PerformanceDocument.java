package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code docs/performance.md} and its charts. It names neither the machine nor a path of it.
 *
 * @param results the measurements
 * @param jdks the JDKs
 * @param options the options of the run
 * @param loads the load averages before each round and after the last
 * @param isPlaced whether processes were placed on processors
 * @param isSuspended whether processes were suspended outside of their turns
 */
record PerformanceDocument(
    Results results,
    List<Jdk> jdks,
    SuiteOptions options,
    List<String> loads,
    boolean isPlaced,
    boolean isSuspended) {

  private static final List<String> LIBRARIES = List.of(
      "httpclient5", "jackson-core", "yasson", "parsson", "feign-core", "retrofit", "okhttp-jvm");

  private static final double MIB = 1024.0 * 1024;

  /** A line of a table: a client. */
  private record Client(String id, String name, Role role, String http, String json) {

    String libraries() {
      return Stream.of(http, json)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" + "));
    }

    String title() {
      return libraries().isEmpty() ? name : name + ", " + libraries();
    }
  }

  /** What a cell shows of a client in a row. */
  private interface Cell {
    String text(Client client, Row row);
  }

  void write(Path document) throws IOException {
    Map<String, String> charts = new LinkedHashMap<>();
    List<String> text = new ArrayList<>();
    text.add("# Performance");
    text.add("");
    text.add(
        "The SDK beside the same libraries used by hand, and beside clients that are generated or declared. The suite in"
            + " [`benchmarks`](../benchmarks/README.md) measures and writes this document; do not edit it.");
    text.add("");
    addMachine(text);
    addMethod(text);
    for (Jdk jdk : jdks) {
      addCalls(text, charts, jdk);
      addJson(text, charts, jdk);
      addEvents(text, charts, jdk);
      addBulk(text, charts, jdk);
      addIntegrations(text, charts, jdk);
      addStart(text, charts, jdk);
    }
    addJars(text, charts);
    Path folder = document.resolveSibling("performance");
    Files.createDirectories(folder);
    for (Map.Entry<String, String> chart : charts.entrySet()) {
      write(folder.resolve(chart.getKey() + ".svg"), chart.getValue());
    }
    write(document, String.join("\n", text).stripTrailing() + "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void addMachine(List<String> text) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    text.add("## Machine");
    text.add("");
    text.add("| | |");
    text.add("| --- | --- |");
    text.add("| Date | " + LocalDate.now(ZoneOffset.UTC) + " |");
    text.add("| Run | " + (options.isQuick() ? "quick" : "full") + ": rounds " + options.rounds()
        + (options.callRounds() == options.rounds()
            ? ""
            : ", rounds of calls " + options.callRounds())
        + ", warm-up " + options.warmUpMillis() + " ms, measurement " + options.millis() + " ms |");
    text.add("| Processors | " + Runtime.getRuntime().availableProcessors() + processor() + " |");
    text.add("| Memory | " + Math.round(system.getTotalMemorySize() / MIB / 1024) + " GiB |");
    text.add("| Operating system | " + System.getProperty("os.name") + ", "
        + System.getProperty("os.arch") + " |");
    text.add(
        "| Load average before each round, and at the end | " + String.join(", ", loads) + " |");
    for (Jdk jdk : jdks) {
      text.add("| JDK " + jdk.feature() + " | " + jdk.version() + " |");
    }
    text.add("| Versions | " + versions() + " |");
    text.add("");
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> ", " + line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("");
    }
  }

  private static String versions() {
    Map<String, String> all = new Jars().versions();
    List<String> versions = LIBRARIES.stream()
        .filter(all::containsKey)
        .map(name -> name + " " + all.get(name))
        .collect(Collectors.toCollection(ArrayList::new));
    String generator = System.getProperty("benchmarks.generator", "");
    if (!generator.isEmpty()) {
      versions.add("OpenAPI Generator " + generator);
    }
    return String.join(", ", versions);
  }

  private void addMethod(List<String> text) {
    text.addAll(List.of(
        "## Method",
        "",
        "- The server is a process of its own on the same machine. \"limit of the server\" is a generator of load over raw"
            + " sockets, without any HTTP or JSON library: no client can be faster.",
        "- \"by hand\" is the code of a careful engineer on the same libraries: one client, readers that are kept, records with"
            + " the members of the spec. \"generated\" clients are written by OpenAPI Generator from the spec of this"
            + " repository, in the build that measures. \"declared\" clients are interfaces with annotations, over the records"
            + " of the code by hand.",
        "- Each client runs in a JVM of its own, with the serial collector. A round measures all clients once, in an order"
            + " that changes. A figure is the median over all rounds.",
        "- Calls are measured in turns: the JVMs of all clients of one HTTP library live at the same time, and each in turn works"
            + " for " + options.millis() / Fork.Setting.TURNS + " ms, " + Fork.Setting.TURNS
            + " times in a round; with 1,000 threads, " + Fork.Setting.MANY_THREADS
            + " times as long. So a slow moment of the machine hits all of them."
            + (isSuspended
                ? " Outside of its turns, a JVM is suspended, so that its compiler takes no time of others."
                : ""),
        isPlaced
            ? "- In the rows of calls with one thread, client and server share one processor. On several, the time of a"
                + " call depends more on where the system wakes the other process than on the client."
            : "- Processes could not be placed on processors. In the rows of calls with one thread, the time of a"
                + " call depends more on where the system wakes the other process than on the client.",
        "- Before each row, the client does the same work for the time of the warm-up. Before its first row of calls, it makes"
            + " 60,000 calls with 2 threads, and before each of them 20,000 operations, for up to ten times as long, and"
            + " it works on until the JIT compiler has little to do. So all clients are measured with compiled code.",
        "- A pair of brackets holds the time of the SDK on the same libraries divided by the time of this client, and its 95 %"
            + " interval (percentile bootstrap over rounds, and over the values within them). For calls, it is the median"
            + " of the ratios of all turns. **Below 1, the SDK is faster.** An interval that contains 1 shows no difference.",
        "- Bytes are those that all threads allocate, as the JVM counts them; a figure is the mean of all turns. In brackets, the"
            + " bytes of the SDK on the same libraries minus those of this client, and the 95 % interval. **Below 0, the SDK"
            + " allocates less.** There is no figure for clients that start threads which end within a turn: JDK 17 does not"
            + " tell what such threads have allocated.",
        "- The generator's code for five schemas of the spec does not compile (`Error.details`, `MessageSeen`,"
            + " `DisappearingTimerCapability`, two events); the build maps them to `Object`.",
        "- Each client first proves that it reads the response. Where one does not, the cell has a number, and its error is"
            + " below the table. – marks what a client does not offer or what was not measured.",
        ""));
  }

  private List<Client> clients(Row.Group group) {
    if (group == Row.Group.START) {
      return SubjectSource.allPrograms().stream()
          .map(p -> new Client(p.id(), p.name(), p.role(), p.http(), p.json()))
          .toList();
    }
    return SubjectSource.allSubjects().stream()
        .filter(subject -> subject.groups().contains(group))
        .map(s -> new Client(s.id(), s.name(), s.role(), s.http(), s.json()))
        .toList();
  }

  /** Returns the SDK on the libraries of a client; empty if it is the SDK itself. */
  private static Optional<Client> sdk(Client client, List<Client> clients) {
    return clients.stream()
        .filter(other -> other.role() == Role.SDK
            && client.role() != Role.SDK
            && other.http().equals(client.http())
            && other.json().equals(client.json()))
        .findFirst();
  }

  private void addCalls(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.CALLS);
    List<Row> rows = Row.of(Row.Group.CALLS);
    heading(text, "Calls", jdk);
    text.add(
        "Time in µs of a call: the elapsed time divided by the number of calls. The first four columns are a small GET.");
    text.add("");
    chart(text, charts, "calls", "Time of a call in µs", jdk, clients, rows, times(jdk, 1e-3));
    table(text, jdk, clients, rows, (client, row) -> time(jdk, client, clients, row, 1e-3));
    text.add("Bytes allocated for a call.");
    text.add("");
    chart(text, charts, "calls-bytes", "Bytes of a call", jdk, clients, rows, allocations(jdk));
    table(text, jdk, clients, rows, (client, row) -> bytes(jdk, client, clients, row));
  }

  private void addJson(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.JSON);
    List<Row> rows = Row.of(Row.Group.JSON);
    heading(text, "JSON", jdk);
    text.add("Time in µs to decode and encode a page of messages.");
    text.add("");
    chart(
        text,
        charts,
        "json",
        "Time for a page of messages in µs",
        jdk,
        clients,
        rows,
        times(jdk, 1e-3));
    table(text, jdk, clients, rows, (client, row) -> time(jdk, client, clients, row, 1e-3));
    text.add("Bytes allocated for a page.");
    text.add("");
    chart(
        text,
        charts,
        "json-bytes",
        "Bytes for a page of messages",
        jdk,
        clients,
        rows,
        allocations(jdk));
    table(text, jdk, clients, rows, (client, row) -> bytes(jdk, client, clients, row));
  }

  private void addEvents(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.EVENTS);
    heading(text, "Events", jdk);
    text.add(
        "Events with a message over a WebSocket, which generated and declared clients do not offer. By hand, there is no"
            + " check of the sequence, no notice of silence and no reconnect.");
    text.add("");
    List<Client> measured = measured(jdk, clients, Row.of(Row.Group.EVENTS));
    if (measured.isEmpty()) {
      notMeasured(text);
      return;
    }
    chart(
        text,
        charts,
        "events",
        "Events in µs",
        jdk,
        clients,
        Row.of(Row.Group.EVENTS),
        times(jdk, 1e-3));
    text.add(
        "| Client | Libraries | µs an event in a burst | events a second | bytes an event | latency, median, µs | latency, 99 %, µs |");
    text.add("| --- | --- | --- | --- | --- | --- | --- |");
    List<String> problems = new ArrayList<>();
    for (Client client : measured) {
      List<Double> latencies =
          Ratio.flatten(results.rounds(jdk.feature(), client.id(), Row.EVENT_LATENCY));
      double burst = results.median(jdk.feature(), client.id(), Row.EVENT_BURST);
      text.add(line(
          client,
          List.of(
              orProblem(
                  jdk,
                  client,
                  Row.EVENT_BURST,
                  problems,
                  time(jdk, client, clients, Row.EVENT_BURST, 1e-3)),
              Figures.format(1e9 / burst),
              bytes(jdk, client, clients, Row.EVENT_BURST),
              orProblem(
                  jdk,
                  client,
                  Row.EVENT_LATENCY,
                  problems,
                  time(jdk, client, clients, Row.EVENT_LATENCY, 1e-3)),
              Figures.format(Ratio.percentile(latencies, 0.99) / 1e3))));
    }
    text.add("");
    problems(text, problems);
  }

  private void addBulk(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.BULK);
    List<Row> rows = Row.of(Row.Group.BULK);
    heading(text, "Much data", jdk);
    String size = options.divisor() == 1
        ? ""
        : " This run used one " + options.divisor() + "th of the sizes in the titles.";
    text.add(
        "Time in s, in a heap of 64 MiB. After the arrow, the highest use of the heap by live objects in MiB: for one tenth of"
            + " the size, repeated for " + options.millis()
            + " ms, and for all of it, in runs of their own with a collection of the whole heap"
            + " every 50 ms."
            + " A download goes to a stream that drops it, or, in a client without streams, to a file; its time is the median"
            + " of three."
            + size);
    text.add("");
    chart(
        text,
        charts,
        "much-data",
        "Time for much data in s",
        jdk,
        clients,
        rows,
        (client, row) -> results.median(jdk.feature(), client.id(), row, 0));
    table(text, jdk, clients, rows, (client, row) -> {
      int feature = jdk.feature();
      double all = results.median(feature, client.id(), row, 0);
      return !Double.isFinite(all)
          ? "–"
          : Figures.format(all) + rate(row, all) + ratio(jdk, client, clients, row) + " → "
              + Figures.format(results.median(feature, client.id(), row, 1) / MIB) + ", "
              + Figures.format(results.median(feature, client.id(), row, 2) / MIB);
    });
  }

  private String rate(Row row, double seconds) {
    return row == Row.DOWNLOAD || row == Row.UPLOAD
        ? ", " + Figures.format(1024.0 / options.divisor() / seconds) + " MiB/s"
        : "";
  }

  private void addIntegrations(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.INTEGRATIONS);
    List<Row> rows = Row.of(Row.Group.INTEGRATIONS);
    heading(text, "Integrations", jdk);
    text.add(
        "The SDK with its integrations. Time in µs of a call, which is a small GET; in brackets, the time divided by that"
            + " of the same call without an integration. Spans go to a batch processor, whose exporter drops them; metrics are"
            + " kept in memory. \"context\" is the propagation of the caller's context alone, which blocking calls do"
            + " not need.");
    text.add("");
    chart(
        text, charts, "integrations", "Time of a call in µs", jdk, clients, rows, times(jdk, 1e-3));
    table(
        text,
        jdk,
        clients,
        rows,
        (client, row) -> Figures.format(results.median(jdk.feature(), client.id(), row) * 1e-3)
            + (client.id().equals(IntegrationSubjects.NONE)
                ? ""
                : inBrackets(results.ratio(
                    jdk.feature(), client.id(), row, IntegrationSubjects.NONE, row))));
    text.add("Bytes allocated for a call; in brackets, those that the integration adds.");
    text.add("");
    chart(
        text,
        charts,
        "integrations-bytes",
        "Bytes of a call",
        jdk,
        clients,
        rows,
        allocations(jdk));
    table(
        text,
        jdk,
        clients,
        rows,
        (client, row) -> Figures.format(results.bytes(jdk.feature(), client.id(), row))
            + (client.id().equals(IntegrationSubjects.NONE)
                ? ""
                : inBrackets(results.moreBytes(
                    jdk.feature(), client.id(), row, IntegrationSubjects.NONE, row))));
  }

  private void addStart(List<String> text, Map<String, String> charts, Jdk jdk) {
    List<Client> clients = clients(Row.Group.START);
    List<Row> rows = Row.of(Row.Group.START).stream()
        .filter(row -> jdk.feature() >= row.since())
        .toList();
    heading(text, "Start", jdk);
    text.add(
        "Milliseconds from the start of the process to the first value of a first call, with the default options of the"
            + " JVM. The columns with an archive or a runtime image show, in brackets, the time divided by that of the same"
            + " client on the class path or module path without one; [Start-up](startup.md) shows how to make them.");
    text.add("");
    chart(
        text, charts, "start", "Start to the first value in ms", jdk, clients, rows, times(jdk, 1));
    table(
        text,
        jdk,
        clients,
        rows,
        (client, row) -> row == row.plain()
            ? time(jdk, client, clients, row, 1)
            : Figures.format(results.median(jdk.feature(), client.id(), row))
                + results
                    .ratio(jdk.feature(), client.id(), row, client.id(), row.plain())
                    .map(ratio -> " (" + ratio + ")")
                    .orElse(""));
  }

  private static void addJars(List<String> text, Map<String, String> charts) throws IOException {
    text.add("## Jars");
    text.add("");
    text.add(
        "What an application adds for one client: the client's own jars, or generated classes, and all libraries that it"
            + " needs at run time.");
    text.add("");
    text.add("| Client | Libraries | jars | KiB | of these, the client's own |");
    text.add("| --- | --- | --- | --- | --- |");
    Jars jars = new Jars();
    List<BarChart.Line> lines = new ArrayList<>();
    for (StartProgram program : SubjectSource.allPrograms()) {
      // In an unfinished build, some are folders.
      if (jars.hasAll(program.jars())) {
        addJars(text, lines, jars, program);
      }
    }
    text.add("");
    charts.put("jars", new BarChart("Jars", List.of("number", "KiB"), lines).toSvg());
    text.add("![Jars](performance/jars.svg)");
    text.add("");
  }

  private static void addJars(
      List<String> text, List<BarChart.Line> lines, Jars jars, StartProgram program)
      throws IOException {
    int number = program.jars().size();
    double own = 0;
    double all = 0;
    for (String artifact : program.jars()) {
      double size = Files.size(jars.find(artifact)) / 1024.0;
      all += size;
      own += artifact.startsWith("beeper-") ? size : 0;
    }
    // Generated classes count as a jar; the main class does not.
    List<String> generated = program.classes().stream()
        .filter(prefix -> !prefix.equals(program.mainClass()))
        .toList();
    if (!generated.isEmpty()) {
      Path jar = Files.createTempFile("benchmark", ".jar");
      jars.write(jar, generated, new byte[0]);
      own += Files.size(jar) / 1024.0;
      all += Files.size(jar) / 1024.0;
      number++;
      Files.delete(jar);
    }
    Client client =
        new Client(program.id(), program.name(), program.role(), program.http(), program.json());
    text.add(
        line(client, List.of(Integer.toString(number), Figures.format(all), Figures.format(own))));
    lines.add(new BarChart.Line(client.title(), client.role(), List.of((double) number, all)));
  }

  private static void heading(List<String> text, String title, Jdk jdk) {
    text.add("## " + title + ", JDK " + jdk.feature());
    text.add("");
  }

  private static void notMeasured(List<String> text) {
    text.add("Not measured in this run.");
    text.add("");
  }

  private List<Client> measured(Jdk jdk, List<Client> clients, List<Row> rows) {
    return clients.stream()
        .filter(client -> rows.stream()
            .anyMatch(row -> !results.rounds(jdk.feature(), client.id(), row).isEmpty()
                || problem(jdk, client, row).isPresent()))
        .toList();
  }

  private Optional<String> problem(Jdk jdk, Client client, Row row) {
    return results
        .problem(jdk.feature(), client.id(), row)
        .filter(problem -> !problem.equals(Measurement.NOT_OFFERED));
  }

  private void table(List<String> text, Jdk jdk, List<Client> clients, List<Row> rows, Cell cell) {
    List<Client> measured = measured(jdk, clients, rows);
    if (measured.isEmpty()) {
      notMeasured(text);
      return;
    }
    text.add("| Client | Libraries | "
        + rows.stream().map(Row::title).collect(Collectors.joining(" | ")) + " |");
    text.add("| --- | --- |" + " --- |".repeat(rows.size()));
    List<String> problems = new ArrayList<>();
    for (Client client : measured) {
      text.add(line(
          client,
          rows.stream()
              .map(row -> orProblem(jdk, client, row, problems, cell.text(client, row)))
              .toList()));
    }
    text.add("");
    problems(text, problems);
  }

  private String orProblem(Jdk jdk, Client client, Row row, List<String> problems, String text) {
    if (!results.rounds(jdk.feature(), client.id(), row).isEmpty()) {
      return text;
    }
    return problem(jdk, client, row)
        .map(problem -> {
          if (!problems.contains(problem)) {
            problems.add(problem);
          }
          return "fails (" + (problems.indexOf(problem) + 1) + ")";
        })
        .orElse("–");
  }

  private static void problems(List<String> text, List<String> problems) {
    for (int i = 0; i < problems.size(); i++) {
      text.add((i + 1) + ". `" + problems.get(i).replace("`", "'") + "`");
    }
    if (!problems.isEmpty()) {
      text.add("");
    }
  }

  private static String line(Client client, List<String> cells) {
    String name = client.role() == Role.SDK ? "**" + client.name() + "**" : client.name();
    return "| " + name + " | " + client.libraries() + " | " + String.join(" | ", cells) + " |";
  }

  private String time(Jdk jdk, Client client, List<Client> clients, Row row, double unit) {
    double median = results.median(jdk.feature(), client.id(), row);
    return Figures.format(median * unit) + ratio(jdk, client, clients, row);
  }

  private static String inBrackets(Optional<?> figure) {
    return figure.map(value -> " (" + value + ")").orElse("");
  }

  private String ratio(Jdk jdk, Client client, List<Client> clients, Row row) {
    return inBrackets(sdk(client, clients)
        .flatMap(sdk -> results.ratio(jdk.feature(), sdk.id(), row, client.id(), row)));
  }

  private String bytes(Jdk jdk, Client client, List<Client> clients, Row row) {
    double own = results.bytes(jdk.feature(), client.id(), row);
    if (!Double.isFinite(own)) {
      return "–";
    }
    return String.format(Locale.ROOT, "%,.0f", own)
        + inBrackets(sdk(client, clients)
            .flatMap(sdk -> results.moreBytes(jdk.feature(), sdk.id(), row, client.id(), row)));
  }

  /** The value of a bar. */
  private interface Bar {
    double value(Client client, Row row);
  }

  private Bar times(Jdk jdk, double unit) {
    return (client, row) -> results.median(jdk.feature(), client.id(), row) * unit;
  }

  private Bar allocations(Jdk jdk) {
    return (client, row) -> results.bytes(jdk.feature(), client.id(), row);
  }

  private void chart(
      List<String> text,
      Map<String, String> charts,
      String name,
      String title,
      Jdk jdk,
      List<Client> clients,
      List<Row> rows,
      Bar bar) {
    List<Client> measured = measured(jdk, clients, rows);
    if (measured.isEmpty()) {
      return;
    }
    List<BarChart.Line> lines = measured.stream()
        .map(client -> new BarChart.Line(
            client.title(),
            client.role(),
            rows.stream().map(row -> bar.value(client, row)).toList()))
        .toList();
    String file = name + "-" + jdk.feature();
    String full = title + ", JDK " + jdk.feature();
    charts.put(file, new BarChart(full, rows.stream().map(Row::title).toList(), lines).toSvg());
    text.add("![" + full + "](performance/" + file + ".svg)");
    text.add("");
  }
}
