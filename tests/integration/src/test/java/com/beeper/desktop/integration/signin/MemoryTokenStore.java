package com.beeper.desktop.integration.signin;

import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.TokenStore;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token store as an application would write it. */
final class MemoryTokenStore implements TokenStore {

  private final Map<URI, OAuthToken> tokens = new ConcurrentHashMap<>();

  @Override
  public OAuthToken load(URI baseUrl) {
    return tokens.get(baseUrl);
  }

  @Override
  public void save(URI baseUrl, OAuthToken token) {
    tokens.put(baseUrl, token);
  }

  @Override
  public void delete(URI baseUrl) {
    tokens.remove(baseUrl);
  }
}
