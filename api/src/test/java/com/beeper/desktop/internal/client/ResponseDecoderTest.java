package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseDecoderTest {

  private static final Operation<List<String>> OPERATION =
      Operation.of("GET", "labels.list", "/v1/labels").returns(JsonType.list(JsonType.STRING));

  private final ResponseDecoder decoding = new ResponseDecoder(
      new TestCodec(), DecodingOptions.DEFAULT, BaseUrl.of("http://localhost:1", "baseUrl(…)"));

  @Test
  void decodesJsonWhateverItsContentType() {
    assertThat(decoding.decode(Call.of(OPERATION), TestTransport.response(200, "[\"a\"]")))
        .containsExactly("a");
    assertThat(decoding.decode(
            Call.of(OPERATION),
            TestTransport.response(201, " [\"a\"]", "Content-Type", "text/plain")))
        .containsExactly("a");
  }

  @Test
  void namesOperationAndPathWhenJsonDoesNotFit() {
    assertThatThrownBy(() ->
            decoding.decode(Call.of(OPERATION), TestTransport.response(200, "[\"a\",{\"b\":1}]")))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.path()).isEqualTo("$[1]"))
        .hasMessage("labels.list: expected a string, found an object (at $[1])");
  }

  @Test
  void reportsEmptyResponse() {
    assertThatThrownBy(() -> decoding.decode(Call.of(OPERATION), TestTransport.response(204, "")))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith("labels.list: the response (status 204) has no body");
  }

  @ParameterizedTest
  @CsvSource({
    "'<html>',            text/html;charset=utf-8",
    "' \r\n<!doctype>',   application/octet-stream",
    "'\uFEFF<html>',      application/json",
    "oops,                Text/HTML",
  })
  void reportsWebPageWithItsContentType(String body, String type) {
    assertThatThrownBy(() -> decoding.decode(
            Call.of(OPERATION), TestTransport.response(200, body, "Content-Type", type)))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith("labels.list: the response is a web page, not JSON (" + type)
        .hasMessageContaining("Is http://localhost:1 the base URL of Beeper Desktop?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[1", "anything"})
  void ignoresBodyWhenOperationHasNoResult(String body) {
    assertThat(decoding.decode(
            Call.of(Operation.of("POST", "chats.archive", "/v1/chats").returnsNothing()),
            TestTransport.response(200, body)))
        .isNull();
  }

  @Test
  void refusesNullForRequestedType() {
    Operation<String> raw = Operation.of("GET", "GET /v1/x", "/v1/x")
        .returns(new ResponseType.OfType<String>(String.class));

    assertThat(decoding.decode(Call.of(raw), TestTransport.response(200, "[1]")))
        .isEqualTo("[1]");
    assertThatThrownBy(() -> decoding.decode(Call.of(raw), TestTransport.response(200, "null")))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith("GET /v1/x: the response is null");
  }
}
