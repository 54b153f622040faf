// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.info;

import com.beeper.desktop.info.ServerInfo;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link ServerInfo}. */
public final class ServerInfoValue extends ModelValue implements ServerInfo {

  /** The members of a {@link ServerInfo}. */
  public static final Shape<ServerInfo> SHAPE = Shape.of(
          ServerInfo.class, new ServerInfoValue(Content.NONE))
      .required("base_url", Kind.STRING)
      .required("hostname", Kind.STRING)
      .required("mcp_enabled", Kind.BOOLEAN)
      .required("port", Kind.INTEGER)
      .required("remote_access", Kind.BOOLEAN)
      .required("status", Kind.STRING)
      .build();

  private ServerInfoValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new ServerInfoValue(content);
  }
}
