package com.example.sessions;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;

@Controller("/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
public class SessionController {

  private final BeeperDesktop client;

  SessionController(BeeperDesktop client) {
    this.client = client;
  }

  @Get("/{bridge}/{session}")
  LoginSession session(String bridge, String session) {
    return client.bridges().loginSessions().retrieve(bridge, session);
  }

  @Post("/sorted")
  List<LoginSession> sorted(@Body List<LoginSession> sessions) {
    return sessions.stream()
        .sorted(Comparator.comparing(LoginSession::bridgeId))
        .toList();
  }
}
