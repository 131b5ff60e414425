// Templates that use each other: include, extends and blocks, import.

#include "base/suggest.h"
#include "templating/machine.h"

namespace govbook::templating {
namespace {

constexpr int deepest_pages = 16;

}  // namespace

Rendered Machine::run(const Template& whole, const Map& values) {
  Rendered result;
  out_ = &result;
  Frame data;
  data.values = &values;
  Frame root;
  root.parent = &data;
  use(whole);
  run_page(whole, root);
  return result;
}

// The problems of a template are told once.
void Machine::use(const Template& whole) {
  if (used_.insert(&whole).second) context_.append(whole.problems);
}

void Machine::run_page(const Template& whole, Frame& root) {
  Page page;
  page.root = &root;
  auto* const outer_page = std::exchange(page_, &page);
  const auto outer_running = std::exchange(running_, {});
  const auto was_muted = is_muted_;
  int generation = 0;
  for (const auto* now = &whole; now != nullptr; now = page.parent) {
    if (++generation > deepest_pages) {
      context_.stop("template/too-deep", page.extended_at,
                    "templates extend each other without end");
      break;
    }
    for (const auto& [name, block] : now->blocks) page.chains[name].push_back(&block);
    page.parent = nullptr;
    is_muted_ = false;
    execute(now->body, root);
  }
  page_ = outer_page;
  running_ = outer_running;
  is_muted_ = was_muted;
}

// The template that an expression names; of a list, the first that exists.
const Template* Machine::template_of(const Expression& of, Frame& frame, bool is_optional) {
  const auto found = evaluate(of, frame);
  if (!context_.need(found, of.at)) return nullptr;
  std::vector<Datum> names = {found};
  if (is_sequence(found)) names = *members(found);
  for (const auto& one : names) {
    const auto* name = letters(one);
    if (name == nullptr) {
      context_.wrong(of.at, "the name of a template is a string, not " + std::string(kind_of(one)),
                     one);
      return nullptr;
    }
    if (const auto* whole = templates_.find(*name)) {
      use(*whole);
      return whole;
    }
  }
  if (is_optional) return nullptr;
  const auto shown = names.empty() ? std::string() : to_text(names.front());
  context_.tell("template/unknown-template", of.at, "there is no template \"" + shown + "\"",
                did_you_mean(shown, templates_.names()));
  return nullptr;
}

void Machine::include(const Include& of, Span at, Frame& frame) {
  if (is_muted_) return;
  if (page_depth_ >= deepest_pages) {
    context_.stop("template/too-deep", at, "templates include each other without end");
    return;
  }
  const auto* whole = template_of(of.name, frame, of.is_optional);
  if (whole == nullptr) return;
  ++page_depth_;
  Frame root;
  root.parent = of.has_context ? &frame : nullptr;
  run_page(*whole, root);
  --page_depth_;
}

void Machine::extend(const Extends& of, Span at, Frame& frame) {
  if (page_->parent != nullptr) {
    context_.tell("template/syntax", at, "a template extends only one other");
    return;
  }
  page_->parent = template_of(of.name, frame, false);
  page_->extended_at = at;
  is_muted_ = true;
}

void Machine::place_block(const BlockPlace& of, Frame& frame) {
  if (is_muted_) return;
  const auto chain = page_->chains.find(of.name);
  if (chain == page_->chains.end()) return;
  run_block(chain->second, 0, of.is_scoped ? frame : *page_->root);
}

void Machine::run_block(const Chain& chain, std::size_t level, Frame& frame) {
  const auto outer = std::exchange(running_, {&chain, level});
  Frame inner;
  inner.parent = &frame;
  execute(chain[level]->body, inner);
  running_ = outer;
}

void Machine::import(const Import& of, Span at, Frame& frame) {
  if (page_depth_ >= deepest_pages) {
    context_.stop("template/too-deep", at, "templates import each other without end");
    return;
  }
  const auto* whole = template_of(of.name, frame, false);
  if (whole == nullptr || !context_.spend(steps_of_turn, at)) return;
  ++page_depth_;
  auto& module = modules_.emplace_back();
  module.parent = of.has_context ? page_->root : nullptr;
  capture([&] { run_page(*whole, module); });
  --page_depth_;
  if (of.names.empty()) return frame.set(of.as, static_cast<const Frame*>(&module));
  for (const auto& [name, as] : of.names) {
    const auto* found = module.find_own(name);
    if (found != nullptr) {
      frame.set(as.name, *found);
      continue;
    }
    context_.tell("template/unknown-name", as.at, "the template defines no \"" + name + "\"",
                  did_you_mean(name, known_names(module)));
  }
}

}  // namespace govbook::templating
