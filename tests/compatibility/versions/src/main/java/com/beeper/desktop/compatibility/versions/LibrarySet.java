package com.beeper.desktop.compatibility.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of libraries of certain versions, as one user's project has them.
 *
 * @param kind the library
 * @param version its name in the documents
 * @param artifacts {@code group:artifact:version} of each requested artifact, without its dependencies
 * @param known the tests that fail, with the reason
 * @param refused whether the back end must refuse it when it is created
 */
record LibrarySet(
    Kind kind, String version, List<String> artifacts, Map<String, String> known, boolean refused) {

  /** The library that a back end is for. */
  enum Kind {
    JACKSON("Jackson 2", "codec-jackson", ""),
    JACKSON3("Jackson 3", "codec-jackson3", ""),
    YASSON("Yasson", "codec-jsonb", "parsson"),
    // The other test in that folder covers Yasson and Parsson only.
    JOHNZON("Johnzon", "codec-jsonb", ""),
    HTTPCLIENT("Apache HttpClient", "transport-apache", "httpcore5");

    /** The name in the documents. */
    final String label;

    /** The folder of our module. */
    final String folder;

    /** An artifact whose version the documents show too, or an empty text. */
    final String companion;

    Kind(String label, String folder, String companion) {
      this.label = label;
      this.folder = folder;
      this.companion = companion;
    }

    private LibrarySet works(String version, List<String> artifacts) {
      return new LibrarySet(this, version, artifacts, Map.of(), false);
    }

    private LibrarySet refuses(String version, List<String> artifacts) {
      return new LibrarySet(this, version, artifacts, Map.of(), true);
    }
  }

  private LibrarySet knowing(String reason, String... tests) {
    Map<String, String> all = new HashMap<>(known);
    for (String test : tests) {
      all.put(test, reason);
    }
    return new LibrarySet(kind, version, artifacts, all, refused);
  }

  /** All that is tested. The newest versions are those of the build. */
  static List<LibrarySet> all() {
    return Stream.of(jackson(), jackson3(), jsonb(), httpClient())
        .flatMap(List::stream)
        .toList();
  }

  private static List<LibrarySet> jackson() {
    return List.of(
        Kind.JACKSON
            .works("2.12.7", jackson("2.12.7"))
            .knowing(
                "it always checks whether bytes are UTF-16 or UTF-32; responses are not affected, because"
                    + " the SDK accepts UTF-8 only",
                "refusesOtherEncodings"),
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

  private static List<LibrarySet> jackson3() {
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

  private static List<LibrarySet> jsonb() {
    return List.of(
        Kind.YASSON
            .works("3.0.0", yasson("3.0.0"))
            .knowing(
                "its generator for serializers miscounts elements of arrays and does not support enums"
                    + " as keys: it fails with an error on a user's type with such values; our"
                    + " models alone are not affected",
                "bindsEnumsAsKeys",
                "keepsUnknownContent",
                "readsAndWritesEveryExample",
                "readsAndWritesTopLevelModelsDirectly",
                "readsAndWritesModelsInBeans",
                "readsAndWritesModelsInBeansDirectly",
                "writesModelsWithoutDeclaredType")
            .knowing(
                "it loses the member after one that a user's type does not have",
                "ignoresUnknownMembersOfBean"),
        Kind.YASSON.works("3.0.1", yasson("3.0.1")),
        Kind.YASSON.works("3.0.2", yasson("3.0.2")),
        Kind.YASSON.works("3.0.3", yasson("3.0.3")),
        Kind.YASSON.works(newest("yasson"), yasson(newest("yasson"))),
        // Not 2.1.0: its parent cannot be resolved.
        Kind.JOHNZON
            .works("2.0.2", johnzon("2.0.2"))
            .knowing(
                "it binds enums in a user's types by the names of their constants only, not by"
                    + " their values; enums inside our models are not affected",
                "worksWithForeignContextClassLoader",
                "bindsEnumsAsKeys",
                "bindsEnumsByWireValue",
                "worksWithoutContextClassLoader",
                "readsAndWritesModelsInBeans",
                "readsAndWritesModelsInBeansDirectly",
                "supportsConcurrentUse")
            .knowing(
                "an error in a model inside a user's type has no JSON path",
                "reportsPathWhenModelInBeanDoesNotFit",
                "refusesHugeNumbersInModelsAtOnce")
            .knowing(
                "it fails with another exception, whose class the message names",
                "replacesMessagesOfLibrary"),
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

  private static List<LibrarySet> httpClient() {
    return List.of(
        skipping101(Kind.HTTPCLIENT.works("5.1.4", httpClient("5.1.4")))
            .knowing(
                "an asynchronous client that the application passes in does not expose its"
                    + " RequestConfig: settings in it, such as the connect timeout, do not apply",
                "failsWhenConnectExceedsTimeout"),
        skipping101(Kind.HTTPCLIENT.works("5.2.3", httpClient("5.2.3"))),
        skipping101(Kind.HTTPCLIENT.works("5.3.1", httpClient("5.3.1"))),
        notVerifying(Kind.HTTPCLIENT.works("5.4.4", httpClient("5.4.4"))),
        notVerifying(Kind.HTTPCLIENT.works("5.5.2", httpClient("5.5.2"))),
        Kind.HTTPCLIENT.works(newest("httpclient5"), httpClient(newest("httpclient5"))),
        Kind.HTTPCLIENT.refuses("5.0.4", httpClient("5.0.4")));
  }

  private static LibrarySet skipping101(LibrarySet client) {
    return client.knowing(
        "an unsolicited 101 is skipped as an interim response; a call that receives one ends"
            + " at its deadline",
        "failsWhenStatusIsNotFinal");
  }

  private static LibrarySet notVerifying(LibrarySet client) {
    return client.knowing(
        "an asynchronous client that the application creates with ClientTlsStrategyBuilder and passes"
            + " in accepted a certificate for another host; the transport's own client refuses it",
        "rejectsCertificateOfOtherHost",
        "rejectsCertificateOfOtherHostInTunnel");
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
