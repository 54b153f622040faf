package com.example.sessions;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

@Path("sessions")
@ApplicationScoped
public class SessionResource {

  @Inject
  BeeperDesktop client;

  @GET
  @Path("{bridge}/{session}")
  @Produces("application/json")
  public LoginSession session(
      @PathParam("bridge") String bridge, @PathParam("session") String session) {
    return client.bridges().loginSessions().retrieve(bridge, session);
  }
}
