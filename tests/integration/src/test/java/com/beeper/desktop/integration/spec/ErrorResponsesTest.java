package com.beeper.desktop.integration.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.shared.ErrorValidationIssue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each documented error of each operation. */
class ErrorResponsesTest {

  private static final Map<Integer, Class<? extends ApiException>> CLASSES = Map.of(
      400, BadRequestException.class,
      401, AuthenticationException.class,
      403, PermissionDeniedException.class,
      404, NotFoundException.class,
      409, ConflictException.class,
      422, UnprocessableEntityException.class,
      429, RateLimitException.class,
      500, InternalServerException.class,
      502, InternalServerException.class);

  /** An example of an error, which is sent with every status. */
  private record ErrorBody(String file, String text, JsonNode json) {

    static List<ErrorBody> all() {
      return OpenApiDocument.exampleFiles().stream()
          .filter(each -> each.startsWith("error."))
          .map(ErrorBody::read)
          .toList();
    }

    private static ErrorBody read(String file) {
      byte[] bytes = OpenApiDocument.example(file);
      return new ErrorBody(file, new String(bytes, UTF_8), OpenApiDocument.parse(bytes));
    }
  }

  /** What the server sends next. */
  private final AtomicReference<ShippedBackEnds.Script> next = new AtomicReference<>();

  /** One for each codec and not for each error: most of the time would go into building them. */
  private final List<BeeperDesktop> clients = ShippedBackEnds.CODECS.values().stream()
      .map(codec -> ExamplesTest.client(codec, request -> next.get().respond(request)))
      .toList();

  @AfterEach
  void close() {
    clients.forEach(BeeperDesktop::close);
  }

  @TestFactory
  Stream<DynamicTest> throwsExceptionOfEveryDocumentedStatus() {
    List<ErrorBody> bodies = ErrorBody.all();
    assertThat(bodies).isNotEmpty();
    return SdkReflection.operations().stream().flatMap(operation -> {
      OperationCalls calls = new OperationCalls(operation);
      JsonModel params = calls.params(calls.everything());
      return operation.errors().stream()
          .map(status -> DynamicTest.dynamicTest(
              operation.id() + " " + status,
              () -> check(operation, calls, params, status, bodies)));
    });
  }

  private void check(
      OpenApiDocument.Operation operation,
      OperationCalls calls,
      JsonModel params,
      int status,
      List<ErrorBody> bodies) {
    for (BeeperDesktop client : clients) {
      for (ErrorBody body : bodies) {
        next.set(request -> ShippedBackEnds.json(status, body.text().getBytes(UTF_8)));
        ApiException sync =
            catchThrowableOfType(ApiException.class, () -> calls.sync(client, params));
        CompletionException async = catchThrowableOfType(
            CompletionException.class, () -> calls.async(client.async(), params).join());
        checkError(operation, status, body, sync);
        checkError(operation, status, body, (ApiException) async.getCause());
      }
    }
  }

  private static void checkError(
      OpenApiDocument.Operation operation, int status, ErrorBody sent, ApiException error) {
    String what = operation.id() + " " + status + " " + sent.file();
    JsonNode body = sent.json();
    assertThat(error).as(what).isExactlyInstanceOf(CLASSES.get(status));
    assertThat(error.status()).as(what).isEqualTo(status);
    assertThat(error.code()).as(what).isEqualTo(body.get("code").asText());
    assertThat(error.serverMessage()).as(what).isEqualTo(body.get("message").asText());
    assertThat(error).as(what).hasMessageContaining(operation.id());
    JsonNode details = body.path("details");
    if (details.isMissingNode() || details.isNull()) {
      assertThat(error.details()).as(what).isNull();
      return;
    }
    JsonEquality.assertJson(
        what, OpenApiDocument.JSON.valueToTree(error.details().raw()), details);
    List<String> messages = new ArrayList<>();
    details.path("issues").forEach(each -> messages.add(each.get("message").asText()));
    assertThat(error.details().issues())
        .as(what)
        .extracting(ErrorValidationIssue::message)
        .containsExactlyElementsOf(messages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "<html>",
        "{\"details\":7}",
        "{\"details\":[null]}",
        "{\"details\":{\"issues\":{}},\"code\":[],\"message\":1}",
        "{\"details\":{\"issues\":[{\"path\":7}]},\"code\":\"x\"}",
        "\u0000\u0001"
      })
  void throwsExceptionOfStatusWhenBodyIsUnexpected(String body) throws Exception {
    for (Codec codec : ShippedBackEnds.CODECS.values()) {
      try (BeeperDesktop client =
          ExamplesTest.client(codec, request -> ShippedBackEnds.json(400, body.getBytes(UTF_8)))) {
        BadRequestException error = catchThrowableOfType(
            BadRequestException.class, () -> client.accounts().list());
        assertThat(error.body()).isEqualTo(body);
        if (error.details() != null) {
          assertThat(error.details().toString()).startsWith("ErrorDetails[");
        }
      }
    }
  }

  @Test
  void serializesException() throws Exception {
    try (BeeperDesktop client = ExamplesTest.client(
        ShippedBackEnds.CODECS.get("jackson"),
        request -> ShippedBackEnds.json(422, OpenApiDocument.example("error.validation.json")))) {
      ApiException error =
          catchThrowableOfType(ApiException.class, () -> client.accounts().list());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(error);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        ApiException copy = (ApiException) in.readObject();
        assertThat(copy.code()).isEqualTo(error.code());
        assertThat(copy.details()).isNull();
      }
    }
  }
}
