// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeStatus;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;

/** The value of a {@link Bridge}. */
public final class BridgeValue extends ModelValue implements Bridge {

  /** The members of a {@link Bridge}. */
  public static final Shape<Bridge> SHAPE = Shape.of(Bridge.class, new BridgeValue(Content.NONE))
      .required("id", Kind.STRING)
      .required("accounts", Kind.list(Kind.model(AccountValue.SHAPE)))
      .required("activeAccountCount", Kind.INTEGER)
      .required("displayName", Kind.STRING)
      .required("provider", Kind.enumeration(BridgeProvider.values()))
      .required("status", Kind.enumeration(BridgeStatus.values()))
      .required("supportsMultipleAccounts", Kind.BOOLEAN)
      .required("type", Kind.STRING)
      .optional("network", Kind.STRING)
      .optional("statusText", Kind.STRING)
      .build();

  private BridgeValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new BridgeValue(content);
  }
}
