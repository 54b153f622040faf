package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.JsonLibrary;
import com.beeper.desktop.benchmarks.performance.Row.Group;
import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import com.beeper.desktop.benchmarks.start.StartByHandApache;
import com.beeper.desktop.benchmarks.start.StartByHandJdk;
import com.beeper.desktop.benchmarks.start.StartSdk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SDK on every pair of libraries, the same pairs by hand, and the generator of load. */
public final class StandardSubjects implements SubjectSource {

  /** The names in tables. */
  static final Map<HttpLibrary, String> HTTP =
      Map.of(HttpLibrary.JDK, "JDK", HttpLibrary.APACHE, "Apache");

  /** The names in tables. */
  static final Map<JsonLibrary, String> JSON = Map.of(
      JsonLibrary.JACKSON, "Jackson",
      JsonLibrary.JACKSON3, "Jackson 3",
      JsonLibrary.JSONB, "JSON-B");

  private static final Map<HttpLibrary, List<String>> HTTP_JARS = Map.of(
      HttpLibrary.JDK, List.of("beeper-desktop-transport-jdk"),
      HttpLibrary.APACHE, List.of("beeper-desktop-transport-apache"));

  private static final Map<HttpLibrary, List<String>> HTTP_LIBRARY_JARS = Map.of(
      HttpLibrary.JDK, List.of(),
      HttpLibrary.APACHE, List.of("httpclient5", "httpcore5", "httpcore5-h2", "slf4j-api"));

  private static final Map<JsonLibrary, String> CODEC_JARS = Map.of(
      JsonLibrary.JACKSON, "beeper-desktop-codec-jackson",
      JsonLibrary.JACKSON3, "beeper-desktop-codec-jackson3",
      JsonLibrary.JSONB, "beeper-desktop-codec-jsonb");

  private static final Map<JsonLibrary, List<String>> JSON_LIBRARY_JARS = Map.of(
      JsonLibrary.JACKSON,
          List.of(
              "com.fasterxml.jackson.core:jackson-core",
              "com.fasterxml.jackson.core:jackson-databind",
              "jackson-annotations"),
      JsonLibrary.JACKSON3,
          List.of(
              "tools.jackson.core:jackson-core",
              "tools.jackson.core:jackson-databind",
              "jackson-annotations"),
      JsonLibrary.JSONB, List.of("jakarta.json.bind-api", "jakarta.json-api", "yasson", "parsson"));

  /** Called by {@link java.util.ServiceLoader}. */
  public StandardSubjects() {}

  @Override
  public List<SubjectType> subjects() {
    List<SubjectType> subjects = new ArrayList<>();
    subjects.add(new SubjectType(
        "limit",
        "limit of the server (raw sockets)",
        Role.LIMIT,
        "",
        "",
        EnumSet.of(Group.CALLS),
        RawSocketSubject::new));
    for (HttpLibrary http : HttpLibrary.values()) {
      for (JsonLibrary json : JsonLibrary.values()) {
        String pair = id(http, json);
        // JSON and events do not depend on the HTTP library: events use the JDK's WebSocket client.
        Set<Group> groups = http == HttpLibrary.JDK
            ? EnumSet.of(Group.CALLS, Group.JSON, Group.EVENTS, Group.BULK)
            : EnumSet.of(Group.CALLS, Group.BULK);
        subjects.add(new SubjectType(
            "sdk-" + pair,
            "SDK",
            Role.SDK,
            name(http),
            name(json),
            groups,
            url -> SdkSubject.create(url, http.transport(), json.codec())));
        subjects.add(new SubjectType(
            "hand-" + pair,
            "by hand",
            Role.HAND,
            name(http),
            name(json),
            groups,
            url -> HandSubject.create(url, http, json)));
      }
    }
    return subjects;
  }

  @Override
  public List<StartProgram> programs() {
    List<StartProgram> programs = new ArrayList<>();
    for (HttpLibrary http : HttpLibrary.values()) {
      for (JsonLibrary json : JsonLibrary.values()) {
        programs.add(new StartProgram(
            "sdk-" + id(http, json),
            "SDK",
            Role.SDK,
            name(http),
            name(json),
            StartSdk.class.getName(),
            concat(List.of(
                List.of("beeper-desktop-api", CODEC_JARS.get(json)),
                HTTP_JARS.get(http),
                HTTP_LIBRARY_JARS.get(http),
                JSON_LIBRARY_JARS.get(json))),
            List.of(StartSdk.class.getName()),
            true));
      }
      Class<?> byHand = http == HttpLibrary.JDK ? StartByHandJdk.class : StartByHandApache.class;
      programs.add(new StartProgram(
          "hand-" + id(http, JsonLibrary.JACKSON),
          "by hand",
          Role.HAND,
          name(http),
          name(JsonLibrary.JACKSON),
          byHand.getName(),
          concat(List.of(
              HTTP_LIBRARY_JARS.get(http),
              JSON_LIBRARY_JARS.get(JsonLibrary.JACKSON),
              List.of("jackson-datatype-jsr310"))),
          List.of(byHand.getName(), "com.beeper.desktop.benchmarks.HandWrittenModels"),
          false));
    }
    return programs;
  }

  private static String id(HttpLibrary http, JsonLibrary json) {
    return (http + "-" + json).toLowerCase(java.util.Locale.ROOT);
  }

  static String name(HttpLibrary http) {
    return HTTP.getOrDefault(http, "");
  }

  static String name(JsonLibrary json) {
    return JSON.getOrDefault(json, "");
  }

  private static List<String> concat(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
