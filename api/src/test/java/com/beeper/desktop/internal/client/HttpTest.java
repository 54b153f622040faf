package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.Http;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTest {

  private final TestTransport transport = TestTransport.responding(200, TestTransport.SESSION);
  private final BeeperDesktop client = client(transport).accessToken("t").build();

  private static BeeperDesktop.Builder client(TestTransport transport) {
    return BeeperDesktop.builder()
        .baseUrl(URI.create("http://localhost:1/base"))
        .transport(transport)
        .codec(new TestCodec());
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void sendsGivenPathQueryHeadersAndBody() throws Exception {
    client
        .http()
        .post("/v1/a%20b")
        .query("q", "x y")
        .query("q", "z")
        .header("X-A", "1")
        .body("text")
        .send();

    assertThat(transport.request().method()).isEqualTo("POST");
    assertThat(transport.request().uri())
        .hasToString("http://localhost:1/base/v1/a%20b?q=x%20y&q=z");
    assertThat(transport.request().headers().first("X-A")).isEqualTo("1");
    assertThat(transport.request().headers().first("Authorization")).isEqualTo("Bearer t");
    assertThat(transport.request().headers().first("Content-Type")).isEqualTo("application/json");
    RequestBody body = Objects.requireNonNull(transport.request().body());
    assertThat(new String(body.open().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
  }

  @Test
  void sendsEachMethod() {
    Http http = client.http();
    http.get("/").send();
    http.post("/").send();
    http.put("/").send();
    http.patch("/").send();
    http.delete("/").send();

    assertThat(transport.requests)
        .extracting(request -> request.method())
        .containsExactly("GET", "POST", "PUT", "PATCH", "DELETE");
    assertThatIllegalArgumentException().isThrownBy(() -> http.request("CONNECT", "/"));
  }

  @Test
  void returnsModelsAndTypesOfCodec() throws Exception {
    assertThat(client.http().get("/x").send(LoginSession.class).bridgeId()).isEqualTo("b");
    assertThat(client.http().get("/x").send(String.class)).isEqualTo(TestTransport.SESSION);
    Object generic = client.http().get("/x").<Object>send(new TypeRef<Object>() {});
    assertThat(generic).isEqualTo(TestTransport.SESSION);
  }

  @Test
  void returnsSameValuesWhenCallIsAsynchronous() throws Exception {
    assertThat(client.async().http().get("/x").send(LoginSession.class).get().bridgeId())
        .isEqualTo("b");
    assertThat(client.async().http().get("/x").query("a", "b").send().get()).isNull();
    assertThat(transport.request().uri()).hasToString("http://localhost:1/base/x?a=b");
  }

  @Test
  void namesMethodAndPathInFailures() {
    try (BeeperDesktop failing =
        client(TestTransport.responding(404, "")).accessToken("t").build()) {
      assertThatThrownBy(
              () -> failing.http().get("/v1/x").query("token", "s3cret").send())
          .isInstanceOf(NotFoundException.class)
          .hasMessage("GET /v1/x: 404");
    }
  }

  @Test
  void reportsABoundedOperationIdToInterceptors() {
    List<String> ids = new ArrayList<>();
    Interceptor recorder = new Interceptor() {
      @Override
      public void beforeSend(CallAttempt attempt) {
        ids.add(attempt.operationId());
      }
    };
    BeeperDesktop recorded = client.with(o -> o.interceptor(recorder));

    recorded.http().get("/v1/chats/!secret:id").send();
    recorded.http().get("/v1/chats/!secret:id").name("GET /v1/chats/{chatID}").send();
    recorded.async().http().post("/v1/chats/!secret:id").name("archive").send().join();

    assertThat(ids).containsExactly("GET", "GET /v1/chats/{chatID}", "archive");
  }

  @Test
  void sendsNoTokenWhenClientIsAnonymous() {
    try (BeeperDesktop anonymous = client(transport).anonymous().build()) {
      anonymous.http().get("/v1/info").send();

      assertThat(transport.request().headers().first("Authorization")).isNull();
    }
  }

  @Test
  void refusesInvalidUseImmediately() {
    assertThatIllegalArgumentException().isThrownBy(() -> client.http().get("v1/x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.http().get("/x").header("Authorization", "Bearer s3cret"))
        .withMessageNotContaining("s3cret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.http().get("/x").header("X-A", "a\r\ns3cret: 1"))
        .withMessageNotContaining("s3cret");
  }
}
