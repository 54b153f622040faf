package com.beeper.desktop.testkit.internal.http;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.spec.SpecValidator;
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

/** Reads multipart forms. */
final class MultipartForm {

  /** Without this, longer parts would be written to temporary files. */
  private static final MultiPartConfig IN_MEMORY = new MultiPartConfig.Builder()
      .maxMemoryPartSize(-1)
      .maxPartSize(-1)
      .maxSize(-1)
      .maxParts(100)
      .build();

  private MultipartForm() {}

  /**
   * Reads a form. Text parts are members of the result. The file is a member with an empty text, so
   * the validator sees that it is present.
   */
  static JsonObject read(
      String contentType,
      byte[] body,
      Map<String, RoutedRequest.UploadedPart> upload,
      SpecValidator.Issues issues) {
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
              new RoutedRequest.UploadedPart(
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
      ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
