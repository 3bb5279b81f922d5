/* Takes the place of lexbor's file of this name: the same table, but src/html/tree/reference_table.cpp fills it. */
#ifndef UNBAKE_LEXBOR_RES_H
#define UNBAKE_LEXBOR_RES_H

#include "lexbor/core/sbst.h"

extern lexbor_sbst_entry_static_t lxb_html_tokenizer_res_entities_sbst[];

#endif
