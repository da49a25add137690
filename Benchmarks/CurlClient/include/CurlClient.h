#ifndef CURL_CLIENT_H
#define CURL_CLIENT_H

// What a plain C program gets out of libcurl: the yardstick of the transport bench. Answers are counted and dropped.

// Sends `count` requests one after the other. A second thread drives libcurl's multi interface; requests and answers
// are handed over under a lock, as a transport has to. Returns the number of answers with status 200.
int curl_client_sequential(const char *url, int count);

// Sends `count` requests, `concurrency` at a time, from one thread that drives libcurl's multi interface. Returns the
// number of answers with status 200.
int curl_client_concurrent(const char *url, int count, int concurrency);

#endif
