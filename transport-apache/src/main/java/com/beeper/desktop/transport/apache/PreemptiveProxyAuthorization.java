package com.beeper.desktop.transport.apache;

import java.security.Principal;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends a given {@code Proxy-Authorization} with each request, without waiting for a challenge. */
final class PreemptiveProxyAuthorization implements AuthScheme {

  private final String value;

  PreemptiveProxyAuthorization(String value) {
    this.value = value;
  }

  @Override
  public String getName() {
    return "Basic";
  }

  @Override
  public boolean isConnectionBased() {
    return false;
  }

  @Override
  public void processChallenge(AuthChallenge challenge, HttpContext context) {}

  @Override
  public boolean isChallengeComplete() {
    return true;
  }

  @Override
  public @Nullable String getRealm() {
    return null;
  }

  @Override
  public boolean isResponseReady(
      HttpHost host, CredentialsProvider credentials, HttpContext context) {
    return true;
  }

  @Override
  public @Nullable Principal getPrincipal() {
    return null;
  }

  @Override
  public String generateAuthResponse(HttpHost host, HttpRequest request, HttpContext context) {
    return value;
  }
}
