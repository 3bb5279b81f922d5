// Drives lexbor, and keeps its tree from growing without bounds.
//
// Attributes of elements that extraction sees: class, id, role, itemprop, rel, lang, dir, href of <a> and datetime of
// <time> (elements.cpp). Element::hidden stands for style, hidden and aria-hidden.
#include "html/parse.hpp"

#include <memory>

#include "html/dom.hpp"
#include "html/reference_table.hpp"
#include "html/walk.hpp"

namespace unbake::html {
namespace {

/// The depth at which an element is put beside the one before it instead of into it: what Chromium allows
/// (kMaximumHTMLParserDOMTreeDepth). The parser looks through all open elements at many tags, so that without a limit
/// the time would grow with the square of the depth.
constexpr std::size_t kMostOpenElements = 512;

/// Formatting elements (<b>, <font>, <a> …) that stay open across paragraphs are made anew in each of them. The
/// standard sets no bound on how many; a page that leaves more open is broken or means harm.
constexpr std::size_t kMostOpenFormatting = 32;

/// Attributes of one element. Each is compared with all before it. The page that has more is no page.
constexpr std::size_t kMostAttributes = 256;

/// Open elements that take part in the parser's state, and so cannot be closed behind its back.
bool is_structural(const Node* node) {
  if (!is_html(node)) return true;
  switch (tag_of(node)) {
    case LXB_TAG_HTML:
    case LXB_TAG_HEAD:
    case LXB_TAG_BODY:
    case LXB_TAG_FRAMESET:
    case LXB_TAG_TABLE:
    case LXB_TAG_CAPTION:
    case LXB_TAG_COLGROUP:
    case LXB_TAG_TBODY:
    case LXB_TAG_THEAD:
    case LXB_TAG_TFOOT:
    case LXB_TAG_TR:
    case LXB_TAG_TD:
    case LXB_TAG_TH:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_SELECT:
    case LXB_TAG_FORM:
    case LXB_TAG_APPLET:
    case LXB_TAG_MARQUEE:
    case LXB_TAG_OBJECT:
    case LXB_TAG_NOSCRIPT:
      return true;
    default:
      return false;
  }
}

/// Elements whose content is not markup: the tokenizer has to be told of them, whatever the depth.
bool holds_raw_text(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_TITLE:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_XMP:
    case LXB_TAG_IFRAME:
    case LXB_TAG_NOEMBED:
    case LXB_TAG_NOFRAMES:
    case LXB_TAG_PLAINTEXT:
      return true;
    default:
      return false;
  }
}

/// What on_token() works on.
struct Construction {
  lxb_html_tree_t* tree;
  Work& work;
  bool too_deep = false;  ///< an element was put beside the one it stands in, or passed over
};

/// Makes room for one more open element. False where the tag has to be passed over, because what is open cannot be
/// closed (hundreds of tables inside one another).
bool make_room(Construction& construction, const lxb_html_token_t* token) {
  lxb_html_tree_t* tree = construction.tree;
  lexbor_array_t* open = tree->open_elements;
  const bool opens = token->tag_id > LXB_TAG__EM_DOCTYPE && (token->type & LXB_HTML_TOKEN_TYPE_CLOSE) == 0;
  if (!opens) return true;
  if (tree->active_formatting->length > kMostOpenFormatting) lexbor_array_delete(tree->active_formatting, 0, 1);
  while (open->length >= kMostOpenElements) {
    construction.too_deep = true;
    auto* current = static_cast<Node*>(open->list[open->length - 1]);
    if (is_structural(current)) return holds_raw_text(token->tag_id);
    lxb_html_tree_open_elements_pop(tree);
    lxb_html_tree_active_formatting_remove_by_node(tree, current);
  }
  return true;
}

void cut_attributes(lxb_html_token_t* token) {
  std::size_t count = 1;
  for (lxb_html_token_attr_t* at = token->attr_first; at != nullptr; at = at->next) {
    if (count++ < kMostAttributes) continue;
    at->next = nullptr;
    token->attr_last = at;
  }
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
  auto& construction = *static_cast<Construction*>(context);
  lxb_html_tree_t* tree = construction.tree;
  if (construction.work.late()) return token;
  cut_attributes(token);
  if (!make_room(construction, token)) return token;
  while (!lxb_html_tree_construction_dispatcher(tree, token)) continue;
  if (tree->status != LXB_STATUS_OK) {
    tokenizer->status = tree->status;
    return nullptr;
  }
  return token;
}

struct DestroyParser {
  void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
};
struct DestroyDocument {
  void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
};

}  // namespace

Document parse_html(std::string_view utf8, Work& work) {
  make_reference_table();
  const std::unique_ptr<lxb_html_parser_t, DestroyParser> parser{lxb_html_parser_create()};
  if (lxb_html_parser_init(parser.get()) != LXB_STATUS_OK) return {};
  // The document must go before the parser that it was made with.
  const std::unique_ptr<lxb_html_document_t, DestroyDocument> page{lxb_html_parse_chunk_begin(parser.get())};
  if (page == nullptr) return {};
  Construction construction{parser->tree, work};
  lxb_html_tokenizer_callback_token_done_set(parser->tkz, on_token, &construction);
  // Where memory runs out, what was parsed so far is the page.
  lxb_html_parse_chunk_process(parser.get(), reinterpret_cast<const lxb_char_t*>(utf8.data()), utf8.size());
  lxb_html_parse_chunk_end(parser.get());
  Document document = walk(lxb_dom_interface_node(page.get()));
  document.too_deep = construction.too_deep;
  return document;
}

}  // namespace unbake::html
