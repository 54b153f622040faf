package com.example.sessions;

import com.beeper.desktop.BeeperDesktop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Returns the diagnosis of the client; the test adds this class to the application for Quarkus. */
@Path("diagnosis")
@ApplicationScoped
@Produces("text/plain")
public class DiagnosisResource {

  @Inject
  BeeperDesktop client;

  @GET
  public String diagnosis() {
    return client.diagnose().toString();
  }
}
