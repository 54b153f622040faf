package com.beeper.desktop.compatibility.servers.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application in the WAR; it registers nothing. */
@ApplicationPath("/")
public class ProbeApplication extends Application {}
