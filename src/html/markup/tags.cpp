#include "html/markup/tags.hpp"

#include <array>

namespace unbake::html {
namespace {

constexpr std::array<TagRole, LXB_TAG__LAST_ENTRY> make_roles() {
  std::array<TagRole, LXB_TAG__LAST_ENTRY> roles{};
  const auto set = [&roles](TagRole role, auto... tags) { ((roles[tags] = role), ...); };
  // Everything that the standard's rendering section gives a display of block, list-item or a part of a table.
  set(TagRole::block, LXB_TAG_ADDRESS, LXB_TAG_ARTICLE, LXB_TAG_ASIDE, LXB_TAG_BODY, LXB_TAG_CENTER, LXB_TAG_DD,
      LXB_TAG_DETAILS, LXB_TAG_DIALOG, LXB_TAG_DIV, LXB_TAG_DL, LXB_TAG_DT, LXB_TAG_FIELDSET, LXB_TAG_FIGURE,
      LXB_TAG_FOOTER, LXB_TAG_FORM, LXB_TAG_HEADER, LXB_TAG_HGROUP, LXB_TAG_HTML, LXB_TAG_LEGEND, LXB_TAG_MAIN,
      LXB_TAG_MARQUEE, LXB_TAG_MULTICOL, LXB_TAG_NAV, LXB_TAG_P, LXB_TAG_SEARCH, LXB_TAG_SECTION, LXB_TAG_SUMMARY,
      LXB_TAG_TBODY, LXB_TAG_TFOOT, LXB_TAG_THEAD, LXB_TAG_HEAD);
  // Code and controls.
  set(TagRole::skipped, LXB_TAG_STYLE, LXB_TAG_SELECT, LXB_TAG_INPUT, LXB_TAG_TEXTAREA, LXB_TAG_OPTION,
      LXB_TAG_OPTGROUP, LXB_TAG_DATALIST, LXB_TAG_METER, LXB_TAG_PROGRESS, LXB_TAG_SVG, LXB_TAG_APPLET, LXB_TAG_CANVAS,
      LXB_TAG_MAP, LXB_TAG_NOFRAMES, LXB_TAG_NOEMBED, LXB_TAG_FRAMESET, LXB_TAG_COLGROUP);
  set(TagRole::embed, LXB_TAG_IFRAME, LXB_TAG_OBJECT, LXB_TAG_EMBED, LXB_TAG_AUDIO, LXB_TAG_VIDEO);
  set(TagRole::heading, LXB_TAG_H1, LXB_TAG_H2, LXB_TAG_H3, LXB_TAG_H4, LXB_TAG_H5, LXB_TAG_H6);
  set(TagRole::list, LXB_TAG_UL, LXB_TAG_OL, LXB_TAG_MENU, LXB_TAG_DIR);
  set(TagRole::preformatted, LXB_TAG_PRE, LXB_TAG_LISTING, LXB_TAG_XMP, LXB_TAG_PLAINTEXT);
  set(TagRole::cell, LXB_TAG_TD, LXB_TAG_TH);
  set(TagRole::caption, LXB_TAG_CAPTION, LXB_TAG_FIGCAPTION);
  set(TagRole::mark, LXB_TAG_A, LXB_TAG_B, LXB_TAG_STRONG, LXB_TAG_I, LXB_TAG_EM, LXB_TAG_CODE, LXB_TAG_KBD,
      LXB_TAG_SAMP, LXB_TAG_TT, LXB_TAG_DEL, LXB_TAG_S, LXB_TAG_STRIKE, LXB_TAG_SUB, LXB_TAG_SUP, LXB_TAG_RUBY,
      LXB_TAG_CITE, LXB_TAG_DFN, LXB_TAG_VAR);
  set(TagRole::ruby_text, LXB_TAG_RT, LXB_TAG_RTC);
  roles[LXB_TAG_BUTTON] = TagRole::button;
  roles[LXB_TAG_TEMPLATE] = TagRole::out_of_place;
  roles[LXB_TAG_LI] = TagRole::list_item;
  roles[LXB_TAG_BLOCKQUOTE] = TagRole::quote;
  roles[LXB_TAG_Q] = TagRole::quotation;
  roles[LXB_TAG_TABLE] = TagRole::table;
  roles[LXB_TAG_TR] = TagRole::row;
  roles[LXB_TAG_HR] = TagRole::rule;
  roles[LXB_TAG_BR] = TagRole::line_break;
  roles[LXB_TAG_WBR] = TagRole::word_break;
  roles[LXB_TAG_IMG] = TagRole::image;
  roles[LXB_TAG_RP] = TagRole::ruby_base_end;
  roles[LXB_TAG_NOSCRIPT] = TagRole::noscript;
  roles[LXB_TAG_TITLE] = TagRole::title;
  roles[LXB_TAG_META] = TagRole::meta;
  roles[LXB_TAG_LINK] = TagRole::link;
  roles[LXB_TAG_BASE] = TagRole::base;
  roles[LXB_TAG_SCRIPT] = TagRole::script;
  return roles;
}

constexpr auto kRoles = make_roles();

/// MathML's <annotation> says in another notation what the formula says already.
bool is_annotation(const Node* element) {
  if (tag_of(element) == LXB_TAG_ANNOTATION_XML) return true;
  std::size_t length = 0;
  const lxb_char_t* name =
      lxb_dom_element_local_name(reinterpret_cast<lxb_dom_element_t*>(const_cast<Node*>(element)), &length);
  return std::string_view{reinterpret_cast<const char*>(name), length} == "annotation";
}

}  // namespace

TagRole role_of(const Node* element) {
  if (!is_html(element)) {
    if (element->ns == LXB_NS_SVG) return TagRole::skipped;
    return is_annotation(element) ? TagRole::skipped : TagRole::plain;
  }
  const lxb_tag_id_t tag = tag_of(element);
  return tag < kRoles.size() ? kRoles[tag] : TagRole::plain;
}

MarkKind mark_of(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_A:
      return MarkKind::link;
    case LXB_TAG_B:
    case LXB_TAG_STRONG:
      return MarkKind::strong;
    case LXB_TAG_CODE:
    case LXB_TAG_KBD:
    case LXB_TAG_SAMP:
    case LXB_TAG_TT:
      return MarkKind::code;
    case LXB_TAG_DEL:
    case LXB_TAG_S:
    case LXB_TAG_STRIKE:
      return MarkKind::deleted;
    case LXB_TAG_SUB:
      return MarkKind::subscript;
    case LXB_TAG_SUP:
      return MarkKind::superscript;
    case LXB_TAG_RUBY:
      return MarkKind::ruby;
    default:
      return MarkKind::emphasis;
  }
}

}  // namespace unbake::html
