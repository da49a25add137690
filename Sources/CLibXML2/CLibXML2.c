#include "CLibXML2.h"

#if !__has_include(<libxml2/libxml/HTMLparser.h>)
#error "libxml2 has no development files here: run `make setup`, or install libxml2-dev (Debian) or libxml2 (Homebrew)"
#endif

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

static htmlDocPtr doc_of(apiscribe_html_document_ref document) { return (htmlDocPtr)document; }
static apiscribe_html_document_ref doc_ref_of(htmlDocPtr document) { return (apiscribe_html_document_ref)document; }
static xmlNodePtr node_of(apiscribe_html_node_ref node) { return (xmlNodePtr)node; }
static apiscribe_html_node_ref ref_of(xmlNodePtr node) { return (apiscribe_html_node_ref)node; }

apiscribe_html_document_ref apiscribe_html_parse(const char *bytes, int count) {
  return doc_ref_of(htmlReadMemory(
      bytes, count, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
}

void apiscribe_html_free(apiscribe_html_document_ref document) { xmlFreeDoc(doc_of(document)); }

apiscribe_html_node_ref apiscribe_html_root(apiscribe_html_document_ref document) {
  return ref_of(xmlDocGetRootElement(doc_of(document)));
}

apiscribe_html_node_ref apiscribe_html_first_child(apiscribe_html_node_ref node) {
  return ref_of(node_of(node)->children);
}

apiscribe_html_node_ref apiscribe_html_next(apiscribe_html_node_ref node) { return ref_of(node_of(node)->next); }

int apiscribe_html_node_kind(apiscribe_html_node_ref node) {
  switch (node_of(node)->type) {
    case XML_ELEMENT_NODE: return APISCRIBE_HTML_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return APISCRIBE_HTML_TEXT;
    default: return APISCRIBE_HTML_OTHER;
  }
}

const char *apiscribe_html_name(apiscribe_html_node_ref node) { return (const char *)node_of(node)->name; }

const char *apiscribe_html_text(apiscribe_html_node_ref node) { return (const char *)node_of(node)->content; }

char *apiscribe_html_attribute(apiscribe_html_node_ref node, const char *name) {
  return (char *)xmlGetProp(node_of(node), (const xmlChar *)name);
}

void apiscribe_html_free_text(char *text) { xmlFree(text); }

long apiscribe_html_line(apiscribe_html_node_ref node) { return xmlGetLineNo(node_of(node)); }
