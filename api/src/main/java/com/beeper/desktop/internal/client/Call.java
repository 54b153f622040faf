package com.beeper.desktop.internal.client;

import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.transport.Headers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation and the values of one call of it, checked and encoded. It knows no client, so it can
 * be made before one is asked, kept, and sent again: a page's next call is one of these.
 *
 * @param <T> the Java type of the answer
 */
public final class Call<T extends @Nullable Object> {

  private final Operation<T> operation;
  private final String target;
  private final @Nullable Body body;
  private final Headers headers;
  private final @Nullable Supplier<T> whenGone;

  private Call(Builder<T> builder) {
    this.operation = builder.operation;
    this.target = builder.target.toString();
    this.body = builder.body;
    this.whenGone = builder.whenGone;
    this.headers = builder.headers == null ? Headers.empty() : builder.headers.build();
  }

  /**
   * Makes a call that has nothing but path parameters.
   *
   * @throws IllegalArgumentException if a value cannot stand in a path; it names the parameter
   */
  public static <T extends @Nullable Object> Call<T> of(
      Operation<T> operation, String... pathValues) {
    return new Builder<>(operation, pathValues).build();
  }

  /**
   * Starts a call that has more than path parameters.
   *
   * @throws IllegalArgumentException if a value cannot stand in a path; it names the parameter
   */
  public static <T extends @Nullable Object> Builder<T> builder(
      Operation<T> operation, String... pathValues) {
    return new Builder<>(operation, pathValues);
  }

  Operation<T> operation() {
    return operation;
  }

  /** Returns the path and the query, percent-encoded. */
  String target() {
    return target;
  }

  @Nullable
  Body body() {
    return body;
  }

  /** Tells whether an answer that what is to be deleted is not there is as good as a success. */
  boolean isDelete() {
    return operation.method().equals("DELETE")
        && operation.idempotent()
        && (whenGone != null || operation.answer() == Answer.Nothing.NOTHING);
  }

  /** Returns the value of a call that finds deleted what it was to delete. */
  @SuppressWarnings("NullAway") // the value of an operation without a result is null
  T whenGone() {
    return whenGone == null ? null : whenGone.get();
  }

  /** Returns the headers of this call alone. */
  Headers headers() {
    return headers;
  }

  /** Collects the values of a call. Not thread-safe. */
  public static final class Builder<T extends @Nullable Object> {
    private final Operation<T> operation;
    private final StringBuilder target = new StringBuilder(96);
    private char separator = '?';
    private @Nullable Body body;
    private Headers.@Nullable Builder headers;
    private @Nullable Supplier<T> whenGone;

    private Builder(Operation<T> operation, String... pathValues) {
      this.operation = operation;
      operation.path().expand(target, pathValues);
    }

    /** Adds a query parameter behind those that are there, also behind one of the same name. */
    public Builder<T> query(String name, String value) {
      target.append(separator);
      PercentEncoding.appendQuery(target, name, "the name of a query parameter");
      target.append('=');
      PercentEncoding.appendQuery(target, value, name);
      separator = '&';
      return this;
    }

    /** Adds the query parameters of an operation that takes no body. */
    public Builder<T> params(ModelValue params) {
      params.forEachQuery(this::query);
      return this;
    }

    /** Adds the query parameters, and sets the body. */
    public Builder<T> paramsWithBody(ModelValue params) {
      return params(params).body(Body.json(params));
    }

    /** Adds the query parameters, and sets the body if anything in it is set. */
    public Builder<T> paramsWithOptionalBody(ModelValue params) {
      return params.hasBody() ? paramsWithBody(params) : params(params);
    }

    /** Sets the body. */
    public Builder<T> body(Body body) {
      this.body = body;
      return this;
    }

    /** Sets a header of this call, in place of one of the same name. */
    public Builder<T> header(String name, String value) {
      headers = (headers == null ? Headers.builder() : headers).set(name, value);
      return this;
    }

    /** Sets what a call that deletes brings, if its answer was lost and a second one says 404. */
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
