// What holds of every document of the handbooks in content/, made with the templates of the house.

#include <doctest/doctest.h>

#include <set>

#include "compose/number.h"
#include "doc/dump.h"
#include "doc/walk.h"
#include "unit/compose/content.h"

namespace govbook {
namespace {

namespace fs = std::filesystem;
using tests::Composed;
using tests::compose_all;
using tests::for_each_library;

std::string dump(const doc::Library& library) {
  std::string told;
  for (const auto& document : library.documents) told += doc::dump(document);
  return told;
}

TEST_CASE("the handbooks in content/ become documents without complaint, each time the same") {
  for_each_library([](const Composed& made, const fs::path& folder) {
    CHECK(tests::explain_all(made.report, made.sources) == "");
    CHECK(made.library.documents.size() > 10);
    const auto again = compose_all(folder, view::Audience::everyone);
    const auto once_more = compose_all(folder, view::Audience::everyone);
    CHECK(dump(again.library) == dump(once_more.library));
  });
}

void check_target(const doc::Library& library, const doc::Document& from,
                  const doc::Target& target) {
  if (!target.url.empty() || !target.file.empty() || target == doc::Target{}) return;
  const auto* document = target.document.empty() ? &from : library.find(target.document);
  CAPTURE(from.path);
  CAPTURE(target.document);
  CAPTURE(target.anchor);
  REQUIRE(document != nullptr);
  CHECK((target.anchor.empty() || compose::anchors(*document).contains(target.anchor)));
}

TEST_CASE("every link, citation, card, node and crumb leads to a place that is there") {
  for_each_library([](const Composed& made, const fs::path&) {
    for (const auto& document : made.library.documents) {
      doc::for_each_target(document, [&](const doc::Target& target, Span) {
        check_target(made.library, document, target);
      });
      doc::for_each_inline(document, [&](const doc::Inline& one) {
        const auto* link = std::get_if<doc::Link>(&one.node);
        CHECK((link == nullptr || link->target != doc::Target{}));
      });
    }
    for (const auto& entry : made.library.navigation) {
      check_target(made.library, made.library.documents.front(), entry.target);
    }
  });
}

TEST_CASE("below every heading there is something") {
  for_each_library([](const Composed& made, const fs::path&) {
    for (const auto& document : made.library.documents) {
      const doc::Heading* open = nullptr;  // Nothing has come since.
      const auto close = [&](int level) {
        const bool is_empty = open != nullptr && level <= open->level;
        CHECK_MESSAGE(!is_empty, document.path << ": " << doc::plain_text(open->inlines));
      };
      for (const auto& block : document.blocks) {
        const auto* heading = std::get_if<doc::Heading>(&block.node);
        if (heading != nullptr) close(heading->level);
        open = heading;
      }
      close(0);
    }
  });
}

TEST_CASE("every line of a diagram joins two of its boxes") {
  for_each_library([](const Composed& made, const fs::path&) {
    for (const auto& document : made.library.documents) {
      doc::for_each_block(document, [&](const doc::Block& block) {
        const auto* figure = std::get_if<doc::Figure>(&block.node);
        if (figure == nullptr) return;
        std::set<std::string> ids;
        for (const auto& node : figure->graph.nodes) CHECK(ids.insert(node.id).second);
        for (const auto& edge : figure->graph.edges) {
          CHECK_MESSAGE((ids.contains(edge.from) && ids.contains(edge.to)),
                        document.path << ": " << edge.from << " to " << edge.to);
        }
      });
    }
  });
}

TEST_CASE("clauses of a numbered document count on from 1 in each section") {
  for_each_library([](const Composed& made, const fs::path&) {
    std::size_t clauses = 0;
    for (const auto& document : made.library.documents) {
      if (document.kind != doc::Kind::numbered) continue;
      int section = 0;
      int clause = 0;
      for (const auto& block : document.blocks) {
        const auto* heading = std::get_if<doc::Heading>(&block.node);
        if (heading != nullptr && heading->level == 2) {
          CHECK(heading->number == std::to_string(++section));
          clause = 0;
        }
        const auto* list = std::get_if<doc::List>(&block.node);
        if (list == nullptr || list->kind != doc::ListKind::clauses) continue;
        for (const auto& item : list->items) {
          CHECK(item.label == std::to_string(section) + "." + std::to_string(++clause));
          ++clauses;
        }
      }
    }
    CHECK(clauses > 10);
  });
}

}  // namespace
}  // namespace govbook
