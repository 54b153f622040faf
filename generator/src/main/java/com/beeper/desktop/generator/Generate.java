package com.beeper.desktop.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the Java types of the contract, and the contract as JSON for the test kit. Arguments: the
 * OpenAPI file, the source root and the JSON file.
 */
public final class Generate {

  private Generate() {}

  /**
   * Runs the generator.
   *
   * @param args the path of {@code openapi.yaml}, the folder to write to, and the JSON file
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "arguments: openapi.yaml, the source root and the JSON file");
    }
    run(Path.of(args[0]), Path.of(args[1]));
    ContractJson.write(Path.of(args[0]), Path.of(args[2]));
  }

  static void run(Path contractFile, Path sourceRoot) throws IOException {
    Contract contract = Contract.read(contractFile);
    Names names = Names.read();
    Models models = new Models(contract, names);
    List<Contract.Operation> operations =
        contract.operations().stream().filter(Generate::isInTheSdk).toList();
    ResourceWriter resources = new ResourceWriter(contract, names, models, sourceRoot);
    ParamsWriter params = new ParamsWriter(sourceRoot);
    resources.writeAll(operations);
    for (Contract.Operation operation : operations) {
      Contract.Node answer = contract.answer(operation);
      if (answer != null && answer.reference() != null) {
        models.resolveAnswer(answer.reference());
      }
      Models.Params found = models.params(operation);
      if (found != null) {
        params.write(found);
      }
    }
    // Used by a class by hand only.
    models.resolve("Error");
    models.resolve("ErrorValidationDetails");
    new TypeWriter(models, sourceRoot).writeAll();
  }

  /** OAuth and events are not calls of a resource. */
  private static boolean isInTheSdk(Contract.Operation operation) {
    return !operation.node().has("x-official-sdk") || operation.id().equals("spec.retrieve");
  }
}
