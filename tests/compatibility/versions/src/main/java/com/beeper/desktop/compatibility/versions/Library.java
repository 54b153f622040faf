package com.beeper.desktop.compatibility.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of libraries of certain versions, as one user's project has them.
 *
 * @param kind what kind of library it is
 * @param version what the documents call it
 * @param artifacts {@code group:artifact:version} of each that is asked for; they bring others
 * @param known tests that are known to fail, with the reason
 * @param refused whether the back end must refuse it when it is made
 */
record Library(
    Kind kind, String version, List<String> artifacts, Map<String, String> known, boolean refused) {

  /** The library that a back end is for. */
  enum Kind {
    JACKSON("Jackson 2", "codec-jackson", ""),
    JACKSON3("Jackson 3", "codec-jackson3", ""),
    YASSON("Yasson", "codec-jsonb", "parsson"),
    // Of the other test in that folder every word is about Yasson and Parsson.
    JOHNZON("Johnzon", "codec-jsonb", ""),
    HTTPCLIENT("Apache HttpClient", "transport-apache", "httpcore5");

    /** What the documents call it. */
    final String label;

    /** The folder of our module. */
    final String folder;

    /** An artifact whose version the documents tell too, or nothing. */
    final String companion;

    Kind(String label, String folder, String companion) {
      this.label = label;
      this.folder = folder;
      this.companion = companion;
    }

    private Library works(String version, List<String> artifacts) {
      return new Library(this, version, artifacts, Map.of(), false);
    }

    private Library refuses(String version, List<String> artifacts) {
      return new Library(this, version, artifacts, Map.of(), true);
    }
  }

  private Library knowing(String reason, String... tests) {
    Map<String, String> all = new HashMap<>(known);
    for (String test : tests) {
      all.put(test, reason);
    }
    return new Library(kind, version, artifacts, all, refused);
  }

  /** All that is tested. The newest versions are those of the build. */
  static List<Library> all() {
    return Stream.of(jackson(), jackson3(), jsonb(), httpClient())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Library> jackson() {
    return List.of(
        Kind.JACKSON
            .works("2.12.7", jackson("2.12.7"))
            .knowing(
                "it always looks whether bytes are UTF-16 or UTF-32; no answer gets there, as the SDK"
                    + " lets pass nothing but UTF-8",
                "looksForNoOtherEncoding"),
        Kind.JACKSON.works("2.15.4", jackson("2.15.4")),
        Kind.JACKSON.works("2.17.3", jackson("2.17.3")),
        Kind.JACKSON.works("2.18.12", jackson("2.18.12")),
        Kind.JACKSON.works("2.19.4", jackson("2.19.4")),
        Kind.JACKSON.works("2.21.8", jackson("2.21.8")),
        Kind.JACKSON.works(newest("jackson"), jackson(newest("jackson"))),
        Kind.JACKSON.refuses("2.9.10", jackson("2.9.10")),
        Kind.JACKSON.refuses("2.11.4", jackson("2.11.4")),
        Kind.JACKSON.refuses(
            "2.18.12 with core 2.17.3",
            with(jackson("2.18.12"), "com.fasterxml.jackson.core:jackson-core:2.17.3")),
        Kind.JACKSON.refuses(
            "2.21.8 with annotations 2.18.3",
            with(jackson("2.21.8"), "com.fasterxml.jackson.core:jackson-annotations:2.18.3")));
  }

  private static List<String> jackson(String version) {
    return List.of(
        "com.fasterxml.jackson.core:jackson-databind:" + version,
        // For the tests.
        "com.fasterxml.jackson.datatype:jackson-datatype-jsr310:" + version,
        "com.fasterxml.jackson.datatype:jackson-datatype-jdk8:" + version);
  }

  private static List<Library> jackson3() {
    return List.of(
        Kind.JACKSON3.works("3.0.4", jackson3("3.0.4")),
        Kind.JACKSON3.works("3.1.8", jackson3("3.1.8")),
        Kind.JACKSON3.works(newest("jackson3"), jackson3(newest("jackson3"))),
        Kind.JACKSON3.refuses("3.0.0-rc5", jackson3("3.0.0-rc5")),
        Kind.JACKSON3.refuses(
            "3.1.8 with core 3.0.4",
            with(jackson3("3.1.8"), "tools.jackson.core:jackson-core:3.0.4")),
        Kind.JACKSON3.refuses(
            newest("jackson3") + " with annotations 2.21",
            with(
                jackson3(newest("jackson3")),
                "com.fasterxml.jackson.core:jackson-annotations:2.21")));
  }

  private static List<String> jackson3(String version) {
    return List.of("tools.jackson.core:jackson-databind:" + version);
  }

  private static List<Library> jsonb() {
    return List.of(
        Kind.YASSON
            .works("3.0.0", yasson("3.0.0"))
            .knowing(
                "its generator for serializers counts elements of arrays wrongly and knows no enums"
                    + " as keys, so a user's type with such values in it is not written: an error"
                    + " says so; our models by themselves are not concerned",
                "bindsEnumsAsKeys",
                "keepsWhatItDoesNotKnow",
                "readsAndWritesEveryExample",
                "readsAndWritesModelsAtTheTopDirectly",
                "readsAndWritesModelsInBeans",
                "readsAndWritesModelsInBeansDirectly",
                "writesModelsOfNoDeclaredType")
            .knowing(
                "behind a member that a user's type does not have it loses the next one",
                "ignoresMembersThatATypeDoesNotHave"),
        Kind.YASSON.works("3.0.1", yasson("3.0.1")),
        Kind.YASSON.works("3.0.2", yasson("3.0.2")),
        Kind.YASSON.works("3.0.3", yasson("3.0.3")),
        Kind.YASSON.works(newest("yasson"), yasson(newest("yasson"))),
        // Not 2.1.0: its parent cannot be resolved.
        Kind.JOHNZON
            .works("2.0.2", johnzon("2.0.2"))
            .knowing(
                "it knows enums in a user's types by the names of their constants alone, not by"
                    + " their values; enums inside our models are not concerned",
                "bearsAForeignContextClassLoader",
                "bindsEnumsAsKeys",
                "keepsEnumValuesApart",
                "needsNoContextClassLoader",
                "readsAndWritesModelsInBeans",
                "readsAndWritesModelsInBeansDirectly",
                "servesManyThreads")
            .knowing(
                "an error in a model inside a user's type has no JSON path",
                "tellsWhereAModelInABeanDoesNotFit")
            .knowing(
                "it fails with another exception, whose class the message names",
                "takesNoMessageOfTheLibrary"),
        Kind.YASSON.refuses("2.0.4", yasson("2.0.4")));
  }

  private static List<String> yasson(String version) {
    return List.of("org.eclipse:yasson:" + version);
  }

  private static List<String> johnzon(String version) {
    return List.of(
        "org.apache.johnzon:johnzon-jsonb:" + version,
        "jakarta.json:jakarta.json-api:" + newest("jakarta-json"),
        "jakarta.json.bind:jakarta.json.bind-api:" + newest("jakarta-json-bind"));
  }

  private static List<Library> httpClient() {
    return List.of(
        skipping101(Kind.HTTPCLIENT.works("5.1.4", httpClient("5.1.4")))
            .knowing(
                "an asynchronous client that the application hands in does not tell its"
                    + " RequestConfig, so what is set there, as the connect time-out, does not"
                    + " apply",
                "endsAConnectThatTakesTooLong"),
        skipping101(Kind.HTTPCLIENT.works("5.2.3", httpClient("5.2.3"))),
        skipping101(Kind.HTTPCLIENT.works("5.3.1", httpClient("5.3.1"))),
        notVerifying(Kind.HTTPCLIENT.works("5.4.4", httpClient("5.4.4"))),
        notVerifying(Kind.HTTPCLIENT.works("5.5.2", httpClient("5.5.2"))),
        Kind.HTTPCLIENT.works(newest("httpclient5"), httpClient(newest("httpclient5"))),
        Kind.HTTPCLIENT.refuses("5.0.4", httpClient("5.0.4")));
  }

  private static Library skipping101(Library client) {
    return client.knowing(
        "a 101 that nobody asked for is skipped as an interim response, so a call that gets one ends"
            + " at its deadline",
        "failsWhenTheStatusIsNoneOfAResponse");
  }

  private static Library notVerifying(Library client) {
    return client.knowing(
        "an asynchronous client that the application makes with ClientTlsStrategyBuilder, and hands"
            + " in, took a certificate for another host; the transport's own client refuses it",
        "refusesACertificateForAnotherHost",
        "refusesACertificateForAnotherHostInATunnel");
  }

  private static List<String> httpClient(String version) {
    return List.of("org.apache.httpcomponents.client5:httpclient5:" + version);
  }

  private static String newest(String property) {
    return System.getProperty(property + ".version");
  }

  private static List<String> with(List<String> artifacts, String more) {
    return Stream.concat(artifacts.stream(), Stream.of(more)).toList();
  }

  @Override
  public String toString() {
    return kind.label + " " + version;
  }
}
