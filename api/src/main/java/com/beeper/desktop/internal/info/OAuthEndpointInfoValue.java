// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.OAuthEndpointInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link OAuthEndpointInfo}. */
public final class OAuthEndpointInfoValue extends ModelValue implements OAuthEndpointInfo {

  /** The members of a {@link OAuthEndpointInfo}. */
  public static final Shape<OAuthEndpointInfo> SHAPE = Shape.of(
          OAuthEndpointInfo.class, OAuthEndpointInfoValue::new)
      .required("authorization_endpoint", Kind.STRING)
      .required("introspection_endpoint", Kind.STRING)
      .required("registration_endpoint", Kind.STRING)
      .required("revocation_endpoint", Kind.STRING)
      .required("token_endpoint", Kind.STRING)
      .required("userinfo_endpoint", Kind.STRING)
      .build();

  private OAuthEndpointInfoValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<OAuthEndpointInfo> shape() {
    return SHAPE;
  }

  @Override
  public String authorizationEndpoint() {
    return required(0);
  }

  @Override
  public String introspectionEndpoint() {
    return required(1);
  }

  @Override
  public String registrationEndpoint() {
    return required(2);
  }

  @Override
  public String revocationEndpoint() {
    return required(3);
  }

  @Override
  public String tokenEndpoint() {
    return required(4);
  }

  @Override
  public String userinfoEndpoint() {
    return required(5);
  }
}
