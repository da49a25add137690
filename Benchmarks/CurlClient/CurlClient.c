#include "CurlClient.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>

static size_t drop(char *data, size_t size, size_t count, void *context) {
  (void)data;
  (void)context;
  return size * count;
}

static CURL *make_handle(const char *url) {
  CURL *handle = curl_easy_init();
  if (!handle) return NULL;
  curl_easy_setopt(handle, CURLOPT_URL, url);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, drop);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 30000L);
  return handle;
}

static int is_success(CURL *handle, CURLcode result) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return result == CURLE_OK && status == 200;
}

// What the two threads of the sequential client share; `step` says whose turn it is.
enum step { IDLE, REQUESTED, ANSWERED, ENDED };

struct handover {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  enum step step;
  int successes;
  CURLM *multi;
  CURL *handle;
};

static void set_step(struct handover *state, enum step step) {
  pthread_mutex_lock(&state->lock);
  state->step = step;
  pthread_cond_signal(&state->changed);
  pthread_mutex_unlock(&state->lock);
}

static void collect(struct handover *state) {
  int left;
  CURLMsg *message;
  while ((message = curl_multi_info_read(state->multi, &left))) {
    CURL *handle = message->easy_handle;
    state->successes += is_success(handle, message->data.result);
    curl_multi_remove_handle(state->multi, handle);
    set_step(state, ANSWERED);
  }
}

static void *drive(void *context) {
  struct handover *state = context;
  int is_running = 0;
  for (;;) {
    pthread_mutex_lock(&state->lock);
    enum step step = state->step;
    if (step == REQUESTED) state->step = IDLE;
    pthread_mutex_unlock(&state->lock);
    if (step == ENDED) return NULL;
    if (step == REQUESTED) curl_multi_add_handle(state->multi, state->handle);
    curl_multi_perform(state->multi, &is_running);
    collect(state);
    curl_multi_poll(state->multi, NULL, 0, 60000, NULL);
  }
}

int curl_client_sequential(const char *url, int count) {
  struct handover state = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, IDLE, 0, curl_multi_init(), NULL};
  state.handle = make_handle(url);
  pthread_t thread;
  if (!state.multi || !state.handle || pthread_create(&thread, NULL, drive, &state)) return 0;
  for (int number = 0; number < count; number++) {
    set_step(&state, REQUESTED);
    curl_multi_wakeup(state.multi);
    pthread_mutex_lock(&state.lock);
    while (state.step != ANSWERED) pthread_cond_wait(&state.changed, &state.lock);
    pthread_mutex_unlock(&state.lock);
  }
  set_step(&state, ENDED);
  curl_multi_wakeup(state.multi);
  pthread_join(thread, NULL);
  curl_easy_cleanup(state.handle);
  curl_multi_cleanup(state.multi);
  return state.successes;
}

int curl_client_concurrent(const char *url, int count, int concurrency) {
  CURLM *multi = curl_multi_init();
  CURL **handles = calloc(concurrency, sizeof(CURL *));
  int started = 0, done = 0, successes = 0, is_running = 0;
  for (; started < concurrency && started < count; started++) {
    handles[started] = make_handle(url);
    curl_multi_add_handle(multi, handles[started]);
  }
  while (done < count) {
    curl_multi_perform(multi, &is_running);
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
      CURL *handle = message->easy_handle;
      successes += is_success(handle, message->data.result);
      done++;
      curl_multi_remove_handle(multi, handle);
      if (started < count) {
        started++;
        curl_multi_add_handle(multi, handle);
      }
    }
    if (done < count) curl_multi_poll(multi, NULL, 0, 60000, NULL);
  }
  for (int number = 0; number < concurrency; number++) curl_easy_cleanup(handles[number]);
  curl_multi_cleanup(multi);
  free(handles);
  return successes;
}
