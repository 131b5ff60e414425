// What a handbook says is on one of its pages: no field that holds words is kept to itself.

#include <doctest/doctest.h>

#include <map>

#include "doc/walk.h"
#include "markdown/parse.h"
#include "model/walk.h"
#include "unit/compose/content.h"

namespace govbook::tests {
namespace {

// Letters and digits alone, so that neither case nor punctuation nor spaces count.
std::string letters(std::string_view words) {
  std::string kept;
  for (const char c : words) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_other = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (is_upper || is_other) kept += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return kept;
}

std::string all_letters(const doc::Library& library) {
  std::string all = doc::plain_text(library.notice);  // It is on every page.
  for (const auto& document : library.documents) {
    for (const auto& property : document.properties) all += doc::plain_text(property.value);
    all += document.description + document.subtitle + doc::plain_text(document.blocks);
    for (const auto& footnote : document.footnotes) all += doc::plain_text(footnote.blocks);
  }
  return letters(all);
}

// The words between links that the author left without words: those are filled in.
std::vector<std::string> pieces(const std::string& markdown) {
  Report report;
  const auto inlines =
      markdown::parse_inlines(markdown, [](std::size_t) { return Span(); }, report);
  std::vector<std::string> found(1);
  for (const auto& one : inlines) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link != nullptr && link->inlines.empty()) {
      found.emplace_back();
    } else {
      found.back() += doc::plain_text(doc::Inlines{one});
    }
  }
  return found;
}

class Missing {
 public:
  explicit Missing(const doc::Library& library) : shown_(all_letters(library)) {}

  void look_for(const std::string& where, const std::string& markdown) {
    ++count_;
    for (const auto& piece : pieces(markdown)) {
      if (shown_.find(letters(piece)) != std::string::npos) continue;
      found_[where].push_back(piece);
      return;
    }
  }

  std::size_t count() const { return count_; }
  std::string told() const {
    std::string all;
    for (const auto& [where, texts] : found_) {
      all += where + " (" + std::to_string(texts.size()) + "): " + texts.front() + "\n";
    }
    return all;
  }

 private:
  std::string shown_;
  std::size_t count_ = 0;
  std::map<std::string, std::vector<std::string>> found_;
};

void look_for(Missing& missing, const model::Handbook& handbook) {
  model::Visitor visitor;
  visitor.field = [&](const model::Noun& noun, const model::Field& field, const model::Slot& slot) {
    const auto where = noun.name + "." + field.name;
    const bool is_text = field.kind == model::Kind::text || field.kind == model::Kind::texts;
    const auto look = [&](const model::Line& line) {
      if (line && is_text) missing.look_for(where, *line);
      if (line.gap) missing.look_for(where + " (why it is missing)", line.gap->note);
    };
    if (auto* const* line = std::get_if<model::Line*>(&slot)) look(**line);
    if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
      for (const auto& line : **lines) look(line);
    }
  };
  model::walk(handbook, visitor);
}

TEST_CASE("every sentence of the handbooks in content/ is on one of their pages") {
  std::size_t count = 0;
  for_each_library([&](const Composed& made, const std::filesystem::path&) {
    Missing missing(made.library);
    look_for(missing, made.edition.handbook());
    count += missing.count();
    CHECK(missing.told() == "");
  });
  MESSAGE("sentences looked for: " << count);
  CHECK(count > 4000);
}

}  // namespace
}  // namespace govbook::tests
