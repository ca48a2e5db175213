package realign.serve;

import org.jspecify.annotations.Nullable;

/** A request that can't be answered, as OpenAI's error object tells it. */
final class ApiError extends RuntimeException {
  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  private ApiError(
      int status, String type, String message, @Nullable String param, @Nullable String code) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  /** The request itself is wrong. */
  static ApiError wrong(String message, @Nullable String param) {
    return new ApiError(400, "invalid_request_error", message, param, null);
  }

  static ApiError refused(int status, String message, String code) {
    return new ApiError(status, "invalid_request_error", message, null, code);
  }

  static ApiError unknownModel(String message) {
    return new ApiError(404, "invalid_request_error", message, "model", "model_not_found");
  }

  /** The fault is on this side. */
  static ApiError failed(int status, String message) {
    return new ApiError(status, "server_error", message, null, null);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  @Nullable String param() {
    return param;
  }

  @Nullable String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
