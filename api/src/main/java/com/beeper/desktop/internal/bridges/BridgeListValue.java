// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link BridgeList}. */
public final class BridgeListValue extends ModelValue implements BridgeList {

  /** The members of a {@link BridgeList}. */
  public static final Shape<BridgeList> SHAPE = Shape.of(
          BridgeList.class, new BridgeListValue(Content.NONE))
      .required("items", Kind.list(Kind.model(BridgeValue.SHAPE)))
      .build();

  private BridgeListValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new BridgeListValue(content);
  }
}
