// A typed window on libxml2's HTML parser that includes none of its headers.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed document.
typedef struct apiscribe_html_document *apiscribe_html_document_ref;
/// A node; valid while its document lives.
typedef struct apiscribe_html_node *apiscribe_html_node_ref;

enum apiscribe_html_kind { APISCRIBE_HTML_OTHER = 0, APISCRIBE_HTML_ELEMENT = 1, APISCRIBE_HTML_TEXT = 2 };

/// Parses UTF-8 HTML without network access or messages; NULL when no tree could be made. Free it when done.
apiscribe_html_document_ref apiscribe_html_parse(const char *bytes, int count);
void apiscribe_html_free(apiscribe_html_document_ref document);

/// The root element, or NULL.
apiscribe_html_node_ref apiscribe_html_root(apiscribe_html_document_ref document);
apiscribe_html_node_ref apiscribe_html_first_child(apiscribe_html_node_ref node);
apiscribe_html_node_ref apiscribe_html_next(apiscribe_html_node_ref node);

int apiscribe_html_node_kind(apiscribe_html_node_ref node);
/// The element's name, or the text of a text node; owned by the document; may be NULL.
const char *apiscribe_html_name(apiscribe_html_node_ref node);
const char *apiscribe_html_text(apiscribe_html_node_ref node);
/// The value of an attribute, or NULL; free it with apiscribe_html_free_text.
char *apiscribe_html_attribute(apiscribe_html_node_ref node, const char *name);
void apiscribe_html_free_text(char *text);

/// The line of the node, from 1.
long apiscribe_html_line(apiscribe_html_node_ref node);

#ifdef __cplusplus
}
#endif
