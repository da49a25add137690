#ifndef CMARKGFM_SHIM_H
#define CMARKGFM_SHIM_H

#if !__has_include(<cmark-gfm.h>)
#error "cmark-gfm has no development files here: run `make setup`, or install libcmark-gfm-dev (Debian) or cmark-gfm (Homebrew)"
#elif !__has_include(<cmark-gfm-core-extensions.h>)
#error "cmark-gfm has no extensions here: run `make setup`, or install libcmark-gfm-extensions-dev (Debian)"
#else

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>

// A macro that Swift may not import: raw HTML is rendered as it is.
static inline int cmarkgfm_unsafe(void) { return CMARK_OPT_UNSAFE; }

// The extension's node types are variables of its library that no public header declares.
static inline int cmarkgfm_is_table_row(cmark_node *node) {
  return strcmp(cmark_node_get_type_string(node), "table_row") == 0;
}

#endif
#endif
