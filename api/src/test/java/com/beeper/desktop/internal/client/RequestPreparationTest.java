package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPreparationTest {

  private static final Operation.Declaration GET = Operation.of("GET", "labels.list", "/v1/labels");
  private static final Operation<@Nullable Void> REQUIRED = GET.returnsNothing();
  private static final Operation<@Nullable Void> OPTIONAL =
      Operation.of("GET", "app.setup.retrieve", "/v1/app/setup").tokenOptional().returnsNothing();
  private static final Operation<@Nullable Void> NONE =
      Operation.of("GET", "info.retrieve", "/v1/info").withoutToken().returnsNothing();

  private static RequestPreparation preparation(AccessToken token, String... headers) {
    CallOptions.Builder options = CallOptions.defaults().toBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      options.header(headers[i], headers[i + 1]);
    }
    BaseUrl baseUrl = BaseUrl.of("http://localhost:1/base/", "baseUrl(…)");
    return RequestPreparation.of(baseUrl, token, new TestCodec(), options.build());
  }

  private static Headers headers(RequestPreparation preparation, Operation<?> operation) {
    return preparation.prepare(Call.of(operation)).headers();
  }

  private static AccessToken token() {
    return AccessToken.fixed("t", "test");
  }

  @Test
  void buildsUrlFromBaseUrlPathAndQueryInOrder() {
    Call<?> call = Call.builder(REQUIRED)
        .query("accountIDs", "a/b&c=d")
        .query("accountIDs", "x y+z~")
        .query("ü", "%€")
        .build();

    PreparedRequest request = preparation(token()).prepare(call);

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.uri())
        .hasToString("http://localhost:1/base/v1/labels?accountIDs=a%2Fb%26c%3Dd"
            + "&accountIDs=x%20y%2Bz~&%C3%BC=%25%E2%82%AC");
    assertThat(request).hasToString("GET /base/v1/labels");
  }

  @Test
  void refusesLoneSurrogateInQueryNamingTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Call.builder(REQUIRED).query("limit", "\uD83D"))
        .withMessageStartingWith("limit ");
  }

  @Test
  void sendsHeadersOfTheSdk() {
    Headers headers = headers(preparation(token()), REQUIRED);

    assertThat(headers.all("Authorization")).containsExactly("Bearer t");
    assertThat(headers.all("Accept")).containsExactly("application/json");
    assertThat(headers.first("User-Agent")).matches("BeeperDesktop/Java [0-9]+\\..+");
    assertThat(headers.size()).isEqualTo(3);
  }

  @Test
  void prefersHeaderOfUserToHeaderOfSdk() {
    Headers headers =
        headers(preparation(token(), "user-agent", "mine", "X-A", "1", "x-a", "2"), REQUIRED);

    assertThat(headers.all("User-Agent")).containsExactly("mine");
    assertThat(headers.all("X-A")).containsExactly("2");
  }

  @Test
  void sendsTokenWhereTheSpecRequiresIt() {
    assertThat(headers(preparation(token()), OPTIONAL).first("Authorization")).isNotNull();
    assertThat(headers(preparation(token()), NONE).first("Authorization")).isNull();
    assertThat(headers(preparation(AccessToken.none()), OPTIONAL).first("Authorization"))
        .isNull();
    assertThat(headers(preparation(AccessToken.none()), NONE).first("Authorization"))
        .isNull();
  }

  @Test
  void leavesTokenOfSupplierToTheAttempt() {
    StringBuilder tokens = new StringBuilder();
    RequestPreparation preparation =
        preparation(AccessToken.supplied(() -> tokens.append('x').toString()));

    Call<@Nullable Void> call = Call.<@Nullable Void>of(REQUIRED);
    PreparedRequest request = preparation.prepare(call);
    assertThat(tokens).isEmpty();
    assertThat(preparation.needsToken(request)).isTrue();
    PreparedRequest authorized =
        request.authorizedWith(Objects.requireNonNull(preparation.requestToken(call)));
    assertThat(preparation.needsToken(authorized)).isFalse();
    assertThat(authorized.headers().first("Authorization")).isEqualTo("Bearer x");

    assertThat(preparation.needsToken(preparation.prepare(Call.<@Nullable Void>of(NONE))))
        .isFalse();
    RequestPreparation fixed = preparation(token());
    assertThat(fixed.needsToken(fixed.prepare(Call.<@Nullable Void>of(REQUIRED))))
        .isFalse();
  }

  @Test
  void refusesCallThatNeedsTokenWhenClientIsAnonymous() {
    assertThatThrownBy(
            () -> preparation(AccessToken.none()).prepare(Call.<@Nullable Void>of(REQUIRED)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("labels.list needs an access token")
        .hasMessageContaining("BEEPER_ACCESS_TOKEN");
  }

  @Test
  void sendsContentTypeOfBody() throws Exception {
    Call<?> call =
        Call.builder(REQUIRED).body(new Body.Json("text")).header("X-B", "3").build();

    PreparedRequest request = preparation(token()).prepare(call);

    assertThat(request.headers().all("Content-Type")).containsExactly("application/json");
    assertThat(request.headers().all("X-B")).containsExactly("3");
    RequestBody body = Objects.requireNonNull(request.body());
    assertThat(body.isRepeatable()).isTrue();
    assertThat(new String(body.open().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
  }
}
