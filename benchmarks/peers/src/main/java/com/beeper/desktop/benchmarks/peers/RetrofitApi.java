package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.beeper.desktop.benchmarks.HandWrittenModels.MessagePage;
import com.beeper.desktop.benchmarks.HandWrittenModels.Upload;
import java.util.concurrent.CompletableFuture;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** The operations of the suite, declared for Retrofit. */
interface RetrofitApi {

  @Headers("Accept: application/json")
  @GET("v1/bridges/{bridge}/login-sessions/{session}")
  Call<LoginSession> session(@Path("bridge") String bridge, @Path("session") String session);

  @Headers("Accept: application/json")
  @GET("v1/bridges/{bridge}/login-sessions/{session}")
  CompletableFuture<LoginSession> sessionAsync(
      @Path("bridge") String bridge, @Path("session") String session);

  @Headers("Accept: application/json")
  @GET("v1/chats/{chat}/messages")
  Call<MessagePage> messages(@Path("chat") String chat, @Query("cursor") @Nullable String cursor);

  @Streaming
  @GET("v1/assets/serve")
  Call<ResponseBody> serve(@Query("url") String url);

  @Multipart
  @POST("v1/assets/upload")
  Call<Upload> upload(@Part MultipartBody.Part file);
}
