/** The authorization server and the tokens of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.oauth;

import org.jspecify.annotations.NullMarked;
