// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link BridgeList}. */
public final class BridgeListValue extends ModelValue implements BridgeList {

  /** The members of a {@link BridgeList}. */
  public static final Shape<BridgeList> SHAPE = Shape.of(BridgeList.class, BridgeListValue::new)
      .required("items", Kind.list(Kind.model(BridgeValue.SHAPE)))
      .build();

  private BridgeListValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<BridgeList> shape() {
    return SHAPE;
  }

  @Override
  public List<Bridge> items() {
    return required(0);
  }
}
