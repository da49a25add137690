#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>
#include <pthread.h>

// Swift cannot call variadic functions; these give curl_easy_setopt and its kin types.

typedef size_t (*ccurl_data_callback)(char *data, size_t size, size_t count, void *context);
typedef int (*ccurl_prereq_callback)(
    void *context, char *remote_address, char *local_address, int remote_port, int local_port);

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_data_callback(CURL *handle, CURLoption option, ccurl_data_callback value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_prereq_callback(CURL *handle, ccurl_prereq_callback value) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode ccurl_get_pointer(CURL *handle, CURLINFO info, void **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// Lets a transfer end while its name is still being resolved, instead of waiting for the resolver; libcurl 7.87.
static inline void ccurl_leave_resolver_behind(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075700
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)handle;
#endif
}

// Whether a file of authorities was built in; libcurl tells since 7.84.
static inline int ccurl_has_authority_file(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075400
  char *file = NULL;
  return curl_easy_getinfo(handle, CURLINFO_CAINFO, &file) == CURLE_OK && file != NULL;
#else
  (void)handle;
  return 0;
#endif
}

// The result of a message that says a transfer is done; the union has no safe name in Swift.
static inline CURLcode ccurl_message_result(const CURLMsg *message) { return message->data.result; }

// Runs a function on a thread that nobody waits for; an error number where there is none.
typedef void *(*ccurl_thread_body)(void *context);
static inline int ccurl_start_thread(ccurl_thread_body body, void *context) {
  pthread_t thread;
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return error;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  error = pthread_create(&thread, &attributes, body, context);
  pthread_attr_destroy(&attributes);
  return error;
}

// The version of the library that the program runs with; LIBCURL_VERSION_NUM is that of the headers.
static inline unsigned int ccurl_version(void) { return curl_version_info(CURLVERSION_NOW)->version_num; }

// Macros that Swift does not import.
static inline CURLcode ccurl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
static inline int ccurl_prereq_ok(void) { return CURL_PREREQFUNC_OK; }
static inline int ccurl_prereq_abort(void) { return CURL_PREREQFUNC_ABORT; }
static inline long ccurl_http_1_1(void) { return CURL_HTTP_VERSION_1_1; }
static inline long ccurl_tls_1_2(void) { return CURL_SSLVERSION_TLSv1_2; }
static inline long ccurl_any_address(void) { return CURL_IPRESOLVE_WHATEVER; }
static inline long ccurl_ipv4(void) { return CURL_IPRESOLVE_V4; }
static inline long ccurl_ipv6(void) { return CURL_IPRESOLVE_V6; }
static inline long ccurl_http_2(void) { return CURL_HTTP_VERSION_2_0; }
static inline long ccurl_http_2_tls(void) { return CURL_HTTP_VERSION_2TLS; }

#endif
