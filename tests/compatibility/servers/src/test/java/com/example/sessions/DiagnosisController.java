package com.example.sessions;

import com.beeper.desktop.BeeperDesktop;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Returns the diagnosis of the client; the test adds this class to the application for Micronaut. */
@Controller("/diagnosis")
@ExecuteOn(TaskExecutors.BLOCKING)
public class DiagnosisController {

  private final BeeperDesktop client;

  DiagnosisController(BeeperDesktop client) {
    this.client = client;
  }

  @Get(produces = MediaType.TEXT_PLAIN)
  String diagnosis() {
    return client.diagnose().toString();
  }
}
