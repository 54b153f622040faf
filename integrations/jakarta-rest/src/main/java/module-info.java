/** Models in Jakarta REST resources, and a client for injection with CDI. */
// All but the API of the SDK are optional at run time.
module com.beeper.desktop.jakarta.rest {
  requires transitive com.beeper.desktop;
  requires static com.beeper.desktop.codec.jackson;
  requires static com.beeper.desktop.codec.jsonb;
  requires static transitive jakarta.annotation;
  requires static transitive jakarta.cdi;
  requires static transitive jakarta.json.bind;
  requires static transitive jakarta.ws.rs;

  exports com.beeper.desktop.jakarta.rest;

  provides jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension with
      com.beeper.desktop.jakarta.rest.BeeperDesktopExtension;
  provides jakarta.ws.rs.core.Feature with
      com.beeper.desktop.jakarta.rest.BeeperFeature;
}
