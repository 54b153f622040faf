package com.beeper.desktop.generator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the spec as JSON, for code without a library for YAML: the diagnosis of the API compares it
 * with the document of a server; the fake server returns it at {@code /v1/spec} and validates requests
 * with it.
 */
final class SpecJson {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new SimpleModule().addSerializer(Date.class, new DateRejection()))
      .build();

  private SpecJson() {}

  static void write(Path specFile, Path jsonFile) throws IOException {
    Object spec;
    try (Reader reader = Files.newBufferedReader(specFile)) {
      spec = new Yaml().load(reader);
    }
    Files.createDirectories(jsonFile.toAbsolutePath().getParent());
    Files.writeString(jsonFile, MAPPER.writer(printer()).writeValueAsString(spec) + '\n');
  }

  /** Indents by one space a level, because the file is part of a jar. */
  private static DefaultPrettyPrinter printer() {
    Separators separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Spacing.AFTER)
        .withArrayValueSpacing(Spacing.AFTER)
        .withArrayEmptySeparator("")
        .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(new DefaultIndenter(" ", "\n"))
        .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
  }

  /** SnakeYAML parses an unquoted time as a date, and JSON has none. */
  private static final class DateRejection extends JsonSerializer<Date> {

    @Override
    public void serialize(Date date, JsonGenerator json, SerializerProvider serializers) {
      throw new IllegalArgumentException("quote this in the spec: " + date.toInstant());
    }
  }
}
