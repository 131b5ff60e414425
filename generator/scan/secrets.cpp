#include "scan/secrets.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "model/walk.h"
#include "scan/letters.h"

namespace govbook::scan {
namespace {

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

bool names(const model::Lines& fields, const model::Field& field) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& one) { return model::is(one, field.name); });
}

// Papers and what they hold that are for no more people than what they belong to, though they do
// not say so themselves. Worked out here once more: the scan trusts nobody.
class Belongings {
 public:
  explicit Belongings(const model::Handbook& handbook) : handbook_(handbook) {}

  std::set<const void*> hidden() {
    for (const auto& meeting : handbook_.meetings) {
      const auto* body = handbook_.body(model::or_empty(meeting.body));
      const bool hides_all =
          !model::is_public(meeting.about) || (body != nullptr && !model::is_public(body->about));
      for (const auto& item : meeting.agenda) {
        if (!item.paper || (!hides_all && model::is_public(item.about))) continue;
        add(handbook_.reports, *item.paper);
        add(handbook_.documents, *item.paper);
      }
    }
    for (std::size_t before = found_.size() + 1; before != found_.size();) {
      before = found_.size();
      look_into_papers();
    }
    return std::move(found_);
  }

 private:
  template <class Record>
  void add(const std::vector<Record>& records, const std::string& id) {
    for (const auto& record : records) {
      if (model::is(record.id, id)) found_.insert(&record);
    }
  }

  template <class Record, class Around>
  void add_of(const std::vector<Record>& records, const model::References& ids,
              const Around& around) {
    if (model::is_public(around.about) && !found_.contains(&around)) return;
    for (const auto& id : ids) add(records, model::or_empty(id));
  }

  void look_into_papers() {
    for (const auto& report : handbook_.reports) {
      add_of(handbook_.recommendations, report.decisions, report);
      add_of(handbook_.issues, report.issues, report);
      add_of(handbook_.documents, report.appendices, report);
    }
    for (const auto& whole : handbook_.documents) {
      for (const auto& part : handbook_.documents) {
        const bool belongs = whole.id && model::is(part.part_of, *whole.id) && &part != &whole;
        if (belongs) add_of(handbook_.documents, {part.id}, whole);
      }
    }
    for (const auto& issue : handbook_.issues) {
      for (const auto& option : handbook_.options) {
        const bool belongs = issue.id && model::is(option.issue, *issue.id);
        if (belongs) add_of(handbook_.options, {option.id}, issue);
      }
    }
  }

  const model::Handbook& handbook_;
  std::set<const void*> found_;
};

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
      const auto* about = model::about_of(noun, record);
      if (about == nullptr) return;
      keeps = keeps || !model::is_public(*about) || !about->members_only.empty();
    };
    model::walk(handbook, visitor);
    return keeps;
  }

  void walk(const model::Handbook& handbook) {
    struct Level {
      bool is_hidden, is_told_of;
      const model::About* about;
    };
    const auto held_back = Belongings(handbook).hidden();
    std::vector<Level> levels = {{false, false, nullptr}};
    model::Visitor visitor;
    visitor.enter = [&](const model::Noun& noun, const void* record) {
      const auto& around = levels.back();
      const auto* about = model::about_of(noun, record);
      const bool is_grounds = noun.name == "exemption" && around.is_told_of;
      const bool hides =
          about != nullptr && (!model::is_public(*about) || held_back.contains(record));
      const bool is_exempt = hides && model::is(about->audience, "exempt");
      levels.push_back({(around.is_hidden && !is_grounds) || hides,
                        is_exempt && !around.is_hidden && !held_back.contains(record), about});
    };
    visitor.leave = [&](const model::Noun&, const void*) { levels.pop_back(); };
    visitor.field = [&](const model::Noun& noun, const model::Field& field,
                        const model::Slot& slot) {
      const bool has_words = field.kind == model::Kind::line || field.kind == model::Kind::lines ||
                             field.kind == model::Kind::text || field.kind == model::Kind::texts;
      // Which paper says so is no secret, nor is that something is withheld.
      if (field.name == "source" || field.name == "members_only") return;
      const auto& around = levels.back();
      const bool is_hidden =
          around.is_hidden || (around.about != nullptr && names(around.about->members_only, field));
      const auto take = [&](const auto& stated) {
        if (stated.gap) {
          take_value(stated.gap->note, field.name + " of a " + noun.name, stated.at, is_hidden);
        }
      };
      const auto take_line = [&](const model::Line& line) {
        take(line);
        if (!has_words || !line) return;
        take_value(*line, field.name + " of a " + noun.name, line.at, is_hidden,
                   field.name == "id");
      };
      if (auto* const* line = std::get_if<model::Line*>(&slot)) take_line(**line);
      if (auto* const* when = std::get_if<model::When*>(&slot)) take(**when);
      if (auto* const* number = std::get_if<model::Number*>(&slot)) take(**number);
      if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
        std::for_each((*lines)->begin(), (*lines)->end(), take_line);
      }
      if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
        if (one->gap != nullptr && *one->gap) {
          take_value((*one->gap)->note, field.name + " of a " + noun.name, *one->at, is_hidden);
        }
      }
    };
    model::walk(handbook, visitor);
  }

  void look_at(const model::Narrative& narrative) {
    // Its title and summary are fields like others.
    take_value(narrative.markdown, "words of a page", narrative.markdown_at,
               !model::is_public(narrative.about));
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
