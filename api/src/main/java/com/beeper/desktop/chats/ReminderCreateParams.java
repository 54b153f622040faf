// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ReminderCreateParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.reminders.create} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ReminderCreateParams permits ReminderCreateParamsValue {

  /**
   * The reminder.
   *
   * @return the member {@code reminder}
   */
  default ReminderInput reminder() {
    return ModelValue.required(this, 0);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(ReminderCreateParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ReminderCreateParams> slots;

    private Builder() {
      slots = new Slots<>(ReminderCreateParamsValue.SHAPE);
    }

    private Builder(ReminderCreateParams template) {
      slots = new Slots<>(ReminderCreateParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "reminder"}: the reminder.
     *
     * @param reminder the value; not null
     * @return this builder
     */
    public Builder reminder(ReminderInput reminder) {
      slots.set(0, reminder);
      return this;
    }

    /**
     * Sets {@code "reminder"}: the reminder.
     *
     * @param reminder sets the members of the value
     * @return this builder
     */
    public Builder reminder(Consumer<ReminderInput.Builder> reminder) {
      ReminderInput.Builder builder = ReminderInput.builder();
      reminder.accept(builder);
      return reminder(builder.build());
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public ReminderCreateParams build() {
      return slots.build();
    }
  }
}
