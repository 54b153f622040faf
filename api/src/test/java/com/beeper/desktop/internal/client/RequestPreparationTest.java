package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPreparationTest {

  private static final Operation.Declaration GET = Operation.of("GET", "labels.list", "/v1/labels");
  private static final Operation<@Nullable Void> REQUIRED = GET.answersNothing();
  private static final Operation<@Nullable Void> OPTIONAL =
      Operation.of("GET", "app.setup.retrieve", "/v1/app/setup").tokenOptional().answersNothing();
  private static final Operation<@Nullable Void> NONE =
      Operation.of("GET", "info.retrieve", "/v1/info").withoutToken().answersNothing();

  private static RequestPreparation preparation(AccessToken token, String... headers) {
    CallOptions.Builder options = CallOptions.defaults().toBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      options.header(headers[i], headers[i + 1]);
    }
    BaseUrl baseUrl = BaseUrl.of("http://localhost:1/base/", "baseUrl(…)");
    return new RequestPreparation(baseUrl, token, new TestCodec(), options.build());
  }

  private static Headers headers(RequestPreparation preparation, Operation<?> operation) {
    return preparation.prepare(Call.of(operation)).headers();
  }

  private static AccessToken token() {
    return AccessToken.fixed("t", "test");
  }

  @Test
  void theUrlIsTheBaseUrlThePathAndTheQueryInOrder() {
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
  void halfASurrogatePairInAQueryIsRefusedByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Call.builder(REQUIRED).query("limit", "\uD83D"))
        .withMessageStartingWith("limit ");
  }

  @Test
  void theHeadersOfTheSdk() {
    Headers headers = headers(preparation(token()), REQUIRED);

    assertThat(headers.all("Authorization")).containsExactly("Bearer t");
    assertThat(headers.all("Accept")).containsExactly("application/json");
    assertThat(headers.first("User-Agent").orElseThrow()).matches("BeeperDesktop/Java [0-9]+\\..+");
    assertThat(headers.size()).isEqualTo(3);
  }

  @Test
  void aHeaderOfTheUserTakesThePlaceOfTheSdks() {
    Headers headers =
        headers(preparation(token(), "user-agent", "mine", "X-A", "1", "x-a", "2"), REQUIRED);

    assertThat(headers.all("User-Agent")).containsExactly("mine");
    assertThat(headers.all("X-A")).containsExactly("2");
  }

  @Test
  void theTokenIsSentWhereTheContractWantsIt() {
    assertThat(headers(preparation(token()), OPTIONAL).first("Authorization")).isPresent();
    assertThat(headers(preparation(token()), NONE).first("Authorization")).isEmpty();
    assertThat(headers(preparation(AccessToken.none()), OPTIONAL).first("Authorization"))
        .isEmpty();
    assertThat(headers(preparation(AccessToken.none()), NONE).first("Authorization"))
        .isEmpty();
  }

  @Test
  void aSupplierIsAskedOnceACallThatNeedsIt() {
    StringBuilder tokens = new StringBuilder();
    RequestPreparation preparation =
        preparation(AccessToken.supplied(() -> tokens.append('x').toString()));

    assertThat(headers(preparation, REQUIRED).first("Authorization")).contains("Bearer x");
    assertThat(headers(preparation, NONE).first("Authorization")).isEmpty();
    assertThat(headers(preparation, REQUIRED).first("Authorization")).contains("Bearer xx");
  }

  @Test
  void anAnonymousClientCannotMakeACallThatNeedsAToken() {
    assertThatThrownBy(() -> preparation(AccessToken.none()).prepare(Call.of(REQUIRED)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("labels.list needs an access token")
        .hasMessageContaining("BEEPER_ACCESS_TOKEN");
  }

  @Test
  void aBodyBringsItsContentType() throws Exception {
    Call<?> call = Call.builder(REQUIRED)
        .body(Body.json((Object) "text"))
        .header("X-B", "3")
        .build();

    PreparedRequest request = preparation(token()).prepare(call);

    assertThat(request.headers().all("Content-Type")).containsExactly("application/json");
    assertThat(request.headers().all("X-B")).containsExactly("3");
    RequestBody body = request.body();
    assertThat(body).isNotNull();
    assertThat(body.isRepeatable()).isTrue();
    assertThat(new String(body.open().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
  }
}
