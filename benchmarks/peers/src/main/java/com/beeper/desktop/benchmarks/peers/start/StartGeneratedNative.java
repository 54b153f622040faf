package com.beeper.desktop.benchmarks.peers.start;

import com.beeper.desktop.benchmarks.peers.generated.jdk.ApiClient;
import com.beeper.desktop.benchmarks.peers.generated.jdk.ApiException;
import com.beeper.desktop.benchmarks.peers.generated.jdk.api.BridgesLoginSessionsApi;
import com.beeper.desktop.benchmarks.peers.generated.jdk.model.LoginSession;

/** The generated client for the JDK's HTTP client. */
public final class StartGeneratedNative {

  private StartGeneratedNative() {}

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   * @throws ApiException if the call fails
   */
  public static void main(String[] args) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer benchmark-token"));
    LoginSession session =
        new BridgesLoginSessionsApi(client).bridgesLoginSessionsRetrieve("local-whatsapp", "123");
    String value = session.getCurrentStep().getUserInputLoginStep().getInstructions();
    System.out.println(System.nanoTime() + " " + value);
    System.exit(0);
  }
}
