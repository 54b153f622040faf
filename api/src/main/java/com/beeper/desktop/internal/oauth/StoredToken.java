package com.beeper.desktop.internal.oauth;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.TokenStore;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The token for one server in a token store. It is read when it is first needed, after it has expired
 * and after the server has refused it, because reading a store costs more than a call. Thread-safe.
 */
public final class StoredToken implements AccessToken.Source {

  private final TokenStore store;
  private final URI baseUrl;
  private final TimeSource time;

  /** The token when it was last read or written; null if there was none. */
  private volatile @Nullable OAuthToken latest;

  /** Creates a view of a store. */
  public StoredToken(TokenStore store, URI baseUrl, TimeSource time) {
    this.store = store;
    this.baseUrl = baseUrl;
    this.time = time;
  }

  /** Returns the token in the store, also if it has expired; null if there is none. */
  @Nullable
  OAuthToken load() {
    OAuthToken token = store.load(baseUrl);
    latest = token;
    return token;
  }

  void save(OAuthToken token) {
    store.save(baseUrl, token);
    latest = token;
  }

  void delete() {
    store.delete(baseUrl);
    latest = null;
  }

  /** An expired token is sent too: the clock of the server decides, not this one. */
  @Override
  public @Nullable String current() {
    OAuthToken token = latest;
    if (token == null || token.isExpired(time.instant())) {
      token = load();
    }
    return token == null ? null : token.value();
  }

  @Override
  public @Nullable String newest() {
    OAuthToken token = load();
    return token == null ? null : token.value();
  }
}
