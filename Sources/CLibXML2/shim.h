// ICU's headers clash with Foundation's own copy as soon as a target sees both.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// Macros and function pointers that Swift cannot see.
static inline void recoupe_xml_free(void *pointer) { xmlFree(pointer); }
static inline void recoupe_xml_check_version(void) { LIBXML_TEST_VERSION }
