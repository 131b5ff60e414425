// A diagram that its author writes down, a line of words for each line drawn.

#include <map>
#include <utility>

#include "base/slug.h"
#include "base/text.h"
#include "directives/all.h"
#include "structure/makers.h"

namespace govbook::directives {

using namespace structure;

namespace {

// What stands between two names, and the line that it draws.
struct Tie {
  std::string_view sign;
  doc::EdgeKind kind;
};
constexpr Tie ties[] = {{"->", doc::EdgeKind::flow},
                        {"=>", doc::EdgeKind::accountability},
                        {"~>", doc::EdgeKind::influence},
                        {"--", doc::EdgeKind::parent}};

class Sketcher {
 public:
  Sketcher(const Call& call, const Context& context) : call_(call), context_(context) {}

  void read(std::string_view line, Span at) {
    const auto whole = " " + std::string(line) + " ";
    const std::string_view padded = whole;
    for (const auto& tie : ties) {
      const auto spaced = " " + std::string(tie.sign) + " ";
      const auto sign = padded.find(spaced);
      if (sign == std::string_view::npos) continue;
      const auto rest = padded.substr(sign + spaced.size());
      const auto colon = rest.find(": ");
      const auto label =
          colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 2);
      return connect(padded.substr(0, sign), rest.substr(0, colon), label, tie.kind, at);
    }
    const auto name = text::trim(line);
    if (!name.empty()) node(name);
  }

  doc::Graph graph;
  std::vector<doc::Inlines> facts;

 private:
  void connect(std::string_view from, std::string_view to, std::string_view label,
               doc::EdgeKind kind, Span at) {
    const auto one = text::trim(from);
    const auto other = text::trim(to);
    if (one.empty() || other.empty()) {
      context_.report->error("structure/bad-directive", at,
                             "\"" + call_.name + "\": a line has no name at one of its ends");
      return context_.report->hint("write two names with the line between them: Board -> Group");
    }
    const auto words = text::trim(label);
    graph.edges.push_back({node(one), node(other), std::string(words), kind});
    facts.push_back(doc::to_inlines(std::string(one) + " – " + std::string(other) +
                                    (words.empty() ? "" : ": " + std::string(words))));
  }

  std::string node(std::string_view name) {
    const auto [found, is_new] = ids_.emplace(name, "n" + std::to_string(ids_.size() + 1));
    if (is_new) {
      doc::Node made;
      made.id = found->second;
      made.label = name;
      graph.nodes.push_back(std::move(made));
    }
    return found->second;
  }

  const Call& call_;
  const Context& context_;
  std::map<std::string, std::string, std::less<>> ids_;
};

}  // namespace

doc::Blocks make_sketch(const Call& call, const Context& context) {
  Sketcher sketcher(call, context);
  sketcher.graph.title = call.argument("title", "Diagram");
  sketcher.graph.description = call.argument("description");
  const auto direction = call.argument("direction", "down");
  if (direction != "down" && direction != "right") {
    refuse(call, "direction", context, "direction is down or right");
    return {};
  }
  sketcher.graph.direction = direction == "right" ? doc::Direction::right : doc::Direction::down;
  Span at = call.markdown_at;
  for (const auto& line : text::split(call.markdown, '\n')) {
    sketcher.read(line, at);
    if (at.line > 0) ++at.line;
  }
  if (sketcher.graph.nodes.empty()) {
    context.report->error("structure/bad-directive", call.at, "\"sketch\" draws nothing");
    context.report->hint("behind an empty line write lines such as: Board -> Group: reports");
    return {};
  }
  auto anchor = "sketch-" + slug(sketcher.graph.title);
  return figure(std::move(sketcher.graph), std::move(anchor), std::move(sketcher.facts));
}

}  // namespace govbook::directives
