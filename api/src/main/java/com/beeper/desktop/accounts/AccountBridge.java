// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.accounts;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.accounts.AccountBridgeValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Which bridge an account runs on.
 *
 * <p>Since Beeper Desktop 4.2.785.
 */
public sealed interface AccountBridge extends JsonModel permits AccountBridgeValue {

  /**
   * Bridge ID, for example matrix, discordgo or local-whatsapp.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Bridge kind, for example matrix, discordgo, slackgo, whatsapp, telegram, twitter.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 1);
  }

  /**
   * Where the account runs.
   *
   * @return the member {@code provider}; {@code UNRECOGNIZED} for a value that this version does
   *     not know
   */
  default BridgeProvider provider() {
    return ModelValue.required(this, 2);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code AccountBridge}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AccountBridge}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AccountBridge template) {
    return new Builder(template);
  }

  /** Makes a {@link AccountBridge}. Not thread-safe. */
  final class Builder {

    private final Slots<AccountBridge> slots;

    private Builder() {
      slots = new Slots<>(AccountBridgeValue.SHAPE);
    }

    private Builder(AccountBridge template) {
      slots = new Slots<>(AccountBridgeValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: bridge ID, for example matrix, discordgo or local-whatsapp.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "type"}: bridge kind, for example matrix, discordgo, slackgo, whatsapp, telegram,
     * twitter.
     *
     * @param type the value
     * @return this builder
     */
    public Builder type(String type) {
      slots.set(1, type);
      return this;
    }

    /**
     * Sets {@code "provider"}: where the account runs.
     *
     * @param provider the value
     * @return this builder
     */
    public Builder provider(BridgeProvider provider) {
      slots.set(2, provider);
      return this;
    }

    /**
     * Sets a member that this version of the SDK does not know.
     *
     * @param wireName its name in JSON
     * @param value a plain Java value, see {@link JsonModel#additionalProperties()}
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalProperty(String wireName, @Nullable Object value) {
      slots.setAdditional(wireName, value);
      return this;
    }

    /**
     * Returns the model.
     *
     * @return a new model
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    public AccountBridge build() {
      return slots.build();
    }
  }
}
