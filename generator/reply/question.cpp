#include "reply/question.h"

#include <utility>

#include "base/suggest.h"
#include "doc/inline.h"
#include "markdown/parse.h"

namespace govbook::reply {

const model::Body* body_asked(const view::Edition& edition, const Question& question,
                              Reply& reply) {
  const auto* body = edition.handbook().body(question.body);
  if (body != nullptr) return body;
  std::vector<std::string> ids;
  for (const auto& one : edition.handbook().bodies) ids.push_back(model::or_empty(one.id));
  reply.complaint = question.body.empty() ? "\"" + question.answer + "\" needs the id of a body"
                                          : "there is no body \"" + question.body + "\"";
  reply.hint = did_you_mean(question.body, ids);
  return nullptr;
}

std::vector<const model::Body*> bodies_asked(const view::Edition& edition, const Question& question,
                                             Reply& reply) {
  std::vector<const model::Body*> bodies;
  if (!question.body.empty()) {
    const auto* body = body_asked(edition, question, reply);
    if (body != nullptr) bodies.push_back(body);
    return bodies;
  }
  for (const auto& body : edition.handbook().bodies) {
    if (model::is_own(body)) bodies.push_back(&body);
  }
  return bodies;
}

std::string plain_words(const model::Text& text) {
  if (!text) return std::string(model::words_for(text.gap ? text.gap->state : model::Gap{}.state));
  Report unheard;  // Composing tells what is wrong with it.
  return doc::plain_text(markdown::parse_inlines(
      *text, [&](std::size_t) { return text.at; }, unheard));
}

data::Value to_value(std::string text) { return {std::move(text), {}}; }
data::Value to_value(std::string_view text) { return {std::string(text), {}}; }
data::Value to_value(const char* text) { return {std::string(text), {}}; }
data::Value to_value(long long number) { return {number, {}}; }
data::Value to_value(bool truth) { return {truth, {}}; }
data::Value to_value(data::List list) { return {std::move(list), {}}; }
data::Value to_value(data::Map map) { return {std::move(map), {}}; }

data::Value to_value(const std::vector<std::string>& texts) {
  data::List list;
  for (const auto& text : texts) list.push_back(to_value(text));
  return to_value(std::move(list));
}

}  // namespace govbook::reply
