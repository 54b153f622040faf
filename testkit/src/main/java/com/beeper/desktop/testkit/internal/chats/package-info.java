/** The chats, labels and reactions of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.chats;

import org.jspecify.annotations.NullMarked;
