package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.transport.Headers;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestFieldsTest {

  private static final Headers FIELDS = Headers.builder()
      .add("Authorization", "Bearer secret")
      .add("X-Trace", "1")
      .add("X-Trace", "2")
      .build();

  private final RequestFields fields = new RequestFields();

  @Test
  void containsEachValue() {
    assertThat(fields.of(FIELDS).map())
        .containsOnlyKeys("Authorization", "X-Trace")
        .containsEntry("Authorization", List.of("Bearer secret"))
        .containsEntry("X-Trace", List.of("1", "2"));
  }

  @Test
  void keepsConversionForEqualFields() {
    HttpHeaders first = fields.of(FIELDS);

    assertThat(fields.of(FIELDS)).isSameAs(first);
    assertThat(fields.of(FIELDS.toBuilder().build())).isSameAs(first);
  }

  @Test
  void convertsOtherFields() {
    fields.of(FIELDS);

    HttpHeaders other =
        fields.of(FIELDS.toBuilder().set("Authorization", "Bearer b").build());

    assertThat(other.allValues("authorization")).containsExactly("Bearer b");
    assertThat(fields.of(Headers.empty()).map()).isEmpty();
  }

  @Test
  void rejectsFieldsThatTheJdkSetsItself() {
    Headers restricted = Headers.builder().add("Content-Length", "1").build();

    assertThatIllegalArgumentException().isThrownBy(() -> fields.of(restricted));
    // And again: nothing is kept of a failed conversion.
    assertThatIllegalArgumentException().isThrownBy(() -> fields.of(restricted));
  }

  @Test
  void requestCanBeCopied() {
    HttpRequest request = get("http://127.0.0.1/a");

    HttpRequest copy = HttpRequest.newBuilder(request, (name, value) -> true).build();

    assertThat(copy).isEqualTo(request);
    assertThat(copy.version()).isEqualTo(request.version()).isNotEmpty();
    assertThat(copy.bodyPublisher()).isEqualTo(request.bodyPublisher());
    assertThat(copy.timeout()).isEmpty();
    assertThat(copy.expectContinue()).isFalse();
  }

  @Test
  void stringContainsNoSecret() {
    assertThat(get("http://127.0.0.1/a?key=secret")).hasToString("GET /a");
  }

  private HttpRequest get(String uri) {
    return new JdkRequest(
        "GET", URI.create(uri), fields.of(FIELDS), HttpRequest.BodyPublishers.noBody());
  }
}
