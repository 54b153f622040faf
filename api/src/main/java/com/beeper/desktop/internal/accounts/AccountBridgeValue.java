// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.AccountBridge;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link AccountBridge}. */
public final class AccountBridgeValue extends ModelValue implements AccountBridge {

  /** The members of a {@link AccountBridge}. */
  public static final Shape<AccountBridge> SHAPE = Shape.of(
          AccountBridge.class, AccountBridgeValue::new)
      .required("id", Kind.STRING)
      .required("type", Kind.STRING)
      .required("provider", Kind.enumeration(BridgeProvider.values()))
      .build();

  private AccountBridgeValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<AccountBridge> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public String type() {
    return required(1);
  }

  @Override
  public BridgeProvider provider() {
    return required(2);
  }
}
