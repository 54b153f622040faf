/** How pages follow each other. Not for users: it may change at any time. */
package com.beeper.desktop.internal.paging;
