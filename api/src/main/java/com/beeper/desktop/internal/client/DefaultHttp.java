package com.beeper.desktop.internal.client;

import com.beeper.desktop.Http;
import com.beeper.desktop.codec.TypeRef;

/** Calls of paths without a method in the SDK. Thread-safe. */
final class DefaultHttp implements Http {

  private final BlockingCaller caller;

  private DefaultHttp(BlockingCaller caller) {
    this.caller = caller;
  }

  /** Returns the calls of a client or view. */
  static Http of(BlockingCaller caller) {
    return new DefaultHttp(caller);
  }

  @Override
  public Http.Request request(String method, String path) {
    return new Request(RawRequest.of(method, path, caller.baseUrl()));
  }

  private final class Request implements Http.Request {

    private final RawRequest raw;

    Request(RawRequest raw) {
      this.raw = raw;
    }

    @Override
    public Http.Request query(String name, String value) {
      raw.query(name, value);
      return this;
    }

    @Override
    public Http.Request header(String name, String value) {
      raw.header(name, value);
      return this;
    }

    @Override
    public Http.Request body(Object value) {
      raw.body(value);
      return this;
    }

    @Override
    public Http.Request form(String name, String value) {
      raw.form(name, value);
      return this;
    }

    @Override
    public Http.Request name(String name) {
      raw.name(name);
      return this;
    }

    @Override
    public Http.Request idempotent() {
      raw.idempotent();
      return this;
    }

    @Override
    public <T> T send(Class<T> type) {
      return caller.call(raw.<T>returning(type));
    }

    @Override
    public <T> T send(TypeRef<T> type) {
      return caller.call(raw.<T>returning(type));
    }

    @Override
    public void send() {
      caller.call(raw.returning(ResponseType.Nothing.NOTHING));
    }
  }
}
