package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Contributes clients to the suite; found by {@link ServiceLoader}. */
public interface SubjectSource {

  /**
   * Returns the clients for the measurement of calls.
   *
   * @return the clients, in the order of the tables
   */
  List<SubjectType> subjects();

  /**
   * Returns the programs for the measurement of the start.
   *
   * @return the programs, in the order of the tables
   */
  List<StartProgram> programs();

  /**
   * Returns the clients of all sources on the class path.
   *
   * @return the clients, in the order of the tables
   */
  static List<SubjectType> allSubjects() {
    List<SubjectType> all = new ArrayList<>();
    ServiceLoader.load(SubjectSource.class).forEach(source -> all.addAll(source.subjects()));
    return all;
  }

  /**
   * Returns a client of the sources on the class path.
   *
   * @param id its ID
   * @return the client
   * @throws IllegalArgumentException if there is no client with this ID
   */
  static SubjectType subject(String id) {
    return allSubjects().stream()
        .filter(subject -> subject.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown subject: " + id));
  }

  /**
   * Returns the programs of all sources on the class path.
   *
   * @return the programs, in the order of the tables
   */
  static List<StartProgram> allPrograms() {
    List<StartProgram> all = new ArrayList<>();
    ServiceLoader.load(SubjectSource.class).forEach(source -> all.addAll(source.programs()));
    return all;
  }
}
