package com.beeper.desktop.integration.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.integration.calls.Caller.Connection;
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
 * What comes over a real socket decodes, and encoded again equals what was sent: the examples of
 * the contract, and each of them changed at every place in turn.
 */
class NothingIsLostTest {

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

  private static void answer(String json) {
    server.clearScript();
    server.on("bridges.loginSessions.retrieve").answer(200, json);
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void ofTheExamples(Caller caller) {
    try (Connection connection = connect(caller, false)) {
      for (String name : Texts.examples()) {
        answer(Texts.example(name));
        LoginSession session = connection.retrieve(BRIDGE, SESSION);

        JsonNode sent = Json.parse(Texts.example(name));
        JsonNode written = Json.parse(Texts.write(connection.codec(), session));
        assertThat(Json.differences(sent, written)).as(name).isEmpty();
        ModelCheck check = new ModelCheck(sent, session);
        assertThat(check.problems()).as(name).isEmpty();
        assertThat(check.untyped()).as(name).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void ofWhatTheContractDoesNotSay(Caller caller) {
    Codec other = caller.pair().newCodec() instanceof JacksonCodec
        ? JsonbCodec.create()
        : JacksonCodec.create();
    forEach(caller, false, Mutations.TO_KEEP, (connection, mutation) -> {
      LoginSession session = connection.retrieve(BRIDGE, SESSION);
      JsonNode sent = Json.parse(mutation.json());
      assertThat(new ModelCheck(sent, session).problems()).isEmpty();
      JsonNode written = Json.parse(Texts.write(connection.codec(), session));
      assertThat(Json.differences(sent, written)).isEmpty();

      LoginSession byOther = Texts.read(other, mutation.json());
      assertThat(session.equals(byOther) && byOther.equals(session)).isTrue();
      assertThat(session.hashCode()).isEqualTo(byOther.hashCode());
      assertThat(session.toString()).isEqualTo(byOther.toString());
    });
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void whatIsMissingIsNamedWhenItIsReadOrAtOnceIfValidated(Caller caller) {
    forEach(caller, true, Mutations.LEAVING_OUT, (connection, mutation) -> {
      LoginSession lenient = Texts.read(connection.codec(), mutation.json());
      List<String> missing = new ModelCheck(Json.parse(mutation.json()), lenient).untyped();
      if (missing.isEmpty()) {
        assertThat(connection.retrieve(BRIDGE, SESSION)).isEqualTo(lenient);
      } else {
        DecodingException failure = failure(connection);
        assertThat(missing).contains(failure.path());
        assertThat(failure)
            .hasMessageStartingWith("bridges.loginSessions.retrieve: a required member is ")
            .hasMessageEndingWith("(at " + failure.path() + ")");
      }
    });
  }

  @ParameterizedTest
  @MethodSource(Caller.ALL)
  void ofTheWrongKindIsRefusedWithItsPath(Caller caller) {
    forEach(caller, false, Mutations.TO_REFUSE, (connection, mutation) -> {
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

  /** Goes on after a failure, as one example of what is wrong rarely says all. */
  private static void forEach(
      Caller caller,
      boolean strict,
      List<Mutation> mutations,
      BiConsumer<Connection, Mutation> test) {
    List<String> failures = new ArrayList<>();
    try (Connection connection = connect(caller, strict)) {
      for (Mutation mutation : mutations) {
        answer(mutation.json());
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

  private static Connection connect(Caller caller, boolean strict) {
    return caller.connect(builder -> builder
        .baseUrl(server.baseUrl())
        .accessToken(server.accessToken())
        .validateResponses(strict));
  }
}
