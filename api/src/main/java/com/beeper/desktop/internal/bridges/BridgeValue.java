// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeStatus;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link Bridge}. */
public final class BridgeValue extends ModelValue implements Bridge {

  /** The members of a {@link Bridge}. */
  public static final Shape<Bridge> SHAPE = Shape.of(Bridge.class, BridgeValue::new)
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

  private BridgeValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<Bridge> shape() {
    return SHAPE;
  }

  @Override
  public String id() {
    return required(0);
  }

  @Override
  public List<Account> accounts() {
    return required(1);
  }

  @Override
  public long activeAccountCount() {
    return required(2);
  }

  @Override
  public String displayName() {
    return required(3);
  }

  @Override
  public BridgeProvider provider() {
    return required(4);
  }

  @Override
  public BridgeStatus status() {
    return required(5);
  }

  @Override
  public boolean supportsMultipleAccounts() {
    return required(6);
  }

  @Override
  public String type() {
    return required(7);
  }

  @Override
  public @Nullable String network() {
    return optional(8);
  }

  @Override
  public @Nullable String statusText() {
    return optional(9);
  }
}
