package com.beeper.desktop.tck.codec.samples;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean with models, unions and enums of the SDK as members and in collections. */
public final class BeanWithModels {

  public @Nullable LoginSession session;
  public @Nullable LoginStep step;
  public @Nullable CookiesLoginStep cookies;
  public @Nullable LoginSessionStatus status;
  public @Nullable List<LoginSession> sessions;
  public @Nullable List<LoginSession[]> arrays;
  public @Nullable Map<String, Account> accounts;
  public @Nullable List<LoginSessionStatus> statuses;

  /** Declares no type; the class of the value decides. */
  public @Nullable Object anything;

  /** Follows the models, to verify that reading continues at the right position. */
  public @Nullable String tail;
}
