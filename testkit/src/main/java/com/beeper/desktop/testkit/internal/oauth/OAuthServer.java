package com.beeper.desktop.testkit.internal.oauth;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The authorization server: clients and codes. Guarded by the monitor of {@code ServerState}. */
public final class OAuthServer {

  private static final Set<String> SCOPES = Set.of("read", "write");
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

  /** A client that has registered. */
  record Client(String id, List<String> redirectUris, Set<String> scopes) {}

  /** A code that waits to be exchanged. */
  private static final class Grant {

    private final JsonObject request;
    private final Set<String> scopes;
    private final Instant expires;
    private @Nullable String token;

    Grant(JsonObject request, Set<String> scopes, Instant expires) {
      this.request = request;
      this.scopes = scopes;
      this.expires = expires;
    }
  }

  private final InstantSource clock;
  private final IdGenerator ids;
  private final TokenStore tokens;
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Grant> codes = new HashMap<>();
  private boolean userAgrees = true;
  private @Nullable Duration tokenLifetime;

  /** Starts without clients, with a user who agrees to everything. */
  public OAuthServer(InstantSource clock, IdGenerator ids, TokenStore tokens) {
    this.clock = clock;
    this.ids = ids;
    this.tokens = tokens;
  }

  /** Sets whether the user grants access. */
  public void userAgrees(boolean agrees) {
    userAgrees = agrees;
  }

  /** Sets how long new tokens work; null for ever. */
  public void tokenLifetime(@Nullable Duration lifetime) {
    tokenLifetime = lifetime;
  }

  /** Creates a token as the app's settings do. */
  public FakeToken token(Set<String> scopes) {
    return issue(null, scopes);
  }

  private FakeToken issue(@Nullable String clientId, Set<String> scopes) {
    Instant now = clock.instant();
    FakeToken token = new FakeToken(
        "fake_" + ids.letters(32),
        "token_" + ids.letters(8),
        clientId,
        Set.copyOf(scopes),
        now,
        tokenLifetime == null ? null : now.plus(tokenLifetime));
    tokens.add(token);
    return token;
  }

  Client register(List<String> redirectUris, @Nullable String scope) {
    for (String uri : redirectUris) {
      if (!isRedirectTarget(uri)) {
        throw RejectionException.of(
            400, "invalid_redirect_uri", "Not an absolute URL without a fragment");
      }
    }
    Set<String> scopes = scope == null ? SCOPES : scopes(scope);
    if (scopes == null) {
      throw RejectionException.of(400, "invalid_client_metadata", "The scopes are read and write");
    }
    Client client = new Client("client_" + ids.letters(12), List.copyOf(redirectUris), scopes);
    clients.put(client.id(), client);
    return client;
  }

  private static boolean isRedirectTarget(String uri) {
    try {
      URI parsed = URI.create(uri);
      return parsed.isAbsolute() && parsed.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable Set<String> scopes(String scope) {
    Set<String> scopes = new TreeSet<>(List.of(scope.strip().split("\\s+")));
    return SCOPES.containsAll(scopes) ? scopes : null;
  }

  /**
   * Requests the consent of the user. An unknown client or target is refused; any other outcome goes to the target.
   *
   * @return what to add to the target's query
   */
  Map<String, String> authorize(JsonObject request) {
    Client client = clients.get(request.requiredText("client_id"));
    if (client == null) {
      throw RejectionException.of(400, "invalid_client", "There is no such client");
    }
    if (!client.redirectUris().contains(request.requiredText("redirect_uri"))) {
      throw RejectionException.of(400, "invalid_request", "The redirect target is not registered");
    }
    String scope = request.text("scope");
    Set<String> scopes = scope == null ? client.scopes() : scopes(scope);
    if (scopes == null || !client.scopes().containsAll(scopes)) {
      return error("invalid_scope", "The client may not have this scope");
    }
    if (!userAgrees) {
      return error("access_denied", "The user does not agree");
    }
    String code = "code_" + ids.letters(24);
    codes.put(code, new Grant(request, scopes, clock.instant().plus(CODE_LIFETIME)));
    return Map.of("code", code);
  }

  private static Map<String, String> error(String code, String description) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("error", code);
    error.put("error_description", description);
    return error;
  }

  FakeToken exchange(JsonObject request) {
    String clientId = request.requiredText("client_id");
    if (!clients.containsKey(clientId)) {
      throw RejectionException.of(400, "invalid_client", "There is no such client");
    }
    Grant grant = codes.get(request.requiredText("code"));
    if (grant == null || !clock.instant().isBefore(grant.expires)) {
      throw RejectionException.of(400, "invalid_grant", "The code is unknown or has expired");
    }
    if (grant.token != null) {
      // The code may have been stolen, so its tokens are revoked (RFC 6749, 4.1.2).
      tokens.remove(grant.token);
      throw RejectionException.of(400, "invalid_grant", "The code was used before");
    }
    boolean same = clientId.equals(grant.request.text("client_id"))
        && request.requiredText("redirect_uri").equals(grant.request.text("redirect_uri"));
    if (!same) {
      throw RejectionException.of(
          400, "invalid_grant", "The code is of another client or redirect target");
    }
    String challenge = challenge(request.requiredText("code_verifier"));
    if (!challenge.equals(grant.request.text("code_challenge"))) {
      throw RejectionException.of(400, "invalid_grant", "The verifier does not fit the challenge");
    }
    FakeToken token = issue(clientId, grant.scopes);
    grant.token = token.value();
    return token;
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }
}
