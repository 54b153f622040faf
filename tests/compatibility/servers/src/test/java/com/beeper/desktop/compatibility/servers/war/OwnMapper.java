package com.beeper.desktop.compatibility.servers.war;

import com.beeper.desktop.codec.jackson.BeeperModule;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** An {@code ObjectMapper} of the application, which also breaks lines. */
@Provider
public class OwnMapper implements ContextResolver<ObjectMapper> {

  private final ObjectMapper mapper = new ObjectMapper()
      .registerModule(new BeeperModule())
      .enable(SerializationFeature.INDENT_OUTPUT);

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return mapper;
  }
}
