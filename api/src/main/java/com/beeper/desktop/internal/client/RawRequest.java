package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.client.Operation.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a user says of a call that the SDK does not know. Not thread-safe. */
final class RawRequest {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private record Field(String name, String value) {}

  private final String method;
  private final String path;
  private final PathTemplate template;
  private final List<Field> query = new ArrayList<>();
  private final List<Field> headers = new ArrayList<>();
  private @Nullable Body body;
  private boolean idempotent;

  RawRequest(String method, String path) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("method must be one of " + METHODS);
    }
    this.method = method;
    this.path = path;
    this.template = PathTemplate.literal(path);
  }

  void query(String name, String value) {
    Objects.requireNonNull(name, "the name of a query parameter must not be null");
    Objects.requireNonNull(value, () -> "query parameter " + name + " must not be null");
    query.add(new Field(name, value));
  }

  void header(String name, String value) {
    HeaderRules.require(name, value);
    headers.add(new Field(name, value));
  }

  void idempotent() {
    idempotent = true;
  }

  void body(Object value) {
    body = Body.json(Objects.requireNonNull(value, "body must not be null"));
  }

  <T extends @Nullable Object> Call<T> answering(Answer<T> answer) {
    Call.Builder<T> call = Call.builder(
        new Operation<>(method + " " + path, method, template, Token.OPTIONAL, idempotent, answer));
    query.forEach(field -> call.query(field.name(), field.value()));
    headers.forEach(field -> call.header(field.name(), field.value()));
    if (body != null) {
      call.body(body);
    }
    return call.build();
  }
}
