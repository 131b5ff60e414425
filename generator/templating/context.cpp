#include "templating/context.h"

#include "templating/escape.h"

namespace govbook::templating {

bool Context::spend(std::size_t steps, Span at) {
  if (is_stopped_) return false;
  steps_ += steps;
  if (steps_ <= most_steps) return true;
  stop("template/too-long", at, "the template does not end: more than 1,000,000 turns of loops");
  return false;
}

bool Context::allows_text(std::size_t bytes, Span at) {
  if (bytes > most_text) {
    stop("template/too-long", at, "the text is longer than 16 MiB");
    return false;
  }
  return spend(bytes >> 10, at);
}

void Context::stop(std::string_view code, Span at, std::string message) {
  if (!is_stopped_) tell(code, at, std::move(message));
  is_stopped_ = true;
}

void Context::tell(std::string_view code, Span at, std::string message, std::string hint) {
  if (is_stopped_ || !told_.emplace(at, message).second) return;
  report_.error(code, at, std::move(message));
  if (!hint.empty()) report_.hint(std::move(hint));
}

Datum Context::wrong(Span at, std::string message, const Datum& culprit) {
  if (is_stopped_ || !told_.emplace(at, message).second) return {};
  report_.error("template/wrong-type", at, std::move(message));
  const auto written = span_of(culprit);
  if (written.is_somewhere()) report_.see_also(written, "the value was written here");
  return {};
}

bool Context::need(const Datum& datum, Span at) {
  const auto* missing = std::get_if<Missing>(&datum.data);
  if (missing == nullptr) return true;
  if (!missing->why.empty()) tell("template/unknown-name", at, std::string(missing->why));
  return false;
}

std::string Context::escaped(std::string_view text) const {
  return escape_ == Escape::markdown ? escape_markdown(text) : escape_html(text);
}

std::string Context::output(const Datum& datum) const {
  if (!is_escaping() || is_markup(datum)) return to_text(datum);
  return escaped(to_text(datum));
}

Value Context::rendered(std::string text, Span at) const {
  if (is_escaping()) return Value(Markup{std::move(text)}, at);
  return Value(std::move(text), at);
}

}  // namespace govbook::templating
