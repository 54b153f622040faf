/** Transport over Apache HttpClient 5. */
package com.beeper.desktop.transport.apache;
