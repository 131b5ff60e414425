#include "paper/volume.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "doc/walk.h"
#include "paper/attached.h"
#include "paper/length.h"
#include "paper/paint.h"
#include "paper/run_on.h"
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

const std::string& called(const Bound& bound) {
  return bound.label.empty() ? bound.document->title : bound.label;
}

class Binder {
 public:
  Binder(const Bound& cover, const std::vector<Bound>& chapters, const Setting& setting,
         type::Fonts& fonts, Report& report);

  print::Pages bind();

 private:
  // A document with its headings, as last set.
  struct Member {
    const Bound* bound = nullptr;
    std::vector<print::Entry> entries = {};
  };
  // A document, or several short ones that run on, with what was made of them in the last round
  // that they were set in.
  struct Part {
    std::vector<Member> members;
    std::string shared_title = {};  // In the heads of pages that several share.
    Chapter chapter = {};
    bool is_right = false;  // Whether the page numbers in its words are.

    // Whether another short document may run on, while it is not cut yet.
    bool takes(const Bound& more) const {
      return chapter.leaves.empty() && members.back().bound->depth == more.depth;
    }
  };

  void guess_pages(std::size_t from, std::size_t page);
  void set_first();
  print::Galley set(Member& member, std::size_t figures_before, bool is_again);
  void set_again(Part& part, std::size_t figures_before);
  void finish(Part& part);
  void note_pages(bool only_widens);
  void note_lengths();
  bool renumber(Part& part);
  void mend_links();
  std::vector<print::Bookmark> bookmarks() const;

  const Setting& setting_;
  type::Fonts& fonts_;
  Report& report_;
  std::vector<const Bound*> bounds_;       // The cover first …
  std::vector<std::size_t> likely_pages_;  // … and what each of them is likely to take.
  std::vector<Part> parts_;
  print::Company company_;
  Renumberer renumberer_;
};

Binder::Binder(const Bound& cover, const std::vector<Bound>& chapters, const Setting& setting,
               type::Fonts& fonts, Report& report)
    : setting_(setting), fonts_(fonts), report_(report), renumberer_(fonts) {
  bounds_.push_back(&cover);
  for (const auto& chapter : chapters) {
    bounds_.push_back(&chapter);
    company_.entries.push_back(
        {chapter.depth + 1, {}, called(chapter), print::place_in(chapter.document->path, {})});
  }
  for (const auto* bound : bounds_) company_.pages[bound->document->path];
  for (const auto* bound : bounds_) {
    company_.let_tell(*bound->document);
    likely_pages_.push_back(bound->attachment != nullptr ? bound->attachment->sheets.size()
                                                         : static_cast<std::size_t>(std::ceil(
                                                               likely_pages(*bound->document))));
  }
}

// Where the documents from one on are likely to begin, when that one begins on this page.
void Binder::guess_pages(std::size_t from, std::size_t page) {
  for (std::size_t i = from; i < bounds_.size(); ++i) {
    auto& names = company_.pages[bounds_[i]->document->path];
    names.insert_or_assign(std::string(print::title_anchor), std::to_string(page));
    page += likely_pages_[i];
  }
}

// A number with as many figures as the right one saves setting the lines that say it twice, so what
// is learnt on the way corrects the guesses.
void Binder::set_first() {
  constexpr std::size_t most_guesses = 32;
  const std::size_t stride = bounds_.size() / most_guesses + 1;
  std::size_t page = 1;
  std::size_t figures = 0;
  std::map<int, std::string> titles;  // Of the last document of each depth.
  const auto close = [&] {
    if (parts_.empty() || !parts_.back().chapter.leaves.empty()) return;
    finish(parts_.back());
    page += parts_.back().chapter.leaves.size();
  };
  for (std::size_t i = 0; i < bounds_.size(); ++i) {
    const auto& bound = *bounds_[i];
    titles[bound.depth] = bound.document->title;
    if (i % stride == 0) guess_pages(i, page);
    Member member{&bound};
    if (bound.attachment != nullptr) {
      close();
      parts_.push_back({{std::move(member)}});
      parts_.back().chapter = attached_chapter(bound, setting_);
      page += parts_.back().chapter.leaves.size();
      continue;
    }
    auto galley = set(member, figures, false);
    figures += galley.figures;
    const bool is_small = bound.depth > 1 && is_short(galley, *setting_.settings);
    if (is_small && !parts_.empty() && parts_.back().takes(bound)) {
      auto& part = parts_.back();
      part.members.push_back(std::move(member));
      part.shared_title = titles[bound.depth - 1];
      run_on(part.chapter.galley, std::move(galley));
      continue;
    }
    close();
    parts_.push_back({{std::move(member)}});
    parts_.back().chapter.galley = std::move(galley);
    if (!is_small) close();
  }
  close();
}

print::Galley Binder::set(Member& member, std::size_t figures_before, bool is_again) {
  const auto& document = *member.bound->document;
  const bool is_told = document.is_printed && document.kind != doc::Kind::volume;
  print::Typesetter typesetter{
      fonts_, report_, document.language, document.span, is_told || is_again, {}};
  const print::Surroundings around{document, *setting_.library, *setting_.settings, &company_,
                                   figures_before};
  auto galley = print::set_galley(around, member.bound->drawings, typesetter);
  widen_names(galley, document.path);
  member.entries = galley.entries;
  return galley;
}

void Binder::set_again(Part& part, std::size_t figures_before) {
  part.chapter.galley = set(part.members.front(), figures_before, true);
  for (std::size_t i = 1; i < part.members.size(); ++i) {
    const auto figures = figures_before + part.chapter.galley.figures;
    run_on(part.chapter.galley, set(part.members[i], figures, true));
  }
  finish(part);
}

void Binder::finish(Part& part) {
  const auto& first = *part.members.front().bound->document;
  auto& chapter = part.chapter;
  chapter.leaves = cut(chapter.galley, *setting_.settings);
  chapter.facts = facts_of(first, *setting_.library);
  if (part.members.size() > 1) chapter.facts.title = part.shared_title;
  const auto& label = part.members.front().bound->label;
  chapter.is_labelled = !label.empty();
  if (chapter.is_labelled) chapter.facts.title = label;
  chapter.is_cover = first.kind == doc::Kind::volume;
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
    for_each_placed_box(part.chapter, [&](const print::Box& box, std::size_t leaf, double) {
      for (const auto& name : box.anchors) note(name, before + leaf + 1);
    });
    before += part.chapter.leaves.size();
  }
  company_.pages = std::move(pages);
}

// Contents whose entries have names of their own, as those of a pack, say how long each is. That
// sets the cover anew once: what stands behind it stays as long as it was.
void Binder::note_lengths() {
  bool changes = false;
  for (const auto& part : parts_) {
    const auto& bound = *part.members.front().bound;
    if (bound.label.empty() || part.members.size() > 1) continue;
    const auto place = print::place_in(bound.document->path, {});
    for (auto& entry : company_.entries) {
      if (entry.anchor != place) continue;
      auto title =
          called(bound) + " (" + length_in_words(part.chapter.leaves.size(), *bound.document) + ")";
      changes = changes || title != entry.title;
      entry.title = std::move(title);
    }
  }
  if (changes) parts_.front().is_right = false;
}

// Lets the words of a part say the pages of now; false when it has to be set anew for that.
bool Binder::renumber(Part& part) {
  bool is_right = true;
  auto& galley = part.chapter.galley;
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
    for_each_box(part.chapter.galley, [&](print::Box& box) {
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
  const auto add = [&](const Member& member) {
    const auto& document = *member.bound->document;
    auto own = bookmarks_of(document, member.entries);
    own.front().anchor = print::place_in(document.path, {});
    own.front().title = called(*member.bound);
    for (auto& bookmark : own) {
      bookmark.level += member.bound->depth - 1;
      all.push_back(std::move(bookmark));
    }
  };
  for (const auto& part : parts_) std::ranges::for_each(part.members, add);
  return all;
}

print::Pages Binder::bind() {
  set_first();
  for (int round = 0;; ++round) {
    note_pages(round >= free_rounds);
    for (auto& part : parts_) part.is_right = renumber(part);
    note_lengths();
    if (std::ranges::all_of(parts_, &Part::is_right)) break;
    std::size_t figures = 0;
    for (auto& part : parts_) {
      if (!part.is_right) set_again(part, figures);
      figures += part.chapter.galley.figures;
    }
  }
  mend_links();
  auto listed = bookmarks();
  std::vector<Chapter> chapters;
  for (auto& part : parts_) chapters.push_back(std::move(part.chapter));
  const auto& cover = *bounds_.front()->document;
  print::Typesetter typesetter{fonts_, report_, cover.language, cover.span, false, {}};
  const bool is_accessible = std::ranges::all_of(bounds_, is_as_accessible_as_ours);
  const bool is_archive = std::ranges::all_of(bounds_, is_as_lasting_as_ours);
  auto pages = paint(std::move(chapters), *setting_.settings, typesetter);
  pages.metadata = metadata_of(cover, setting_);
  pages.metadata.is_accessible = is_accessible;
  pages.metadata.is_archive = is_archive;
  pages.bookmarks = std::move(listed);
  add_pictures(pages, setting_);
  add_attachments(pages, setting_);
  return pages;
}

}  // namespace

print::Pages lay_out_volume(const Bound& cover, const std::vector<Bound>& chapters,
                            const Setting& setting, type::Fonts& fonts, Report& report) {
  return Binder(cover, chapters, setting, fonts, report).bind();
}

}  // namespace govbook::paper
