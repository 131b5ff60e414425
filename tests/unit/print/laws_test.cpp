// What holds for every document that is laid out, tried on made-up ones.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "pages.h"
#include "sample.h"

namespace govbook::tests {
namespace {

constexpr std::uint32_t documents = 200;

struct LaidOut {
  MadeUp made;
  print::Pages pages;
};

const std::vector<LaidOut>& all() {
  static const std::vector<LaidOut> laid_out = [] {
    std::vector<LaidOut> made;
    for (std::uint32_t seed = 1; seed <= documents; ++seed) {
      Report report;
      auto one = make_up(seed);
      auto pages = lay_out(one.document, report);
      made.push_back({std::move(one), std::move(pages)});
    }
    return made;
  }();
  return laid_out;
}

// Runs a law on every document and names the first that breaks it.
template <class Law>
void for_all(const Law& law) {
  for (std::size_t i = 0; i < all().size(); ++i) {
    INFO("seed " << i + 1);
    law(all()[i], Reading(all()[i].pages));
  }
}

}  // namespace

TEST_CASE("every word is set once and in order, notes apart from the text") {
  for_all([](const LaidOut& one, const Reading& reading) {
    CHECK(difference(greek(reading.words_but({"TOC", "Note"})), one.made.words) == "");
    CHECK(difference(greek(reading.words_of("Note")), one.made.notes) == "");
  });
}

TEST_CASE("a mark is either of an element or an artifact") {
  for_all([](const LaidOut& one, const Reading&) {
    for (const auto& page : one.pages.pages) {
      for (const auto& mark : page.marks) {
        const bool is_artifact = mark.artifact != print::Artifact::none;
        if ((mark.element < 0) != is_artifact) FAIL_CHECK("element " << mark.element);
      }
    }
  });
}

TEST_CASE("an element has words or children, and none is empty but a cell") {
  for_all([](const LaidOut& one, const Reading& reading) {
    const auto& elements = one.pages.structure.elements;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      INFO(elements[i].type << " " << reading.words(i));
      const bool has_children = !reading.children(i).empty();
      const bool is_cell = elements[i].type == "TD" || elements[i].type == "TH";
      CHECK_FALSE((reading.has_marks(i) && has_children));
      CHECK((reading.has_marks(i) || has_children || is_cell));
      if (i > 0) CHECK(elements[i].parent < static_cast<int>(i));
    }
  });
}

TEST_CASE("heading levels never skip one, and the first is the title") {
  for_all([](const LaidOut& one, const Reading&) {
    int last = 0;
    for (const auto& element : one.pages.structure.elements) {
      if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] > '6') continue;
      const int level = element.type[1] - '0';
      CHECK(level <= last + 1);
      last = level;
    }
  });
}

TEST_CASE("notes have ids of their own") {
  for_all([](const LaidOut& one, const Reading&) {
    std::set<std::string> ids;
    for (const auto& element : one.pages.structure.elements) {
      if (element.type == "Note") CHECK(ids.insert(element.id).second);
    }
  });
}

TEST_CASE("every link element has an area, and every area leads somewhere") {
  for_all([](const LaidOut& one, const Reading& reading) {
    std::set<int> linked;
    for (const auto& page : one.pages.pages) {
      for (const auto& link : page.links) {
        linked.insert(link.element);
        const auto element = static_cast<std::size_t>(link.element);
        CHECK(one.pages.structure.elements[element].type == "Link");
        CHECK(link.url.empty() != link.anchor.empty());
        CHECK_FALSE(link.contents.empty());
        if (!link.anchor.empty()) CHECK(reading.page_of(link.anchor) >= 0);
      }
    }
    const auto& elements = one.pages.structure.elements;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].type == "Link") CHECK(linked.contains(static_cast<int>(i)));
    }
  });
}

TEST_CASE("destinations are sorted, different and on a page") {
  for_all([](const LaidOut& one, const Reading&) {
    const auto& destinations = one.pages.destinations;
    for (std::size_t i = 0; i < destinations.size(); ++i) {
      if (i > 0) CHECK(destinations[i - 1].anchor < destinations[i].anchor);
      CHECK(destinations[i].page < static_cast<int>(one.pages.pages.size()));
    }
  });
}

TEST_CASE("bookmarks lead to the title and every heading") {
  for_all([](const LaidOut& one, const Reading& reading) {
    CHECK(one.pages.bookmarks.front().title == one.made.document.title);
    for (const auto& bookmark : one.pages.bookmarks) CHECK(reading.page_of(bookmark.anchor) >= 0);
  });
}

TEST_CASE("nothing leaves the margins") {
  const print::Settings settings;
  for_all([&](const LaidOut& one, const Reading& reading) {
    for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
      for (const auto& line : reading.lines(page)) {
        INFO("page " << page + 1 << ": " << line.text);
        CHECK(line.left >= settings.margin_left - 0.1);
        CHECK(line.right <= settings.page_width - settings.margin_right + 0.1);
        CHECK(line.top >= settings.margin_top - 0.1);
        CHECK(line.bottom <= settings.page_height - settings.margin_bottom + 0.1);
      }
    }
  });
}

TEST_CASE("no line stands on another") {
  for_all([](const LaidOut& one, const Reading& reading) {
    for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
      const auto& lines = reading.lines(page);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = i + 1; k < lines.size(); ++k) {
          if (!overlap(lines[i], lines[k])) continue;
          FAIL_CHECK("page " << page + 1 << ": " << lines[i].text << " / " << lines[k].text);
        }
      }
    }
  });
}

TEST_CASE("the head of a table stands on each page that has rows of it") {
  for_all([](const LaidOut& one, const Reading& reading) {
    const auto& elements = one.pages.structure.elements;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].type != "THead") continue;
      const auto table = static_cast<std::size_t>(elements[i].parent);
      const auto head = greek(reading.words_below(i, {"Note"}));
      std::set<std::size_t> pages;
      for (const auto child : reading.children(table)) {
        if (elements[child].type == "TBody") pages = reading.pages_below(child);
      }
      for (const auto page : pages) {
        INFO("page " << page + 1 << " " << head);
        const bool is_first = reading.pages_below(i).contains(page);
        CHECK((is_first || greek(reading.repeated(page)) == head));
      }
    }
  });
}

TEST_CASE("the rows of a table are of one length, spans counted") {
  for_all([](const LaidOut& one, const Reading& reading) {
    const auto& elements = one.pages.structure.elements;
    std::map<std::size_t, std::set<int>> lengths;  // By table.
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].type != "THead" && elements[i].type != "TBody") continue;
      std::vector<int> below(reading.children(i).size() + 1, 0);
      for (std::size_t row = 0; row < reading.children(i).size(); ++row) {
        for (const auto cell : reading.children(reading.children(i)[row])) {
          for (int r = 0; r < elements[cell].row_span; ++r) {
            below.at(row + static_cast<std::size_t>(r)) += elements[cell].column_span;
          }
        }
        lengths[static_cast<std::size_t>(elements[i].parent)].insert(below[row]);
      }
      CHECK(below.back() == 0);
    }
    for (const auto& [table, found] : lengths) CHECK(found.size() == 1);
  });
}

TEST_CASE("page numbers in the contents are those of the destinations") {
  for_all([](const LaidOut& one, const Reading& reading) {
    std::size_t checked = 0;
    for (const auto& page : one.pages.pages) {
      for (const auto& link : page.links) {
        const auto at = static_cast<std::size_t>(link.element);
        if (!reading.is_inside(at, "TOCI")) continue;
        const auto number = std::to_string(reading.page_of(link.anchor) + 1);
        INFO(reading.words(at));
        CHECK(reading.words(at).ends_with("\u00a0" + number));
        ++checked;
      }
    }
    std::size_t entries = 0;
    for (const auto& element : one.pages.structure.elements) entries += element.type == "TOCI";
    CHECK(checked == entries);
  });
}

TEST_CASE("no heading is last on a page") {
  for_all([](const LaidOut& one, const Reading& reading) {
    for (std::size_t page = 0; page + 1 < one.pages.pages.size(); ++page) {
      const auto* last = reading.last_of_text(page);
      if (last == nullptr) continue;
      INFO("page " << page + 1 << ": " << last->text);
      const auto type = one.pages.structure.elements[last->element].type;
      const bool is_heading = type.size() == 2 && type[0] == 'H' && type[1] <= '6';
      CHECK_FALSE((is_heading || reading.is_in_heading(last->element)));
    }
  });
}

TEST_CASE("at least two lines of a paragraph stand on either side of a break") {
  for_all([](const LaidOut& one, const Reading& reading) {
    const auto& elements = one.pages.structure.elements;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].type != "P" || reading.is_inside(i, "Table")) continue;
      if (reading.is_inside(i, "Note")) continue;
      const auto lines = reading.lines_by_page(i);
      if (lines.size() < 2) continue;
      for (const auto& [page, count] : lines) {
        INFO("page " << page + 1 << ": " << reading.words_below(i));
        CHECK(count >= 2);
      }
    }
  });
}

TEST_CASE("a footnote begins on the page of its first mark") {
  for_all([](const LaidOut& one, const Reading& reading) {
    std::set<std::string> seen;
    for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
      for (const auto& link : one.pages.pages[page].links) {
        if (!link.anchor.starts_with("footnote_") || !seen.insert(link.anchor).second) continue;
        // A row as tall as a page may leave no room for its notes.
        const auto element = static_cast<std::size_t>(link.element);
        const int latest = static_cast<int>(page) + (reading.is_inside(element, "Table") ? 2 : 0);
        INFO(link.anchor << " on page " << page + 1);
        CHECK(reading.page_of(link.anchor) >= static_cast<int>(page));
        CHECK(reading.page_of(link.anchor) <= latest);
      }
    }
  });
}

TEST_CASE("the same document gives the same pages") {
  for (const std::uint32_t seed : {1U, 17U, 99U}) {
    Report report;
    const auto again = lay_out(make_up(seed).document, report);
    CHECK(print::dump(again) == print::dump(all()[seed - 1].pages));
  }
}

}  // namespace govbook::tests
