// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.BridgeValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connector that can add or reconnect chat accounts. */
public sealed interface Bridge extends JsonModel permits BridgeValue {

  /**
   * Bridge ID.
   *
   * @return the member {@code id}
   */
  default String id() {
    return ModelValue.required(this, 0);
  }

  /**
   * Accounts connected through this bridge.
   *
   * @return the member {@code accounts}
   */
  default List<Account> accounts() {
    return ModelValue.required(this, 1);
  }

  /**
   * Active accounts of this network on this device.
   *
   * @return the member {@code activeAccountCount}
   */
  default long activeAccountCount() {
    return ModelValue.required(this, 2);
  }

  /**
   * Bridge name shown in Beeper.
   *
   * @return the member {@code displayName}
   */
  default String displayName() {
    return ModelValue.required(this, 3);
  }

  /**
   * Where accounts of this bridge run.
   *
   * @return the member {@code provider}; {@code UNRECOGNIZED} for a value that this version does
   *     not know
   */
  default BridgeProvider provider() {
    return ModelValue.required(this, 4);
  }

  /**
   * Whether a new account can be connected now.
   *
   * @return the member {@code status}; {@code UNRECOGNIZED} for a value that this version does not
   *     know
   */
  default BridgeStatus status() {
    return ModelValue.required(this, 5);
  }

  /**
   * Whether several accounts of the network may be active at once.
   *
   * @return the member {@code supportsMultipleAccounts}
   */
  default boolean supportsMultipleAccounts() {
    return ModelValue.required(this, 6);
  }

  /**
   * Bridge kind, for example matrix, discordgo, slackgo, whatsapp, telegram, twitter.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 7);
  }

  /**
   * Network group used for counts and limits.
   *
   * @return the member {@code network}; null if it is absent
   */
  default @Nullable String network() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Status wording for people.
   *
   * @return the member {@code statusText}; null if it is absent
   */
  default @Nullable String statusText() {
    return ModelValue.optional(this, 9);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code Bridge}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code Bridge}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(Bridge template) {
    return new Builder(template);
  }

  /** Makes a {@link Bridge}. Not thread-safe. */
  final class Builder {

    private final Slots<Bridge> slots;

    private Builder() {
      slots = new Slots<>(BridgeValue.SHAPE);
    }

    private Builder(Bridge template) {
      slots = new Slots<>(BridgeValue.SHAPE, template);
    }

    /**
     * Sets {@code "id"}: bridge ID.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(String id) {
      slots.set(0, id);
      return this;
    }

    /**
     * Sets {@code "accounts"}: accounts connected through this bridge.
     *
     * @param accounts the value
     * @return this builder
     */
    public Builder accounts(List<Account> accounts) {
      slots.set(1, accounts);
      return this;
    }

    /**
     * Sets {@code "activeAccountCount"}: active accounts of this network on this device.
     *
     * @param activeAccountCount the value
     * @return this builder
     */
    public Builder activeAccountCount(long activeAccountCount) {
      slots.set(2, activeAccountCount);
      return this;
    }

    /**
     * Sets {@code "displayName"}: bridge name shown in Beeper.
     *
     * @param displayName the value
     * @return this builder
     */
    public Builder displayName(String displayName) {
      slots.set(3, displayName);
      return this;
    }

    /**
     * Sets {@code "provider"}: where accounts of this bridge run.
     *
     * @param provider the value
     * @return this builder
     */
    public Builder provider(BridgeProvider provider) {
      slots.set(4, provider);
      return this;
    }

    /**
     * Sets {@code "status"}: whether a new account can be connected now.
     *
     * @param status the value
     * @return this builder
     */
    public Builder status(BridgeStatus status) {
      slots.set(5, status);
      return this;
    }

    /**
     * Sets {@code "supportsMultipleAccounts"}: whether several accounts of the network may be
     * active at once.
     *
     * @param supportsMultipleAccounts the value
     * @return this builder
     */
    public Builder supportsMultipleAccounts(boolean supportsMultipleAccounts) {
      slots.set(6, supportsMultipleAccounts);
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
      slots.set(7, type);
      return this;
    }

    /**
     * Sets {@code "network"}: network group used for counts and limits.
     *
     * @param network the value
     * @return this builder
     */
    public Builder network(String network) {
      slots.set(8, network);
      return this;
    }

    /**
     * Sets {@code "statusText"}: status wording for people.
     *
     * @param statusText the value
     * @return this builder
     */
    public Builder statusText(String statusText) {
      slots.set(9, statusText);
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
    public Bridge build() {
      return slots.build();
    }
  }
}
