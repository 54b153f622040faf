// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.ServerInfo;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link ServerInfo}. */
public final class ServerInfoValue extends ModelValue implements ServerInfo {

  /** The members of a {@link ServerInfo}. */
  public static final Shape<ServerInfo> SHAPE = Shape.of(ServerInfo.class, ServerInfoValue::new)
      .required("base_url", Kind.STRING)
      .required("hostname", Kind.STRING)
      .required("mcp_enabled", Kind.BOOLEAN)
      .required("port", Kind.INTEGER)
      .required("remote_access", Kind.BOOLEAN)
      .required("status", Kind.STRING)
      .build();

  private ServerInfoValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<ServerInfo> shape() {
    return SHAPE;
  }

  @Override
  public String baseUrl() {
    return required(0);
  }

  @Override
  public String hostname() {
    return required(1);
  }

  @Override
  public boolean mcpEnabled() {
    return required(2);
  }

  @Override
  public long port() {
    return required(3);
  }

  @Override
  public boolean remoteAccess() {
    return required(4);
  }

  @Override
  public String status() {
    return required(5);
  }
}
