package com.beeper.desktop.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.TimeSource;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.TokenStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredTokenTest {

  private static final URI SERVER = URI.create("http://localhost:23373");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final CountingStore store = new CountingStore();
  private Instant now = NOON;
  private final StoredToken token = new StoredToken(store, SERVER, new TimeSource() {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Instant instant() {
      return now;
    }
  });

  @Test
  void readsStoreOnceWhileTokenIsValid() {
    store.stored = OAuthToken.builder("one").expiresAt(NOON.plusSeconds(60)).build();

    assertThat(token.current()).isEqualTo("one");
    assertThat(token.current()).isEqualTo("one");
    assertThat(store.loads).isEqualTo(1);
  }

  @Test
  void readsStoreAgainWhenTokenHasExpired() {
    store.stored = OAuthToken.builder("one").expiresAt(NOON.plusSeconds(60)).build();
    token.current();
    store.stored = OAuthToken.builder("two").build();
    now = NOON.plus(Duration.ofHours(1));

    assertThat(token.current()).isEqualTo("two");
  }

  @Test
  void readsStoreAgainWhileItIsEmpty() {
    assertThat(token.current()).isNull();
    store.stored = OAuthToken.builder("one").build();

    assertThat(token.current()).isEqualTo("one");
  }

  @Test
  void readsStoreAgainForNewestToken() {
    assertThat(token.newest()).isNull();
    store.stored = OAuthToken.builder("one").build();
    token.current();
    store.stored = OAuthToken.builder("two").build();

    assertThat(token.newest()).isEqualTo("two");
    assertThat(token.current()).isEqualTo("two");
  }

  private static final class CountingStore implements TokenStore {

    private @Nullable OAuthToken stored;
    private int loads;

    @Override
    public @Nullable OAuthToken load(URI baseUrl) {
      loads++;
      return stored;
    }

    @Override
    public void save(URI baseUrl, OAuthToken token) {
      stored = token;
    }

    @Override
    public void delete(URI baseUrl) {
      stored = null;
    }
  }
}
