package com.beeper.desktop.testkit.internal.oauth;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves {@code oauth.*}. */
public final class OAuthRoutes {

  private final ServerState state;
  private final Supplier<URI> baseUrl;

  private OAuthRoutes(ServerState state, Supplier<URI> baseUrl) {
    this.state = state;
    this.baseUrl = baseUrl;
  }

  /** Adds the routes; the address of the server is available only when it runs. */
  public static void add(Routes routes, ServerState state, Supplier<URI> baseUrl) {
    OAuthRoutes oauth = new OAuthRoutes(state, baseUrl);
    routes
        .add("oauth.metadata", oauth::metadata)
        .add("oauth.register", oauth::register)
        .add("oauth.authorize", oauth::authorize)
        .add("oauth.token", oauth::token)
        .add("oauth.introspect", oauth::introspect)
        .add("oauth.revoke", oauth::revoke)
        .add("oauth.userinfo", oauth::userinfo);
  }

  private FakeResponse metadata(RoutedRequest request) {
    String base = baseUrl.get().toString();
    return FakeResponse.json(new JsonObject()
        .put("issuer", base)
        .put("authorization_endpoint", base + "/oauth/authorize")
        .put("token_endpoint", base + "/oauth/token")
        .put("revocation_endpoint", base + "/oauth/revoke")
        .put("userinfo_endpoint", base + "/oauth/userinfo")
        .put("registration_endpoint", base + "/oauth/register")
        .put("grant_types_supported", List.of("authorization_code"))
        .put("token_endpoint_auth_methods_supported", List.of("none"))
        .put("response_types_supported", List.of("code"))
        .put("scopes_supported", List.of("read", "write"))
        .put("code_challenge_methods_supported", List.of("S256"))
        .put("service_documentation", base + "/v1/spec"));
  }

  private FakeResponse register(RoutedRequest request) {
    List<String> redirectUris = request.body().texts("redirect_uris");
    OAuthServer.Client client = state
        .oauth()
        .register(
            request.body().text("client_name"), redirectUris, request.body().text("scope"));
    return FakeResponse.json(
        201,
        new JsonObject()
            .put("client_id", client.id())
            .put("client_id_issued_at", state.clock().instant().getEpochSecond())
            .putIfKnown("client_name", request.body().text("client_name"))
            .put("redirect_uris", client.redirectUris())
            .put("grant_types", List.of("authorization_code"))
            .put("response_types", List.of("code"))
            .put("scope", String.join(" ", client.scopes().stream().sorted().toList()))
            .put("token_endpoint_auth_method", "none"));
  }

  private FakeResponse authorize(RoutedRequest request) {
    OAuthServer.Authorization outcome = state
        .oauth()
        .authorize(request.query(), request.rawQuery("consent"), request.rawQuery("decision"));
    if (outcome instanceof OAuthServer.Authorization.Asked asked) {
      return ConsentPage.of(asked.consent(), request.query());
    }
    Map<String, String> parameters =
        new LinkedHashMap<>(((OAuthServer.Authorization.Redirected) outcome).parameters());
    String clientState = request.query().text("state");
    if (clientState != null) {
      parameters.put("state", clientState);
    }
    String target = request.query().requiredText("redirect_uri");
    String query = parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
    return FakeResponse.empty(302)
        .header("Location", target + (target.contains("?") ? "&" : "?") + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private FakeResponse token(RoutedRequest request) {
    FakeToken token = state.oauth().exchange(request.body());
    JsonObject json = new JsonObject()
        .put("access_token", token.value())
        .put("token_type", "Bearer")
        .put("scope", token.scope());
    Instant expires = token.expires();
    if (expires != null) {
      json.put("expires_in", Duration.between(token.issued(), expires).toSeconds());
    }
    return FakeResponse.json(json).header("Cache-Control", "no-store");
  }

  private FakeResponse introspect(RoutedRequest request) {
    FakeToken token = state.tokens().find(request.body().text("token"));
    return FakeResponse.json(
        token == null
            ? new JsonObject().put("active", false)
            : facts(token).put("active", true).put("token_type", "Bearer"));
  }

  private FakeResponse revoke(RoutedRequest request) {
    // A token that is unknown is revoked too (RFC 7009, 2.2).
    state.tokens().remove(request.body().requiredText("token"));
    return FakeResponse.empty(200);
  }

  private FakeResponse userinfo(RoutedRequest request) {
    return FakeResponse.json(facts(Objects.requireNonNull(request.token())));
  }

  private static JsonObject facts(FakeToken token) {
    return new JsonObject()
        .put("sub", token.id())
        .put("scope", token.scope())
        .put("token_use", "access")
        .put("iat", token.issued().getEpochSecond())
        .putIfKnown("exp", seconds(token.expires()))
        .putIfKnown("client_id", token.clientId())
        .putIfKnown("aud", token.clientId());
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : (Long) time.getEpochSecond();
  }
}
