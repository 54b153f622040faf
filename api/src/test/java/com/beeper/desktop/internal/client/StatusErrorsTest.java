package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.shared.ErrorDetails;
import com.beeper.desktop.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusErrorsTest {

  private static final String ID = "bridges.loginSessions.retrieve";

  private final StatusErrors errors = new StatusErrors(
      new TestCodec(),
      DecodingOptions.DEFAULT,
      BaseUrl.of("http://localhost:1/base", "baseUrl(…)"),
      AccessToken.none(),
      new ManualTime());

  private ApiException error(int status, String body, String... headers) {
    return errors.of(ID, Headers.empty(), TestTransport.response(status, body, headers), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"canary-1234 is unknown\"}",
        "{\"code\":\"no canary-1234\"}",
        "{\"message\":\"no\",\"details\":{\"issues\":[{\"path\":[\"a\"],\"message\":\"canary-1234\"}]}}"
      })
  void masksTokenThatServerRepeats(String body) {
    Headers sent = Headers.builder().add("Authorization", "Bearer canary-1234").build();

    ApiException error = errors.of(ID, sent, TestTransport.response(401, body), null);

    assertThat(error.getMessage()).doesNotContain("canary").contains("***");
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException",
    "401, AuthenticationException",
    "403, PermissionDeniedException",
    "404, NotFoundException",
    "409, ConflictException",
    "422, UnprocessableEntityException",
    "429, RateLimitException",
    "500, InternalServerException",
    "502, InternalServerException",
    "599, InternalServerException",
    "304, ApiException",
    "402, ApiException",
    "418, ApiException",
  })
  void throwsExceptionClassOfStatus(int status, String type) {
    ApiException error = error(status, "");

    assertThat(error.getClass().getSimpleName()).isEqualTo(type);
    assertThat(error.status()).isEqualTo(status);
    assertThat(error).hasMessageStartingWith(ID + ": " + status);
  }

  @Test
  void readsDocumentedErrorBody() {
    String body = "{\"message\":\"Unauthorized: Invalid or missing token\","
        + "\"code\":\"unauthorized\",\"details\":{\"a\":[1,null]}}";

    ApiException error = error(401, body, "X-Beeper-Desktop-Version", "4.3.73");

    assertThat(error)
        .hasMessage(ID + ": 401 unauthorized: Unauthorized: Invalid or missing token. Set"
            + " BEEPER_ACCESS_TOKEN or call accessToken(…) with a valid token.");
    assertThat(error.code()).isEqualTo("unauthorized");
    assertThat(error.serverMessage()).isEqualTo("Unauthorized: Invalid or missing token");
    assertThat(error.details()).extracting(ErrorDetails::raw).hasToString("{a=[1, null]}");
    assertThat(error.headers().first("x-beeper-desktop-version")).isEqualTo("4.3.73");
    assertThat(error.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret",
        "{\"s3cret\"",
        "{\"s3cret\":1}",
        "[\"s3cret\"]",
        "{\"message\":{\"s3cret\":1},\"code\":7}",
        "<html>s3cret</html>",
        ""
      })
  void keepsOtherBodyWithoutShowingIt(String body) {
    ApiException error = error(404, body);

    assertThat(error).hasMessageNotContaining("s3cret").hasMessageStartingWith(ID + ": 404");
    assertThat(error.code()).isNull();
    assertThat(error.serverMessage()).isNull();
    assertThat(error.body()).isEqualTo(body);
  }

  @Test
  void shortensTextOfServerToOneLine() {
    ApiException error =
        error(400, "{\"code\":\"a\tb\",\"message\":\"line\none" + "x".repeat(1000) + "\"}");

    assertThat(error.getMessage()).contains(": 400 a b: line onexx").hasSizeLessThan(600);
    assertThat(error.serverMessage()).contains("\n").hasSizeGreaterThan(1000);
  }

  @Test
  void showsTargetOfRedirectWithoutQuery() {
    assertThat(error(302, "", "Location", "https://x.example.com/login?token=s3cret"))
        .hasMessage(ID + ": 302. Redirects are never followed; it points to"
            + " https://x.example.com/login. Set the base URL to where the API is.");
    assertThat(error(301, "")).hasMessageContaining("Location is missing");
  }

  @Test
  void suggestsCheckingTheBaseUrlWhenBodyIsWebPage() {
    assertThat(error(404, "\n <!doctype html>")).hasMessageContaining("Is http://localhost:1/base");
    assertThat(error(404, "oops", "content-type", "text/html; charset=utf-8"))
        .hasMessageContaining("a web page");
    assertThat(error(404, "oops", "content-type", "text/plain")).hasMessage(ID + ": 404");
  }

  @Test
  void returnsDelayOfRateLimit() {
    assertThat(((RateLimitException) error(429, "", "Retry-After", "3")).retryAfter())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(((RateLimitException) error(429, "")).retryAfter()).isNull();
  }

  @Test
  void namesTheIssuesOfAValidation() {
    String body = "{\"message\":\"Request is not valid\",\"code\":\"validation_error\","
        + "\"details\":{\"issues\":[{\"path\":[\"query\",\"limit\"],\"message\":"
        + "\"At most 20 is allowed\"},{\"path\":[\"body\",\"accountIDs\",0]},"
        + "{\"message\":\"No\"},{\"path\":[\"body\",\"password\"],\"message\":\"not hunter2\"}]}}";

    assertThat(error(400, body))
        .hasMessage(ID + ": 400 validation_error: Request is not valid (query.limit: At most 20 is"
            + " allowed; body.accountIDs[0]: is not valid; No; body.password: is not valid)");
  }

  @Test
  void cutsManyIssues() {
    String issue = "{\"path\":[\"a\"],\"message\":\"b\"},";
    assertThat(error(400, "{\"details\":{\"issues\":[" + issue.repeat(999) + "1]}}"))
        .hasMessageStartingWith(ID + ": 400: a: b; a: b")
        .hasMessageEndingWith("; and 990 more");
  }

  @Test
  void namesTheMissingScopeOnce() {
    assertThat(
            error(403, "{\"message\":\"The token lacks the scope write.\",\"code\":\"forbidden\"}"))
        .hasMessage(
            ID + ": 403 forbidden: The token lacks the scope write. Use an access token that"
                + " is allowed to do this: create one in the settings of Beeper Desktop, or sign in again"
                + " with the scope.");
  }

  @Test
  void masksSecretsThatTheServerRepeats() {
    assertThat(error(
            401,
            "{\"message\":\"Bearer hidden-1234 refused at https://x/y?access_token=hidden,"
                + " api_key=hidden, password: 'hidden1'\"}"))
        .hasMessageContaining("refused at https://x/y?***")
        .hasMessageNotContaining("hidden");
    assertThat(error(400, "{\"message\":\"Invalid token: expired. Code: a1\"}"))
        .hasMessageContaining("Invalid token: expired. Code: a1");
  }

  @Test
  void keepsNothingOfTheResponseWhenSerialized() throws Exception {
    ApiException original = error(
        400,
        "{\"message\":\"token=hidden\",\"code\":\"c\",\"details\":{\"x\":\"hidden\"},\"y\":\"hidden\"}",
        "X-Api-Key",
        "hidden");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(original);
    ApiException copy = (ApiException)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
    assertThat(copy.status()).isEqualTo(400);
    assertThat(copy.code()).isEqualTo("c");
    assertThat(copy.getMessage()).isEqualTo(original.getMessage());
    assertThat(copy.body()).isEmpty();
    assertThat(copy.serverMessage()).isNull();
    assertThat(copy.details()).isNull();
    assertThat(copy.headers()).isEqualTo(Headers.empty());
  }

  @Test
  void bodyIsReadLikeThatOfASuccess() {
    assertThat(error(400, "\uFEFF\n {\"code\":\"odd\",\"message\":\"m\"}").code())
        .isEqualTo("odd");
  }
}
