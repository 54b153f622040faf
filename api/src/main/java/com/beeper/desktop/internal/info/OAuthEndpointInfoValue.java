// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.OAuthEndpointInfo;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link OAuthEndpointInfo}. */
public final class OAuthEndpointInfoValue extends ModelValue implements OAuthEndpointInfo {

  /** The members of a {@link OAuthEndpointInfo}. */
  public static final Shape<OAuthEndpointInfo> SHAPE = Shape.of(
          OAuthEndpointInfo.class, new OAuthEndpointInfoValue(Content.NONE))
      .required("authorization_endpoint", Kind.STRING)
      .required("introspection_endpoint", Kind.STRING)
      .required("registration_endpoint", Kind.STRING)
      .required("revocation_endpoint", Kind.STRING)
      .required("token_endpoint", Kind.STRING)
      .required("userinfo_endpoint", Kind.STRING)
      .build();

  private OAuthEndpointInfoValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new OAuthEndpointInfoValue(content);
  }
}
