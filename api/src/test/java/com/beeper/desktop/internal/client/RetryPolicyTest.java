package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final PreparedRequest IDEMPOTENT = request(true, null);
  private static final PreparedRequest WRITE = request(false, null);

  private static PreparedRequest request(boolean idempotent, @Nullable RequestBody body) {
    return new PreparedRequest(
        "POST",
        idempotent,
        false,
        URI.create("http://localhost/"),
        Headers.empty(),
        body,
        false,
        1,
        Duration.ofSeconds(1));
  }

  private static RetryPolicy policy(double random, Consumer<CallOptions.Builder> settings) {
    CallOptions.Builder options = CallOptions.defaults().toBuilder();
    settings.accept(options);
    return new RetryPolicy(options.build(), () -> random);
  }

  private static @Nullable Duration wait(PreparedRequest request, int status, String... headers) {
    Headers.Builder fields = Headers.builder();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    return policy(0, o -> {}).afterStatus(request, 0, status, fields.build(), NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 529})
  void retriesIdempotentCallAfterRetryableStatus(int status) {
    assertThat(wait(IDEMPOTENT, status)).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 304, 400, 401, 403, 404, 410, 422})
  void retriesNothingAfterOtherStatus(int status) {
    assertThat(wait(IDEMPOTENT, status)).isNull();
    assertThat(wait(WRITE, status, "Retry-After", "1")).isNull();
  }

  @Test
  void retriesWriteOnlyIfServerDidNotAct() {
    assertThat(wait(WRITE, 429)).isEqualTo(Duration.ofMillis(500));
    assertThat(wait(WRITE, 503, "Retry-After", "2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(wait(WRITE, 503, "retry-after-ms", "7")).isEqualTo(Duration.ofMillis(7));
    assertThat(wait(WRITE, 503)).isNull();
    assertThat(wait(WRITE, 500, "Retry-After", "2")).isNull();
    assertThat(wait(WRITE, 408)).isNull();
    assertThat(wait(WRITE, 409)).isNull();
    RetryPolicy policy = policy(0, o -> {});
    assertThat(policy.afterFailure(WRITE, 0, false)).isEqualTo(Duration.ofMillis(500));
    assertThat(policy.afterFailure(WRITE, 0, true)).isNull();
    assertThat(policy.afterFailure(IDEMPOTENT, 0, true)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void retriesWriteWhenUserAllowsIt() {
    RetryPolicy risky = policy(0, o -> o.retryWrites(true));
    assertThat(risky.afterStatus(WRITE, 0, 500, Headers.empty(), NOW)).isNotNull();
    assertThat(risky.afterFailure(WRITE, 0, true)).isNotNull();
  }

  @Test
  void prefersInstructionOfServerToStatus() {
    assertThat(wait(IDEMPOTENT, 500, "x-should-retry", "false")).isNull();
    assertThat(wait(IDEMPOTENT, 503, "x-should-retry", "FALSE", "Retry-After", "1"))
        .isNull();
    assertThat(wait(WRITE, 429, "x-should-retry", "false")).isNull();
    assertThat(wait(IDEMPOTENT, 400, "x-should-retry", "true")).isEqualTo(Duration.ofMillis(500));
    // It does not make a second message idempotent.
    assertThat(wait(WRITE, 500, "x-should-retry", "true")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 3, 3000",
    "Retry-After, 0, 0",
    "Retry-After, 'Thu, 01 Jan 2026 00:00:05 GMT', 5000",
    "Retry-After, 'Wed, 01 Jan 2025 00:00:05 GMT', 0",
    "retry-after-ms, 1500, 1500",
    "Retry-After, soon, 500"
  })
  void prefersDelayRequestedByServer(String name, String value, long millis) {
    assertThat(wait(IDEMPOTENT, 503, name, value)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void prefersMillisecondsToSeconds() {
    assertThat(wait(IDEMPOTENT, 503, "Retry-After", "9", "retry-after-ms", "20"))
        .isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void ignoresDelaysOfMoreThanOneMinute() {
    assertThat(wait(IDEMPOTENT, 429, "Retry-After", "60")).isEqualTo(Duration.ofMinutes(1));
    assertThat(wait(IDEMPOTENT, 429, "Retry-After", "61")).isNull();
  }

  @Test
  void doublesDelayUpToEightSecondsWithJitter() {
    RetryPolicy longest = policy(0, o -> o.maxRetries(1000));
    assertThat(longest.afterFailure(IDEMPOTENT, 1, true)).isEqualTo(Duration.ofSeconds(1));
    assertThat(longest.afterFailure(IDEMPOTENT, 3, true)).isEqualTo(Duration.ofSeconds(4));
    assertThat(longest.afterFailure(IDEMPOTENT, 4, true)).isEqualTo(Duration.ofSeconds(8));
    assertThat(longest.afterFailure(IDEMPOTENT, 999, true)).isEqualTo(Duration.ofSeconds(8));
    RetryPolicy shortest = policy(1, o -> {});
    assertThat(shortest.afterFailure(IDEMPOTENT, 0, true)).isEqualTo(Duration.ofMillis(375));
  }

  @Test
  void stopsAfterMaximumOfRetries() {
    RetryPolicy policy = policy(0, o -> {});
    assertThat(policy.afterFailure(IDEMPOTENT, 1, true)).isNotNull();
    assertThat(policy.afterFailure(IDEMPOTENT, 2, true)).isNull();
    assertThat(policy(0, o -> o.maxRetries(0)).afterFailure(IDEMPOTENT, 0, true))
        .isNull();
    Headers forced = Headers.builder().add("x-should-retry", "true").build();
    assertThat(policy.afterStatus(IDEMPOTENT, 2, 500, forced, NOW)).isNull();
  }

  @Test
  void sendsBodyThatIsNotRepeatableOnce() {
    PreparedRequest once = request(true, RequestBody.of(InputStream::nullInputStream, 0, false));
    RetryPolicy policy = policy(0, o -> o.retryWrites(true));
    assertThat(policy.afterFailure(once, 0, false)).isNull();
    assertThat(policy.afterStatus(once, 0, 429, Headers.empty(), NOW)).isNull();
  }

  @Test
  void explainsWhyNoRetryFollows() {
    Duration second = Duration.ofSeconds(1);
    PreparedRequest once = request(true, RequestBody.of(InputStream::nullInputStream, 0, false));
    Headers refused = Headers.builder().add("x-should-retry", "FALSE").build();
    Headers none = Headers.empty();
    RetryPolicy policy = policy(0, o -> {});
    RetryPolicy risky = policy(0, o -> o.retryWrites(true));

    assertThat(policy.whyFinal(IDEMPOTENT, 0, 503, refused, second))
        .isEqualTo("the server requests no retry");
    assertThat(policy.whyFinal(once, 0, 503, none, second))
        .isEqualTo("its body can be read only once");
    assertThat(policy(0, o -> o.maxRetries(0)).whyFinal(IDEMPOTENT, 0, 503, none, second))
        .isEqualTo("maxRetries(0) is set");
    assertThat(policy.whyFinal(IDEMPOTENT, 2, 503, none, second))
        .isEqualTo("all retries of maxRetries(2) are used");
    assertThat(policy.whyFinal(WRITE, 0, 500, none, second)).isEqualTo("it is not idempotent");
    for (int status : new int[] {429, 503}) {
      assertThat(policy.whyFinal(WRITE, 0, status, none, second))
          .isEqualTo("callTimeout(…) leaves less time");
    }
    assertThat(policy.whyFinal(IDEMPOTENT, 0, 500, none, second))
        .isEqualTo("callTimeout(…) leaves less time");
    assertThat(risky.whyFinal(WRITE, 0, 500, none, second))
        .isEqualTo("callTimeout(…) leaves less time");
    assertThat(policy.whyFinal(IDEMPOTENT, 0, 503, none, Duration.ofSeconds(60)))
        .isEqualTo("callTimeout(…) leaves less time");
    assertThat(policy.whyFinal(IDEMPOTENT, 0, 503, none, Duration.ofSeconds(61)))
        .isEqualTo("a retry waits at most 60 s");
  }
}
