package com.beeper.desktop.micrometer;

import com.beeper.desktop.events.AppStateUpdated;
import com.beeper.desktop.events.ChatDeleted;
import com.beeper.desktop.events.ChatUpserted;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.MessageDeleted;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records observations of event streams.
 *
 * <pre>{@code
 * EventObservations observations = EventObservations.create(observationRegistry);
 * client.events().listen(o -> o.onState(observations.states()), observations.listener(event -> …));
 * }</pre>
 *
 * <p>The handshakes of a stream are calls of the operation {@code events.connect}, which {@link
 * CallObservations} records.
 *
 * <table>
 *   <caption>Observations and their meters</caption>
 *   <tr><th>Name</th><th>Observes</th><th>Key values of low cardinality</th></tr>
 *   <tr><td>{@code beeper.client.events}</td><td>the listener while it handles an event or gap, in whose scope it
 *       runs</td><td>{@code type}, for example {@code message.upserted} or {@code gap}</td></tr>
 *   <tr><td>{@code beeper.client.streams}</td><td>a stream from its opening to its end</td><td></td></tr>
 *   <tr><td>{@code beeper.client.streams.active}</td><td>open streams</td><td></td></tr>
 *   <tr><td>{@code beeper.client.streams.live}</td><td>counts connections that became live</td><td></td></tr>
 *   <tr><td>{@code beeper.client.streams.reconnect}</td><td>counts attempts to reconnect</td><td></td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class EventObservations {

  private static final Observation.Event LIVE = Observation.Event.of("live", "live");
  private static final Observation.Event RECONNECT = Observation.Event.of("reconnect", "reconnect");

  private final ObservationRegistry registry;

  private EventObservations(ObservationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Creates the observations of event streams.
   *
   * @param registry the registry, whose handlers make meters and spans of the observations
   * @return the observations
   * @throws IllegalArgumentException if it is null
   */
  public static EventObservations create(ObservationRegistry registry) {
    if (registry == null) {
      throw new IllegalArgumentException("registry must not be null");
    }
    return new EventObservations(registry);
  }

  /**
   * Returns a listener that observes each event and passes it on. It serves a blocking stream and the
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
    return event -> {
      String type = type(event);
      Observation.createNotStarted("beeper.client.events", registry)
          .contextualName("process " + type)
          .lowCardinalityKeyValue("type", type)
          .observe(() -> listener.accept(event));
    };
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
    return new StreamStates(registry);
  }

  /** The observation of one stream, which receives one state at a time. */
  private static final class StreamStates implements Consumer<ConnectionState> {

    private final ObservationRegistry registry;
    private @Nullable Observation stream;

    StreamStates(ObservationRegistry registry) {
      this.registry = registry;
    }

    @Override
    public void accept(ConnectionState state) {
      Observation observed = stream;
      if (observed == null) {
        observed = Observation.start("beeper.client.streams", registry);
        stream = observed;
      }
      if (state instanceof ConnectionState.Live) {
        observed.event(LIVE);
      } else if (state instanceof ConnectionState.Reconnecting) {
        observed.event(RECONNECT);
      } else if (state instanceof ConnectionState.Closed closed) {
        if (closed.cause() != null) {
          observed.error(closed.cause());
        }
        observed.stop();
      }
    }
  }
}
