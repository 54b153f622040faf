// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link BridgeLoginList}. */
public final class BridgeLoginListValue extends ModelValue implements BridgeLoginList {

  /** The members of a {@link BridgeLoginList}. */
  public static final Shape<BridgeLoginList> SHAPE = Shape.of(
          BridgeLoginList.class, new BridgeLoginListValue(Content.NONE))
      .required("items", Kind.list(Kind.model(BridgeLoginValue.SHAPE)))
      .build();

  private BridgeLoginListValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new BridgeLoginListValue(content);
  }
}
