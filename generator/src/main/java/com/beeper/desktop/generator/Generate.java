package com.beeper.desktop.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Writes the Java types of the contract. Arguments: the OpenAPI file and the source root. */
public final class Generate {

  /** The operations whose types are written so far. */
  private static final Set<String> OPERATIONS = Set.of("bridges.loginSessions.retrieve");

  private Generate() {}

  /**
   * Runs the generator.
   *
   * @param args the path of {@code openapi.yaml}, and the folder to write to
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: openapi.yaml and the source root");
    }
    run(Path.of(args[0]), Path.of(args[1]));
  }

  static void run(Path contractFile, Path sourceRoot) throws IOException {
    Contract contract = Contract.read(contractFile);
    Models models = new Models(contract, Names.read());
    for (Contract.Operation operation : contract.operations()) {
      if (OPERATIONS.contains(operation.id())) {
        contract.responseSchemas(operation).forEach(models::resolve);
      }
    }
    new TypeWriter(models, sourceRoot).writeAll();
  }
}
