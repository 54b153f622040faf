package com.beeper.desktop.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Headers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
        "X-Auth-Token",
        "access_token",
        "refreshToken",
        "client_secret",
        "password",
        "passphrase",
        "X-Session-Id",
        "X-Hub-Signature",
        "code",
        "code_verifier",
        "otp",
        "pin",
        "x-csrf",
        "sig",
        "PHPSESSION"
      })
  void recognisesNamesOfSecrets(String name) {
    assertThat(Masking.isSecret(name)).isTrue();
    assertThat(Headers.builder().add(name, "hidden").build().toString())
        .isEqualTo("{" + name + ": ***}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Content-Encoding",
        "Content-Type",
        "User-Agent",
        "ETag",
        "Retry-After",
        "Pinned",
        "isSigned",
        "X-Request-Id",
        "WWW-Authenticate",
        "status_code"
      })
  void leavesOtherNames(String name) {
    assertThat(Masking.value(name, "shown")).isEqualTo("shown");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/cb?access_token=hidden, https://a.example/cb?***",
    "https://a.example/cb#access_token=hidden, https://a.example/cb?***",
    "/cb?code=hidden, /cb?***",
    "https://user:hidden@a.example/x, https://***@a.example/x",
    "</next?cursor=hidden>; rel=next, </next?***>; rel=next",
    "Bearer hidden-token, ***",
    "see https://a.example/?q=hidden for more, see https://a.example/?*** for more",
    "access_token=hidden&x=1, access_token=***&x=1",
    "text/html; charset=utf-8, text/html; charset=utf-8",
    "Is it right?, Is it right?",
  })
  void masksValuesByTheirForm(String value, String shown) {
    assertThat(Masking.value("X-Any", value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "/", "//", "a://", "key", "key:", "token-", "eyJ", "?", " /", "-", "'"})
  void isQuickWhateverTheText(String part) {
    String text = part.repeat(64 * 1024 / part.length());
    // The processor time of this thread, which a busy machine does not prolong.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Masking.text(text);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void keepsTheOrderOfHeaders() {
    assertThat(Headers.builder()
            .add("Location", "https://x/?token=hidden")
            .add("X-Other", "1")
            .build())
        .hasToString("{Location: https://x/?***, X-Other: 1}");
  }
}
