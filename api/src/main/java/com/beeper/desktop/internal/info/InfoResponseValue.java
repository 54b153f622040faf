// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link InfoResponse}. */
public final class InfoResponseValue extends ModelValue implements InfoResponse {

  /** The members of a {@link InfoResponse}. */
  public static final Shape<InfoResponse> SHAPE = Shape.of(
          InfoResponse.class, new InfoResponseValue(Content.NONE))
      .required("app", Kind.model(AppInfoValue.SHAPE))
      .required("platform", Kind.model(PlatformInfoValue.SHAPE))
      .required("server", Kind.model(ServerInfoValue.SHAPE))
      .required("endpoints", Kind.model(EndpointInfoValue.SHAPE))
      .build();

  private InfoResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new InfoResponseValue(content);
  }
}
