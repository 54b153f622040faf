package com.beeper.desktop.internal.events;

import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.events.AppStateUpdated;
import com.beeper.desktop.internal.app.DefaultAppStateSnapshot;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.Member;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link AppStateUpdated}. */
public final class DefaultAppStateUpdated extends AbstractModel implements AppStateUpdated {

  private static final ModelDescriptor.Builder<AppStateUpdated> MEMBERS =
      ModelDescriptor.of(AppStateUpdated.class, new DefaultAppStateUpdated(MemberValues.NONE));

  public static final Member<String> TYPE =
      MEMBERS.constant("type", JsonType.STRING, "app.state.updated");

  public static final Member<Long> SEQ = MEMBERS.optional("seq", JsonType.INTEGER);

  public static final Member<Object> TS = MEMBERS.optional("ts", JsonType.ANY);

  public static final Member<AppStateSnapshot> APP_STATE =
      MEMBERS.required("appState", JsonType.model(DefaultAppStateSnapshot.DESCRIPTOR));

  public static final ModelDescriptor<AppStateUpdated> DESCRIPTOR = MEMBERS.build();

  private DefaultAppStateUpdated(MemberValues values) {
    super(values);
  }

  @Override
  protected AbstractModel create(MemberValues values) {
    return new DefaultAppStateUpdated(values);
  }

  @Override
  public @Nullable Instant timestamp() {
    return EventTime.of(optional(TS));
  }

  @Override
  public AppState state() {
    return snapshot().state();
  }

  @Override
  public AppStateSnapshot snapshot() {
    return required(APP_STATE);
  }
}
