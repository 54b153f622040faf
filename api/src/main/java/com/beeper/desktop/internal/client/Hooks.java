package com.beeper.desktop.internal.client;

import com.beeper.desktop.Exchange;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interceptors of one call, and the attempt that they see. */
final class Hooks implements Exchange {

  private final String operationId;
  private final List<Interceptor> interceptors;
  private final PreparedRequest request;
  private final Map<Object, Object> attributes = new HashMap<>();
  private int attempt;

  /** How many have seen the attempt begin, and not yet how it ended. */
  private int entered;

  private Headers headers;

  /** Whether an attempt is begun and not yet sent. */
  private boolean open;

  /**
   * Begins a call.
   *
   * @throws RuntimeException what an interceptor throws
   */
  Hooks(String operationId, List<Interceptor> interceptors, PreparedRequest request) {
    this.operationId = operationId;
    this.interceptors = interceptors;
    this.request = request;
    this.headers = request.headers();
    interceptors.forEach(interceptor -> interceptor.onCall(this));
  }

  /**
   * Begins an attempt.
   *
   * @return the headers to send
   * @throws RuntimeException what an interceptor throws; the others have been told
   */
  Headers beforeSend(int number, Headers prepared) {
    attempt = number;
    headers = prepared;
    open = true;
    entered = 0;
    try {
      for (Interceptor interceptor : interceptors) {
        interceptor.beforeSend(this);
        entered++;
      }
    } catch (RuntimeException e) {
      open = false;
      onFailure(e);
      throw e;
    }
    open = false;
    return headers;
  }

  /**
   * Ends an attempt that was answered.
   *
   * @throws RuntimeException what an interceptor throws; the others have been told
   */
  void afterReceive(RawResponse response) {
    while (entered > 0) {
      Interceptor interceptor = interceptors.get(--entered);
      try {
        interceptor.afterReceive(this, response);
      } catch (RuntimeException e) {
        onFailure(e);
        throw e;
      }
    }
  }

  /** Ends an attempt that was not answered. */
  void onFailure(RuntimeException failure) {
    while (entered > 0) {
      Interceptor interceptor = interceptors.get(--entered);
      try {
        interceptor.onFailure(this, failure);
      } catch (RuntimeException e) {
        if (!e.equals(failure)) {
          failure.addSuppressed(e);
        }
      }
    }
  }

  @Override
  public String operationId() {
    return operationId;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public void header(String name, String value) {
    if (!open) {
      throw new IllegalStateException("headers can be set in beforeSend only");
    }
    HeaderRules.require(name, value);
    headers = headers.toBuilder().set(name, value).build();
  }

  @Override
  public @Nullable RequestBody body() {
    return request.body();
  }

  @Override
  public @Nullable Object attribute(Object key) {
    return attributes.get(key);
  }

  @Override
  public void attribute(Object key, @Nullable Object value) {
    if (value == null) {
      attributes.remove(key);
    } else {
      attributes.put(key, value);
    }
  }

  /** Leaves out query and headers, which may hold secrets. */
  @Override
  public String toString() {
    return operationId + ", attempt " + attempt;
  }
}
