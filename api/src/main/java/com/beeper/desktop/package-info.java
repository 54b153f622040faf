/**
 * The client of the Beeper Desktop API: its options, pages, interceptors and exceptions.
 *
 * <p>Start at {@link com.beeper.desktop.BeeperDesktop}, whose methods lead to the resources in the
 * packages of the features, for example {@link com.beeper.desktop.chats} and {@link
 * com.beeper.desktop.messages}. {@link com.beeper.desktop.BeeperException} is the superclass of
 * the exceptions of calls.
 */
@NullMarked
package com.beeper.desktop;

import org.jspecify.annotations.NullMarked;
