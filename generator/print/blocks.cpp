#include "print/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/match.h"
#include "base/text.h"

namespace govbook::print {
namespace {

constexpr double paragraph_space = 8;
constexpr double cell_paragraph_space = 3;
constexpr double frame_padding = 8;
constexpr double frame_indent = 12;

struct HeadingLook {
  double scale;  // Of the size of body text.
  double above;
  double below;
};
constexpr std::array heading_looks{HeadingLook{1.42, 22, 7}, HeadingLook{1.16, 15, 5},
                                   HeadingLook{1.05, 12, 4}, HeadingLook{1, 10, 3},
                                   HeadingLook{1, 10, 3}};

// A heading inside a box opens no section, and never skips a level.
void set_inner_heading(Work& work, const doc::Heading& heading, const Place& place) {
  Entry entry;
  const int least = std::max(2, static_cast<int>(work.sections.size()) + 1);
  entry.level = std::clamp(heading.level, least, std::clamp(work.last_level + 1, least, 6));
  entry.number = heading.number;
  entry.anchor = heading.anchor;
  Place here = place;
  here.hang = 0;
  set_heading(work, entry, heading, here);
}

// Runs `fill` between the edges of a frame.
template <class Fill>
void set_framed(const Place& place, Frame frame, const Fill& fill) {
  Flow& flow = *place.flow;
  frame.first = flow.strips.size();
  frame.left = place.left;
  frame.right = place.left + place.width;
  Place inside = place;
  inside.left += frame_indent;
  inside.width -= frame_indent * (frame.fill ? 2 : 1);
  inside.hang = 0;
  inside.alignment = type::Alignment::start;
  inside.is_bare = false;
  const double above = std::max(flow.pending_space, frame.padding > 0 ? paragraph_space : 0);
  flow.pending_space = above + frame.padding;
  fill(inside);
  frame.last = flow.strips.size();
  if (frame.first == frame.last) return;
  for (std::size_t i = frame.first; i < frame.last; ++i) flow.strips[i].inset += frame.padding;
  // Neither its first line stands alone on a page nor its last.
  for (const auto lone : {frame.first + 1, frame.last - 1}) {
    if (lone <= frame.first || lone >= frame.last) continue;
    flow.strips[lone].cost = std::max(flow.strips[lone].cost, bad_break);
  }
  flow.pending_space = frame.padding + paragraph_space + 2;
  flow.frames.push_back(frame);
}

void set_quote(Work& work, const doc::Quote& quote, const Place& place) {
  Frame frame;
  frame.bar = work.around.settings.rule;
  set_framed(place, frame, [&](Place inside) {
    inside.element = add_element(work.structure, "BlockQuote", place.element);
    set_blocks(work, quote.blocks, inside);
  });
}

// Spaces that indent code must not be lost where a line begins.
std::string keep_indents(const std::string& line) {
  const auto first = line.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return text::replace_all(line.substr(0, first), " ", "\u00a0") + line.substr(first);
}

void set_code(Work& work, const doc::CodeBlock& code, const Place& place) {
  std::vector<std::string> lines;
  for (const auto& line : text::split(code.text, '\n')) {
    lines.push_back(keep_indents(text::replace_all(line, "\t", "    ")));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  Voice mono = place.voice;
  mono.style.role = type::Role::mono;
  mono.style.size *= 0.88;
  const Words words = to_words(text::join(lines, "\u2028"), mono);
  if (words.is_empty()) return;
  Frame frame;
  frame.padding = frame_padding;
  frame.fill = work.around.settings.shade;
  set_framed(place, frame, [&](const Place& inside) {
    const int paragraph = add_element(work.structure, "P", place.element);
    const int element = add_element(work.structure, "Code", paragraph);
    Column column{inside.left, inside.width, line_height(work, mono), type::Alignment::start};
    add_lines(*place.flow, set_lines(words, column, element, work.structure, work.typesetter), 0,
              0);
  });
}

void set_rule(Work& work, const Place& place) {
  Strip strip;
  strip.space = paragraph_space;
  strip.box.height = 2;
  const double middle = place.left + place.width / 2;
  const double half = std::min(60.0, place.width / 2);
  strip.box.ground.push_back(
      horizontal_rule(middle - half, middle + half, 1, work.around.settings.rule, 0.8));
  strip.cost = bad_break;
  // A rule is not what a heading waits for.
  const bool keeps_next = place.flow->keeps_next;
  const std::size_t headings = place.flow->headings;
  const bool is_first = place.flow->strips.empty();
  const Sheet sheet = is_first ? Sheet::upright : place.flow->strips.back().sheet;
  add(*place.flow, std::move(strip));
  place.flow->strips.back().sheet = sheet;  // It closes what stands above it.
  place.flow->keeps_next = keeps_next;
  place.flow->headings = headings > 0 ? headings + 1 : 0;
  place.flow->pending_space = paragraph_space + 2;
}

// The title says the kind in words, unless it begins with it already.
doc::Inlines notice_title(const doc::Notice& notice) {
  const auto kind = std::string(doc::words_for(notice.kind));
  const auto title = doc::plain_text(notice.title);
  if (title.empty()) return doc::to_inlines(kind);
  if (text::to_lower(title).starts_with(text::to_lower(kind))) return notice.title;
  doc::Inlines whole = doc::to_inlines(kind + ": ");
  whole.insert(whole.end(), notice.title.begin(), notice.title.end());
  return whole;
}

void set_notice(Work& work, const doc::Notice& notice, const Place& place) {
  const auto& settings = work.around.settings;
  const bool is_clash = notice.kind == doc::NoticeKind::contradiction;
  Frame frame;
  frame.padding = frame_padding;
  frame.fill = settings.shade;
  frame.bar = is_clash                              ? settings.clash
              : notice.kind == doc::NoticeKind::gap ? settings.muted
                                                    : settings.accent;
  set_framed(place, frame, [&](Place inside) {
    inside.element = add_element(work.structure, "Div", place.element);
    Place title = inside;
    title.voice.style.weight = type::Weight::semibold;
    title.voice.colour = *frame.bar;
    set_paragraph(work, notice_title(notice), title);
    inside.flow->pending_space = 3;
    inside.flow->keeps_next = !notice.blocks.empty();
    set_blocks(work, notice.blocks, inside);
    inside.flow->keeps_next = false;
  });
}

// What a block leads up to stays with it.
bool introduces(const doc::Block& block, const doc::Block& next, const Place& place) {
  const auto* paragraph = std::get_if<doc::Paragraph>(&block.node);
  if (paragraph == nullptr) return false;
  if (std::holds_alternative<doc::List>(next.node) && place.depth > 0) return true;
  if (std::holds_alternative<doc::Signatures>(next.node)) return true;  // Not alone on a page.
  return text::trim(doc::plain_text(paragraph->inlines)).ends_with(':');
}

}  // namespace

void set_document(Work& work, const doc::Blocks& blocks, Place place) {
  const double hang = place.hang;
  place.hang = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* heading = std::get_if<doc::Heading>(&blocks[i].node);
    place.element = work.sections.empty() ? 0 : work.sections.back();
    if (heading != nullptr && work.next_heading < work.entries.size()) {
      const Entry& entry = work.entries[work.next_heading++];
      if (place.hang <= 0 && hang > 0 && !entry.number.empty()) {
        place.hang = hang;
        place.left += hang;
        place.width -= hang;
      }
      const auto depth = static_cast<std::size_t>(entry.level - 2);
      if (work.sections.size() > depth) work.sections.resize(depth);
      const int parent = work.sections.empty() ? 0 : work.sections.back();
      work.sections.push_back(add_element(work.structure, "Sect", parent));
      place.element = work.sections.back();
      work.typesetter.at = blocks[i].span;
      set_heading(work, entry, *heading, place);
      continue;
    }
    place.can_turn = true;
    set_block(work, blocks[i], place);
    if (i + 1 < blocks.size() && introduces(blocks[i], blocks[i + 1], place)) {
      place.flow->keeps_next = true;
    }
  }
  place.flow->keeps_next = false;
}

void set_blocks(Work& work, const doc::Blocks& blocks, const Place& place) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Place here = place;
    here.can_turn = false;
    here.is_bare = place.is_bare && blocks.size() == 1;
    if (i > 0 && place.only_first_is_bold) here.voice.style.weight = type::Weight::regular;
    set_block(work, blocks[i], here);
    if (i + 1 < blocks.size() && introduces(blocks[i], blocks[i + 1], place)) {
      place.flow->keeps_next = true;
    }
  }
}

void set_block(Work& work, const doc::Block& block, const Place& place) {
  const Span outer = std::exchange(work.typesetter.at,
                                   block.span.is_somewhere() ? block.span : work.typesetter.at);
  std::visit(
      match{
          [&](const doc::Heading& heading) { set_inner_heading(work, heading, place); },
          [&](const doc::Paragraph& paragraph) {
            const auto* image = place.is_bare ? nullptr : doc::lone_image(paragraph);
            if (image != nullptr && image->width > 0) {
              return set_picture(work, *image, full_width(place));
            }
            set_paragraph(work, paragraph.inlines, place);
          },
          [&](const doc::List& list) { set_list(work, list, place); },
          [&](const doc::Quote& quote) { set_quote(work, quote, place); },
          [&](const doc::CodeBlock& code) { set_code(work, code, place); },
          [&](const doc::Rule&) { set_rule(work, place); },
          [&](const doc::Table& table) { set_table(work, table, full_width(place), {}); },
          [&](const doc::Figure& figure) { set_figure(work, figure, full_width(place)); },
          [&](const doc::Notice& notice) { set_notice(work, notice, place); },
          [&](const doc::Definitions& definitions) { set_definitions(work, definitions, place); },
          [&](const doc::Signatures& signatures) {
            set_signatures(work, signatures, full_width(place));
          },
          [&](const doc::Contents& contents) { set_contents(work, contents, full_width(place)); },
          [&](const doc::Cards& cards) { set_cards(work, cards, place); },
      },
      block.node);
  work.typesetter.at = outer;
}

void set_paragraph(Work& work, const doc::Inlines& inlines, const Place& place,
                   const std::string& type) {
  const Words words = to_words(inlines, place.voice, work.around);
  if (words.is_empty()) return;
  const int element =
      place.is_bare ? place.element : add_element(work.structure, type, place.element);
  const Column column{place.left, place.width, line_height(work, place.voice), place.alignment};
  auto lines = set_lines(words, column, element, work.structure, work.typesetter);
  for (const Box& line : lines) set_notes(work, line, place.element);
  const bool is_small = place.voice.style.size < work.around.settings.size;
  add_lines(*place.flow, std::move(lines), 0, is_small ? cell_paragraph_space : paragraph_space);
}

void set_heading(Work& work, const Entry& entry, const doc::Heading& heading, const Place& place) {
  const auto& settings = work.around.settings;
  const auto& look = heading_looks[static_cast<std::size_t>(entry.level - 2)];
  Voice own = voice(work, place.voice.style.size * look.scale,
                    entry.level <= 3 ? type::Weight::bold : type::Weight::semibold);
  own.style.role = type::Role::heading;
  own.colour = entry.level <= 4 ? settings.accent : settings.ink;
  const Words words = to_words(heading.inlines, own, work.around);
  const Words label = to_words(entry.number + "\u00a0", own);
  work.last_level = entry.level;
  if (words.is_empty()) return;

  const int element = add_element(work.structure, "H" + std::to_string(entry.level), place.element);
  const double height = own.style.size * 1.28;
  Box number;
  double indent = 0;
  if (!entry.number.empty()) {
    // Words of its own beside child elements would leave their order open.
    const int target =
        words.elements.empty() ? element : add_element(work.structure, "Span", element);
    const Column column{place.left - place.hang, 0, height, type::Alignment::start};
    number = stack(set_lines(label, column, target, work.structure, work.typesetter));
    if (place.hang <= 0) indent = natural_width(label, work.typesetter) + own.style.size * 0.4;
  }
  const Column column{place.left + indent, place.width - indent, height, type::Alignment::start};
  auto lines = set_lines(words, column, element, work.structure, work.typesetter);
  // Headings stay in one piece.
  Strip strip;
  strip.box = stack(std::move(lines));
  set_notes(work, strip.box, place.element);
  merge(number, std::move(strip.box), 0);
  strip.box = std::move(number);
  if (!entry.anchor.empty()) strip.box.anchors.push_back(entry.anchor);
  strip.space = look.above;
  const std::size_t headings = place.flow->headings;
  add(*place.flow, std::move(strip));
  place.flow->headings = headings + 1;
  place.flow->pending_space = look.below;
  place.flow->keeps_next = true;
}

void set_notes(Work& work, const Box& box, int element) {
  const auto& settings = work.around.settings;
  const auto& all = work.around.document.footnotes;
  for (const int number : box.notes) {
    const auto found = std::ranges::find(all, number, &doc::Footnote::number);
    if (found == all.end() || work.notes.contains(number)) continue;
    Flow& flow = work.notes[number];
    Place place;
    place.flow = &flow;
    place.element = add_element(work.structure, "Note", element);
    work.structure.elements.back().id = note_anchor(number);
    place.voice = voice(work, settings.note_size);
    place.left = settings.margin_left + 18;
    place.width = settings.page_width - settings.margin_right - place.left;
    const int label = add_element(work.structure, "Lbl", place.element);
    const Column column{settings.margin_left, 0, line_height(work, place.voice),
                        type::Alignment::start};
    const Words mark = to_words(std::to_string(number), place.voice);
    Box beside = stack(set_lines(mark, column, label, work.structure, work.typesetter));
    set_blocks(work, found->blocks, place);
    attach(flow, 0, std::move(beside));
    flow.strips.front().box.anchors.push_back(note_anchor(number));
  }
}

Place full_width(Place place) {
  place.left -= place.hang;
  place.width += place.hang;
  place.hang = 0;
  return place;
}

double line_height(const Work& work, const Voice& voice) {
  // Small print needs a little less room between its lines.
  const double least = voice.style.size < work.around.settings.size ? 0.94 : 1;
  return voice.style.size * work.around.settings.leading * least;
}

Voice voice(const Work& work, double size, type::Weight weight) {
  return voice(work.around.settings, size, weight);
}

Voice voice(const Settings& settings, double size, type::Weight weight) {
  Voice own;
  own.style.size = size;
  own.style.weight = weight;
  own.colour = settings.ink;
  return own;
}

}  // namespace govbook::print
