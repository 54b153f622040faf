package com.beeper.desktop.tck.codec.samples;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean with maps whose keys are enums of the SDK, of strings and of integers. */
public final class BeanWithEnumKeys {

  public @Nullable Map<LoginSessionStatus, LoginSession> sessions;
  public @Nullable Map<CapabilitySupportLevel, Integer> levels;

  /** Follows the maps, to verify that reading continues at the right position. */
  public @Nullable String tail;
}
