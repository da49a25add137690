#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

// Swift sees neither function-like macros nor variadic functions; these give them types.

// A keyed HMAC-SHA256 context, or NULL; duplicate it per message.
static inline EVP_MAC_CTX *copenssl_hmac_sha256(const unsigned char *key, size_t count) {
  EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);
  if (mac == NULL) return NULL;
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac);
  EVP_MAC_free(mac);
  if (context == NULL) return NULL;
  char digest[] = "SHA256";
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
  if (EVP_MAC_init(context, key, count, parameters) == 1) return context;
  EVP_MAC_CTX_free(context);
  return NULL;
}

// The number that names PKCS #1 version 1.5 padding.
static inline int copenssl_rsa_pkcs1_padding(void) { return RSA_PKCS1_PADDING; }

// The type numbers of keys.
static inline int copenssl_key_rsa(void) { return EVP_PKEY_RSA; }
static inline int copenssl_key_ed25519(void) { return EVP_PKEY_ED25519; }

// Takes the oldest entry off the error queue of this thread as text; 0 when the queue is empty.
static inline int copenssl_next_error(char *buffer, size_t count) {
  unsigned long code = ERR_get_error();
  if (code == 0) return 0;
  ERR_error_string_n(code, buffer, count);
  return 1;
}

#endif
