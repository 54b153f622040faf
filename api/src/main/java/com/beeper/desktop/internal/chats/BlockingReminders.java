// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.chats;

import com.beeper.desktop.chats.ReminderCreateParams;
import com.beeper.desktop.chats.Reminders;
import com.beeper.desktop.internal.client.Pipeline;

/** {@link Reminders} above a pipeline. */
public final class BlockingReminders implements Reminders {

  private final Pipeline pipeline;

  /** Makes the resource. */
  public BlockingReminders(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public void create(String chatId, ReminderCreateParams params) {
    pipeline.call(RemindersCalls.create(chatId, params));
  }

  @Override
  public void delete(String chatId) {
    pipeline.call(RemindersCalls.delete(chatId));
  }
}
