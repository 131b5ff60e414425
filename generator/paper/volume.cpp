#include "paper/volume.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "doc/walk.h"
#include "paper/paint.h"
#include "paper/told.h"

namespace govbook::paper {
namespace {

// Past so many rounds numbers only get wider, so that the rounds come to an end.
constexpr int free_rounds = 4;
constexpr std::string_view figure_space = "\u2007";  // As wide as a figure.

// A name that holds in the whole file: its document, and its anchor there.
std::pair<std::string, std::string> parted(const std::string& name) {
  const auto mark = name.find('#');
  return {name.substr(0, mark), name.substr(mark + 1)};
}

template <class Use>
void for_each_box(print::Galley& galley, const Use& use) {
  for (auto& strip : galley.flow.strips) use(strip.box);
  for (auto& [number, flow] : galley.notes) {
    for (auto& strip : flow.strips) use(strip.box);
  }
  for (auto& repeat : galley.flow.repeats) use(repeat.head);
}

// How many pages a document is likely to take, by what it holds: as those of the handbooks in
// content/ do on average.
double likely_pages(const doc::Document& document) {
  constexpr double of_letter = 0.0006, of_figure = 0.16, of_heading = 0.09, of_title = 0.14;
  double pages = of_title;
  doc::for_each_inline(document, [&](const doc::Inline& one) {
    const auto* text = std::get_if<doc::Text>(&one.node);
    if (text != nullptr) pages += of_letter * static_cast<double>(text->text.size());
  });
  doc::for_each_block(document, [&](const doc::Block& block) {
    if (std::holds_alternative<doc::Figure>(block.node)) pages += of_figure;
    if (std::holds_alternative<doc::Heading>(block.node)) pages += of_heading;
  });
  return pages;
}

// Names that hold in the document only become names that hold in the whole file.
void widen_names(print::Galley& galley, const std::string& path) {
  const auto widen = [&](std::string& name) {
    if (!name.empty() && name.find('#') == std::string::npos) name = print::place_in(path, name);
  };
  for_each_box(galley, [&](print::Box& box) {
    for (auto& anchor : box.anchors) widen(anchor);
    for (auto& link : box.links) widen(link.anchor);
    for (auto& number : box.numbers) widen(number.anchor);
  });
  for (auto& element : galley.structure.elements) widen(element.id);
  for (auto& entry : galley.entries) widen(entry.anchor);
}

std::string as_wide_as(std::string_view before, std::string number) {
  while (utf8::length(number) < utf8::length(before)) number.insert(0, figure_space);
  return number;
}

class Binder {
 public:
  Binder(const Bound& cover, const std::vector<Bound>& chapters, const Setting& setting,
         type::Fonts& fonts, Report& report);

  print::Pages bind();

 private:
  // A document with what was made of it in the last round that it was set in.
  struct Part {
    const Bound* bound = nullptr;
    std::optional<Chapter> chapter = std::nullopt;
    double likely_pages = 0;
    bool is_right = false;  // Whether the page numbers in its words are.
  };

  void guess_pages(std::size_t from, std::size_t page);
  void set_first();
  void set(Part& part, std::size_t figures_before);
  void note_pages(bool only_widens);
  bool renumber(Part& part);
  void mend_links();
  std::vector<print::Bookmark> bookmarks() const;

  const Setting& setting_;
  type::Fonts& fonts_;
  Report& report_;
  std::vector<Part> parts_;
  print::Company company_;
  Renumberer renumberer_;
};

Binder::Binder(const Bound& cover, const std::vector<Bound>& chapters, const Setting& setting,
               type::Fonts& fonts, Report& report)
    : setting_(setting), fonts_(fonts), report_(report), renumberer_(fonts) {
  const auto add = [&](const Bound& bound) {
    parts_.push_back({&bound, std::nullopt, likely_pages(*bound.document)});
    company_.pages[bound.document->path];
  };
  add(cover);
  for (const auto& chapter : chapters) {
    add(chapter);
    company_.entries.push_back({chapter.depth + 1,
                                {},
                                chapter.document->title,
                                print::place_in(chapter.document->path, {})});
  }
  for (const auto& part : parts_) company_.let_tell(*part.bound->document);
}

// Where the parts from one on are likely to begin, when that one begins on this page.
void Binder::guess_pages(std::size_t from, std::size_t page) {
  for (std::size_t i = from; i < parts_.size(); ++i) {
    auto& names = company_.pages[parts_[i].bound->document->path];
    names.insert_or_assign(std::string(print::title_anchor), std::to_string(page));
    page += static_cast<std::size_t>(std::ceil(parts_[i].likely_pages));
  }
}

// A number with as many figures as the right one saves setting the lines that say it twice, so what
// is learnt on the way corrects the guesses.
void Binder::set_first() {
  constexpr std::size_t most_guesses = 32;
  const std::size_t stride = parts_.size() / most_guesses + 1;
  std::size_t page = 1;
  std::size_t figures = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (i % stride == 0) guess_pages(i, page);
    set(parts_[i], figures);
    page += parts_[i].chapter->leaves.size();
    figures += parts_[i].chapter->galley.figures;
  }
}

void Binder::set(Part& part, std::size_t figures_before) {
  const auto& document = *part.bound->document;
  const bool is_told = document.is_printed && document.kind != doc::Kind::volume;
  print::Typesetter typesetter{
      fonts_, report_, document.language, document.span, is_told || part.chapter.has_value(), {}};
  const print::Surroundings around{document, *setting_.library, *setting_.settings, &company_,
                                   figures_before};
  auto galley = print::set_galley(around, part.bound->drawings, typesetter);
  widen_names(galley, document.path);
  auto leaves = cut(galley, *setting_.settings);
  part.chapter = {std::move(galley), std::move(leaves), facts_of(document, *setting_.library),
                  document.kind == doc::Kind::volume};
}

// Where everything stands now.
void Binder::note_pages(bool only_widens) {
  auto pages = company_.pages;
  for (auto& [document, names] : pages) names.clear();
  std::size_t before = 0;  // Pages of the parts so far.
  const auto note = [&](const std::string& name, std::size_t page) {
    const auto [document, anchor] = parted(name);
    auto number = std::to_string(page);
    const auto& known = company_.pages[document];
    const auto was = known.find(anchor);
    if (only_widens && was != known.end()) number = as_wide_as(was->second, number);
    pages[document].try_emplace(anchor, std::move(number));
  };
  for (const auto& part : parts_) {
    for_each_placed_box(*part.chapter, [&](const print::Box& box, std::size_t leaf, double) {
      for (const auto& name : box.anchors) note(name, before + leaf + 1);
    });
    before += part.chapter->leaves.size();
  }
  company_.pages = std::move(pages);
}

// Lets the words of a part say the pages of now; false when it has to be set anew for that.
bool Binder::renumber(Part& part) {
  bool is_right = true;
  auto& galley = part.chapter->galley;
  for_each_box(galley, [&](print::Box& box) {
    for (auto& mark : box.marks) {
      auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
      if (glyphs == nullptr || glyphs->told < 0) continue;
      const auto& told = galley.structure.told[static_cast<std::size_t>(glyphs->told)];
      const auto [document, anchor] = parted(told.place);
      is_right = renumberer_.say(told, glyphs->run, company_.page_of(document, anchor)) && is_right;
    }
  });
  return is_right;
}

// A link to a place that is not on paper leads to its document.
void Binder::mend_links() {
  for (auto& part : parts_) {
    for_each_box(part.chapter->galley, [&](print::Box& box) {
      for (auto& link : box.links) {
        if (link.anchor.empty()) continue;
        const auto [document, anchor] = parted(link.anchor);
        const auto found = company_.pages.find(document);
        if (found == company_.pages.end() || found->second.contains(anchor)) continue;
        link.anchor = print::place_in(document, {});
      }
    });
  }
}

std::vector<print::Bookmark> Binder::bookmarks() const {
  std::vector<print::Bookmark> all;
  for (const auto& part : parts_) {
    const auto& document = *part.bound->document;
    auto own = bookmarks_of(document, part.chapter->galley.entries);
    own.front().anchor = print::place_in(document.path, {});
    for (auto& bookmark : own) {
      bookmark.level += part.bound->depth - 1;
      all.push_back(std::move(bookmark));
    }
  }
  return all;
}

print::Pages Binder::bind() {
  set_first();
  for (int round = 0;; ++round) {
    note_pages(round >= free_rounds);
    for (auto& part : parts_) part.is_right = renumber(part);
    if (std::ranges::all_of(parts_, &Part::is_right)) break;
    std::size_t figures = 0;
    for (auto& part : parts_) {
      if (!part.is_right) set(part, figures);
      figures += part.chapter->galley.figures;
    }
  }
  mend_links();
  auto listed = bookmarks();
  std::vector<Chapter> chapters;
  for (auto& part : parts_) chapters.push_back(std::move(*part.chapter));
  const auto& cover = *parts_.front().bound->document;
  print::Typesetter typesetter{fonts_, report_, cover.language, cover.span, false, {}};
  auto pages = paint(std::move(chapters), *setting_.settings, typesetter);
  pages.metadata = metadata_of(cover, setting_);
  pages.bookmarks = std::move(listed);
  add_pictures(pages, setting_);
  return pages;
}

}  // namespace

print::Pages lay_out_volume(const Bound& cover, const std::vector<Bound>& chapters,
                            const Setting& setting, type::Fonts& fonts, Report& report) {
  return Binder(cover, chapters, setting, fonts, report).bind();
}

}  // namespace govbook::paper
