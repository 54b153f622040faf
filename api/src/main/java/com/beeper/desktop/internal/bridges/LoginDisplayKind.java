// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.bridges.LoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the cases of a {@link LoginDisplay} apart. */
public final class LoginDisplayKind {

  /** The kind of a {@link LoginDisplay}. */
  public static final Kind<LoginDisplay> KIND = Kind.union(
      LoginDisplay.class, "type", LoginDisplayKind::choose, UnrecognizedLoginDisplay::new);

  private LoginDisplayKind() {}

  private static @Nullable Shape<? extends LoginDisplay> choose(
      Map<String, @Nullable Object> members) {
    if (!(members.get("type") instanceof String discriminator)) {
      return null;
    }
    return switch (discriminator) {
      case "qr" -> QrCodeLoginDisplayValue.SHAPE;
      case "emoji" -> EmojiLoginDisplayValue.SHAPE;
      case "code" -> CodeLoginDisplayValue.SHAPE;
      case "nothing" -> EmptyLoginDisplayValue.SHAPE;
      default -> null;
    };
  }
}
