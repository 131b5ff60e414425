#include <doctest/doctest.h>

#include "base/text.h"
#include "doc/dump.h"
#include "doc/walk.h"
#include "reading.h"
#include "support/case.h"

namespace govbook::markdown::tests {
namespace {

// A case's text. "×100" behind a line repeats it, so that hostile texts stay short here.
std::string text_of(const std::string& written) {
  std::string text;
  for (auto line : text::split(written, '\n')) {
    std::size_t times = 1;
    if (const auto at = line.rfind("×"); at != std::string::npos) {
      times = std::stoul(line.substr(at + std::string_view("×").size()));
      line.resize(at);
      for (std::size_t i = 0; i < times; ++i) text += line;
      text += '\n';
      continue;
    }
    text += line + "\n";
  }
  text.pop_back();
  return text::replace_all(text::replace_all(text, "␍", "\r"), "␀", std::string(1, '\0'));
}

std::string places(const std::string& text, const Parsed& parsed) {
  std::string all;
  const auto add = [&](std::string_view what, Span at) {
    all += std::string(what) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) +
           "+" + std::to_string(at.length) + " " + excerpt(text, at) + "\n";
  };
  doc::for_each_block(parsed.blocks, [&](const doc::Block& block) {
    add("block", block.span);
    if (const auto* list = std::get_if<doc::List>(&block.node)) {
      for (const auto& item : list->items) add("item", item.span);
    }
    if (const auto* code = std::get_if<doc::CodeBlock>(&block.node)) add("text", code->text_span);
  });
  doc::for_each_inline(parsed.blocks, [&](const doc::Inline& inline_) {
    add(doc::dump({inline_}).substr(0, 20), inline_.span);
  });
  return all;
}

}  // namespace

TEST_CASE("Markdown cases give the expected tree and diagnostics") {
  govbook::tests::check_cases("markdown", [](const govbook::tests::Case& test) {
    Report report;
    if (test.has("line")) {
      const auto line = text_of(test.at("line"));
      const auto inlines = read_line(line, report);
      return doc::dump(inlines) + "\n" + tell(report);
    }
    const auto text = text_of(test.at("markdown"));
    const auto parsed = read(text, report);
    const bool wants_places = test.name.starts_with("place-");
    return (wants_places ? places(text, parsed) : dump(parsed)) + tell(report);
  });
}

}  // namespace govbook::markdown::tests
