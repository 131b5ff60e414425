#include "sample.h"

#include <map>
#include <memory>
#include <utility>

#include "base/text.h"
#include "markdown/parse.h"

namespace govbook::tests {
namespace {

std::string letter(int number) {
  return "(" + std::string(1, static_cast<char>('a' + number)) + ")";
}

std::string roman(int number) {
  static const std::vector<std::string> names{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"};
  return "(" + names[static_cast<std::size_t>(number) % names.size()] + ")";
}

void number(doc::List& list, int depth, const std::string& section) {
  const bool is_ordered = list.kind == doc::ListKind::numbers;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    auto& item = list.items[i];
    const int at = static_cast<int>(i);
    if (is_ordered) {
      item.label = depth == 0   ? section + "." + std::to_string(at + 1)
                   : depth == 1 ? letter(at)
                                : roman(at);
    }
    for (auto& block : item.blocks) {
      if (auto* inner = std::get_if<doc::List>(&block.node)) {
        number(*inner, is_ordered ? depth + 1 : depth, section);
      }
    }
  }
  if (is_ordered) list.kind = doc::ListKind::clauses;
}

std::vector<std::string> lines_of(const std::string& text) {
  auto lines = text::split(text, '\n');
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::pair<std::string, std::string> parts(const std::string& line) {
  const auto at = line.find(" | ");
  if (at == std::string::npos) return {line, ""};
  return {line.substr(0, at), line.substr(at + 3)};
}

doc::Blocks paragraph(const std::string& text) {
  return text.empty() ? doc::Blocks{} : doc::Blocks{doc::to_paragraph(text)};
}

doc::Notice to_notice(const std::string& kind, const std::vector<std::string>& lines) {
  static const std::map<std::string, doc::NoticeKind> kinds{
      {"information", doc::NoticeKind::information},
      {"example", doc::NoticeKind::example},
      {"gap", doc::NoticeKind::gap},
      {"contradiction", doc::NoticeKind::contradiction},
      {"answer", doc::NoticeKind::answer}};
  doc::Notice notice;
  notice.kind = kinds.at(kind);
  if (!lines.empty()) notice.title = doc::to_inlines(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    notice.blocks.push_back(doc::to_paragraph(lines[i]));
  }
  return notice;
}

doc::Figure to_figure(const std::vector<std::string>& lines) {
  doc::Figure figure;
  figure.anchor = "figure";
  figure.graph.title = lines.at(0);
  doc::List list;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    list.items.push_back({"", "", "", {}, paragraph(lines[i]), {}});
  }
  doc::Block block;
  block.node = std::move(list);
  figure.alternative.push_back(std::move(block));
  return figure;
}

std::vector<std::string> cells_of(std::string line) {
  std::vector<std::string> cells;
  for (auto at = line.find(" | "); at != std::string::npos; at = line.find(" | ")) {
    cells.push_back(line.substr(0, at));
    line = line.substr(at + 3);
  }
  cells.push_back(line);
  return cells;
}

doc::Table to_table(const std::vector<std::string>& lines) {
  doc::Table table;
  table.anchor = "table";
  table.caption = doc::to_inlines(lines.at(0));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    doc::Row row;
    for (const auto& words : cells_of(lines[i])) {
      const auto kind = i == 1              ? doc::CellKind::column_header
                        : row.cells.empty() ? doc::CellKind::row_header
                                            : doc::CellKind::data;
      row.cells.push_back(doc::to_cell(words, kind));
    }
    if (i == 1) table.columns.resize(row.cells.size());
    if (row.cells.size() == 1) row.cells[0].columns = static_cast<int>(table.columns.size());
    (i == 1 ? table.head : table.body).push_back(std::move(row));
  }
  return table;
}

doc::Contents to_contents(const std::string& of) {
  doc::Contents contents{3};
  if (of == "figures") contents.of = doc::Listed::figures;
  if (of == "tables") contents.of = doc::Listed::tables;
  return contents;
}

// The fence of a block as what it stands for; code stays code.
void replace_fence(doc::Block& block, const doc::CodeBlock code, const std::string& kind) {
  const auto lines = lines_of(code.text);
  if (code.info == "contents") block.node = to_contents(kind);
  if (code.info == "table") block.node = to_table(lines);
  if (code.info == "signatures") block.node = doc::Signatures{lines};
  if (code.info == "notice") block.node = to_notice(kind, {lines.begin() + 1, lines.end()});
  if (code.info == "figure") block.node = to_figure(lines);
  if (code.info == "definitions") {
    doc::Definitions definitions;
    for (const auto& line : lines) {
      const auto [term, text] = parts(line);
      definitions.entries.push_back({doc::to_inlines(term), paragraph(text), ""});
    }
    block.node = std::move(definitions);
  }
  if (code.info == "cards") {
    doc::Cards cards;
    for (const auto& line : lines) {
      const auto [title, text] = parts(line);
      doc::Target target;
      target.url = "https://example.org/" + std::to_string(cards.cards.size());
      cards.cards.push_back({doc::to_inlines(title), target, paragraph(text)});
    }
    block.node = std::move(cards);
  }
}

}  // namespace

doc::Document from_markdown(std::string_view text, doc::Kind kind, Report& report) {
  auto parsed = markdown::parse(text, markdown::copied_from(text, {1, 1, 1, 0}), report);
  doc::Document document;
  document.path = "bodies/board/terms-of-reference";
  document.kind = kind;
  document.title = "Terms of reference";
  document.subtitle = "The Board";
  document.properties = {{"Owner", doc::to_inlines("Secretariat")},
                         {"Status", doc::to_inlines("Approved")}};
  document.blocks = std::move(parsed.blocks);
  document.footnotes = std::move(parsed.footnotes);
  int section = 0;
  for (auto& block : document.blocks) {
    if (auto* heading = std::get_if<doc::Heading>(&block.node)) {
      if (kind == doc::Kind::numbered && heading->level == 2) {
        heading->number = std::to_string(++section);
      }
    } else if (auto* list = std::get_if<doc::List>(&block.node)) {
      if (kind == doc::Kind::numbered) number(*list, 0, std::to_string(section));
    } else if (const auto* code = std::get_if<doc::CodeBlock>(&block.node)) {
      const auto lines = lines_of(code->text);
      replace_fence(block, *code, lines.empty() ? "" : lines.front());
    }
  }
  return document;
}

type::Fonts& fonts() {
  static Report report;
  static const std::unique_ptr<type::Fonts> open = type::Fonts::open({}, report);
  return *open;
}

doc::Library library() {
  doc::Library library;
  library.title = "Handbook of the partnership";
  library.publisher = "The partnership";
  library.as_at = {2009, 11, 1};
  library.url = "https://example.org/handbook";
  return library;
}

namespace {

print::Pages lay_out(const doc::Document& document, const print::Settings& settings, Report& report,
                     const print::Drawings& drawings) {
  const auto around = library();
  paper::Setting setting;
  setting.library = &around;
  setting.settings = &settings;
  setting.drawings = drawings;
  setting.generator = "govbook";
  return paper::lay_out(document, setting, fonts(), report);
}

}  // namespace

print::Pages lay_out(const doc::Document& document, Report& report,
                     const print::Drawings& drawings) {
  return lay_out(document, print::Settings(), report, drawings);
}

print::Settings small_paper() {
  print::Settings settings;
  settings.page_width = 440;
  settings.page_height = 520;
  settings.margin_top = 62;
  settings.margin_bottom = 54;
  settings.margin_left = settings.margin_right = 44;
  return settings;
}

print::Pages lay_out(const MadeUp& made) {
  print::Drawings drawings;
  for (const auto& one : made.drawings) drawings.push_back(one ? &*one : nullptr);
  Report report;
  return lay_out(made.document, small_paper(), report, drawings);
}

}  // namespace govbook::tests
