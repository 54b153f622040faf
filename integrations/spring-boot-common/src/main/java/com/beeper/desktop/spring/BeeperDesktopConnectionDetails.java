package com.beeper.desktop.spring;

import java.net.URI;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * The address of a server and its access token. A bean of this type takes precedence over the properties,
 * over a token store and over environment variables; tests and service bindings supply one.
 */
public interface BeeperDesktopConnectionDetails extends ConnectionDetails {

  /**
   * Returns the base URL of the API.
   *
   * @return the URL
   */
  URI baseUrl();

  /**
   * Returns the access token. It is called once for each call of the client, on any thread.
   *
   * @return the token
   */
  String accessToken();
}
