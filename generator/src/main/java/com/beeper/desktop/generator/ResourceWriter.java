package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Contract.Node;
import com.beeper.desktop.generator.Contract.Operation;
import com.beeper.desktop.generator.Models.GeneratedType;
import com.beeper.desktop.generator.Models.ListOf;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Params;
import com.beeper.desktop.generator.Models.Reference;
import com.beeper.desktop.generator.Models.Value;
import com.beeper.desktop.generator.Names.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the resources: for each an interface, its asynchronous twin, and both in the shortest
 * possible form above the call pipeline.
 */
final class ResourceWriter {

  private static final String CLIENT = "com.beeper.desktop.internal.client.";
  private static final String PAGING = "com.beeper.desktop.internal.paging.";
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private final Contract contract;
  private final Names names;
  private final Models models;
  private final Path sourceRoot;

  ResourceWriter(Contract contract, Names names, Models models, Path sourceRoot) {
    this.contract = contract;
    this.names = names;
    this.models = models;
    this.sourceRoot = sourceRoot;
  }

  /** One method: an operation with its Java types. */
  private record Method(
      String name,
      Operation operation,
      List<Node> path,
      @Nullable Params params,
      @Nullable Value answer,
      @Nullable Value item,
      @Nullable String ownPage,
      boolean idempotent,
      String token) {

    String constant() {
      return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    List<String> pathNames() {
      return path.stream()
          .map(node -> Names.member(Objects.requireNonNull(node.text("name"))))
          .toList();
    }
  }

  void writeAll(List<Operation> operations) throws IOException {
    Map<String, Resource> resources = names.resources();
    for (Resource resource : resources.values()) {
      List<Method> methods = new ArrayList<>();
      for (Operation operation : operations) {
        int dot = operation.id().lastIndexOf('.');
        if (dot > 0
            && operation.id().substring(0, dot).equals(resource.path())
            && !names.isByHand(operation.id())) {
          methods.add(method(operation, operation.id().substring(dot + 1)));
        }
      }
      List<Resource> children = resources.values().stream()
          .filter(each -> each.path().matches(resource.path().replace(".", "\\.") + "\\.[^.]+"))
          .toList();
      if (methods.isEmpty() && children.isEmpty()) {
        continue;
      }
      writeInterface(resource, children, methods, false);
      writeInterface(resource, children, methods, true);
      if (!methods.isEmpty()) {
        writeCalls(resource, methods);
      }
      writeImplementation(resource, children, methods, false);
      writeImplementation(resource, children, methods, true);
    }
  }

  private Method method(Operation operation, String name) {
    Node schema = contract.answer(operation);
    Value answer = schema == null ? null : answer(schema);
    List<Node> path = contract.parameters(operation).stream()
        .filter(node -> "path".equals(node.text("in")))
        .toList();
    Value item = null;
    if (operation.node().has("x-pagination")) {
      Model page = (Model) ((Reference) Objects.requireNonNull(answer)).type();
      item = ((ListOf) page.members().get(0).value()).element();
    }
    return new Method(
        name,
        operation,
        path,
        models.params(operation),
        answer,
        item,
        names.page(operation.id()),
        operation.method().equals("get") || names.isIdempotent(operation.id()),
        token(operation));
  }

  private Value answer(Node schema) {
    String reference = schema.reference();
    if (reference == null) {
      return Models.OBJECT;
    }
    Node node = contract.schema(reference);
    return node.type().equals("array")
        ? new ListOf(new Reference(
            models.resolve(Objects.requireNonNull(node.child("items").reference()))))
        : new Reference(models.resolve(reference));
  }

  private static String token(Operation operation) {
    if (!operation.node().has("security")) {
      return "";
    }
    return operation.node().values("security").isEmpty() ? ".withoutToken()" : ".tokenOptional()";
  }

  // Interfaces

  private void writeInterface(
      Resource resource, List<Resource> children, List<Method> methods, boolean async)
      throws IOException {
    String name = resource.name() + (async ? "Async" : "");
    JavaFile file = new JavaFile(Names.publicPackage(resource.feature()), name);
    String path =
        "client." + (async ? "async()." : "") + resource.path().replace(".", "().") + "()";
    file.doc(
        "",
        JavaFile.escape(resource.text()),
        async
            ? "Reached with {@code " + path + "}. The methods of {@link " + resource.name()
                + "} as futures: they do not block, check their arguments at once, and fail the"
                + " future with the exceptions that those methods throw. Cancelling a future aborts the exchange."
            : "Reached with {@code " + path + "}.",
        "Thread-safe. Not for implementation, but for tests; methods may be added.");
    file.line("public interface " + name + " {").blank();
    for (Resource child : children) {
      String childName = child.name() + (async ? "Async" : "");
      file.doc(
          "  ",
          "Returns the resource " + child.path() + ": "
              + JavaFile.escape(JavaTypes.lowerFirst(child.text())),
          "@return the resource");
      file.line("  " + file.use(Names.publicPackage(child.feature()) + "." + childName) + " "
              + last(child.path()) + "();")
          .blank();
    }
    for (Method method : methods) {
      writeMethods(file, method, async);
    }
    file.line("}");
    file.writeTo(sourceRoot);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private void writeMethods(JavaFile file, Method method, boolean async) {
    String returns = returns(file, method, async);
    String path = String.join(
        ", ", method.pathNames().stream().map(each -> "String " + each).toList());
    String separator = path.isEmpty() ? "" : ", ";
    Params params = method.params();
    if (params == null) {
      methodDoc(file, method, async, null, null);
      file.line("  " + returns + " " + method.name() + "(" + path + ");").blank();
      return;
    }
    String paramsType = file.use(params.qualifiedName());
    methodDoc(file, method, async, "params", "what else the operation takes");
    file.line("  " + returns + " " + method.name() + "(" + path + separator + paramsType
            + " params);")
        .blank();

    String arguments = String.join(", ", method.pathNames());
    String lead = arguments.isEmpty() ? "" : arguments + ", ";
    String keyword = method.answer() == null && !async ? "" : "return ";
    methodDoc(file, method, async, "params", "sets what else the operation takes");
    file.line("  default " + returns + " " + method.name() + "(" + path + separator
        + file.use("java.util.function.Consumer") + "<" + paramsType + ".Builder> params) {");
    file.line("    " + paramsType + ".Builder builder = " + paramsType + ".builder();");
    file.line("    params.accept(builder);");
    file.line("    " + keyword + method.name() + "(" + lead + "builder.build());")
        .line("  }")
        .blank();
    if (!params.hasRequired()) {
      methodDoc(file, method, async, null, null);
      file.line("  default " + returns + " " + method.name() + "(" + path + ") {");
      file.line("    " + keyword + method.name() + "(" + lead + paramsType + ".builder().build());")
          .line("  }")
          .blank();
    }
  }

  private void methodDoc(
      JavaFile file,
      Method method,
      boolean async,
      @Nullable String paramsName,
      @Nullable String paramsText) {
    List<String> doc = new ArrayList<>();
    String summary = Objects.requireNonNull(method.operation().node().text("summary"));
    doc.add(JavaFile.escape(thirdPerson(summary)));
    StringBuilder operation =
        new StringBuilder("Operation {@code " + method.operation().id() + "}: {@code "
            + method.operation().method().toUpperCase(Locale.ROOT) + " " + javaPath(method) + "}.");
    String since = method.operation().node().text("x-available-since");
    if (since != null) {
      operation.append(" Since ").append(since).append('.');
    }
    operation.append(
        method.idempotent()
            ? " Sending it again does no harm."
            : " It is not sent again once the server may have received it.");
    if (method.token().equals(".withoutToken()")) {
      operation.append(" No access token is needed, and none is sent.");
    } else if (method.token().equals(".tokenOptional()")) {
      operation.append(" Works without an access token too.");
    }
    doc.add(operation.toString());
    for (int i = 0; i < method.path().size(); i++) {
      doc.add("@param " + method.pathNames().get(i) + " "
          + JavaFile.escape(JavaTypes.lowerFirst(
              stripDot(Objects.requireNonNull(method.path().get(i).text("description"))))));
    }
    if (paramsName != null) {
      doc.add("@param " + paramsName + " " + paramsText);
    }
    if (method.item() != null) {
      doc.add("@return the first page" + (async ? ", to come" : ""));
    } else if (method.answer() != null) {
      doc.add("@return " + returnText(method) + (async ? ", to come" : ""));
    } else if (async) {
      doc.add("@return completes with null when the server has confirmed");
    }
    if (!method.path().isEmpty()) {
      doc.add("@throws IllegalArgumentException if "
          + (method.path().size() == 1 ? "the ID" : "an ID")
          + " is null, empty, {@code \".\"} or {@code \"..\"}");
    }
    if (!async) {
      doc.add(
          "@throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how");
    }
    file.doc("  ", doc.toArray(new String[0]));
  }

  /** The contract says what to do, Javadoc says what the method does. */
  private static String thirdPerson(String summary) {
    int end = summary.indexOf(' ');
    String verb = summary.substring(0, end);
    String ending =
        verb.endsWith("ch") || verb.endsWith("sh") ? "es" : verb.endsWith("fy") ? "ies" : "s";
    return (verb.endsWith("fy") ? verb.substring(0, verb.length() - 1) : verb)
        + ending
        + summary.substring(end).replace(" and open ", " and opens ");
  }

  private static String javaPath(Method method) {
    String path = method.operation().path();
    for (Node parameter : method.path()) {
      String wire = Objects.requireNonNull(parameter.text("name"));
      path = path.replace("{" + wire + "}", "{" + Names.member(wire) + "}");
    }
    return path;
  }

  private static String stripDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private String returnText(Method method) {
    Node responses = method.operation().node().child("responses");
    for (String status : Contract.keys(responses)) {
      if (status.startsWith("2")) {
        String text = responses.child(status).text("description");
        return text == null ? "the answer" : JavaFile.escape(JavaTypes.lowerFirst(stripDot(text)));
      }
    }
    return "the answer";
  }

  private String returns(JavaFile file, Method method, boolean async) {
    if (!async && method.answer() == null) {
      return "void";
    }
    String type;
    if (method.ownPage() != null) {
      type = file.use(Names.publicPackage(method.ownPage()) + (async ? "Async" : ""));
    } else if (method.item() != null) {
      type = file.use("com.beeper.desktop." + (async ? "PageAsync" : "Page")) + "<"
          + JavaTypes.boxed(file, method.item()) + ">";
    } else if (method.answer() != null) {
      type = JavaTypes.boxed(file, method.answer());
    } else {
      type = file.nullable() + " Void";
    }
    return async ? file.use(FUTURE) + "<" + type + ">" : type;
  }

  // Calls

  private void writeCalls(Resource resource, List<Method> methods) throws IOException {
    JavaFile file =
        new JavaFile(Names.internalPackage(resource.feature()), resource.name() + "Calls");
    String call = file.use(CLIENT + "Call");
    String operation = file.use(CLIENT + "Operation");
    file.doc("", "The operations of {@code " + resource.path() + "}, and the calls of them.");
    file.line("final class " + resource.name() + "Calls {").blank();
    for (Method method : methods) {
      String type = answerType(file, method);
      file.line(
          "  private static final " + operation + "<" + type + "> " + method.constant() + " =");
      file.line(
          "      " + operation + ".of(\"" + method.operation().method().toUpperCase(Locale.ROOT)
              + "\", \"" + method.operation().id() + "\", \"" + javaPath(method) + "\")");
      if (method.idempotent()) {
        file.line("          .idempotent()");
      }
      if (!method.token().isEmpty()) {
        file.line("          " + method.token());
      }
      file.line("          "
          + (method.answer() == null
              ? ".answersNothing();"
              : ".answers(" + JavaTypes.kind(file, method.answer()) + ");"));
      file.blank();
    }
    file.line("  private " + resource.name() + "Calls() {}");
    for (Method method : methods) {
      String type = answerType(file, method);
      List<String> parameters = new ArrayList<>(
          method.pathNames().stream().map(each -> "String " + each).toList());
      String arguments = String.join(", ", method.pathNames());
      Params params = method.params();
      if (params != null) {
        parameters.add(file.use(params.qualifiedName()) + " params");
      }
      file.blank();
      file.line("  static " + call + "<" + type + "> " + method.name() + "("
          + String.join(", ", parameters) + ") {");
      String lead = method.constant() + (arguments.isEmpty() ? "" : ", " + arguments);
      Model gone = answerWhenGone(method);
      if (gone != null) {
        file.line("    return " + call + ".builder(" + lead + ")");
        file.line("        .whenGone(() -> " + file.use(gone.qualifiedName()) + ".builder()");
        for (String name : method.pathNames()) {
          file.line("            ." + name + "(" + name + ")");
        }
        file.line("            .build())");
        file.line("        .build();");
      } else if (params == null) {
        file.line("    return " + call + ".of(" + lead + ");");
      } else {
        file.line("    return " + call + ".builder(" + lead + ")");
        String suffix =
            !params.hasBody() ? "" : params.bodyRequired() ? "WithBody" : "WithOptionalBody";
        file.line("        .params" + suffix + "((" + file.use(params.qualifiedValueName())
            + ") params)");
        file.line("        .build();");
      }
      file.line("  }");
    }
    file.line("}");
    file.writeTo(sourceRoot);
  }

  /**
   * Returns the answer of an operation that may find deleted what it deletes, where that answer says
   * nothing but what was deleted.
   */
  private static @Nullable Model answerWhenGone(Method method) {
    return method.idempotent()
            && method.operation().method().equals("delete")
            && method.params() == null
            && method.answer() instanceof Reference reference
            && reference.type() instanceof Model model
            && model.members().stream()
                .allMatch(member ->
                    member.constant() != null || method.pathNames().contains(member.javaName()))
        ? model
        : null;
  }

  private static String answerType(JavaFile file, Method method) {
    return method.answer() == null
        ? file.nullable() + " Void"
        : JavaTypes.boxed(file, method.answer());
  }

  // Implementations

  private void writeImplementation(
      Resource resource, List<Resource> children, List<Method> methods, boolean async)
      throws IOException {
    String prefix = async ? "Future" : "Blocking";
    String suffix = async ? "Async" : "";
    String name = prefix + resource.name();
    JavaFile file = new JavaFile(Names.internalPackage(resource.feature()), name);
    String pipeline = file.use(CLIENT + "Pipeline");
    String type = file.use(resource.qualifiedName() + suffix);
    file.doc("", "{@link " + type + "} above a pipeline.");
    file.line("public final class " + name + " implements " + type + " {").blank();
    file.line("  private final " + pipeline + " pipeline;").blank();
    file.doc("  ", "Makes the resource.");
    file.line("  public " + name + "(" + pipeline + " pipeline) {");
    file.line("    this.pipeline = pipeline;").line("  }");
    for (Resource child : children) {
      file.blank().line("  @Override");
      file.line("  public " + file.use(child.qualifiedName() + suffix) + " " + last(child.path())
          + "() {");
      file.line("    return new "
          + file.use(Names.internalPackage(child.feature()) + "." + prefix + child.name())
          + "(pipeline);");
      file.line("  }");
    }
    for (Method method : methods) {
      writeImplementation(file, resource, method, async);
    }
    file.line("}");
    file.writeTo(sourceRoot);
  }

  private void writeImplementation(JavaFile file, Resource resource, Method method, boolean async) {
    String returns = returns(file, method, async);
    List<String> parameters = new ArrayList<>(
        method.pathNames().stream().map(each -> "String " + each).toList());
    List<String> arguments = new ArrayList<>(method.pathNames());
    Params params = method.params();
    if (params != null) {
      parameters.add(file.use(params.qualifiedName()) + " params");
      arguments.add("params");
    }
    String calls = resource.name() + "Calls." + method.name();
    file.blank().line("  @Override");
    file.line(
        "  public " + returns + " " + method.name() + "(" + String.join(", ", parameters) + ") {");
    if (method.item() != null) {
      Params paged = Objects.requireNonNull(params);
      String direction = file.use("com.beeper.desktop.shared.Direction");
      String lead = String.join(", ", method.pathNames());
      String paging = method.ownPage() == null
          ? file.use(PAGING + (async ? "FuturePage" : "BlockingPage"))
          : file.use(PAGING.replace(
                  "paging", method.ownPage().substring(0, method.ownPage().indexOf('.')))
              + (async ? "Future" : "Blocking")
              + method.ownPage().substring(method.ownPage().indexOf('.') + 1));
      GeneratedType page = ((Reference) Objects.requireNonNull(method.answer())).type();
      String cursor = file.use(PAGING + "Pagination");
      file.line("    return " + paging + ".first(pipeline, new " + cursor + "<>(");
      file.line("        params.direction() == " + direction + ".AFTER,");
      file.line("        params.cursor(),");
      file.line("        cursor -> " + calls + "(" + (lead.isEmpty() ? "" : lead + ", ")
          + paged.name() + ".builder(params).cursor(cursor).build())"
          + ",\n        " + file.use(page.qualifiedName()) + "::items),");
      file.line("        " + calls + "(" + String.join(", ", arguments) + "));");
    } else {
      String keyword = returns.equals("void") ? "" : "return ";
      file.line("    " + keyword + "pipeline." + (async ? "callAsync" : "call") + "(" + calls + "("
          + String.join(", ", arguments) + "));");
    }
    file.line("  }");
  }
}
