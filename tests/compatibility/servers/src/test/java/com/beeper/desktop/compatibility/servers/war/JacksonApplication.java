package com.beeper.desktop.compatibility.servers.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The application in a WAR with a Jackson provider, which Jersey shall prefer. */
@ApplicationPath("/")
public class JacksonApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", "JacksonFeature");
  }
}
