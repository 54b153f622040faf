// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.EndpointInfo;
import com.beeper.desktop.info.OAuthEndpointInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link EndpointInfo}. */
public final class EndpointInfoValue extends ModelValue implements EndpointInfo {

  /** The members of a {@link EndpointInfo}. */
  public static final Shape<EndpointInfo> SHAPE = Shape.of(
          EndpointInfo.class, EndpointInfoValue::new)
      .required("mcp", Kind.STRING)
      .required("oauth", Kind.model(OAuthEndpointInfoValue.SHAPE))
      .required("spec", Kind.STRING)
      .required("ws_events", Kind.STRING)
      .build();

  private EndpointInfoValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<EndpointInfo> shape() {
    return SHAPE;
  }

  @Override
  public String mcp() {
    return required(0);
  }

  @Override
  public OAuthEndpointInfo oauth() {
    return required(1);
  }

  @Override
  public String spec() {
    return required(2);
  }

  @Override
  public String wsEvents() {
    return required(3);
  }
}
