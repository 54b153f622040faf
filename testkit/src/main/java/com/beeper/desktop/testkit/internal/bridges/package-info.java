/** The bridges, login flows and login sessions of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.bridges;

import org.jspecify.annotations.NullMarked;
