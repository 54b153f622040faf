package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.jackson.BeeperModule;
import com.beeper.desktop.codec.jsonb.BeeperJsonb;
import com.beeper.desktop.jakarta.rest.ConfiguredClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletionStage;

/** The code in {@code docs/jakarta-ee.md} and {@code docs/quarkus.md}. */
final class JakartaPrograms {

  private JakartaPrograms() {}

  static final class OwnClient {

    private final Interceptor metrics;

    OwnClient(Interceptor metrics) {
      this.metrics = metrics;
    }

    // snippet begins
    @Produces
    @ApplicationScoped
    BeeperDesktop client() {
      return ConfiguredClient.builder().interceptor(metrics).build();
    }

    void close(@Disposes BeeperDesktop client) {
      client.close();
    }
    // snippet ends
  }

  // snippet begins
  @Provider
  public static class JsonbSettings implements ContextResolver<Jsonb> {

    private final Jsonb jsonb =
        JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig().withNullValues(true)));

    @Override
    public Jsonb getContext(Class<?> type) {
      return jsonb;
    }
  }
  // snippet ends

  // snippet begins
  @Provider
  public static class JacksonSettings implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new BeeperModule());

    @Override
    public ObjectMapper getContext(Class<?> type) {
      return mapper;
    }
  }
  // snippet ends

  static final class ChatResource {

    private final BeeperDesktop client;

    ChatResource(BeeperDesktop client) {
      this.client = client;
    }

    // snippet begins
    @GET
    @Path("chats/{id}")
    public CompletionStage<Chat> chat(@PathParam("id") String id) {
      return client.async().chats().retrieve(id);
    }
    // snippet ends
  }
}
