// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.EndpointInfo;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link EndpointInfo}. */
public final class EndpointInfoValue extends ModelValue implements EndpointInfo {

  /** The members of a {@link EndpointInfo}. */
  public static final Shape<EndpointInfo> SHAPE = Shape.of(
          EndpointInfo.class, new EndpointInfoValue(Content.NONE))
      .required("mcp", Kind.STRING)
      .required("oauth", Kind.model(OAuthEndpointInfoValue.SHAPE))
      .required("spec", Kind.STRING)
      .required("ws_events", Kind.STRING)
      .build();

  private EndpointInfoValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new EndpointInfoValue(content);
  }
}
