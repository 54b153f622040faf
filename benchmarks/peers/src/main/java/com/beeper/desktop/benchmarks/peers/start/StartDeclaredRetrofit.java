package com.beeper.desktop.benchmarks.peers.start;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;

/** A declared Retrofit client. */
public final class StartDeclaredRetrofit {

  private StartDeclaredRetrofit() {}

  /** The operation of the program. */
  interface Api {
    @GET("v1/bridges/{bridge}/login-sessions/{session}")
    Call<LoginSession> session(
        @Path("bridge") String bridge,
        @Path("session") String session,
        @Header("Authorization") String authorization);
  }

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   * @throws IOException if the call fails
   */
  public static void main(String[] args) throws IOException {
    Api api = new Retrofit.Builder()
        .baseUrl(args[0] + "/")
        .client(new OkHttpClient())
        .addConverterFactory(JacksonConverterFactory.create(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()))
        .build()
        .create(Api.class);
    LoginSession session = Objects.requireNonNull(
        api.session("local-whatsapp", "123", "Bearer benchmark-token").execute().body());
    System.out.println(System.nanoTime() + " " + session.currentStep().instructions());
    System.exit(0);
  }
}
