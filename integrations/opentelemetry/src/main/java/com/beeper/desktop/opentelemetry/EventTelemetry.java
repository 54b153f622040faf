package com.beeper.desktop.opentelemetry;

import com.beeper.desktop.events.AppStateUpdated;
import com.beeper.desktop.events.ChatDeleted;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.MessageDeleted;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Records spans and metrics of event streams with OpenTelemetry.
 *
 * <pre>{@code
 * EventTelemetry telemetry = EventTelemetry.create(openTelemetry);
 * client.events().listen(o -> o.onState(telemetry.states()), telemetry.listener(event -> …));
 * }</pre>
 *
 * <p>The handshakes of a stream are calls of the operation {@code events.connect}, which {@link
 * CallTelemetry} records.
 *
 * <p><b>Spans.</b> Each event that a {@linkplain #listener listener} receives has a consumer span, for
 * example {@code process message.upserted}, which is current while the listener runs. It starts a trace of
 * its own, with a link to the span in which the stream was opened, because a stream can last for days.
 *
 * <table>
 *   <caption>Metrics of event streams</caption>
 *   <tr><th>Name</th><th>Type</th><th>Measures</th></tr>
 *   <tr><td>{@code beeper.client.event.duration}</td><td>histogram, s</td><td>the time of the listener, by {@code
 *       beeper.event.type} and {@code error.type}; its count is the number of events</td></tr>
 *   <tr><td>{@code beeper.client.event.gaps}</td><td>counter</td><td>gaps, by {@code beeper.gap.reason}</td></tr>
 *   <tr><td>{@code beeper.client.event.streams.live}</td><td>up-down counter</td><td>streams that are
 *       live</td></tr>
 *   <tr><td>{@code beeper.client.event.reconnects}</td><td>counter</td><td>attempts to reconnect, by {@code
 *       error.type}</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class EventTelemetry {

  private static final AttributeKey<String> EVENT_TYPE =
      AttributeKey.stringKey("beeper.event.type");
  private static final AttributeKey<String> GAP_REASON =
      AttributeKey.stringKey("beeper.gap.reason");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private final Tracer tracer;
  private final DoubleHistogram duration;
  private final LongCounter gaps;
  private final LongUpDownCounter live;
  private final LongCounter reconnects;

  private EventTelemetry(OpenTelemetry telemetry) {
    this.tracer = Instrumentation.tracer(telemetry);
    Meter meter = Instrumentation.meter(telemetry);
    this.duration = meter
        .histogramBuilder("beeper.client.event.duration")
        .setUnit("s")
        .setDescription("Time of the listener for each event.")
        .build();
    this.gaps = meter
        .counterBuilder("beeper.client.event.gaps")
        .setUnit("{gap}")
        .setDescription("Gaps in event streams.")
        .build();
    this.live = meter
        .upDownCounterBuilder("beeper.client.event.streams.live")
        .setUnit("{stream}")
        .setDescription("Event streams that are live.")
        .build();
    this.reconnects = meter
        .counterBuilder("beeper.client.event.reconnects")
        .setUnit("{attempt}")
        .setDescription("Attempts to reconnect event streams.")
        .build();
  }

  /**
   * Creates the telemetry of event streams.
   *
   * @param telemetry provides tracer and meter
   * @return the telemetry
   * @throws IllegalArgumentException if it is null
   */
  public static EventTelemetry create(OpenTelemetry telemetry) {
    if (telemetry == null) {
      throw new IllegalArgumentException("telemetry must not be null");
    }
    return new EventTelemetry(telemetry);
  }

  /**
   * Returns a listener that records each event and passes it on. It serves a blocking stream and the
   * {@code onNext} of a subscriber as well.
   *
   * @param listener receives the events; its exceptions are recorded and passed on
   * @return a listener, thread-safe if the given one is
   * @throws IllegalArgumentException if it is null
   */
  public Consumer<Event> listener(Consumer<? super Event> listener) {
    if (listener == null) {
      throw new IllegalArgumentException("listener must not be null");
    }
    return event -> receive(event, listener);
  }

  private void receive(Event event, Consumer<? super Event> listener) {
    Attributes attributes = Attributes.of(EVENT_TYPE, type(event));
    if (event instanceof StreamGap gap) {
      gaps.add(1, Attributes.of(GAP_REASON, gap.reason().name().toLowerCase(Locale.ROOT)));
    }
    Span span = tracer
        .spanBuilder("process " + type(event))
        .setNoParent()
        .addLink(Span.current().getSpanContext())
        .setSpanKind(SpanKind.CONSUMER)
        .setAllAttributes(attributes)
        .startSpan();
    long start = System.nanoTime();
    try (Scope scope = Context.current().with(span).makeCurrent()) {
      Objects.requireNonNull(scope);
      listener.accept(event);
    } catch (Throwable e) {
      String error = e.getClass().getName();
      attributes = attributes.toBuilder().put(ERROR_TYPE, error).build();
      span.setStatus(StatusCode.ERROR).setAttribute(ERROR_TYPE, error);
      throw e;
    } finally {
      span.end();
      duration.record((System.nanoTime() - start) / 1e9, attributes);
    }
  }

  /** Returns the type of an event; one text for all types that the SDK does not define. */
  private static String type(Event event) {
    if (event instanceof MessageUpserted) {
      return "message.upserted";
    } else if (event instanceof MessageDeleted) {
      return "message.deleted";
    } else if (event instanceof ChatUpserted) {
      return "chat.upserted";
    } else if (event instanceof ChatDeleted) {
      return "chat.deleted";
    } else if (event instanceof AppStateUpdated) {
      return "app.state.updated";
    } else if (event instanceof StreamGap) {
      return "gap";
    }
    return "unrecognized";
  }

  /**
   * Returns a listener for the connection state of one stream.
   *
   * @return a new listener, for {@link com.beeper.desktop.events.EventStreamOptions.Builder#onState}
   */
  public Consumer<ConnectionState> states() {
    AtomicBoolean wasLive = new AtomicBoolean();
    return state -> {
      boolean isLive = state instanceof ConnectionState.Live;
      if (wasLive.getAndSet(isLive) != isLive) {
        live.add(isLive ? 1 : -1);
      }
      if (state instanceof ConnectionState.Reconnecting reconnecting) {
        reconnects.add(
            1, Attributes.of(ERROR_TYPE, reconnecting.cause().getClass().getName()));
      }
    };
  }
}
