package com.beeper.desktop.internal.client;

import static com.beeper.desktop.internal.client.TestTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BeeperDesktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLogTest {

  private final Logger logger = Logger.getLogger(CallLog.NAME);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord record) {
      lines.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    logger.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }

  private static BeeperDesktop client(TestTransport transport, boolean bodies) {
    return BeeperDesktop.builder()
        .accessToken("s3cret")
        .baseUrl(URI.create("http://localhost:1"))
        .transport(transport)
        .codec(new TestCodec())
        .logBodies(bodies)
        .build();
  }

  @Test
  void writesOneLineWithoutQueryForEachCall() {
    try (BeeperDesktop client =
        client(TestTransport.responding(200, TestTransport.SESSION), false)) {
      client.http().get("/v1/x").query("q", "private").send();
    }
    assertThat(lines)
        .singleElement()
        .satisfies(line ->
            assertThat(line).matches("FINE GET /v1/x: GET /v1/x -> 200, attempt 1, \\d+ ms"));
  }

  /** As a part of a text, which gives it no name and no form of a secret. */
  @ParameterizedTest
  @ValueSource(ints = {200, 401})
  void masksTokenInBodyOfServerThatRepeatsIt(int status) {
    String body = TestTransport.SESSION.replace("\"b\"", "\"not s3cret\"");
    try (BeeperDesktop client = client(TestTransport.responding(status, body), true)) {
      client.bridges().loginSessions().retrieve("b", "s");
    } catch (AuthenticationException e) {
      assertThat(status).isEqualTo(401);
    }
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("not ***"));
    assertThat(lines).noneSatisfy(line -> assertThat(line).contains("s3cret"));
  }

  @Test
  void writesLineForEachRetry() {
    TestTransport[] transport = new TestTransport[1];
    transport[0] = new TestTransport(request -> transport[0].requests.size() == 1
        ? response(503, "", "retry-after-ms", "0")
        : response(404, ""));
    try (BeeperDesktop client = client(transport[0], false)) {
      client.http().get("/v1/x").idempotent().send();
    } catch (com.beeper.desktop.NotFoundException e) {
      lines.add("thrown");
    }
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo("FINE GET /v1/x: GET /v1/x -> 503, attempt 1; again in 0 ms");
    assertThat(lines.get(1)).matches("FINE GET /v1/x: GET /v1/x -> 404, attempt 2, \\d+ ms");
  }

  @Test
  void writesMaskedBodiesWhenRequested() {
    String body = "{\"accessToken\":\"hidden\",\"name\":\"Ada\"}";
    try (BeeperDesktop client = client(TestTransport.responding(400, body), true)) {
      client.http().post("/v1/x").body("text").send();
    } catch (com.beeper.desktop.BadRequestException e) {
      lines.add("thrown");
    }
    assertThat(lines)
        .contains("FINE POST /v1/x: response {accessToken=***, name=Ada}")
        .noneMatch(line -> line.contains("hidden"));
  }

  @Test
  void writesNothingWhenLoggerIsOff() {
    logger.setLevel(java.util.logging.Level.WARNING);
    try (BeeperDesktop client =
        client(TestTransport.responding(200, TestTransport.SESSION), true)) {
      client.http().get("/v1/x").send();
    }
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"debug", "DEBUG", "info", "warn", "error", "off"})
  void usesLevelOfEnvironment(String value) {
    System.Logger log = CallLog.of(value).logger();
    List<Level> levels = List.of(Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR);
    int first = List.of("debug", "info", "warn", "error", "off")
        .indexOf(value.toLowerCase(java.util.Locale.ROOT));
    for (int i = 0; i < levels.size(); i++) {
      assertThat(log.isLoggable(levels.get(i))).as("%s", levels.get(i)).isEqualTo(i >= first);
    }
  }

  @Test
  void writesToStandardErrorFromTheLevelOn() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.Logger log = new StandardErrorLogger(
        "name", Level.INFO, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    log.log(Level.DEBUG, "quiet");
    log.log(Level.INFO, "it''s {0}", "loud");
    log.log(Level.WARNING, "plain {0}");
    log.log(Level.ERROR, "bad", new IllegalStateException("why"));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "name INFO: it's loud",
            "name WARNING: plain {0}",
            "name ERROR: bad: java.lang.IllegalStateException: why");
  }

  @Test
  void masksErrorCodeOfAnyLength() {
    String code = "a_".repeat(100_000) + "a";
    byte[] body = ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(MaskedJson.of(body, new TestCodec())).doesNotContain("a_a");
  }
}
