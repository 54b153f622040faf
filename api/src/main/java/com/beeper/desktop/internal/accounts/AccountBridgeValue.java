// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.accounts;

import com.beeper.desktop.accounts.AccountBridge;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link AccountBridge}. */
public final class AccountBridgeValue extends ModelValue implements AccountBridge {

  /** The members of a {@link AccountBridge}. */
  public static final Shape<AccountBridge> SHAPE = Shape.of(
          AccountBridge.class, new AccountBridgeValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("type", Kind.STRING)
      .required("provider", Kind.enumeration(BridgeProvider.values()))
      .build();

  private AccountBridgeValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new AccountBridgeValue(content);
  }
}
