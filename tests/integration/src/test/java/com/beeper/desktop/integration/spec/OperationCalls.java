package com.beeper.desktop.integration.spec;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Calls of any operation, made as users make them. */
final class OperationCalls {

  private static final Codec CODEC = JacksonCodec.create();

  private final OpenApiDocument.Operation operation;
  private final ObjectNode full;
  private final Class<?> params;

  OperationCalls(OpenApiDocument.Operation operation) {
    this.operation = operation;
    this.full = new SchemaSamples(operation.spec(), 0).parameters(operation);
    this.params = SdkReflection.methods(BeeperDesktop.class, operation.id()).params();
  }

  /** Query and body with every member set. */
  ObjectNode everything() {
    return full;
  }

  /** Returns whether the SDK sends a body with these calls; an empty object equals no body. */
  boolean hasBody() {
    return params != null && !operation.body().isMissingNode();
  }

  /** Makes the parameters with their builder; null if the operation has none. */
  JsonModel params(ObjectNode json) {
    if (params == null) {
      return null;
    }
    ReflectiveBuilder reflective = new ReflectiveBuilder(params, CODEC);
    Map<String, Method> accessors = reflective.accessors(full);
    return reflective.build(json, accessors, operation.constants());
  }

  /** A value for each path parameter, full of what has to be encoded. */
  List<String> pathValues() {
    List<String> values = new ArrayList<>();
    for (String name : operation.pathParameters()) {
      values.add(name + " a/b?c#d%e+f;g:h@ä😀&=%2F..");
    }
    return values;
  }

  Object sync(BeeperDesktop client, JsonModel params) {
    return SdkReflection.methods(BeeperDesktop.class, operation.id())
        .invoke(client, pathValues(), params);
  }

  CompletableFuture<?> async(BeeperDesktopAsync client, JsonModel params) {
    return (CompletableFuture<?>) SdkReflection.methods(BeeperDesktopAsync.class, operation.id())
        .invoke(client, pathValues(), params);
  }
}
