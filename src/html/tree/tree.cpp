// Drives lexbor's parser token by token. What it does takes time and memory that grow with the square of a page's size
// in many places; each has a limit here that no sound page comes near.
#include "html/tree/tree.hpp"

#include <algorithm>

#include "html/tree/memory.hpp"
#include "html/tree/reference_table.hpp"

namespace unbake::html {
namespace {

/// The depth at which an element is put beside the one before it instead of into it: what Chromium allows
/// (kMaximumHTMLParserDOMTreeDepth). The parser looks through all open elements at many tags, so that without a limit
/// the time would grow with the square of the depth.
constexpr std::size_t kMostOpenElements = 512;

/// Formatting elements (<b>, <font>, <a> …) that stay open across paragraphs are made anew in each of them. The
/// standard sets no bound on how many; a page that leaves more open is broken or means harm.
constexpr std::size_t kMostOpenFormatting = 32;

/// What Task::formatting takes for an element or attribute that was made anew, besides the bytes of its value: about
/// the markup of a short one.
constexpr std::uint64_t kCostOfNode = 4;

/// Attributes of one element. Each is compared with all before it. The page that has more is no page.
constexpr std::size_t kMostAttributes = 256;

/// lexbor puts names of elements and attributes that it does not know into chains, and walks along one for each. A
/// page of nothing but such names has some sixteen in each chain; more chains would have to be cleared for every page.
constexpr std::size_t kBytesPerChain = 128;
constexpr std::size_t kLeastChains = 128;
constexpr std::size_t kMostChains = 65536;

/// A text node of more bytes gets no more: lexbor copies all of it for each piece that it adds.
constexpr std::size_t kLongText = 4096;

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

bool is_part_of_table(const Node* node) {
  switch (tag_of(node)) {
    case LXB_TAG_TABLE:
    case LXB_TAG_TBODY:
    case LXB_TAG_THEAD:
    case LXB_TAG_TFOOT:
    case LXB_TAG_TR:
      return true;
    default:
      return false;
  }
}

/// What on_token() works on.
struct Construction {
  lxb_html_tree_t* tree;
  Work* work;
  bool too_deep = false;
  bool keeps_formatting = true;     ///< Task::formatting has something left
  std::size_t adopted_by_html = 0;  ///< attributes
  std::size_t adopted_by_body = 0;
};

bool opens(const lxb_html_token_t* token) {
  return token->tag_id > LXB_TAG__EM_DOCTYPE && (token->type & LXB_HTML_TOKEN_TYPE_CLOSE) == 0;
}

/// Makes room for one more open element. False where the tag has to be passed over, because what is open cannot be
/// closed (hundreds of tables inside one another).
bool make_room(Construction& construction, const lxb_html_token_t* token) {
  lxb_html_tree_t* tree = construction.tree;
  lexbor_array_t* open = tree->open_elements;
  if (!opens(token)) return true;
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

/// Returns how many are left.
std::size_t cut_attributes(lxb_html_token_t* token) {
  std::size_t count = 0;
  for (lxb_html_token_attr_t* at = token->attr_first; at != nullptr; at = at->next) {
    if (++count < kMostAttributes) continue;
    at->next = nullptr;
    token->attr_last = at;
  }
  return count;
}

/// The one <html> and the one <body> of a page adopt the attributes of every further tag of theirs.
void limit_adoption(Construction& construction, lxb_html_token_t* token, std::size_t attributes) {
  if (token->tag_id != LXB_TAG_HTML && token->tag_id != LXB_TAG_BODY) return;
  std::size_t& adopted = token->tag_id == LXB_TAG_HTML ? construction.adopted_by_html : construction.adopted_by_body;
  if (adopted + attributes > kMostAttributes) {
    token->attr_first = nullptr;
    token->attr_last = nullptr;
  } else {
    adopted += attributes;
  }
}

/// The text node that the next text may be added to; null where there is none.
Node* text_before(lxb_html_tree_t* tree) {
  Node* current = lxb_html_tree_current_node(tree);
  if (current == nullptr) return nullptr;
  Node* before = current->last_child;
  if (is_part_of_table(current)) {  // text in a table stands in front of it
    while (current != nullptr && tag_of(current) != LXB_TAG_TABLE) current = current->parent;
    before = current == nullptr ? nullptr : current->prev;
  }
  return before != nullptr && before->type == LXB_DOM_NODE_TYPE_TEXT ? before : nullptr;
}

/// lexbor knows a text by its tag: without one, it begins another node behind it.
void end_long_text(lxb_html_tree_t* tree) {
  Node* text = text_before(tree);
  if (text != nullptr && text_of(text).size() > kLongText) text->local_name = LXB_TAG__UNDEF;
}

/// Formatting elements that were made anew for a token, each with its attributes, are no markup of the page: pages can
/// make thousands of each. `nodes` were made in all.
void account_for_formatting(Construction& construction, const lxb_html_token_t* token, std::size_t open_before,
                            std::size_t nodes, std::size_t attributes) {
  // A text or an element is the token's own, and so are a node and a value for each of its attributes. The few elements
  // that a tag implies (<html>, <body>, <tbody>) are counted with those made anew.
  const std::size_t own = 1 + 2 * attributes;
  if (nodes <= own) return;
  std::uint64_t cost = (nodes - own) * kCostOfNode;
  const lexbor_array_t* open = construction.tree->open_elements;
  const std::size_t end = opens(token) && open->length > 0 ? open->length - 1 : open->length;
  for (std::size_t i = open_before; i < end; ++i) {
    const auto* element = static_cast<const Node*>(open->list[i]);
    for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) cost += value_of(at).size();
  }
  if (!construction.work->spend(Task::formatting, cost)) construction.keeps_formatting = false;
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
  auto& construction = *static_cast<Construction*>(context);
  lxb_html_tree_t* tree = construction.tree;
  if (construction.work->late()) return token;
  const std::size_t attributes = cut_attributes(token);
  limit_adoption(construction, token, attributes);
  if (!make_room(construction, token)) return token;
  if (!construction.keeps_formatting) lexbor_array_clean(tree->active_formatting);
  if (token->tag_id == LXB_TAG__TEXT) end_long_text(tree);
  const std::size_t open_before = tree->open_elements->length;
  const lexbor_mraw_t* nodes = tree->document->dom_document.mraw;
  const std::size_t nodes_before = nodes->ref_count;
  while (!lxb_html_tree_construction_dispatcher(tree, token)) continue;
  const std::size_t made = nodes->ref_count - std::min(nodes->ref_count, nodes_before);
  account_for_formatting(construction, token, open_before, made, attributes);
  if (tree->status != LXB_STATUS_OK) {
    tokenizer->status = tree->status;
    return nullptr;
  }
  return token;
}

/// A table without entries gets more chains.
void widen(lexbor_hash_t* names, std::size_t chains) {
  if (chains <= names->table_size || lexbor_dobject_allocated(names->entries) != 0) return;
  void* table = lexbor_calloc(chains, sizeof(lexbor_hash_entry_t*));
  if (table == nullptr) return;
  lexbor_free(static_cast<void*>(names->table));
  names->table = static_cast<lexbor_hash_entry_t**>(table);
  names->table_size = chains;
}

lxb_html_parser_t* make_parser() {
  set_up_memory();
  return lxb_html_parser_create();
}

}  // namespace

Tree::Tree(std::string_view utf8, Work& work) : parser_(make_parser()) {
  make_reference_table();
  if (lxb_html_parser_init(parser_.get()) != LXB_STATUS_OK) return;
  page_.reset(lxb_html_parse_chunk_begin(parser_.get()));
  if (page_ == nullptr) return;
  lxb_html_tree_t* tree = parser_->tree;
  lxb_html_tokenizer_t* tokenizer = parser_->tkz;
  const std::size_t chains = std::clamp(utf8.size() / kBytesPerChain, kLeastChains, kMostChains);
  widen(page_->dom_document.tags, chains);
  widen(page_->dom_document.attrs, chains);
  // Nobody reads the errors, and lists of them grow by so few at a time that each is copied thousands of times.
  tree->parse_errors = lexbor_array_obj_destroy(tree->parse_errors, true);
  tokenizer->parse_errors = lexbor_array_obj_destroy(tokenizer->parse_errors, true);
  Construction construction{tree, &work};
  lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, &construction);
  lxb_html_parse_chunk_process(parser_.get(), reinterpret_cast<const lxb_char_t*>(utf8.data()), utf8.size());
  lxb_html_parse_chunk_end(parser_.get());
  too_deep_ = construction.too_deep;
}

}  // namespace unbake::html
