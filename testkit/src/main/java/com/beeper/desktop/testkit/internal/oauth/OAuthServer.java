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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The authorization server: clients and codes. Guarded by the monitor of {@code ServerState}. */
public final class OAuthServer {

  private static final Set<String> SCOPES = Set.of("read", "write");
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

  /** Schemes that are neither of the web nor for private use. */
  private static final Set<String> REFUSED_SCHEMES =
      Set.of("about", "blob", "data", "file", "ftp", "javascript", "vbscript", "ws", "wss");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  /** The largest number of requests that wait for the user; more replace the oldest. */
  private static final int MAX_CONSENTS = 100;

  /** How the user decides about requests for access. */
  public enum UserDecision {
    /** Access is granted at once. */
    GRANT,
    /** Access is denied at once. */
    DENY,
    /** The user decides on a page. */
    PROMPT
  }

  /** A client that has registered. */
  record Client(String id, String name, List<String> redirectUris, Set<String> scopes) {}

  /** A request that waits for the decision of the user. */
  public static final class Consent {

    private final String id;
    private final JsonObject request;
    private final String clientName;
    private final Set<String> scopes;
    private @Nullable Boolean granted;

    private Consent(String id, JsonObject request, String clientName, Set<String> scopes) {
      this.id = id;
      this.request = request;
      this.clientName = clientName;
      this.scopes = scopes;
    }

    /** Returns the ID, which only the consent page contains. */
    public String id() {
      return id;
    }

    /** Returns the name of the application. */
    public String clientName() {
      return clientName;
    }

    /** Returns the requested scopes. */
    public Set<String> scopes() {
      return scopes;
    }
  }

  /** The outcome of an authorization request. */
  sealed interface Authorization {

    /**
     * A redirect to the target of the request.
     *
     * @param parameters what to add to the target's query
     */
    record Redirected(Map<String, String> parameters) implements Authorization {}

    /** A page on which the user decides. */
    record Asked(Consent consent) implements Authorization {}
  }

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
  private final IssuedTokens tokens;
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Grant> codes = new HashMap<>();
  private final Map<String, Consent> consents = new LinkedHashMap<>();
  private UserDecision userDecision = UserDecision.GRANT;
  private @Nullable Duration tokenLifetime;

  /** Starts without clients, with a user who agrees to everything. */
  public OAuthServer(InstantSource clock, IdGenerator ids, IssuedTokens tokens) {
    this.clock = clock;
    this.ids = ids;
    this.tokens = tokens;
  }

  /** Sets how the user decides. */
  public void userDecision(UserDecision decision) {
    userDecision = decision;
  }

  /** Returns how the user decides about requests for access. */
  public UserDecision userDecision() {
    return userDecision;
  }

  /** Returns the requests on which the user has not decided, the oldest first. */
  public List<Consent> consents() {
    return consents.values().stream().filter(consent -> consent.granted == null).toList();
  }

  /**
   * Decides on a request. The consent page then redirects.
   *
   * @return false if no such request waits for a decision
   */
  public boolean decide(String id, boolean grant) {
    Consent consent = consents.get(id);
    if (consent == null || consent.granted != null) {
      return false;
    }
    consent.granted = grant;
    return true;
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

  Client register(@Nullable String name, List<String> redirectUris, @Nullable String scope) {
    for (String uri : redirectUris) {
      if (!isRedirectTarget(uri)) {
        throw RejectionException.of(
            400,
            "invalid_request",
            "A redirect target is a loopback URL or has a private-use scheme, without a fragment");
      }
    }
    Set<String> scopes = scope == null ? SCOPES : scopes(scope);
    if (scopes == null) {
      throw RejectionException.of(400, "invalid_client_metadata", "The scopes are read and write");
    }
    String id = "client_" + ids.letters(12);
    Client client = new Client(id, name == null ? id : name, List.copyOf(redirectUris), scopes);
    clients.put(client.id(), client);
    return client;
  }

  private static boolean isRedirectTarget(String uri) {
    try {
      URI parsed = URI.create(uri);
      if (!parsed.isAbsolute() || parsed.getRawFragment() != null) {
        return false;
      }
      String scheme = parsed.getScheme().toLowerCase(Locale.ROOT);
      return Set.of("http", "https").contains(scheme)
          ? LOOPBACK.contains(String.valueOf(parsed.getHost()).toLowerCase(Locale.ROOT))
          : !REFUSED_SCHEMES.contains(scheme);
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
   * @param consentId the request about which the user has been asked; null in a first request
   * @param decision the button that the user clicked; null if none
   */
  Authorization authorize(
      JsonObject request, @Nullable String consentId, @Nullable String decision) {
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
    boolean granted = userDecision == UserDecision.GRANT;
    if (userDecision == UserDecision.PROMPT) {
      Consent consent = consent(request, consentId, client, scopes);
      // Only the page contains the ID, so an application cannot click in place of the user.
      if (decision != null && consent.id().equals(consentId)) {
        decide(consent.id(), decision.equals("allow"));
      }
      if (consent.granted == null) {
        return new Authorization.Asked(consent);
      }
      granted = consent.granted;
    }
    return granted ? grant(request, scopes) : error("access_denied", "The user does not agree");
  }

  /** Returns the request about which the user was asked, or a new one. */
  private Consent consent(
      JsonObject request, @Nullable String consentId, Client client, Set<String> scopes) {
    Consent known = consentId == null ? null : consents.get(consentId);
    if (known != null && sameRequest(known.request, request)) {
      return known;
    }
    Consent consent =
        new Consent("consent_" + ids.letters(24), request, client.name(), Set.copyOf(scopes));
    consents.put(consent.id(), consent);
    if (consents.size() > MAX_CONSENTS) {
      consents.remove(consents.keySet().iterator().next());
    }
    return consent;
  }

  private static boolean sameRequest(JsonObject one, JsonObject other) {
    return List.of("client_id", "redirect_uri", "code_challenge").stream()
        .allMatch(name -> one.requiredText(name).equals(other.requiredText(name)));
  }

  private Authorization grant(JsonObject request, Set<String> scopes) {
    String code = "code_" + ids.letters(24);
    codes.put(code, new Grant(request, scopes, clock.instant().plus(CODE_LIFETIME)));
    return new Authorization.Redirected(Map.of("code", code));
  }

  private static Authorization error(String code, String description) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("error", code);
    error.put("error_description", description);
    return new Authorization.Redirected(error);
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
