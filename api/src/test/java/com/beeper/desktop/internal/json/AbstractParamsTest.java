package com.beeper.desktop.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.messages.MessageSearchParams;
import com.beeper.desktop.messages.MessageSendParams;
import com.beeper.desktop.oauth.OAuthTokenParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbstractParamsTest {

  private final MessageSearchParams search = MessageSearchParams.builder()
      .query("x")
      .accountIds("a", "b")
      .chatType(ChatType.SINGLE)
      .dateAfter(Instant.EPOCH)
      .includeMuted(false)
      .limit(5)
      .additionalQuery("new", "1")
      .additionalQuery("new", "2")
      .build();

  private static List<String> query(Object params) {
    List<String> query = new ArrayList<>();
    ((AbstractParams) params).forEachQuery((name, value) -> query.add(name + "=" + value));
    return query;
  }

  private static List<String> fields(Object params) {
    List<String> fields = new ArrayList<>();
    ((AbstractParams) params).forEachField((name, value) -> fields.add(name + "=" + value));
    return fields;
  }

  private static boolean hasBody(Object params) {
    return ((AbstractParams) params).hasBody();
  }

  private static OAuthTokenParams.Builder token() {
    return OAuthTokenParams.builder()
        .clientId("client")
        .code("c0de")
        .codeVerifier("v")
        .redirectUri("http://127.0.0.1/callback");
  }

  @Test
  void passesQueryParametersElementByElement() {
    assertThat(query(search))
        .containsExactlyInAnyOrder(
            "query=x",
            "accountIDs=a",
            "accountIDs=b",
            "chatType=single",
            "dateAfter=1970-01-01T00:00:00Z",
            "includeMuted=false",
            "limit=5",
            "new=1",
            "new=2");
    assertThat(fields(search)).isEmpty();
    assertThat(((AbstractModel) search).plain()).isEmpty();
  }

  @Test
  void passesFieldsOfForm() {
    assertThat(
            fields(token().additionalBody("flag", true).additionalBody("n", 3).build()))
        .containsExactlyInAnyOrder(
            "grant_type=authorization_code",
            "client_id=client",
            "code=c0de",
            "code_verifier=v",
            "redirect_uri=http://127.0.0.1/callback",
            "flag=true",
            "n=3");
    assertThat(query(token().build())).isEmpty();
  }

  @Test
  void refusesFieldOfFormThatIsNoScalar() {
    for (Object value : List.of(List.of("a"), Map.of("a", "b"))) {
      OAuthTokenParams params = token().additionalBody("odd", value).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fields(params))
          .withMessageContaining("the form field odd");
    }
    OAuthTokenParams params = token().additionalBody("odd", null).build();
    assertThatIllegalArgumentException().isThrownBy(() -> fields(params));
  }

  @Test
  void hasBodyWhenMemberOfBodyIsSet() {
    assertThat(hasBody(search)).isFalse();
    assertThat(hasBody(MessageSendParams.builder().build())).isFalse();
    assertThat(hasBody(MessageSendParams.builder().additionalQuery("a", "b").build()))
        .isFalse();
    assertThat(hasBody(MessageSendParams.builder().text("a").build())).isTrue();
    assertThat(hasBody(MessageSendParams.builder().additionalBody("a", "b").build()))
        .isTrue();
  }

  @Test
  void comparesAdditionalQueryToo() {
    MessageSearchParams same = search.toBuilder().build();
    MessageSearchParams more = search.toBuilder().additionalQuery("new", "3").build();

    assertThat(search)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .isNotEqualTo(more)
        .isNotEqualTo(search.toBuilder().query("y").build());
    assertThat(query(search)).as("unchanged by the copy").doesNotContain("new=3");
    assertThat(search.hashCode()).as("differs for most").isNotEqualTo(more.hashCode());
  }

  @Test
  void printsOnlyNamesOfAdditionalParameters() {
    assertThat(MessageSearchParams.builder()
            .query("x")
            .additionalQuery("token", "hush")
            .build())
        .hasToString("MessageSearchParams[query=x, additional query: token]");
    assertThat(MessageSearchParams.builder().additionalQuery("token", "hush").build())
        .hasToString("MessageSearchParams[additional query: token]");
    assertThat(MessageSearchParams.builder().query("x").build())
        .hasToString("MessageSearchParams[query=x]");
  }
}
