/**
 * Chat accounts that are connected to Beeper, and their contacts.
 *
 * <p>Start at {@link com.beeper.desktop.accounts.Accounts}.
 */
@NullMarked
package com.beeper.desktop.accounts;

import org.jspecify.annotations.NullMarked;
