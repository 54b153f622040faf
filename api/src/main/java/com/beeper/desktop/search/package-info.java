/**
 * The unified search of chats, group members and messages.
 *
 * <p>Start at {@link
 * com.beeper.desktop.BeeperDesktop#search(com.beeper.desktop.search.SearchParams)}.
 */
@NullMarked
package com.beeper.desktop.search;

import org.jspecify.annotations.NullMarked;
