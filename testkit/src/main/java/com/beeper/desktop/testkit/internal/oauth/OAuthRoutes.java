package com.beeper.desktop.testkit.internal.oauth;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Reply;
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

/** Answers {@code oauth.*}. */
public final class OAuthRoutes {

  private final World world;
  private final Supplier<URI> baseUrl;

  private OAuthRoutes(World world, Supplier<URI> baseUrl) {
    this.world = world;
    this.baseUrl = baseUrl;
  }

  /** Adds the routes; where the server is is known only when it runs. */
  public static void add(Routes routes, World world, Supplier<URI> baseUrl) {
    OAuthRoutes oauth = new OAuthRoutes(world, baseUrl);
    routes
        .add("oauth.metadata", oauth::metadata)
        .add("oauth.register", oauth::register)
        .add("oauth.authorize", oauth::authorize)
        .add("oauth.token", oauth::token)
        .add("oauth.introspect", oauth::introspect)
        .add("oauth.revoke", oauth::revoke)
        .add("oauth.userinfo", oauth::userinfo);
  }

  private Reply metadata(Call call) {
    String base = baseUrl.get().toString();
    return Reply.json(new JsonObject()
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

  private Reply register(Call call) {
    List<String> redirectUris = call.body().texts("redirect_uris");
    OAuth.Client client = world.oauth().register(redirectUris, call.body().text("scope"));
    return Reply.json(
        201,
        new JsonObject()
            .put("client_id", client.id())
            .put("client_id_issued_at", world.clock().instant().getEpochSecond())
            .putIfKnown("client_name", call.body().text("client_name"))
            .put("redirect_uris", client.redirectUris())
            .put("grant_types", List.of("authorization_code"))
            .put("response_types", List.of("code"))
            .put("scope", String.join(" ", client.scopes().stream().sorted().toList()))
            .put("token_endpoint_auth_method", "none"));
  }

  private Reply authorize(Call call) {
    Map<String, String> answer = new LinkedHashMap<>(world.oauth().authorize(call.query()));
    String state = call.query().text("state");
    if (state != null) {
      answer.put("state", state);
    }
    String target = call.query().requiredText("redirect_uri");
    String query = answer.entrySet().stream()
        .map(each -> each.getKey() + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
    return Reply.empty(302).header("Location", target + (target.contains("?") ? "&" : "?") + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Reply token(Call call) {
    Token token = world.oauth().exchange(call.body());
    JsonObject json = new JsonObject()
        .put("access_token", token.value())
        .put("token_type", "Bearer")
        .put("scope", token.scope());
    Instant expires = token.expires();
    if (expires != null) {
      json.put("expires_in", Duration.between(token.issued(), expires).toSeconds());
    }
    return Reply.json(json).header("Cache-Control", "no-store");
  }

  private Reply introspect(Call call) {
    Token token = world.tokens().find(call.body().text("token"));
    return Reply.json(
        token == null
            ? new JsonObject().put("active", false)
            : facts(token).put("active", true).put("token_type", "Bearer"));
  }

  private Reply revoke(Call call) {
    // A token that is unknown is revoked too (RFC 7009, 2.2).
    world.tokens().remove(call.body().requiredText("token"));
    return Reply.empty(200);
  }

  private Reply userinfo(Call call) {
    return Reply.json(facts(Objects.requireNonNull(call.token())));
  }

  private static JsonObject facts(Token token) {
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
