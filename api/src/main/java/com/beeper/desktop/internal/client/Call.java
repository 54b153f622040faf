package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.internal.json.AbstractParams;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.transport.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation with the values of one call, checked and encoded. Independent of a client: a page
 * keeps the call of the next page. Immutable.
 *
 * @param <T> the Java type of the response
 */
public final class Call<T extends @Nullable Object> {

  private final Operation<T> operation;
  private final String target;
  private final @Nullable Body body;
  private final Headers headers;
  private final @Nullable Supplier<T> whenGone;
  private final boolean idempotent;
  private final @Nullable Duration attemptTimeout;
  private final String label;
  private final boolean belowOrigin;

  private Call(Builder<T> builder) {
    this.operation = builder.operation;
    this.target = builder.target.toString();
    this.body = builder.body;
    this.whenGone = builder.whenGone;
    this.idempotent = builder.operation.idempotent() || builder.idempotent;
    this.attemptTimeout = builder.attemptTimeout;
    this.label = builder.label;
    this.belowOrigin = builder.belowOrigin;
    this.headers = builder.headers == null ? Headers.empty() : builder.headers.build();
  }

  /**
   * Returns a call that has only path parameters.
   *
   * @throws IllegalArgumentException if a value is not allowed in a path; it names the parameter
   */
  public static <T extends @Nullable Object> Call<T> of(
      Operation<T> operation, String... pathValues) {
    return new Builder<>(operation, pathValues).build();
  }

  /**
   * Starts a call that has more than path parameters.
   *
   * @throws IllegalArgumentException if a value is not allowed in a path; it names the parameter
   */
  public static <T extends @Nullable Object> Builder<T> builder(
      Operation<T> operation, String... pathValues) {
    return new Builder<>(operation, pathValues);
  }

  Operation<T> operation() {
    return operation;
  }

  /** Returns the name of the call in messages and logs: the operationId, or method and path. */
  String label() {
    return label;
  }

  /** Returns whether sending the call twice has the same effect as sending it once. */
  boolean idempotent() {
    return idempotent;
  }

  /**
   * Returns the timeout of an attempt: that of the options, or a longer one for an operation that
   * waits for the user, unless the timeout was set for a view.
   */
  Duration attemptTimeout(CallOptions options) {
    return attemptTimeout == null
            || options.isTimeoutExplicit()
            || attemptTimeout.compareTo(options.timeout()) < 0
        ? options.timeout()
        : attemptTimeout;
  }

  /** Returns the path and the query, percent-encoded. */
  String target() {
    return target;
  }

  /** Returns whether the target is below the origin of the base URL, instead of below its path. */
  boolean isBelowOrigin() {
    return belowOrigin;
  }

  @Nullable
  Body body() {
    return body;
  }

  /** Returns whether the call deletes something whose absence is as good as a success. */
  boolean isDelete() {
    return operation.method().equals("DELETE")
        && idempotent
        && (whenGone != null || operation.response() == ResponseType.Nothing.NOTHING);
  }

  /** Returns the value of a deletion whose target is already gone. */
  @SuppressWarnings("NullAway") // the value of an operation without a result is null
  T whenGone() {
    return whenGone == null ? null : whenGone.get();
  }

  /** Returns the headers of this call alone. */
  Headers headers() {
    return headers;
  }

  /** Builds a call. Not thread-safe. */
  public static final class Builder<T extends @Nullable Object> {
    private final Operation<T> operation;
    private final StringBuilder target;
    private char separator = '?';
    private @Nullable Body body;
    private Headers.@Nullable Builder headers;
    private @Nullable Supplier<T> whenGone;
    private boolean idempotent;
    private @Nullable Duration attemptTimeout;
    private String label;
    private boolean belowOrigin;

    private Builder(Operation<T> operation, String... pathValues) {
      this.operation = operation;
      this.label = operation.id();
      this.target = operation.path().expand(pathValues);
    }

    /** Adds a query parameter after the existing ones, including one of the same name. */
    public Builder<T> query(String name, String value) {
      target.append(separator);
      PercentEncoding.appendQuery(target, name, "the name of a query parameter");
      target.append('=');
      PercentEncoding.appendQuery(target, value, name);
      separator = '&';
      return this;
    }

    /** Adds the query parameters of an operation that takes no body. */
    public Builder<T> params(AbstractParams params) {
      Arguments.requireNonNull(params, "params").forEachQuery(this::query);
      return this;
    }

    /** Adds the query parameters, and sets the body. */
    public Builder<T> paramsWithBody(AbstractParams params) {
      return params(params).body(new Body.Json(params));
    }

    /** Adds the query parameters, and sets the body if it has a member. */
    public Builder<T> paramsWithOptionalBody(AbstractParams params) {
      return Arguments.requireNonNull(params, "params").hasBody()
          ? paramsWithBody(params)
          : params(params);
    }

    /** Adds the query parameters, and sets the body to a form. */
    public Builder<T> paramsWithForm(AbstractParams params) {
      List<Map.Entry<String, String>> fields = new ArrayList<>();
      Arguments.requireNonNull(params, "params")
          .forEachField((name, value) -> fields.add(Map.entry(name, value)));
      return params(params).body(new FormBody(fields));
    }

    /** Sets the body. */
    public Builder<T> body(Body body) {
      this.body = body;
      return this;
    }

    /** Sets a header of this call and replaces one of the same name. */
    public Builder<T> header(String name, String value) {
      headers = (headers == null ? Headers.builder() : headers).set(name, value);
      return this;
    }

    /** Marks the call as idempotent because of its parameters. */
    public Builder<T> idempotentIf(boolean condition) {
      idempotent = condition;
      return this;
    }

    /** Sets the default timeout of an attempt, if the condition holds. */
    public Builder<T> attemptTimeoutIf(boolean condition, Duration timeout) {
      attemptTimeout = condition ? timeout : null;
      return this;
    }

    /** Sets the name of the call in messages, in place of the operationId. */
    Builder<T> label(String label) {
      this.label = label;
      return this;
    }

    /** Places the target below the origin of the base URL, with a query that is already encoded. */
    Builder<T> belowOrigin(@Nullable String query) {
      belowOrigin = true;
      if (query != null) {
        target.append(separator).append(query);
        separator = '&';
      }
      return this;
    }

    /** Sets the value of a deletion whose response was lost and whose retry receives a 404. */
    public Builder<T> whenGone(Supplier<T> value) {
      whenGone = value;
      return this;
    }

    /** Returns the call. */
    public Call<T> build() {
      return new Call<>(this);
    }
  }
}
