/** An export of all chats that continues after an interruption. */
@NullMarked
package com.beeper.desktop.examples.export;

import org.jspecify.annotations.NullMarked;
