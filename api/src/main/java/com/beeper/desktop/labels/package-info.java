/**
 * The labels that the user created for chats.
 *
 * <p>Start at {@link com.beeper.desktop.labels.Labels}.
 */
@NullMarked
package com.beeper.desktop.labels;

import org.jspecify.annotations.NullMarked;
