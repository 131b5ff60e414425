#include "compose/assemble.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/slug.h"
#include "doc/walk.h"

namespace govbook::compose {
namespace {

constexpr int deepest = 6;  // Level of headings.

doc::Block to_heading(int level, const std::string& anchor, const std::string& words) {
  doc::Block block;
  block.node = doc::Heading{level, anchor, {}, doc::to_inlines(words)};
  return block;
}

doc::Inlines to_link(const doc::Target& target, const std::string& words) {
  doc::Inline inline_;
  inline_.node = doc::Link{{}, target, doc::to_inlines(words)};
  return {inline_};
}

class Assembly {
 public:
  Assembly(const doc::Library& library, doc::Document& page) : library_(library), page_(page) {
    doc::for_each_anchor(page, [&](const std::string& own, Span) { taken_.insert(own); });
    for (const auto& chapter : page.chapters) {
      anchors_.push_back(free_anchor(slug(chapter.path)));
      places_.emplace(chapter.path, anchors_.back());
    }
  }

  void assemble() {
    for (std::size_t i = 0; i < page_.chapters.size(); ++i) {
      const auto& chapter = page_.chapters[i];
      const auto attached = library_.attachments.find(chapter.path);
      if (attached != library_.attachments.end()) {
        add_attachment(chapter, anchors_[i], attached->second);
      } else if (const auto* document = library_.find(chapter.path)) {
        add(chapter, anchors_[i], *document);
      }
    }
    page_.chapters.clear();
  }

 private:
  std::string free_anchor(const std::string& wish) {
    auto anchor = wish;
    for (int number = 2; !taken_.insert(anchor).second; ++number) {
      anchor = wish + "-" + std::to_string(number);
    }
    return anchor;
  }

  void add_attachment(const doc::Chapter& chapter, const std::string& anchor,
                      const doc::Attachment& attachment) {
    const auto& name = chapter.label.empty() ? attachment.title : chapter.label;
    page_.blocks.push_back(to_heading(chapter.depth + 1, anchor, name));
    auto words = to_link({"", "", "", chapter.path}, attachment.title);
    words.push_back({doc::Text{" (" + doc::in_brackets(attachment) + ")"}, {}});
    page_.blocks.push_back(doc::to_paragraph(std::move(words)));
  }

  void add(const doc::Chapter& chapter, const std::string& anchor, doc::Document document) {
    doc::for_each_anchor(document, [&](std::string& name, Span) { name.insert(0, anchor + "."); });
    doc::for_each_target(document, [&](doc::Target& target, Span) {
      const bool is_own = target.document == document.path;
      const bool is_inside = target.document.empty() && !target.anchor.empty();
      const auto other = places_.find(target.document);
      if (is_own || is_inside) {
        target = place(anchor, target.anchor);
      } else if (other != places_.end()) {
        target = place(other->second, target.anchor);
      }
    });
    shift(document, chapter.depth);
    const auto& name = chapter.label.empty() ? document.title : chapter.label;
    page_.blocks.push_back(to_heading(chapter.depth + 1, anchor, name));
    page_.blocks.push_back(control(document));
    std::move(document.blocks.begin(), document.blocks.end(), std::back_inserter(page_.blocks));
    std::move(document.footnotes.begin(), document.footnotes.end(),
              std::back_inserter(page_.footnotes));
  }

  static doc::Target place(const std::string& chapter, const std::string& anchor) {
    return {"", "", anchor.empty() ? chapter : chapter + "." + anchor, ""};
  }

  // Headings below that of the chapter, footnotes behind those of the chapters before it.
  void shift(doc::Document& document, int depth) const {
    const auto notes = static_cast<int>(page_.footnotes.size());
    std::erase_if(document.blocks, [](const doc::Block& block) {
      return std::holds_alternative<doc::Contents>(block.node);
    });
    doc::for_each_block(document, [&](doc::Block& block) {
      auto* one = std::get_if<doc::Heading>(&block.node);
      if (one != nullptr) one->level = std::min(one->level + depth, deepest);
    });
    doc::for_each_inline(document, [&](doc::Inline& inline_) {
      auto* mark = std::get_if<doc::FootnoteMark>(&inline_.node);
      if (mark != nullptr) mark->number += notes;
    });
    for (auto& footnote : document.footnotes) footnote.number += notes;
  }

  // What its head says on a page of its own and the head of this page does not, and where that is.
  doc::Block control(const doc::Document& document) const {
    doc::Definitions definitions;
    const auto add = [&](const std::string& name, doc::Inlines value) {
      definitions.entries.push_back(
          {doc::to_inlines(name), {doc::to_paragraph(std::move(value))}, {}});
    };
    for (const auto& property : document.properties) {
      if (!is_said(property)) add(property.name, property.value);
    }
    add("On a page of its own", to_link({"", document.path, "", ""}, document.title));
    doc::Block block;
    block.node = std::move(definitions);
    return block;
  }

  bool is_said(const doc::Property& property) const {
    return std::ranges::any_of(page_.properties, [&](const doc::Property& own) {
      return own.name == property.name &&
             doc::plain_text(own.value) == doc::plain_text(property.value);
    });
  }

  const doc::Library& library_;
  doc::Document& page_;
  std::set<std::string> taken_;
  std::vector<std::string> anchors_;           // A chapter each.
  std::map<std::string, std::string> places_;  // The first of a path.
};

// The page that it hangs below leads to it.
void tell_above(doc::Library& library, const doc::Document& page) {
  if (page.crumbs.empty()) return;
  const auto* found = library.find(page.crumbs.back().target.document);
  if (found == nullptr) return;
  auto& above = library.documents[static_cast<std::size_t>(found - library.documents.data())];
  const auto link =
      to_link({"", page.path, "", ""}, page.subtitle.empty() ? page.title : page.subtitle);
  above.also.push_back(link.front());
}

}  // namespace

void assemble(doc::Library& library) {
  for (auto& document : library.documents) {
    if (document.kind == doc::Kind::volume || document.chapters.empty()) continue;
    Assembly(library, document).assemble();
    tell_above(library, document);
  }
}

}  // namespace govbook::compose
