// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.chats;

import com.beeper.desktop.internal.chats.ChatStartParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chats.start} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface ChatStartParams permits ChatStartParamsValue {

  /**
   * Account to use.
   *
   * @return the member {@code accountID}
   */
  default String accountId() {
    return ModelValue.required(this, 0);
  }

  /**
   * What is known of the person; every field is a candidate.
   *
   * @return the member {@code user}
   */
  default ChatStartUser user() {
    return ModelValue.required(this, 1);
  }

  /**
   * Allow an invite when the network needs one. (the server takes true if it is not set)
   *
   * @return the member {@code allowInvite}; null if it is not set
   */
  default @Nullable Boolean allowInvite() {
    return ModelValue.optional(this, 2);
  }

  /**
   * First message, where the network needs one.
   *
   * @return the member {@code messageText}; null if it is not set
   */
  default @Nullable String messageText() {
    return ModelValue.optional(this, 3);
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
  static Builder builder(ChatStartParams template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<ChatStartParams> slots;

    private Builder() {
      slots = new Slots<>(ChatStartParamsValue.SHAPE);
    }

    private Builder(ChatStartParams template) {
      slots = new Slots<>(ChatStartParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "accountID"}: account to use.
     *
     * @param accountId the value; not null
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder accountId(String accountId) {
      slots.set(0, accountId);
      return this;
    }

    /**
     * Sets {@code "user"}: what is known of the person; every field is a candidate.
     *
     * @param user the value; not null
     * @return this builder
     */
    public Builder user(ChatStartUser user) {
      slots.set(1, user);
      return this;
    }

    /**
     * Sets {@code "user"}: what is known of the person; every field is a candidate.
     *
     * @param user sets the members of the value
     * @return this builder
     */
    public Builder user(Consumer<ChatStartUser.Builder> user) {
      ChatStartUser.Builder builder = ChatStartUser.builder();
      user.accept(builder);
      return user(builder.build());
    }

    /**
     * Sets {@code "allowInvite"}: allow an invite when the network needs one. (the server takes
     * true if it is not set)
     *
     * @param allowInvite the value; not null
     * @return this builder
     */
    public Builder allowInvite(boolean allowInvite) {
      slots.set(2, allowInvite);
      return this;
    }

    /**
     * Sets {@code "messageText"}: first message, where the network needs one.
     *
     * @param messageText the value; not null
     * @return this builder
     */
    public Builder messageText(String messageText) {
      slots.set(3, messageText);
      return this;
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
    public ChatStartParams build() {
      return slots.build();
    }
  }
}
