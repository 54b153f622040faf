package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.contract.Validator;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** Reads forms with files. */
final class MultipartForm {

  /** Parts that are longer would go to temporary files. */
  private static final MultiPartConfig IN_MEMORY = new MultiPartConfig.Builder()
      .maxMemoryPartSize(-1)
      .maxPartSize(-1)
      .maxSize(-1)
      .maxParts(100)
      .build();

  private MultipartForm() {}

  /**
   * Reads a form. The parts that the contract has as text are members of the result; the file is
   * one too, as an empty text, for the validator to see that it is there.
   */
  static JsonObject read(
      String contentType,
      byte[] body,
      Map<String, Call.UploadedPart> upload,
      Validator.Issues issues) {
    JsonObject form = new JsonObject();
    try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(
        Content.Source.from(ByteBuffer.wrap(body)),
        new Attributes.Mapped(),
        contentType,
        IN_MEMORY)) {
      for (MultiPart.Part part : parts) {
        String name = part.getName();
        if (name.equals("file")) {
          upload.put(
              name,
              new Call.UploadedPart(
                  part.getFileName(), part.getHeaders().get("Content-Type"), bytes(part)));
          form.put(name, "");
        } else {
          form.put(name, part.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (RuntimeException e) {
      issues.add("invalid_form", "The form cannot be read", List.of("body"));
    }
    return form;
  }

  private static byte[] bytes(MultiPart.Part part) {
    try {
      ByteBuffer content = Content.Source.asByteBuffer(part.createContentSource());
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
