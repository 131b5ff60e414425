// Filters of text.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"
#include "templating/filter_functions.h"
#include "templating/letters.h"

namespace govbook::templating::filter {
namespace {

// What begins a word for "title": the characters between words.
bool is_between_words(char32_t character) {
  return is_space(character) || character == U'-' || character == U'(' || character == U'{' ||
         character == U'[' || character == U'<';
}

// The first `count` characters.
std::string_view beginning(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count-- > 0 && at < text.size()) utf8::next(text, at);
  return text.substr(0, at);
}

// "abc" with "-" between, before and behind all characters.
std::string interleaved(std::string_view text, std::string_view between, std::int64_t count) {
  std::string out;
  std::size_t at = 0;
  for (; count != 0; --count) {
    out += between;
    if (at >= text.size()) return out;
    const auto begin = at;
    utf8::next(text, at);
    out += text.substr(begin, at - begin);
  }
  return out.append(text.substr(at));
}

// `count` below 0 replaces all. Nothing when the result is too long.
std::optional<std::string> replaced(std::string_view text, std::string_view from,
                                    std::string_view to, std::int64_t count) {
  if (from.empty()) {
    if ((text.size() + 1) * to.size() > most_text) return {};
    return interleaved(text, to, count);
  }
  std::string out;
  std::size_t at = 0;
  for (; count != 0; --count) {
    const auto found = text.find(from, at);
    if (found == std::string_view::npos) break;
    out.append(text.substr(at, found - at)).append(to);
    at = found + from.size();
    if (out.size() > most_text) return {};
  }
  return out.append(text.substr(at));
}

void append_json_text(std::string& out, std::string_view text) {
  const auto unit = [&](std::uint32_t number) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(number >> shift) & 0xF];
  };
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto character = static_cast<std::uint32_t>(utf8::next(text, at));
    const auto name = std::string_view("\b\f\n\r\t\"\\").find(static_cast<char>(character));
    const bool is_markup =
        character == '<' || character == '>' || character == '&' || character == '\'';
    if (character < 0x80 && character != 0 && name != std::string_view::npos) {
      out += '\\';
      out += "bfnrt\"\\"[name];
    } else if (character < 0x20 || character == 0x7F || is_markup ||
               (character > 0x7F && character <= 0xFFFF)) {
      unit(character);
    } else if (character > 0xFFFF) {
      unit(0xD800 + ((character - 0x10000) >> 10));
      unit(0xDC00 + ((character - 0x10000) & 0x3FF));
    } else {
      out += static_cast<char>(character);
    }
  }
  out += '"';
}

void append_json(std::string& out, const Datum& datum) {
  if (out.size() > most_text) return;
  if (const auto* text = letters(datum)) return append_json_text(out, *text);
  if (is_null(datum)) {
    out += "null";
  } else if (is_sequence(datum)) {
    out += '[';
    bool is_first = true;
    const auto all = *members(datum);
    for (const auto& one : all) {
      if (!is_first) out += ", ";
      is_first = false;
      append_json(out, one);
    }
    out += ']';
  } else if (is_mapping(datum)) {
    auto all = *entries(datum);
    std::sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.first < b.first; });
    out += '{';
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) out += ", ";
      append_json_text(out, all[i].first);
      out += ": ";
      append_json(out, all[i].second);
    }
    out += '}';
  } else {
    const auto text = to_text(datum);
    out += text == "True" ? "true" : text == "False" ? "false" : text;
  }
}

}  // namespace

Datum upper(const Use& use) { return use.like_input(templating::upper(to_text(use.input))); }

Datum lower(const Use& use) { return use.like_input(templating::lower(to_text(use.input))); }

Datum capitalize(const Use& use) {
  return use.like_input(templating::upper_first(templating::lower(to_text(use.input))));
}

Datum title(const Use& use) {
  std::string out;
  std::string word;
  const auto text = to_text(use.input);
  const auto finish = [&] {
    out += templating::upper_first(templating::lower(word));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const bool is_between = is_between_words(utf8::next(text, at));
    if (is_between) finish();
    (is_between ? out : word) += text.substr(begin, at - begin);
  }
  finish();
  return use.string(std::move(out));
}

Datum trim(const Use& use) {
  const auto characters = use.text(0, {});
  if (use.has(0) && characters.empty()) return use.input;
  return use.like_input(std::string(strip(to_text(use.input), characters)));
}

Datum replace(const Use& use) {
  const auto& from = use.arguments[0];
  const auto& to = use.arguments[1];
  const bool has_markup = is_markup(from) || is_markup(to) || is_markup(use.input);
  auto text = to_text(use.input);
  if (!use.context.is_escaping() || !has_markup) {
    auto out = replaced(text, to_text(from), to_text(to), use.whole(2, -1));
    if (!out) return use.string(std::string(most_text + 1, ' '));
    return use.string(std::move(*out));
  }
  if (!is_markup(use.input)) text = use.context.escaped(text);
  auto out = replaced(text, to_text(from), use.context.output(to), use.whole(2, -1));
  if (!out) return use.string(std::string(most_text + 1, ' '));
  return Value(Markup{std::move(*out)}, span_of(use.input));
}

Datum indent(const Use& use) {
  if (letters(use.input) == nullptr) return use.wrong("a string");
  const bool is_written = use.has(0) && letters(use.arguments[0]) != nullptr;
  const auto width = is_written ? 0 : std::clamp<std::int64_t>(use.whole(0, 4), 0, 1000);
  const auto indentation =
      is_written ? *letters(use.arguments[0]) : std::string(static_cast<std::size_t>(width), ' ');
  const auto text = *letters(use.input) + "\n";
  std::string out;
  const auto all = lines(text);
  if (!use.context.allows_text(text.size() + all.size() * indentation.size(), use.at)) return {};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) out += '\n';
    const bool is_indented = i == 0 ? use.flag(1, false) : !all[i].empty() || use.flag(2, false);
    if (is_indented) out += indentation;
    out += all[i];
  }
  return use.like_input(std::move(out));
}

Datum truncate(const Use& use) {
  const auto* text = letters(use.input);
  if (text == nullptr) return use.wrong("a string");
  const auto end = use.text(2, "...");
  const auto end_size = utf8::length(end);
  const auto size = use.whole(0, 255);
  const auto leeway = use.whole(3, 5);
  if (size < static_cast<std::int64_t>(end_size) || leeway < 0) {
    return use.context.wrong(use.at, "\"truncate\" cannot leave less than its end");
  }
  const auto whole_size = static_cast<std::int64_t>(utf8::length(*text));
  if (whole_size - leeway <= size) return use.input;
  auto kept = beginning(*text, static_cast<std::size_t>(size) - end_size);
  if (!use.flag(1, false)) kept = kept.substr(0, kept.rfind(' '));
  const bool is_escaped = is_markup(use.input) && !(use.has(2) && is_markup(use.arguments[2]));
  return use.like_input(std::string(kept) + (is_escaped ? use.context.escaped(end) : end));
}

Datum wordcount(const Use& use) {
  const auto text = to_text(use.input);
  std::int64_t count = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_part = is_word_part(utf8::next(text, at));
    if (is_part && !is_inside) ++count;
    is_inside = is_part;
  }
  return Value(count, span_of(use.input));
}

Datum string(const Use& use) { return use.like_input(to_text(use.input)); }

Datum escape(const Use& use) {
  if (is_markup(use.input)) return use.input;
  return Value(Markup{use.context.escaped(to_text(use.input))}, span_of(use.input));
}

Datum safe(const Use& use) { return Value(Markup{to_text(use.input)}, span_of(use.input)); }

Datum tojson(const Use& use) {
  std::string out;
  append_json(out, use.input);
  if (!use.context.allows_text(out.size(), use.at)) return {};
  return Value(Markup{std::move(out)}, span_of(use.input));
}

Datum urlencode(const Use& use) {
  const auto text = to_text(use.input);
  std::string out;
  for (const char letter : text) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') ||
                          std::string_view("_.-~/").find(letter) != std::string_view::npos;
    if (is_plain) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 0xF];
  }
  return use.string(std::move(out));
}

}  // namespace govbook::templating::filter
