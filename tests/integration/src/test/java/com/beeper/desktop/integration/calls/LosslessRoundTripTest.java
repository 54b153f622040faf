package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.integration.calls.CallVariant.Connection;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Responses over a real socket decode, and encoded again equal what was sent: the examples of the
 * spec, and each of them changed at every place in turn.
 */
class LosslessRoundTripTest {

  private static final String BRIDGE = "any";
  private static final String SESSION = "one";

  private static FakeBeeperDesktop server;

  @BeforeAll
  static void start() {
    server = FakeBeeperDesktop.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void respond(String json) {
    server.clearScript();
    server.on("bridges.loginSessions.retrieve").respond(200, json);
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void writesExamplesBackEqual(CallVariant variant) {
    try (Connection connection = connect(variant, false)) {
      for (String name : LoginSessionJson.examples()) {
        respond(LoginSessionJson.example(name));
        LoginSession session = connection.retrieve(BRIDGE, SESSION);

        JsonNode sent = JsonComparison.parse(LoginSessionJson.example(name));
        JsonNode written =
            JsonComparison.parse(LoginSessionJson.write(connection.codec(), session));
        assertThat(JsonComparison.differences(sent, written)).as(name).isEmpty();
        ModelConsistency check = new ModelConsistency(sent, session);
        assertThat(check.problems()).as(name).isEmpty();
        assertThat(check.untyped()).as(name).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void keepsUnknownContent(CallVariant variant) {
    Codec other = variant.pair().newCodec() instanceof JacksonCodec
        ? JsonbCodec.create()
        : JacksonCodec.create();
    forEach(variant, false, JsonMutations.TO_KEEP, (connection, mutation) -> {
      LoginSession session = connection.retrieve(BRIDGE, SESSION);
      JsonNode sent = JsonComparison.parse(mutation.json());
      assertThat(new ModelConsistency(sent, session).problems()).isEmpty();
      JsonNode written = JsonComparison.parse(LoginSessionJson.write(connection.codec(), session));
      assertThat(JsonComparison.differences(sent, written)).isEmpty();

      LoginSession byOther = LoginSessionJson.read(other, mutation.json());
      assertThat(session.equals(byOther) && byOther.equals(session)).isTrue();
      assertThat(session.hashCode()).isEqualTo(byOther.hashCode());
      assertThat(session.toString()).isEqualTo(byOther.toString());
    });
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void namesMissingMemberOnAccessOrInValidation(CallVariant variant) {
    forEach(variant, true, JsonMutations.LEAVING_OUT, (connection, mutation) -> {
      LoginSession lenient = LoginSessionJson.read(connection.codec(), mutation.json());
      List<String> missing =
          new ModelConsistency(JsonComparison.parse(mutation.json()), lenient).untyped();
      if (missing.isEmpty()) {
        assertThat(connection.retrieve(BRIDGE, SESSION)).isEqualTo(lenient);
      } else {
        DecodingException failure = failure(connection);
        assertThat(missing).contains(failure.path());
        assertThat(failure)
            .hasMessageMatching(
                "bridges.loginSessions.retrieve: (a required member is |expected an element, not null).*")
            .hasMessageEndingWith("(at " + failure.path() + ")");
      }
    });
  }

  @ParameterizedTest
  @MethodSource(CallVariant.ALL)
  void namesPathOfWrongType(CallVariant variant) {
    forEach(variant, false, JsonMutations.TO_REFUSE, (connection, mutation) -> {
      DecodingException failure = failure(connection);
      assertThat(failure.path()).isEqualTo(mutation.path());
      assertThat(failure)
          .hasMessageStartingWith("bridges.loginSessions.retrieve: expected a")
          .hasMessageContaining(", found a")
          .hasMessageEndingWith("(at " + mutation.path() + ")");
    });
  }

  private static DecodingException failure(Connection connection) {
    try {
      throw new AssertionError("decoded: " + connection.retrieve(BRIDGE, SESSION));
    } catch (DecodingException e) {
      return e;
    }
  }

  /** Continues after a failure, to report every example that fails. */
  private static void forEach(
      CallVariant variant,
      boolean strict,
      List<JsonMutation> mutations,
      BiConsumer<Connection, JsonMutation> test) {
    List<String> failures = new ArrayList<>();
    try (Connection connection = connect(variant, strict)) {
      for (JsonMutation mutation : variant.share(mutations)) {
        respond(mutation.json());
        try {
          test.accept(connection, mutation);
        } catch (AssertionError | RuntimeException e) {
          failures.add(mutation + ": " + e);
        }
      }
    }
    assertThat(mutations).hasSizeGreaterThan(100);
    assertThat(failures).isEmpty();
  }

  private static Connection connect(CallVariant variant, boolean strict) {
    return variant.connect(builder -> builder
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .validateResponses(strict));
  }
}
