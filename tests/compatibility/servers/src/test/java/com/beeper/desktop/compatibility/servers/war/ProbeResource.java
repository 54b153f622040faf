package com.beeper.desktop.compatibility.servers.war;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.MessageUpserted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Calls Beeper Desktop with the injected client, and returns and takes models. */
@Path("probe")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

  @Inject
  BeeperDesktop client;

  @GET
  @Path("ready")
  @Produces(MediaType.TEXT_PLAIN)
  public String ready() {
    return "ready";
  }

  @GET
  @Path("session")
  public LoginSession session() {
    return client.bridges().loginSessions().retrieve("b", "s");
  }

  @GET
  @Path("later")
  public CompletionStage<LoginSession> later() {
    return client.async().bridges().loginSessions().retrieve("b", "s");
  }

  @GET
  @Path("list")
  public List<LoginSession> list() {
    return List.of(session());
  }

  @POST
  @Path("session")
  public LoginSession session(LoginSession session) {
    return session.toBuilder().build();
  }

  @POST
  @Path("list")
  public List<LoginSession> list(List<LoginSession> sessions) {
    return sessions.stream().map(session -> session.toBuilder().build()).toList();
  }

  @POST
  @Path("holder")
  public SessionHolder holder(SessionHolder holder) {
    SessionHolder copy = new SessionHolder();
    copy.setNote(holder.getNote());
    copy.setSession(holder.getSession().toBuilder().build());
    copy.setOthers(list(holder.getOthers()));
    copy.setByName(holder.getByName());
    copy.setStatus(holder.getStatus());
    return copy;
  }

  @GET
  @Path("diagnosis")
  @Produces(MediaType.TEXT_PLAIN)
  public String diagnosis() {
    return client.diagnose().toString();
  }

  /** Sends a message, and returns its text as an event brings it. */
  @GET
  @Path("event")
  @Produces(MediaType.TEXT_PLAIN)
  public String event(@QueryParam("chat") String chat) {
    try (EventStream events = client.events().connect(o -> o.allChats())) {
      client.messages().send(chat, p -> p.text("by event"));
      for (Event event : events) {
        if (event instanceof MessageUpserted upserted && !upserted.messages().isEmpty()) {
          return upserted.messages().get(0).text();
        }
      }
      return "the stream ended";
    }
  }
}
