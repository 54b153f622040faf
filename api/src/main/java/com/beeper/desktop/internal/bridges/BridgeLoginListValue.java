// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link BridgeLoginList}. */
public final class BridgeLoginListValue extends ModelValue implements BridgeLoginList {

  /** The members of a {@link BridgeLoginList}. */
  public static final Shape<BridgeLoginList> SHAPE = Shape.of(
          BridgeLoginList.class, BridgeLoginListValue::new)
      .required("items", Kind.list(Kind.model(BridgeLoginValue.SHAPE)))
      .build();

  private BridgeLoginListValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<BridgeLoginList> shape() {
    return SHAPE;
  }

  @Override
  public List<BridgeLogin> items() {
    return required(0);
  }
}
