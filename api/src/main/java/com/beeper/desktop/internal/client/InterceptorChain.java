package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.RequestBody;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interceptors of one call, and the attempt that they observe. */
final class InterceptorChain implements CallAttempt {

  private final Operation<?> operation;
  private final List<Interceptor> interceptors;
  private final PreparedRequest request;
  private final Map<Object, Object> attributes = new HashMap<>();
  private int attempt;

  /** The number of interceptors whose {@code onCall} has returned. */
  private int started;

  /** The number of interceptors that have seen the attempt begin but not end. */
  private int entered;

  private Headers headers;

  /** Whether headers can be set. */
  private boolean open;

  InterceptorChain(
      Operation<?> operation, List<Interceptor> interceptors, PreparedRequest request) {
    this.operation = operation;
    this.interceptors = interceptors;
    this.request = request;
    this.headers = request.headers();
  }

  /** Starts the call. Propagates exceptions of interceptors. */
  void onCall() {
    for (Interceptor interceptor : interceptors) {
      interceptor.onCall(this);
      started++;
    }
  }

  /**
   * Begins an attempt. Propagates the exception of an interceptor, after the interceptors before it
   * have received it.
   *
   * @return the headers to send
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
    } catch (Throwable e) {
      onFailure(e);
      throw e;
    } finally {
      open = false;
    }
    return headers;
  }

  /**
   * Ends an attempt that received a response. Propagates the exception of an interceptor, after the
   * interceptors outside of it have received it.
   */
  void afterReceive(RawResponse response) {
    while (entered > 0) {
      Interceptor interceptor = interceptors.get(--entered);
      try {
        interceptor.afterReceive(this, response);
      } catch (Throwable e) {
        onFailure(e);
        throw e;
      }
    }
  }

  /** Ends an attempt that received no response. */
  void onFailure(Throwable failure) {
    while (entered > 0) {
      Interceptor interceptor = interceptors.get(--entered);
      try {
        interceptor.onFailure(this, failure);
      } catch (Throwable e) {
        suppress(failure, e);
      }
    }
  }

  /** Ends the call. */
  void onEnd(CallSummary summary, CallLog log) {
    Throwable failure = summary.failure();
    while (started > 0) {
      Interceptor interceptor = interceptors.get(--started);
      try {
        interceptor.onEnd(this, summary);
      } catch (Throwable e) {
        if (failure == null) {
          log.interceptorFailed(operation.id(), e);
        } else {
          suppress(failure, e);
        }
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
  private static void suppress(Throwable failure, Throwable another) {
    if (another != failure) {
      failure.addSuppressed(another);
    }
  }

  @Override
  public String operationId() {
    return operation.id();
  }

  @Override
  public @Nullable String pathTemplate() {
    return operation.path().template();
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

  /** Omits query and headers, which may contain secrets. */
  @Override
  public String toString() {
    return operation.id() + ", attempt " + attempt;
  }
}
