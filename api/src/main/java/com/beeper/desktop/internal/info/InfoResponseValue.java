// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.AppInfo;
import com.beeper.desktop.info.EndpointInfo;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.info.PlatformInfo;
import com.beeper.desktop.info.ServerInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link InfoResponse}. */
public final class InfoResponseValue extends ModelValue implements InfoResponse {

  /** The members of a {@link InfoResponse}. */
  public static final Shape<InfoResponse> SHAPE = Shape.of(
          InfoResponse.class, InfoResponseValue::new)
      .required("app", Kind.model(AppInfoValue.SHAPE))
      .required("platform", Kind.model(PlatformInfoValue.SHAPE))
      .required("server", Kind.model(ServerInfoValue.SHAPE))
      .required("endpoints", Kind.model(EndpointInfoValue.SHAPE))
      .build();

  private InfoResponseValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<InfoResponse> shape() {
    return SHAPE;
  }

  @Override
  public AppInfo app() {
    return required(0);
  }

  @Override
  public PlatformInfo platform() {
    return required(1);
  }

  @Override
  public ServerInfo server() {
    return required(2);
  }

  @Override
  public EndpointInfo endpoints() {
    return required(3);
  }
}
