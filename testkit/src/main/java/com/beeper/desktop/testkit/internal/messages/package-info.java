/** The messages of the fake server and the network that delivers them. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.messages;

import org.jspecify.annotations.NullMarked;
