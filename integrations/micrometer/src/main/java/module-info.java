/** Observations and context propagation with Micrometer. */
// Callers of create() need the library's types; the library is an automatic module.
@SuppressWarnings("requires-transitive-automatic")
module com.beeper.desktop.micrometer {
  requires transitive com.beeper.desktop;
  requires transitive micrometer.observation;
  requires micrometer.commons;
  requires context.propagation;

  exports com.beeper.desktop.micrometer;

  provides com.beeper.desktop.context.ContextPropagationProvider with
      com.beeper.desktop.micrometer.MicrometerContextProvider;
}
