package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.beeper.desktop.benchmarks.HandWrittenModels.MessagePage;
import com.beeper.desktop.benchmarks.HandWrittenModels.Upload;
import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.performance.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** A Retrofit client over the records of the code by hand. */
final class DeclaredRetrofit implements Subject<LoginSession, MessagePage> {

  private final OkHttpClient http;
  private final RetrofitApi api;

  private DeclaredRetrofit(OkHttpClient http, RetrofitApi api) {
    this.http = http;
    this.api = api;
  }

  static DeclaredRetrofit create(String baseUrl) {
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(chain
            .request()
            .newBuilder()
            .header("Authorization", "Bearer " + HttpLibrary.TOKEN)
            .build()))
        .build();
    // Its default of 5 calls to a host at a time would make the asynchronous row one of 5.
    http.dispatcher().setMaxRequestsPerHost(64);
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(baseUrl + "/")
        .client(http)
        .addConverterFactory(JacksonConverterFactory.create(DeclaredFeign.mapper()))
        .build();
    return new DeclaredRetrofit(http, retrofit.create(RetrofitApi.class));
  }

  private static <T> T body(Response<T> response) throws IOException {
    T body = response.body();
    if (!response.isSuccessful() || body == null) {
      throw new IOException("status " + response.code());
    }
    return body;
  }

  @Override
  public LoginSession session() throws IOException {
    return body(api.session(BRIDGE, SESSION).execute());
  }

  @Override
  public CompletionStage<LoginSession> sessionAsync() {
    return api.sessionAsync(BRIDGE, SESSION);
  }

  @Override
  public MessagePage page(String chatId, @Nullable String cursor) throws IOException {
    return body(api.messages(chatId, cursor).execute());
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    return DeclaredFeign.sessionSummary(session);
  }

  @Override
  public PageSummary pageSummary(MessagePage page) {
    return DeclaredFeign.summaryOfPage(page);
  }

  @Override
  public long download(String url) throws IOException {
    try (ResponseBody body = body(api.serve(url).execute())) {
      return body.byteStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public long upload(Path file) throws IOException {
    RequestBody content =
        RequestBody.create(file.toFile(), MediaType.get("application/octet-stream"));
    Upload upload = body(api.upload(
            MultipartBody.Part.createFormData("file", file.getFileName().toString(), content))
        .execute());
    return upload.fileSize().longValue();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
