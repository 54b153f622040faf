package com.beeper.desktop.oauth;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Keeps access tokens between runs of an application, one for each server. {@link FileTokenStore}
 * keeps them in files; an application can implement this interface over the key store of the
 * operating system or over a database.
 *
 * <pre>{@code
 * BeeperDesktop client = BeeperDesktop.builder().tokenStore(store).build();
 * }</pre>
 *
 * <p>Implementations must be thread-safe, and must protect the tokens: with one, any program can read and
 * send messages. Exceptions of an implementation are passed to the caller of the client unchanged.
 */
public interface TokenStore {

  /**
   * Returns the token for a server.
   *
   * @param baseUrl the base URL of the client, without a slash at the end
   * @return the token, also if it has expired; null if there is none
   */
  @Nullable
  OAuthToken load(URI baseUrl);

  /**
   * Saves the token for a server, in place of an earlier one.
   *
   * @param baseUrl the base URL of the client, without a slash at the end
   * @param token the token
   */
  void save(URI baseUrl, OAuthToken token);

  /**
   * Deletes the token for a server, if there is one.
   *
   * @param baseUrl the base URL of the client, without a slash at the end
   */
  void delete(URI baseUrl);
}
