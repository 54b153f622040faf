package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.micrometer.CallObservations;
import com.beeper.desktop.micrometer.EventObservations;
import com.beeper.desktop.opentelemetry.CallTelemetry;
import com.beeper.desktop.opentelemetry.EventTelemetry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.MDC;

/** The Java code of docs/observability.md, between markers. */
final class ObservabilityPrograms {

  private ObservabilityPrograms() {}

  /** Needs {@code BEEPER_ACCESS_TOKEN}. */
  static EventSubscription traced(OpenTelemetry openTelemetry, Consumer<Event> application) {
    // snippet begins
    BeeperDesktop client =
        BeeperDesktop.builder().interceptor(CallTelemetry.create(openTelemetry)).build();

    EventTelemetry telemetry = EventTelemetry.create(openTelemetry);
    EventSubscription live = client
        .events()
        .listen(o -> o.allChats().onState(telemetry.states()), telemetry.listener(application));
    // snippet ends
    return live;
  }

  static EventSubscription observed(
      BeeperDesktop.Builder builder,
      ObservationRegistry observationRegistry,
      Consumer<Event> application) {
    // snippet begins
    BeeperDesktop client =
        builder.interceptor(CallObservations.create(observationRegistry)).build();

    EventObservations observations = EventObservations.create(observationRegistry);
    EventSubscription live = client
        .events()
        .listen(
            o -> o.allChats().onState(observations.states()), observations.listener(application));
    // snippet ends
    return live;
  }

  static CallTelemetry besideAgent(OpenTelemetry openTelemetry) {
    // snippet begins
    CallTelemetry calls = CallTelemetry.builder(openTelemetry).attempts(false).build();
    // snippet ends
    return calls;
  }

  static void withDiagnosticContext(BeeperDesktop.Builder builder) {
    // snippet begins
    builder.contextPropagation(() -> {
      Map<String, String> caller = MDC.getCopyOfContextMap();
      return task -> () -> {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.setContextMap(caller == null ? Map.of() : caller);
        try {
          task.run();
        } finally {
          MDC.setContextMap(before == null ? Map.of() : before);
        }
      };
    });
    // snippet ends
  }

  static void nameRawCalls(BeeperDesktop client, String chatId) {
    // snippet begins
    client.http().get("/v1/chats/" + chatId).name("GET /v1/chats/{chatId}").send();
    // snippet ends
  }
}
