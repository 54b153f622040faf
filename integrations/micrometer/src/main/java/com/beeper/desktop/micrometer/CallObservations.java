package com.beeper.desktop.micrometer;

import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.CallSummary;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.RawResponse;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Records an observation of each call and of each of its attempts.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder()
 *     .interceptor(CallObservations.create(observationRegistry))
 *     .build();
 * }</pre>
 *
 * <p>With the handler of a {@code MeterRegistry}, these meters follow, and with Micrometer Tracing a span
 * for each observation, whose context is added to the request headers:
 *
 * <table>
 *   <caption>Observations and their meters</caption>
 *   <tr><th>Name</th><th>Observes</th><th>Key values of low cardinality</th></tr>
 *   <tr><td>{@code beeper.client.calls}</td><td>a call with its retries, waits and decoding; a child of the
 *       caller's current observation</td><td>{@code operation}, {@code status}</td></tr>
 *   <tr><td>{@code beeper.client.calls.active}</td><td>calls in flight</td><td>{@code operation}</td></tr>
 *   <tr><td>{@code beeper.client.calls.retry}</td><td>counts attempts after the first one</td><td>as
 *       calls</td></tr>
 *   <tr><td>{@code beeper.client.calls.queued}</td><td>counts asynchronous calls that waited because of {@code
 *       maxAsyncCalls}</td><td>as calls</td></tr>
 *   <tr><td>{@code beeper.client.requests}</td><td>an attempt; a child of its call</td><td>{@code operation},
 *       {@code method}, {@code uri}, {@code status}, {@code outcome}</td></tr>
 * </table>
 *
 * <p>The values are bounded: {@code operation} is the operationId or, for calls made with {@code http()}, the
 * {@linkplain com.beeper.desktop.Http.Request#name name} or method; {@code uri} is the path template, {@code
 * none} for {@code http()}. An absent value is {@code none}. A failure is the error of the observation, from
 * which Micrometer derives the key {@code error}; a response that cannot be decoded is an error of its
 * call. The URL, without its query, the number of the attempt, and the time in the queue in milliseconds
 * have high cardinality: {@code http.url}, {@code attempt}, {@code queue.time}.
 *
 * <p>Immutable and thread-safe.
 */
public final class CallObservations implements Interceptor {

  private static final String CALLS = "beeper.client.calls";
  private static final String REQUESTS = "beeper.client.requests";
  private static final String OPERATION = "operation";
  private static final String STATUS = "status";
  private static final String OUTCOME = "outcome";

  private static final Observation.Event RETRY = Observation.Event.of("retry", "retry");
  private static final Observation.Event QUEUED = Observation.Event.of("queued", "queued");

  private final ObservationRegistry registry;

  private CallObservations(ObservationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Creates an interceptor.
   *
   * @param registry the registry, whose handlers make meters and spans of the observations
   * @return an interceptor
   * @throws IllegalArgumentException if it is null
   */
  public static CallObservations create(ObservationRegistry registry) {
    if (registry == null) {
      throw new IllegalArgumentException("registry must not be null");
    }
    return new CallObservations(registry);
  }

  /** The observations of one call. */
  private static final class CallState {
    private final Observation call;
    private @Nullable Observation attempt;
    private @Nullable RequestReplySenderContext<CallAttempt, RawResponse> attemptContext;

    CallState(Observation call) {
      this.call = call;
    }
  }

  @Override
  public void onCall(CallAttempt attempt) {
    Observation call = Observation.createNotStarted(CALLS, registry)
        .contextualName(attempt.operationId())
        .lowCardinalityKeyValue(OPERATION, attempt.operationId())
        .start();
    attempt.attribute(this, new CallState(call));
  }

  @Override
  public void beforeSend(CallAttempt attempt) {
    if (!(attempt.attribute(this) instanceof CallState state)) {
      return;
    }
    URI uri = attempt.uri();
    String template = attempt.pathTemplate();
    RequestReplySenderContext<CallAttempt, RawResponse> context =
        new RequestReplySenderContext<>((carrier, name, value) -> {
          if (carrier != null) {
            carrier.header(name, value);
          }
        });
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    context.setCarrier(attempt);
    context.setRemoteServiceName("beeper-desktop");
    context.setRemoteServiceAddress(origin);
    state.attemptContext = context;
    state.attempt = Observation.createNotStarted(REQUESTS, () -> context, registry)
        .parentObservation(state.call)
        .contextualName(
            template == null ? attempt.operationId() : attempt.method() + " " + template)
        .lowCardinalityKeyValue(OPERATION, attempt.operationId())
        .lowCardinalityKeyValue("method", attempt.method())
        .lowCardinalityKeyValue("uri", template == null ? KeyValue.NONE_VALUE : template)
        .lowCardinalityKeyValue(STATUS, KeyValue.NONE_VALUE)
        .lowCardinalityKeyValue(OUTCOME, "UNKNOWN")
        .highCardinalityKeyValue("http.url", origin + uri.getRawPath())
        .highCardinalityKeyValue("attempt", Integer.toString(attempt.attempt()))
        .start();
  }

  @Override
  public void afterReceive(CallAttempt attempt, RawResponse response) {
    if (attempt.attribute(this) instanceof CallState state && state.attempt != null) {
      if (state.attemptContext != null) {
        state.attemptContext.setResponse(response);
      }
      state
          .attempt
          .lowCardinalityKeyValue(STATUS, Integer.toString(response.status()))
          .lowCardinalityKeyValue(OUTCOME, outcome(response.status()))
          .stop();
      state.attempt = null;
    }
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      case 5 -> "SERVER_ERROR";
      default -> "UNKNOWN";
    };
  }

  @Override
  public void onFailure(CallAttempt attempt, Throwable failure) {
    if (attempt.attribute(this) instanceof CallState state && state.attempt != null) {
      state.attempt.error(failure).stop();
      state.attempt = null;
    }
  }

  @Override
  public void onEnd(CallAttempt attempt, CallSummary summary) {
    if (!(attempt.attribute(this) instanceof CallState state)) {
      return;
    }
    int status = summary.status();
    Observation call = state.call.lowCardinalityKeyValue(
        STATUS, status == 0 ? KeyValue.NONE_VALUE : Integer.toString(status));
    if (!summary.queueTime().isZero()) {
      call.highCardinalityKeyValue(
          "queue.time", Long.toString(summary.queueTime().toMillis()));
      call.event(QUEUED);
    }
    for (int i = 1; i < summary.attempts(); i++) {
      call.event(RETRY);
    }
    if (summary.failure() != null) {
      call.error(summary.failure());
    }
    call.stop();
  }
}
