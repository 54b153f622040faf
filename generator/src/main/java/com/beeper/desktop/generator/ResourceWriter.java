package com.beeper.desktop.generator;

import com.beeper.desktop.generator.Models.ListOf;
import com.beeper.desktop.generator.Models.Model;
import com.beeper.desktop.generator.Models.Params;
import com.beeper.desktop.generator.Models.Reference;
import com.beeper.desktop.generator.Models.Value;
import com.beeper.desktop.generator.Names.Resource;
import com.beeper.desktop.generator.Spec.Node;
import com.beeper.desktop.generator.Spec.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the resources: for each an interface, its asynchronous form, and the implementation of both.
 * The blocking implementation also holds the operations and creates their calls.
 */
final class ResourceWriter {

  private static final String CLIENT = "com.beeper.desktop.internal.client.";
  private static final String PAGING = "com.beeper.desktop.internal.paging.";
  private static final String DISCLAIMER =
      "Thread-safe. Not intended to be implemented outside tests;"
          + " methods may be added in minor releases.";
  private static final String OPERATIONS = "Operations";
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private final Spec spec;
  private final Names names;
  private final Models models;
  private final Path sourceRoot;

  ResourceWriter(Spec spec, Names names, Models models, Path sourceRoot) {
    this.spec = spec;
    this.names = names;
    this.models = models;
    this.sourceRoot = sourceRoot;
  }

  /** A method: an operation with its Java types. */
  private record Method(
      String name,
      Operation operation,
      List<Node> path,
      @Nullable Params params,
      @Nullable Value response,
      @Nullable Value item,
      boolean idempotent,
      String token) {

    /** Returns whether the method returns the address of the operation, which a browser opens. */
    boolean isAddress() {
      return operation.node().flag("x-java-address");
    }

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
    operations.stream()
        .map(Operation::id)
        .filter(id -> !names.isByHand(id))
        .forEach(names::requireResource);
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
      writeImplementation(resource, children, methods, false);
      writeImplementation(resource, children, methods, true);
    }
  }

  private Method method(Operation operation, String name) {
    Node schema = spec.response(operation);
    if (schema == null
        && !operation.node().flag("x-java-address")
        && spec.hasResponseContent(operation)) {
      throw new IllegalStateException(operation.id() + " has a response that is not JSON, for which"
          + " no code is generated: write its methods by hand, and add it to byHand in"
          + " spec/names.yaml");
    }
    Value response = schema == null ? null : response(schema);
    List<Node> path = spec.parameters(operation).stream()
        .filter(node -> "path".equals(node.text("in")))
        .toList();
    Value item = null;
    if (operation.node().has("x-pagination")) {
      Model page = (Model) ((Reference) Objects.requireNonNull(response)).type();
      item = ((ListOf) page.members().get(0).value()).element();
    }
    return new Method(
        name,
        operation,
        path,
        models.params(operation),
        response,
        item,
        operation.isIdempotent(),
        token(operation));
  }

  private Value response(Node schema) {
    String reference = schema.reference();
    if (reference == null) {
      return Models.OBJECT;
    }
    Node node = spec.schema(reference);
    return node.type().equals("array")
        ? new ListOf(
            new Reference(
                models.resolve(Objects.requireNonNull(node.child("items").reference()))),
            false)
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
            ? "Obtained from {@code " + path + "}. The asynchronous form of {@link "
                + resource.name()
                + "}: methods do not block, throw {@link IllegalArgumentException} for invalid"
                + " arguments at once, and fail the future with the exceptions of the blocking"
                + " methods. Cancelling a future aborts the exchange."
            : "Obtained from {@code " + path + "}.",
        async || resource.example() == null
            ? ""
            : "<pre>{@code\n" + resource.example().strip() + "\n}</pre>",
        DISCLAIMER);
    String extension = resource.extension();
    String extended = extension == null
        ? ""
        : " extends "
            + file.use(
                Names.publicPackage(resource.feature()) + "." + extension + (async ? "Async" : ""));
    file.line("public interface " + name + extended + " {").blank();
    for (Resource child : children) {
      String childName = child.name() + (async ? "Async" : "");
      file.doc(
          "  ",
          "Returns the resource {@code " + child.path() + "}: "
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
      methodDoc(file, method, async, "");
      file.line("  " + returns + " " + method.name() + "(" + path + ");").blank();
      return;
    }
    String paramsType = file.use(params.qualifiedName());
    methodDoc(file, method, async, "the request parameters");
    file.line("  " + returns + " " + method.name() + "(" + path + separator + paramsType
            + " params);")
        .blank();

    String arguments = String.join(", ", method.pathNames());
    String lead = arguments.isEmpty() ? "" : arguments + ", ";
    String keyword = method.response() == null && !async && !method.isAddress() ? "" : "return ";
    shortDoc(file, method, async, paramsType, "a function that sets the request parameters");
    file.line("  default " + returns + " " + method.name() + "(" + path + separator
        + file.use("java.util.function.Consumer") + "<? super " + paramsType
        + ".Builder> params) {");
    file.line("    " + paramsType + ".Builder builder = " + paramsType + ".builder();");
    file.line("    " + file.use(JavaTypes.ARGUMENTS)
        + ".requireNonNull(params, \"params\").accept(builder);");
    file.line("    " + keyword + method.name() + "(" + lead + "builder.build());")
        .line("  }")
        .blank();
    if (!params.hasRequired() && !method.operation().node().flag("x-java-params-required")) {
      shortDoc(file, method, async, paramsType, "");
      file.line("  default " + returns + " " + method.name() + "(" + path + ") {");
      file.line("    " + keyword + method.name() + "(" + lead + paramsType + ".builder().build());")
          .line("  }")
          .blank();
    }
    if (method.operation().node().has("x-java-overload")) {
      writeOverload(file, method, async, params);
    }
  }

  /** Writes the overload that takes models of earlier responses in place of IDs, if one is declared. */
  private void writeOverload(JavaFile file, Method method, boolean async, Params params) {
    Node overload = method.operation().node().child("x-java-overload");
    Node declared = overload.child("parameters");
    List<String> doc = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    doc.add("Equivalent to {@link #" + method.name() + "("
        + "String, ".repeat(method.path().size()) + file.use(params.qualifiedName()) + ")} "
        + overload.text("doc"));
    for (String name : Spec.keys(declared)) {
      Node parameter = declared.child(name);
      String description = Objects.requireNonNull(parameter.text("description"));
      doc.add("@param " + name + " " + JavaFile.escape(withArticle(description)));
      parameters.add(overloadType(file, params, parameter) + " " + name);
    }
    doc.add("@return " + (async ? "a future of " : "") + returnText(method));
    doc.add("@throws IllegalArgumentException " + overload.text("invalid"));
    if (!async) {
      doc.add("@throws com.beeper.desktop.BeeperException if the call fails");
    }
    String feature = params.feature();
    String arguments = file.use(
        Names.internalPackage(feature) + "." + Objects.requireNonNull(overload.text("arguments")));
    String variable = JavaTypes.lowerFirst(Objects.requireNonNull(overload.text("arguments")));
    file.doc("  ", doc.toArray(new String[0]));
    file.line("  default " + returns(file, method, async) + " " + method.name() + "("
        + String.join(", ", parameters) + ") {");
    file.line("    " + arguments + " " + variable + " = " + arguments + ".of("
        + String.join(", ", Spec.keys(declared)) + ");");
    List<String> passed = new ArrayList<>(method.pathNames());
    passed.add("params");
    file.line("    return " + method.name() + "("
            + String.join(
                ", ", passed.stream().map(each -> variable + "." + each + "()").toList())
            + ");")
        .line("  }")
        .blank();
  }

  private String overloadType(JavaFile file, Params params, Node parameter) {
    String member = parameter.text("member");
    Value value = member == null
        ? new Reference(models.resolve(Objects.requireNonNull(parameter.text("schema"))))
        : params.members().stream()
            .filter(each -> each.wireName().equals(member))
            .findFirst()
            .orElseThrow()
            .value();
    return JavaTypes.boxed(file, value);
  }

  private void methodDoc(JavaFile file, Method method, boolean async, String paramsText) {
    List<String> doc = new ArrayList<>();
    doc.add(JavaFile.escape(
        thirdPerson(Objects.requireNonNull(method.operation().node().text("summary")))));
    if (method.isAddress()) {
      doc.add(
          "This method returns the address that performs the operation in a browser, and sends no"
              + " request.");
    }
    if (method.item() != null) {
      doc.add(pagingDoc(file, method, async));
    }
    doc.add(
        method.isAddress()
            ? "Operation {@code " + method.operation().id() + "}: {@code GET " + javaPath(method)
                + "}."
            : operationDoc(method));
    tags(doc, method, async, paramsText);
    file.doc("  ", doc.toArray(new String[0]));
  }

  private static String pagingDoc(JavaFile file, Method method, boolean async) {
    String page = file.use("com.beeper.desktop." + (async ? "PageAsync" : "Page"));
    return JavaFile.escape(Objects.requireNonNull(
            method.operation().node().child("x-pagination").text("order")))
        + " The first page has the newest items, and each further page has older ones. With {@code"
        + " direction} {@code AFTER}, further pages have items that are newer than {@code cursor};"
        + " without a cursor, {@code AFTER} has no starting point and the newest page is returned."
        + " A list can be continued later with {@link " + page + "#oldestCursor()} as {@code"
        + " cursor}, or with {@link " + page + "#newestCursor()} and {@code AFTER}.";
  }

  /** Writes the comment of an overload that delegates to the full one. */
  private void shortDoc(
      JavaFile file, Method method, boolean async, String paramsType, String paramsText) {
    List<String> doc = new ArrayList<>();
    String types = "String, ".repeat(method.path().size()) + paramsType;
    doc.add("Equivalent to {@link #" + method.name() + "(" + types + ")}"
        + (paramsText.isEmpty()
            ? " without parameters."
            : ", with parameters that a function sets."));
    tags(doc, method, async, paramsText);
    file.doc("  ", doc.toArray(new String[0]));
  }

  private String operationDoc(Method method) {
    Node node = method.operation().node();
    StringBuilder text =
        new StringBuilder("Operation {@code " + method.operation().id()
            + "}: {@code " + method.operation().method().toUpperCase(Locale.ROOT) + " "
            + javaPath(method) + "}.");
    String since = node.text("x-available-since");
    if (since != null) {
      text.append(" Since ").append(since).append('.');
    }
    String with = node.text("x-idempotent-with");
    if (method.idempotent()) {
      text.append(" Idempotent: retried automatically.");
    } else if (with != null) {
      text.append(" Idempotent if {@code " + Names.member(with)
          + "} is set, and then retried automatically; otherwise not sent again once the server may"
          + " have received it.");
    } else {
      text.append(" Not idempotent: not sent again once the server may have received it.");
    }
    AttemptTimeout timeout = attemptTimeout(method);
    if (timeout != null) {
      text.append(
          " The default timeout of an attempt is " + timeout.duration().toMinutes() + " minutes");
      if (timeout.member() != null) {
        text.append(" if {@code " + Names.member(timeout.member()) + "} is {@code "
            + timeout.value() + "}");
      }
      text.append('.');
    }
    if (method.token().equals(".withoutToken()")) {
      text.append(" Requires and sends no access token.");
    } else if (method.token().equals(".tokenOptional()")) {
      text.append(" Requires no access token, but sends one if there is one.");
    }
    return text.toString();
  }

  private void tags(List<String> doc, Method method, boolean async, String paramsText) {
    for (int i = 0; i < method.path().size(); i++) {
      doc.add("@param " + method.pathNames().get(i) + " "
          + JavaFile.escape(withArticle(
              stripDot(Objects.requireNonNull(method.path().get(i).text("description"))))));
    }
    if (!paramsText.isEmpty()) {
      doc.add("@param params " + paramsText);
    }
    if (method.item() != null) {
      doc.add("@return " + (async ? "a future of " : "") + "the first page");
    } else if (method.response() != null) {
      doc.add("@return " + (async ? "a future of " : "") + returnText(method));
    } else if (method.isAddress()) {
      doc.add("@return " + (async ? "a future of " : "") + returnText(method));
    } else if (async) {
      doc.add("@return a future that completes with null when the server has confirmed the call");
    }
    boolean hasParams = !paramsText.isEmpty();
    if (!method.path().isEmpty()) {
      String id = method.path().size() == 1 ? "the ID" : "an ID";
      doc.add("@throws IllegalArgumentException if "
          + (hasParams ? "an argument is null, or " + id + " is" : id + " is null,")
          + " empty, {@code \".\"} or {@code \"..\"}");
    } else if (hasParams) {
      doc.add("@throws IllegalArgumentException if {@code params} is null");
    }
    if (!async && !method.isAddress()) {
      doc.add("@throws com.beeper.desktop.BeeperException if the call fails");
    }
  }

  /** Converts the imperative of the spec, which has one verb, to the third person of Javadoc. */
  static String thirdPerson(String summary) {
    int end = summary.indexOf(' ');
    String verb = summary.substring(0, end);
    String rest = summary.substring(end);
    if (verb.equals("List")) {
      return "Returns " + (rest.startsWith(" the ") ? rest.substring(1) : "a list of" + rest);
    } else if (verb.equals("Get")) {
      return "Returns" + rest;
    }
    String ending =
        verb.endsWith("ch") || verb.endsWith("sh") ? "es" : verb.endsWith("fy") ? "ies" : "s";
    return (verb.endsWith("fy") ? verb.substring(0, verb.length() - 1) : verb) + ending + rest;
  }

  private static String withArticle(String text) {
    String lower = JavaTypes.lowerFirst(text);
    return lower.matches("(the|a|an|where) .*") ? lower : "the " + lower;
  }

  /** The declared timeout of an attempt, and the value of the parameter on which it depends. */
  private record AttemptTimeout(
      Duration duration, @Nullable String member, @Nullable String value) {}

  private static @Nullable AttemptTimeout attemptTimeout(Method method) {
    Object declared = method.operation().node().value("x-attempt-timeout");
    if (declared == null) {
      return null;
    } else if (!(declared instanceof Map<?, ?> map)) {
      return new AttemptTimeout(Duration.parse(declared.toString()), null, null);
    } else {
      Node node = new Node(map);
      Duration duration = Duration.parse(Objects.requireNonNull(node.text("duration")));
      Node when = node.child("when");
      String member = Spec.keys(when).get(0);
      return new AttemptTimeout(duration, member, when.text(member));
    }
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
    for (String status : Spec.keys(responses)) {
      if (status.startsWith("2")) {
        String text = responses.child(status).text("x-java-returns");
        if (text == null) {
          text = responses.child(status).text("description");
        }
        return text == null ? "the response" : JavaFile.escape(withArticle(stripDot(text)));
      }
    }
    return "the response";
  }

  private String returns(JavaFile file, Method method, boolean async) {
    if (!async && method.response() == null && !method.isAddress()) {
      return "void";
    }
    String type;
    if (method.isAddress()) {
      type = file.use("java.net.URI");
    } else if (method.item() != null) {
      type = file.use("com.beeper.desktop." + (async ? "PageAsync" : "Page")) + "<"
          + JavaTypes.boxed(file, method.item()) + ", " + responseType(file, method) + ">";
    } else {
      type = responseType(file, method);
    }
    return async ? file.use(FUTURE) + "<" + type + ">" : type;
  }

  // Operations and calls

  /**
   * Writes the operations of a resource that has others below it: in a class of their own, because
   * otherwise a call of one of these would also load the models of this resource.
   */
  private static void writeOperationsClass(JavaFile file, List<Method> methods) {
    file.blank();
    file.doc("  ", "The operations, loaded by the first call of this resource itself.");
    file.line("  private static final class " + OPERATIONS + " {").blank();
    methods.forEach(method -> writeOperation(file, method, ""));
    file.line("    private " + OPERATIONS + "() {}").line("  }");
  }

  private static void writeOperation(JavaFile file, Method method, String modifier) {
    String operation = file.use(CLIENT + "Operation");
    file.line("  " + modifier + "static final " + operation + "<" + responseType(file, method)
        + "> " + method.constant() + " =");
    file.line("      " + operation + ".of(\"" + method.operation().method().toUpperCase(Locale.ROOT)
        + "\", \"" + method.operation().id() + "\", \"" + javaPath(method) + "\")");
    if (method.idempotent()) {
      file.line("          .idempotent()");
    }
    if (!method.token().isEmpty()) {
      file.line("          " + method.token());
    }
    file.line("          "
        + (method.response() == null
            ? ".returnsNothing();"
            : ".returns(" + JavaTypes.jsonType(file, method.response()) + ");"));
    file.blank();
  }

  private void writeCall(JavaFile file, Method method, String operations) {
    String call = file.use(CLIENT + "Call");
    Params params = method.params();
    file.blank();
    file.line("  static " + call + "<" + responseType(file, method) + "> " + method.name() + "Call("
        + parameters(file, method) + ") {");
    String lead = String.join(", ", concat(operations + method.constant(), method.pathNames()));
    Model gone = responseWhenGone(method);
    if (gone == null && params == null) {
      file.line("    return " + call + ".of(" + lead + ");").line("  }");
      return;
    }
    file.line("    return " + call + ".builder(" + lead + ")");
    if (gone != null) {
      file.line("        .whenGone(() -> " + file.use(gone.qualifiedName()) + ".builder()");
      for (String name : method.pathNames()) {
        file.line("            ." + name + "(" + name + ")");
      }
      file.line("            .build())");
    }
    if (params != null) {
      String suffix = !params.hasBody()
          ? ""
          : params.form() ? "WithForm" : params.bodyRequired() ? "WithBody" : "WithOptionalBody";
      file.line("        .params" + suffix + "((" + file.use(params.qualifiedImplementation())
          + ") params)");
    }
    String with = method.operation().node().text("x-idempotent-with");
    if (with != null) {
      file.line("        .idempotentIf(params." + Names.member(with) + "() != null)");
    }
    AttemptTimeout timeout = attemptTimeout(method);
    if (timeout != null) {
      file.line("        .attemptTimeoutIf(" + condition(file, method, timeout) + ", "
          + file.use("java.time.Duration") + "." + inLargestUnit(timeout.duration()) + ")");
    }
    file.line("        .build();").line("  }");
  }

  private static String inLargestUnit(Duration duration) {
    return duration.toSecondsPart() == 0
        ? "ofMinutes(" + duration.toMinutes() + ")"
        : "ofSeconds(" + duration.toSeconds() + ")";
  }

  private static String condition(JavaFile file, Method method, AttemptTimeout timeout) {
    String wireName = timeout.member();
    if (wireName == null) {
      return "true";
    }
    Models.Member member = Objects.requireNonNull(method.params()).members().stream()
        .filter(each -> each.wireName().equals(wireName))
        .findFirst()
        .orElseThrow();
    Models.Enumeration type = (Models.Enumeration) ((Reference) member.value()).type();
    String constant = type.constants().stream()
        .filter(each -> each.wireValue().equals(timeout.value()))
        .findFirst()
        .orElseThrow()
        .name();
    return "params." + member.javaName() + "() == " + file.use(type.qualifiedName()) + "."
        + constant;
  }

  private void writePagination(JavaFile file, Method method) {
    String direction = file.use("com.beeper.desktop.shared.Direction");
    String pagination = file.use(PAGING + "Pagination");
    String item = JavaTypes.boxed(file, Objects.requireNonNull(method.item()));
    String lead =
        String.join("", method.pathNames().stream().map(each -> each + ", ").toList());
    file.blank();
    file.line("  static " + pagination + "<" + item + ", " + responseType(file, method) + "> "
        + method.name() + "Pages(" + parameters(file, method) + ") {");
    file.line("    return new " + pagination + "<>(");
    file.line("        params.direction() == " + direction + ".AFTER,");
    file.line("        params.cursor(),");
    file.line("        cursor -> " + method.name() + "Call(" + lead
        + "params.toBuilder().cursor(cursor).build()),");
    file.line("        " + responseType(file, method) + "::items);").line("  }");
  }

  private static String parameters(JavaFile file, Method method) {
    List<String> parameters = new ArrayList<>(
        method.pathNames().stream().map(each -> "String " + each).toList());
    Params params = method.params();
    if (params != null) {
      parameters.add(file.use(params.qualifiedName()) + " params");
    }
    return String.join(", ", parameters);
  }

  private static List<String> concat(String first, List<String> more) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(more);
    return all;
  }

  /**
   * Returns the response of a deletion whose target may be gone already, if that response contains
   * only what was deleted.
   */
  private static @Nullable Model responseWhenGone(Method method) {
    return method.idempotent()
            && method.operation().method().equals("delete")
            && method.params() == null
            && method.response() instanceof Reference reference
            && reference.type() instanceof Model model
            && model.members().stream()
                .allMatch(member ->
                    member.constant() != null || method.pathNames().contains(member.javaName()))
        ? model
        : null;
  }

  private static String responseType(JavaFile file, Method method) {
    return method.response() == null
        ? file.nullable() + " Void"
        : JavaTypes.boxed(file, method.response());
  }

  // Implementations

  private void writeImplementation(
      Resource resource, List<Resource> children, List<Method> methods, boolean async)
      throws IOException {
    String suffix = async ? "Async" : "";
    String blocking = "Default" + resource.name();
    String name = blocking + suffix;
    JavaFile file = new JavaFile(Names.internalPackage(resource.feature()), name);
    String caller = file.use(CLIENT + (async ? "AsyncCaller" : "BlockingCaller"));
    String type = file.use(resource.qualifiedName() + suffix);
    file.doc("", "The resource {@code " + resource.path() + "}. Thread-safe.");
    String extension = resource.extension();
    file.line("public final class " + name
            + (extension == null ? "" : " extends Default" + extension + suffix) + " implements "
            + type + " {")
        .blank();
    boolean inline = children.isEmpty();
    if (!async && inline) {
      methods.forEach(method -> writeOperation(file, method, "private "));
    }
    file.line("  private final " + caller + " caller;").blank();
    file.line("  private " + name + "(" + caller + " caller) {");
    if (extension != null) {
      file.line("    super(caller);");
    }
    file.line("    this.caller = caller;").line("  }").blank();
    // A constructor instead would make the verifier load the interfaces of all resources of a
    // class.
    file.doc("  ", "Returns the resource.");
    file.line("  public static " + type + " of(" + caller + " caller) {")
        .line("    return new " + name + "(caller);")
        .line("  }");
    for (Resource child : children) {
      file.blank().line("  @Override");
      file.line("  public " + file.use(child.qualifiedName() + suffix) + " " + last(child.path())
          + "() {");
      file.line("    return "
          + file.use(Names.internalPackage(child.feature()) + ".Default" + child.name() + suffix)
          + ".of(caller);");
      file.line("  }");
    }
    for (Method method : methods) {
      writeImplementation(file, blocking, method, async);
    }
    if (!async) {
      for (Method method : methods) {
        writeCall(file, method, inline ? "" : OPERATIONS + ".");
        if (method.item() != null) {
          writePagination(file, method);
        }
      }
      if (!inline && !methods.isEmpty()) {
        writeOperationsClass(file, methods);
      }
    }
    file.line("}");
    file.writeTo(sourceRoot);
  }

  private void writeImplementation(JavaFile file, String blocking, Method method, boolean async) {
    String returns = returns(file, method, async);
    List<String> arguments = new ArrayList<>(method.pathNames());
    if (method.params() != null) {
      arguments.add("params");
    }
    String target = async ? blocking + "." + method.name() : method.name();
    String list = "(" + String.join(", ", arguments) + ")";
    String call = target + "Call" + list;
    file.blank().line("  @Override");
    file.line("  public " + returns + " " + method.name() + "(" + parameters(file, method) + ") {");
    if (method.item() != null) {
      String page = file.use(PAGING + (async ? "DefaultPageAsync" : "DefaultPage"));
      file.line(
          "    return " + page + ".first(caller, " + call + ", " + target + "Pages" + list + ");");
    } else {
      file.line("    " + (returns.equals("void") ? "" : "return ")
          + (method.isAddress() ? "caller.address(" : "caller.call(") + call + ");");
    }
    file.line("  }");
  }
}
