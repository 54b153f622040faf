package com.beeper.desktop.compatibility.servers.war;

import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** A {@code Jsonb} of the application, which also writes properties that are null. */
@Provider
public class OwnJsonb implements ContextResolver<Jsonb> {

  private final Jsonb jsonb =
      JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig().withNullValues(true)));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }
}
