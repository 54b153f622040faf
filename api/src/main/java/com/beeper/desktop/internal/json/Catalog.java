// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.json;

import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.BridgeLoginStatus;
import com.beeper.desktop.bridges.CookieFieldType;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.internal.accounts.AccountBridgeValue;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.bridges.BridgeLoginValue;
import com.beeper.desktop.internal.bridges.CodeLoginDisplayValue;
import com.beeper.desktop.internal.bridges.CompleteLoginStepValue;
import com.beeper.desktop.internal.bridges.CookieFieldValue;
import com.beeper.desktop.internal.bridges.CookiesLoginStepValue;
import com.beeper.desktop.internal.bridges.CurrentStepKind;
import com.beeper.desktop.internal.bridges.DisplayAndWaitLoginStepValue;
import com.beeper.desktop.internal.bridges.EmojiLoginDisplayValue;
import com.beeper.desktop.internal.bridges.EmptyLoginDisplayValue;
import com.beeper.desktop.internal.bridges.LoginDisplayKind;
import com.beeper.desktop.internal.bridges.LoginInputFieldValue;
import com.beeper.desktop.internal.bridges.LoginSessionValue;
import com.beeper.desktop.internal.bridges.QrCodeLoginDisplayValue;
import com.beeper.desktop.internal.bridges.UserInputLoginStepValue;
import com.beeper.desktop.internal.shared.ApiErrorValue;
import com.beeper.desktop.internal.shared.UserValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kind of a model or an enum by its class.
 *
 * <p>Names and not classes, so that a look-up loads only the types that it is for.
 */
final class Catalog {

  private Catalog() {}

  static @Nullable Kind<?> find(Class<?> type) {
    return switch (type.getName()) {
      case "com.beeper.desktop.accounts.Account" -> Kind.model(AccountValue.SHAPE);
      case "com.beeper.desktop.accounts.AccountBridge" -> Kind.model(AccountBridgeValue.SHAPE);
      case "com.beeper.desktop.accounts.AccountStatus" -> Kind.enumeration(AccountStatus.values());
      case "com.beeper.desktop.shared.ApiError" -> Kind.model(ApiErrorValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLogin" -> Kind.model(BridgeLoginValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLoginRemoveScope" ->
        Kind.enumeration(BridgeLoginRemoveScope.values());
      case "com.beeper.desktop.bridges.BridgeLoginStatus" ->
        Kind.enumeration(BridgeLoginStatus.values());
      case "com.beeper.desktop.accounts.BridgeProvider" ->
        Kind.enumeration(BridgeProvider.values());
      case "com.beeper.desktop.bridges.CodeLoginDisplay" -> Kind.model(CodeLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.bridges.CompleteLoginStep" ->
        Kind.model(CompleteLoginStepValue.SHAPE);
      case "com.beeper.desktop.bridges.CookieField" -> Kind.model(CookieFieldValue.SHAPE);
      case "com.beeper.desktop.bridges.CookieFieldType" ->
        Kind.enumeration(CookieFieldType.values());
      case "com.beeper.desktop.bridges.CookiesLoginStep" -> Kind.model(CookiesLoginStepValue.SHAPE);
      case "com.beeper.desktop.bridges.CurrentStep" -> CurrentStepKind.KIND;
      case "com.beeper.desktop.bridges.DisplayAndWaitLoginStep" ->
        Kind.model(DisplayAndWaitLoginStepValue.SHAPE);
      case "com.beeper.desktop.bridges.EmojiLoginDisplay" ->
        Kind.model(EmojiLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.bridges.EmptyLoginDisplay" ->
        Kind.model(EmptyLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginDisplay" -> LoginDisplayKind.KIND;
      case "com.beeper.desktop.bridges.LoginInputField" -> Kind.model(LoginInputFieldValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginSession" -> Kind.model(LoginSessionValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginSessionStatus" ->
        Kind.enumeration(LoginSessionStatus.values());
      case "com.beeper.desktop.bridges.QrCodeLoginDisplay" ->
        Kind.model(QrCodeLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.shared.User" -> Kind.model(UserValue.SHAPE);
      case "com.beeper.desktop.bridges.UserInputLoginStep" ->
        Kind.model(UserInputLoginStepValue.SHAPE);
      default -> null;
    };
  }
}
