#include "paper/attached.h"

#include <algorithm>
#include <array>

#include "print/blocks.h"

namespace govbook::paper {
namespace {

// Whether any pattern says this.
bool says(const print::Settings& settings, std::string_view what) {
  const std::array<const print::Edge*, 2> edges = {&settings.head, &settings.foot};
  return std::ranges::any_of(edges, [&](const print::Edge* edge) {
    return std::ranges::any_of(
        *edge, [&](const auto& pattern) { return pattern.find(what) != std::string::npos; });
  });
}

}  // namespace

Chapter attached_chapter(const Bound& bound, const Setting& setting) {
  Chapter chapter;
  chapter.attachment = bound.attachment;
  chapter.path = bound.document->path;
  auto& element = chapter.galley.structure.elements.emplace_back();
  element.type = "Document";
  element.title = bound.attachment->title;
  element.id = "attached " + bound.document->path;  // What it says comes below it when it is put in.
  if (bound.attachment->language != setting.library->language) {
    element.language = bound.attachment->language;
  }
  print::Strip strip;
  strip.box.anchors = {print::place_in(bound.document->path, {})};
  chapter.galley.flow.strips.push_back(std::move(strip));
  chapter.leaves.resize(bound.attachment->sheets.size());
  chapter.leaves.front().body = {{0, 0}};
  chapter.facts = facts_of(*bound.document, *setting.library);
  chapter.facts.title = bound.label.empty() ? bound.attachment->title : bound.label;
  return chapter;
}

bool is_as_accessible_as_ours(const Bound* bound) {
  return bound->attachment == nullptr || bound->attachment->is_accessible;
}

bool is_as_lasting_as_ours(const Bound* bound) {
  return bound->attachment == nullptr || bound->attachment->is_archive;
}

void show_attached(print::Page& page, const Chapter& chapter, std::size_t index) {
  const auto& sheet = chapter.attachment->sheets[index];
  page.width = sheet.width;
  page.height = sheet.height;
  page.attached = doc::AttachedPage{chapter.path, static_cast<int>(index),
                                    chapter.attachment->is_tagged ? 0 : -1, 0};
}

void add_attached_foot(print::Page& page, const Facts& facts, const Position& position,
                       const print::Settings& settings, print::Typesetter& typesetter) {
  constexpr double most_of_width = 0.11;  // For a margin.
  auto narrow = settings;
  narrow.margin_left = std::min(settings.margin_left, page.width * most_of_width);
  narrow.margin_right = std::min(settings.margin_right, page.width * most_of_width);
  const auto& pages = says(settings, "{pages}") ? "Page {page} of {pages}" : "Page {page}";
  narrow.foot = {"{title}", says(settings, "{marking}") ? "{marking}" : "", pages};
  page.attached.foot = add_foot(page, facts, position, narrow, typesetter);
}

void add_attachments(print::Pages& pages, const Setting& setting) {
  const auto& files = setting.library->files;
  for (const auto& page : pages.pages) {
    if (!page.attached.is_there()) continue;
    const auto file = files.find(page.attached.file);
    if (file != files.end()) pages.attachments.insert(*file);
  }
}

}  // namespace govbook::paper
