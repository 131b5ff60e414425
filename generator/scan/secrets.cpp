#include "scan/secrets.h"

#include <algorithm>

#include "base/text.h"
#include "model/walk.h"
#include "scan/letters.h"

namespace govbook::scan {
namespace {

bool is_public(const model::About& about) {
  return !about.audience || model::is(about.audience, "public");
}

// Markdown without what stands behind the words of links, which pages do not show.
std::string shown_words(std::string_view markdown) {
  std::string words;
  for (std::size_t at = 0; at < markdown.size();) {
    const auto link = std::min(markdown.find("](", at), markdown.size());
    words += markdown.substr(at, link - at);
    if (link == markdown.size()) break;
    const auto end = markdown.find(')', link);
    at = end == std::string_view::npos ? markdown.size() : end + 1;
  }
  return words;
}

class Collector {
 public:
  explicit Collector(const Sources& sources) : sources_(sources) {}

  Secrets collect(const model::Handbook& handbook) {
    if (!keeps_anything(handbook)) return {};
    walk(handbook);
    for (const auto& page : handbook.pages) look_at(page);
    for (const auto& words : handbook.narratives) look_at(words);
    if (values_.empty()) return {};
    add_house();
    for (const auto& value : values_) add_marks(value);
    return std::move(found_);
  }

 private:
  struct Value {
    std::string words;
    std::size_t secret = 0;
    bool is_id = false;
  };

  static bool keeps_anything(const model::Handbook& handbook) {
    bool keeps = false;
    model::Visitor visitor;
    visitor.enter = [&](const model::Noun& noun, const void* record) {
      keeps = keeps || (noun.about && !is_public(*noun.about(const_cast<void*>(record))));
    };
    model::walk(handbook, visitor);
    return keeps;
  }

  void walk(const model::Handbook& handbook) {
    int hidden = 0;  // How many of the records that we are in are not public.
    model::Visitor visitor;
    const auto hides = [](const model::Noun& noun, const void* record) {
      return noun.about && !is_public(*noun.about(const_cast<void*>(record)));
    };
    visitor.enter = [&](const model::Noun& noun, const void* record) {
      hidden += hides(noun, record) ? 1 : 0;
    };
    visitor.leave = [&](const model::Noun& noun, const void* record) {
      hidden -= hides(noun, record) ? 1 : 0;
    };
    visitor.field = [&](const model::Noun& noun, const model::Field& field,
                        const model::Slot& slot) {
      const bool has_words = field.kind == model::Kind::line || field.kind == model::Kind::lines ||
                             field.kind == model::Kind::text || field.kind == model::Kind::texts;
      if (!has_words || field.name == "source") return;  // Which paper says so is no secret.
      const auto take = [&](const model::Line& line) {
        const auto words = line ? *line : line.gap ? line.gap->note : std::string();
        take_value(words, field.name + " of a " + noun.name, line.at, hidden > 0,
                   field.name == "id");
      };
      if (auto* const* line = std::get_if<model::Line*>(&slot)) take(**line);
      if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
        std::for_each((*lines)->begin(), (*lines)->end(), take);
      }
    };
    model::walk(handbook, visitor);
  }

  void look_at(const model::Narrative& narrative) {
    // Its title and summary are fields like others.
    take_value(narrative.markdown, "words of a page", narrative.markdown_at,
               !is_public(narrative.about));
  }

  void take_value(const std::string& words, std::string what, Span at, bool is_hidden,
                  bool is_id = false) {
    if (words.empty()) return;
    if (!is_hidden) {
      // An id that public words link to is known; that it leads nowhere is told by compose.
      public_ += letters(shown_words(words)) + " " + letters(words) + " ";
      return;
    }
    values_.push_back({shown_words(words), found_.all.size(), is_id});
    found_.all.push_back({std::move(what), at});
  }

  // What every site may say, whatever its handbook holds.
  void add_house() {
    for (const auto* root : {"templates", "theme"}) {
      for (const auto file : sources_.list(root)) {
        public_ += letters(sources_.at(file)->bytes) + " ";
      }
    }
    for (const auto* noun : model::all_nouns()) {
      public_ += letters(noun->meaning + noun->place) + " ";
      for (const auto& field : noun->fields) {
        public_ += letters(field.meaning) + " " + letters(field.example) + " ";
        for (const auto& choice : field.choices) public_ += letters(choice.meaning) + " ";
      }
    }
  }

  void add_marks(const Value& value) {
    const auto whole = letters(value.words);
    if (whole.size() < (value.is_id ? least_letters_of_id : least_letters)) return;
    if (value.is_id && is_common(value.words)) return;
    if (whole.size() <= most_letters) return add_mark(whole, value.secret);
    // From the beginning of each word, as long as there is enough behind it; then the end.
    std::size_t from = 0;
    bool is_in_word = false;
    for (const char c : value.words) {
      const auto letter = letters(std::string_view(&c, 1));
      if (!letter.empty() && !is_in_word && from + most_letters <= whole.size()) {
        add_mark(whole.substr(from, most_letters), value.secret);
      }
      is_in_word = !letter.empty();
      from += letter.size();
    }
    add_mark(whole.substr(whole.size() - most_letters), value.secret);
  }

  // Of an id: its parts are all words that are public ("board-meeting"), which meet by chance.
  bool is_common(const std::string& id) const {
    const auto parts = text::split(id, '-');
    return std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
      return public_.find(letters(part)) != std::string::npos;
    });
  }

  void add_mark(std::string mark, std::size_t secret) {
    if (public_.find(mark) != std::string::npos) return;
    found_.marks.push_back({std::move(mark), secret});
  }

  const Sources& sources_;
  std::string public_;  // Letters of what is public, a space between two values.
  std::vector<Value> values_;
  Secrets found_;
};

}  // namespace

Secrets secrets(const model::Handbook& handbook, const Sources& sources) {
  return Collector(sources).collect(handbook);
}

}  // namespace govbook::scan
