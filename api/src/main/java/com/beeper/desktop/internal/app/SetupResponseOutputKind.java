// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.SetupResponseOutput;
import com.beeper.desktop.app.UnrecognizedSetupResponseOutput;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the cases of a {@link SetupResponseOutput} apart. */
public final class SetupResponseOutputKind {

  /** The kind of a {@link SetupResponseOutput}. */
  public static final Kind<SetupResponseOutput> KIND = Kind.union(
      SetupResponseOutput.class,
      null,
      SetupResponseOutputKind::choose,
      UnrecognizedSetupResponseOutput::new);

  private SetupResponseOutputKind() {}

  private static @Nullable Shape<? extends SetupResponseOutput> choose(
      Map<String, @Nullable Object> members) {
    if (members.containsKey("matrix")) {
      return SetupCompleteResponseValue.SHAPE;
    }
    if (members.containsKey("registrationRequired")) {
      return SetupRegistrationRequiredResponseValue.SHAPE;
    }
    return null;
  }
}
