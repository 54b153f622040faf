package com.beeper.desktop.benchmarks.peers.start;

import com.beeper.desktop.benchmarks.peers.generated.feign.ApiClient;
import com.beeper.desktop.benchmarks.peers.generated.feign.api.BridgesLoginSessionsApi;
import com.beeper.desktop.benchmarks.peers.generated.feign.model.LoginSession;

/** The generated client for Feign, which runs on OkHttp. */
public final class StartGeneratedFeign {

  private StartGeneratedFeign() {}

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   */
  public static void main(String[] args) {
    ApiClient client = new ApiClient("bearerAuth");
    client.setBearerToken("benchmark-token");
    client.setBasePath(args[0]);
    LoginSession session = client
        .buildClient(BridgesLoginSessionsApi.class)
        .bridgesLoginSessionsRetrieve("local-whatsapp", "123");
    System.out.println(System.nanoTime() + " " + session.getCurrentStep().getInstructions());
    System.exit(0);
  }
}
