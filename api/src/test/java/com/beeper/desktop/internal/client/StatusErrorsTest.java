package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.shared.ErrorDetails;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusErrorsTest {

  private static final String ID = "bridges.loginSessions.retrieve";

  private final StatusErrors errors =
      new StatusErrors(new TestCodec(), BaseUrl.of("http://localhost:1/base", "baseUrl(…)"));

  private ApiException error(int status, String body, String... headers) {
    return errors.of(ID, TestTransport.response(status, body, headers));
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
  void eachStatusHasItsClass(int status, String type) {
    ApiException error = error(status, "");

    assertThat(error.getClass().getSimpleName()).isEqualTo(type);
    assertThat(error.status()).isEqualTo(status);
    assertThat(error).hasMessageStartingWith(ID + ": " + status);
  }

  @Test
  void theDocumentedBodyIsRead() {
    String body = "{\"message\":\"Unauthorized: Invalid or missing token\","
        + "\"code\":\"unauthorized\",\"details\":{\"a\":[1,null]}}";

    ApiException error = error(401, body, "X-Beeper-Desktop-Version", "4.3.73");

    assertThat(error)
        .hasMessage(ID + ": 401 unauthorized: Unauthorized: Invalid or missing token. Set"
            + " BEEPER_ACCESS_TOKEN or call accessToken(…) with a valid token.");
    assertThat(error.code()).isEqualTo("unauthorized");
    assertThat(error.serverMessage()).isEqualTo("Unauthorized: Invalid or missing token");
    assertThat(error.details()).extracting(ErrorDetails::raw).hasToString("{a=[1, null]}");
    assertThat(error.headers().first("x-beeper-desktop-version")).contains("4.3.73");
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
  void anyOtherBodyIsKeptButNotShown(String body) {
    ApiException error = error(404, body);

    assertThat(error).hasMessageNotContaining("s3cret").hasMessageStartingWith(ID + ": 404");
    assertThat(error.code()).isNull();
    assertThat(error.serverMessage()).isNull();
    assertThat(error.body()).isEqualTo(body);
  }

  @Test
  void theServersTextStaysOnOneLineAndIsCut() {
    ApiException error =
        error(400, "{\"code\":\"a\tb\",\"message\":\"line\none" + "x".repeat(1000) + "\"}");

    assertThat(error.getMessage()).contains(": 400 a b: line onexx").hasSizeLessThan(600);
    assertThat(error.serverMessage()).contains("\n").hasSizeGreaterThan(1000);
  }

  @Test
  void aRedirectShowsWhereItPointsWithoutItsQuery() {
    assertThat(error(302, "", "Location", "https://x.example.com/login?token=s3cret"))
        .hasMessage(ID + ": 302. Redirects are never followed; it points to"
            + " https://x.example.com/login. Set the base URL to where the API is.");
    assertThat(error(301, "")).hasMessageContaining("Location is missing");
  }

  @Test
  void aWebPageAsksWhetherTheBaseUrlIsRight() {
    assertThat(error(404, "\n <!doctype html>")).hasMessageContaining("Is http://localhost:1/base");
    assertThat(error(404, "oops", "content-type", "text/html; charset=utf-8"))
        .hasMessageContaining("a web page");
    assertThat(error(404, "oops", "content-type", "text/plain")).hasMessage(ID + ": 404");
  }

  @Test
  void aRateLimitTellsHowLongToWait() {
    assertThat(((RateLimitException) error(429, "", "Retry-After", "3")).retryAfter())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(((RateLimitException) error(429, "")).retryAfter()).isNull();
  }
}
