/** The accounts and contacts of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.accounts;

import org.jspecify.annotations.NullMarked;
