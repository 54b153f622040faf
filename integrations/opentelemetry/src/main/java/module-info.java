/** Spans, metrics and context propagation with OpenTelemetry. */
// Callers of create() need the library's types; the library is an automatic module.
@SuppressWarnings("requires-transitive-automatic")
module com.beeper.desktop.opentelemetry {
  requires transitive com.beeper.desktop;
  requires transitive io.opentelemetry.api;
  requires io.opentelemetry.context;

  exports com.beeper.desktop.opentelemetry;

  provides com.beeper.desktop.context.ContextPropagationProvider with
      com.beeper.desktop.opentelemetry.OpenTelemetryContextProvider;
}
