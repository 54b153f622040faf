package com.beeper.desktop.examples;

import com.beeper.desktop.testkit.ApiExamples;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param transport the name of a transport; null leaves the choice to the SDK
 * @param codec the name of a codec; null leaves the choice to the SDK
 * @param caseName the case of the fake server's response; null for its default
 * @param light whether the terminal has a light background
 */
record Options(
    @Nullable String transport,
    @Nullable String codec,
    @Nullable String caseName,
    String bridge,
    String session,
    boolean light,
    boolean help) {

  private static final List<String> CASES = ApiExamples.cases("bridges.loginSessions.retrieve");

  static final String HELP = """
      Shows the state of a login session and what to do next.

      With BEEPER_ACCESS_TOKEN set, it calls Beeper Desktop at BEEPER_BASE_URL or
      http://localhost:23373. Without, it starts a fake server and calls that.

        --transport jdk|apache    HTTP library
        --codec NAME              JSON library: jackson, jackson3 or jsonb
        --bridge ID --session ID  the login session; default local-whatsapp and 123.
                                  Both are required with BEEPER_ACCESS_TOKEN
        --case NAME               the response of the fake server; one of
                                  seed (the published sample), user_input, cookies,
                                  display_qr, display_code, display_emoji,
                                  display_nothing, complete_step, complete,
                                  cancelled, failed
        --light                   draw QR codes for a terminal with light background
        --help                    show this text

      The exit code is 0, 1 if the call fails, or 2 if the options are wrong.
      """;

  private static final Set<String> FLAGS = Set.of("--light", "--help");

  private static final Map<String, List<String>> CHOICES = Map.of(
      "--transport", List.of("jdk", "apache"),
      "--codec", List.of("jackson", "jackson3", "jsonb"),
      "--case", CASES);

  private static final Set<String> TEXTS = Set.of("--bridge", "--session");

  /**
   * Parses the command line.
   *
   * @param fake whether the fake server is called
   */
  static Options parse(String[] args, boolean fake) throws WrongOptionsException {
    Map<String, String> given = new HashMap<>();
    for (Iterator<String> rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
      String name = rest.next();
      String value = FLAGS.contains(name) ? "" : value(name, rest);
      if (given.put(name, value) != null) {
        throw new WrongOptionsException(name + " is given twice.");
      }
    }
    boolean help = given.containsKey("--help");
    if (!fake && !help) {
      requireForBeeperDesktop(given);
    }
    return new Options(
        given.get("--transport"),
        given.get("--codec"),
        given.get("--case"),
        given.getOrDefault("--bridge", "local-whatsapp"),
        given.getOrDefault("--session", "123"),
        given.containsKey("--light"),
        help);
  }

  private static String value(String name, Iterator<String> rest) throws WrongOptionsException {
    List<String> choices = CHOICES.getOrDefault(name, List.of());
    if (choices.isEmpty() && !TEXTS.contains(name)) {
      throw new WrongOptionsException("There is no option " + name + ".");
    }
    String value = rest.hasNext() ? rest.next() : "--";
    if (value.startsWith("--")) {
      throw new WrongOptionsException(name + " needs a value.");
    }
    if (!choices.isEmpty() && !choices.contains(value)) {
      throw new WrongOptionsException(
          name + " is one of " + String.join(", ", choices) + ", not " + value + ".");
    }
    return value;
  }

  private static void requireForBeeperDesktop(Map<String, String> given)
      throws WrongOptionsException {
    if (given.containsKey("--case")) {
      throw new WrongOptionsException(
          "--case is for the fake server, but BEEPER_ACCESS_TOKEN is set. Unset it to try cases.");
    }
    if (!given.keySet().containsAll(TEXTS)) {
      throw new WrongOptionsException(
          "BEEPER_ACCESS_TOKEN is set, so name the login session of Beeper Desktop to show,"
              + " with --bridge and --session. Unset it to see the fake server's.");
    }
  }
}
