// What holds for every volume, tried on made-up ones whose documents refer to each other.

#include "paper/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/text.h"
#include "print/surroundings.h"
#include "unit/print/pages.h"
#include "unit/print/sample.h"

namespace govbook::tests {
namespace {

struct Volume {
  doc::Library library;
  std::vector<MadeUp> made;
  doc::Document cover;
  print::Pages pages;
  std::string complaints;
};

std::string path_of(std::size_t index) { return "chapters/no-" + std::to_string(index + 1); }

doc::Inline link_to(std::size_t index, const std::string& anchor) {
  return {doc::Link{"", {"", path_of(index), anchor, ""}, doc::to_inlines("Verweis")}, {}};
}

// Anchors that a document has on paper: those of its headings.
std::vector<std::string> anchors_of(const doc::Document& document) {
  std::vector<std::string> anchors;
  for (const auto& block : document.blocks) {
    const auto* heading = std::get_if<doc::Heading>(&block.node);
    if (heading != nullptr && !heading->anchor.empty()) anchors.push_back(heading->anchor);
  }
  return anchors;
}

Volume bound(std::uint32_t seed, std::size_t count, const std::string& restriction = {},
             const std::string& labels = {}) {
  std::mt19937 random(seed);
  Volume all;
  all.library = library();
  all.library.restriction = restriction;
  for (std::size_t i = 0; i < count; ++i) {
    auto one = make_up(seed * 100 + static_cast<std::uint32_t>(i));
    one.document.path = path_of(i);
    all.made.push_back(std::move(one));
  }
  for (auto& one : all.made) {
    for (int k = 0; k < 4; ++k) {
      const auto other = random() % count;
      const auto anchors = anchors_of(all.made[other].document);
      const auto anchor =
          anchors.empty() || random() % 3 == 0 ? "" : anchors[random() % anchors.size()];
      one.document.blocks.push_back(doc::to_paragraph(doc::Inlines{link_to(other, anchor)}));
    }
    one.document.blocks.push_back(
        doc::to_paragraph(doc::Inlines{link_to(random() % count, "not-on-paper")}));
  }
  all.cover.path = "handbook";
  all.cover.kind = doc::Kind::volume;
  all.cover.title = "Band";
  all.cover.is_printed = true;
  all.cover.blocks = {{doc::Contents{}, {}}};
  std::vector<paper::Bound> chapters;
  for (std::size_t i = 0; i < count; ++i) {
    print::Drawings drawings;
    for (const auto& one : all.made[i].drawings) drawings.push_back(one ? &*one : nullptr);
    chapters.push_back({&all.made[i].document, std::move(drawings), i % 3 == 2 ? 2 : 1,
                        labels.empty() ? "" : labels + std::to_string(i + 1)});
  }
  const print::Settings settings;
  Report report;
  all.pages = paper::lay_out_volume({&all.cover, {}, 1}, chapters,
                                    {&all.library, &settings, {}, "test"}, fonts(), report);
  return all;
}

const std::vector<Volume>& all() {
  static const std::vector<Volume> volumes = [] {
    std::vector<Volume> made;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) made.push_back(bound(seed, 2 + seed));
    return made;
  }();
  return volumes;
}

template <class Law>
void for_all(const Law& law) {
  for (std::size_t i = 0; i < all().size(); ++i) {
    INFO("volume " << i + 1);
    law(all()[i], Reading(all()[i].pages));
  }
}

// "Verweis (page 12)" -> "12".
std::string number_in(const std::string& words) {
  const auto begin = words.find_first_of("0123456789");
  const auto end = words.find_last_of("0123456789");
  return begin == std::string::npos ? "" : words.substr(begin, end - begin + 1);
}

// A register: a document and `count` short ones below it, each of which leads to the next.
print::Pages register_of(std::size_t count) {
  doc::Library all = library();
  std::vector<doc::Document> documents(count + 1);
  for (std::size_t i = 0; i <= count; ++i) {
    auto& one = documents[i];
    one.path = path_of(i);
    one.title = i == 0 ? "Verzeichnis" : "Eintrag " + std::to_string(i);
    one.blocks = {doc::to_paragraph("Der Anfang " + std::to_string(i) + "."),
                  doc::to_paragraph(doc::Inlines{link_to(i % count + 1, "")}),
                  doc::to_paragraph("Das Ende " + std::to_string(i) + ".")};
  }
  doc::Document cover;
  cover.path = "handbook";
  cover.kind = doc::Kind::volume;
  cover.title = "Band";
  cover.blocks = {{doc::Contents{}, {}}};
  std::vector<paper::Bound> chapters;
  for (std::size_t i = 0; i <= count; ++i) chapters.push_back({&documents[i], {}, i == 0 ? 1 : 2});
  const print::Settings settings;
  Report report;
  return paper::lay_out_volume({&cover, {}, 1}, chapters, {&all, &settings, {}, "test"}, fonts(),
                               report);
}

std::string furniture_of(const print::Page& page, print::Artifact kind) {
  std::string words;
  for (const auto& mark : page.marks) {
    const auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
    if (glyphs == nullptr || mark.artifact != kind) continue;
    for (const auto& cluster : glyphs->run.clusters) words += cluster.text;
  }
  return words;
}

}  // namespace

TEST_CASE("a reference to another chapter says the page that it leads to") {
  std::size_t told = 0;
  std::size_t wide = 0;
  for_all([&](const Volume& volume, const Reading& reading) {
    std::map<int, std::string> leads;
    for (const auto& page : volume.pages.pages) {
      for (const auto& link : page.links) leads[link.element] = link.anchor;
    }
    for (const auto& [element, anchor] : leads) {
      const auto words = reading.words(static_cast<std::size_t>(element));
      if (words.find("Verweis") == std::string::npos) continue;
      const auto number = number_in(words);
      if (number.empty()) continue;  // Into its own chapter.
      INFO(words << " -> " << anchor);
      CHECK(number == std::to_string(reading.page_of(anchor) + 1));
      ++told;
      wide += number.size() > 1 ? 1 : 0;
    }
  });
  MESSAGE("references with pages: " << told << ", of two figures and more " << wide);
  CHECK(told > 300);
  CHECK(wide > 100);
}

TEST_CASE("a link within a chapter says no page, and none leads nowhere") {
  for_all([](const Volume& volume, const Reading& reading) {
    for (const auto& page : volume.pages.pages) {
      for (const auto& link : page.links) {
        if (!link.anchor.empty()) CHECK_MESSAGE(reading.page_of(link.anchor) >= 0, link.anchor);
      }
    }
  });
}

TEST_CASE("every chapter begins a page of its own and keeps its words") {
  for_all([](const Volume& volume, const Reading& reading) {
    std::set<int> begun{0};
    for (std::size_t i = 0; i < volume.made.size(); ++i) {
      const int page = reading.page_of(path_of(i) + "#document_title");
      CHECK(page > 0);
      CHECK(begun.insert(page).second);
    }
    std::string words;
    std::string notes;
    for (const auto& one : volume.made) {
      words += one.words;
      notes += one.notes;
    }
    CHECK(difference(greek(reading.words_but({"TOC", "Note"})), words) == "");
    CHECK(difference(greek(reading.words_of("Note")), notes) == "");
  });
}

TEST_CASE("the contents of a volume name every chapter with its page") {
  for_all([](const Volume& volume, const Reading& reading) {
    std::size_t listed = 0;
    const auto& elements = volume.pages.structure.elements;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (elements[i].type != "TOCI") continue;
      const auto words = reading.words_below(i);
      const auto chapter = std::ranges::find_if(volume.made, [&](const MadeUp& one) {
        return greek(words) == greek(one.document.title);
      });
      if (chapter == volume.made.end()) continue;  // Of a chapter's own contents.
      const auto page = reading.page_of(chapter->document.path + "#document_title") + 1;
      CHECK(words.ends_with(std::to_string(page)));
      ++listed;
    }
    CHECK(listed >= volume.made.size());
  });
}

TEST_CASE("short chapters below another share pages, in order and each with its place") {
  constexpr std::size_t count = 40;
  const auto pages = register_of(count);
  const Reading reading(pages);
  CHECK(pages.pages.size() < 2 + 2 + count / 2);
  CHECK(reading.page_of(path_of(1) + "#document_title") >
        reading.page_of(path_of(0) + "#document_title"));
  const auto body = reading.words_but({"TOC"});
  std::size_t read = 0;  // Nothing is lost, and all comes in order.
  for (std::size_t i = 0; i <= count; ++i) {
    for (const auto* words : {"Der Anfang ", "Das Ende "}) {
      const auto found = body.find(words + std::to_string(i) + ".", read);
      REQUIRE(found != std::string::npos);
      read = found;
    }
  }
  // What each says of the next is right, and the heads name the document above.
  std::map<int, std::string> leads;
  for (const auto& page : pages.pages) {
    for (const auto& link : page.links) leads[link.element] = link.anchor;
  }
  std::size_t told = 0;
  for (const auto& [element, anchor] : leads) {
    const auto link = reading.words(static_cast<std::size_t>(element));
    if (link.find("Verweis") == std::string::npos) continue;
    CHECK(number_in(link) == std::to_string(reading.page_of(anchor) + 1));
    ++told;
  }
  CHECK(told == count + 1);
  for (int page = reading.page_of(path_of(1) + "#document_title") + 1;
       page < static_cast<int>(pages.pages.size()); ++page) {
    const auto head =
        furniture_of(pages.pages[static_cast<std::size_t>(page)], print::Artifact::header);
    CHECK_MESSAGE(head.ends_with("Verzeichnis"), head);
  }
  CHECK(std::ranges::count_if(pages.structure.elements, [](const print::Element& one) {
          return one.type == "Part" && one.parent == 0;
        }) == count + 2);
  CHECK(pages.bookmarks.size() == count + 2);
}

TEST_CASE("ids and destinations of a volume are different from each other") {
  for_all([](const Volume& volume, const Reading&) {
    std::set<std::string> ids;
    for (const auto& element : volume.pages.structure.elements) {
      if (!element.id.empty()) CHECK_MESSAGE(ids.insert(element.id).second, element.id);
    }
    const auto& destinations = volume.pages.destinations;
    for (std::size_t i = 1; i < destinations.size(); ++i) {
      CHECK(destinations[i - 1].anchor < destinations[i].anchor);
    }
  });
}

TEST_CASE("bookmarks of a volume lead to cover, chapters and their headings, none skips a level") {
  for_all([](const Volume& volume, const Reading& reading) {
    int last = 0;
    std::size_t chapters = 0;
    for (const auto& bookmark : volume.pages.bookmarks) {
      CHECK(reading.page_of(bookmark.anchor) >= 0);
      CHECK(bookmark.level <= last + 1);
      last = bookmark.level;
      chapters += bookmark.anchor.ends_with("#document_title") ? 1 : 0;
    }
    CHECK(chapters == volume.made.size() + 1);
  });
}

TEST_CASE("the cover has neither head nor foot, every other page has both and the right number") {
  for_all([](const Volume& volume, const Reading&) {
    const auto count = volume.pages.pages.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto head = furniture_of(volume.pages.pages[i], print::Artifact::header);
      const auto foot = furniture_of(volume.pages.pages[i], print::Artifact::footer);
      if (i == 0) {
        CHECK(head + foot == "");
        continue;
      }
      CHECK(head != "");
      CHECK(foot.ends_with("Page " + std::to_string(i + 1) + " of " + std::to_string(count)));
    }
  });
}

TEST_CASE("a volume for members says so at the foot of every page, be it the cover") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const auto volume = bound(seed, 3, "For members only");
    for (const auto& page : volume.pages.pages) {
      const auto foot = furniture_of(page, print::Artifact::footer);
      CHECK_MESSAGE(foot.find("For members only") != std::string::npos, foot);
    }
  }
}

TEST_CASE("contents whose entries have names of their own say how long each is") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const std::size_t count = 4;
    const auto volume = bound(seed, count, {}, "Item ");
    std::vector<int> begins;
    for (std::size_t i = 0; i < count; ++i) {
      for (const auto& place : volume.pages.destinations) {
        if (place.anchor == print::place_in(path_of(i), {})) begins.push_back(place.page);
      }
    }
    REQUIRE(begins.size() == count);
    begins.push_back(static_cast<int>(volume.pages.pages.size()));
    const auto told = print::dump(volume.pages);
    for (std::size_t i = 0; i < count; ++i) {
      if (begins[i] == begins[i + 1]) continue;  // It shares its page with the next.
      const auto wanted = "Item " + std::to_string(i + 1) + " (" +
                          text::counted(begins[i + 1] - begins[i], "page", "pages") + ", about ";
      CHECK_MESSAGE(told.find(wanted) != std::string::npos, wanted);
    }
  }
}

}  // namespace govbook::tests
