#include "templating/render.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "base/suggest.h"
#include "templating/machine.h"
#include "templating/parser.h"
#include "templating/scan.h"

namespace govbook::templating {
namespace {

Rendered run(const Templates& templates, const Template& whole, const Map& values,
             std::pair<Escape, Report*> how) {
  Context context(how.first, *how.second);
  return Machine(templates, context).run(whole, values);
}

}  // namespace

// The members of a map never move.
struct Templates::Kept {
  // Compares keys without copying the text that is looked for.
  struct SameText {
    using is_transparent = void;
    template <class One, class Other>
    bool operator()(const One& one, const Other& other) const {
      if (one.first != other.first) return one.first < other.first;
      return std::string_view(one.second) < std::string_view(other.second);
    }
  };

  std::mutex mutex;
  std::map<std::string, Template, std::less<>> by_name;
  // By their words and where these stand: a complaint names the place.
  std::map<std::pair<Span, std::string>, Template, SameText> texts;
};

Templates::Templates(const Sources& sources, std::string root)
    : sources_(sources), root_(std::move(root)), kept_(std::make_unique<Kept>()) {}

Templates::~Templates() = default;

const Template* Templates::find(std::string_view name) const {
  const std::lock_guard lock(kept_->mutex);
  const auto known = kept_->by_name.find(name);
  if (known != kept_->by_name.end()) return &known->second;
  const auto file = sources_.find(root_, name);
  const auto* source = sources_.at(file);
  if (source == nullptr) return nullptr;
  auto parsed = parse(source->bytes, Span{file, 1, 1, 0});
  return &kept_->by_name.emplace(name, std::move(parsed)).first->second;
}

std::vector<std::string> Templates::names() const {
  std::vector<std::string> found;
  for (const auto file : sources_.list(root_)) found.push_back(sources_.at(file)->name);
  return found;
}

Rendered Templates::render(std::string_view name, const Map& values, Escape escape,
                           Report& report) const {
  if (const auto* whole = find(name)) return run(*this, *whole, values, {escape, &report});
  report.error("template/unknown-template", {},
               "there is no template \"" + std::string(name) + "\"");
  const auto hint = did_you_mean(name, names());
  if (!hint.empty()) report.hint(hint);
  return {};
}

Rendered Templates::render_text(std::string_view text, Span at, const Map& values, Escape escape,
                                Report& report) const {
  return run(*this, *read(text, at), values, {escape, &report});
}

const Template* Templates::read(std::string_view text, Span at) const {
  const std::lock_guard lock(kept_->mutex);
  const auto known = kept_->texts.find(std::pair(at, text));
  if (known != kept_->texts.end()) return &known->second;
  return &kept_->texts.emplace(std::pair(at, std::string(text)), parse(text, at)).first->second;
}

Rendered render(const Sources& sources, std::string_view root, std::string_view name,
                const Map& values, Escape escape, Report& report) {
  return Templates(sources, std::string(root)).render(name, values, escape, report);
}

Rendered render_text(const Sources& sources, std::string_view root, std::string_view text, Span at,
                     const Map& values, Escape escape, Report& report) {
  return Templates(sources, std::string(root)).render_text(text, at, values, escape, report);
}

Span origin_of(const Rendered& rendered, const Sources& sources, std::size_t offset) {
  const auto& origins = rendered.origins;
  if (origins.empty()) return {};
  auto after = std::upper_bound(
      origins.begin(), origins.end(), offset,
      [](std::size_t wanted, const Origin& origin) { return wanted < origin.begin; });
  if (after == origins.begin()) return {};
  const auto& found = *(after - 1);
  if (sources.at(found.at.file) == nullptr) return {};
  if (!found.is_literal) return found.at;
  const auto end = std::min(offset, found.end);
  return moved(found.at, std::string_view(rendered.text).substr(found.begin, end - found.begin));
}

}  // namespace govbook::templating
