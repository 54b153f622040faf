package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import java.util.List;

/**
 * A program that creates a client, retrieves one login session, and prints the value of {@link System#nanoTime()} when it has it,
 * and the instructions of its current step.
 *
 * @param id the ID of the subject that it uses
 * @param name the name in tables
 * @param role what the client is
 * @param http its HTTP library
 * @param json its JSON library
 * @param mainClass the name of its main class
 * @param jars the artifacts that it needs, as {@code artifact}, or {@code group:artifact} where two groups use one name
 * @param classes prefixes of the names of its own classes
 * @param runsOnModulePath whether it is also started as a module that requires {@code com.beeper.desktop}
 */
public record StartProgram(
    String id,
    String name,
    Role role,
    String http,
    String json,
    String mainClass,
    List<String> jars,
    List<String> classes,
    boolean runsOnModulePath) {}
