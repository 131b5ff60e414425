// What the pages draw: every mark within a piece of content that has a number, or decoration.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include <algorithm>
#include <array>
#include <limits>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/text.h"
#include "verify/fonts.h"
#include "verify/stations.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

constexpr int deepest_form = 12;
constexpr std::size_t most_operands = 64;
constexpr std::size_t most_states = 256;
constexpr double word_gap = 180;  // Between two words, in 1/1000 em, where no space is shown.
constexpr std::size_t most_words = 200;  // Bytes kept of a piece of content.

// What a mark stands in.
enum class Kind { nothing, decoration, content };

bool paints(std::string_view operation) {
  constexpr auto all =
      std::to_array<std::string_view>({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI"});
  return std::find(all.begin(), all.end(), operation) != all.end();
}

bool shows_words(std::string_view operation) {
  return operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"";
}

// A page or a form while it is read.
struct Place {
  int page = 0;
  Object resources;
  Id holder;                            // Of its numbers.
  std::optional<long long> parent_key;  // Of the holder.
  Kind within = Kind::nothing;
  int depth = 0;
};

// What is drawn and is neither content nor decoration.
struct Loose {
  std::string words, what;
};

// What is true of all pages.
struct Whole {
  File& file;
  Content& content;
  std::set<std::pair<Id, Kind>> seen;  // Forms are read once for each place that they stand in.
  std::map<int, std::vector<Loose>> loose;  // By page.
  std::map<Id, int> uses;              // Of forms that have numbered content.
  std::set<Id> numbered;
};

class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  Reader(Whole& whole, const Place& place) : whole_(whole), place_(place) {}

  void handleObject(Object object, size_t, size_t) override {
    auto& left = whole_.file.budget.words;
    if (left == 0) terminateParsing();
    constexpr std::size_t often = 4096;
    if (--left % often == 0) tell_damage(whole_.file);  // Complaints would pile up.
    if (object.isInlineImage()) return;                 // Its end, EI, counts as the mark.
    if (!object.isOperator()) {
      if (operands_.size() < most_operands) operands_.push_back(object);
      return;
    }
    act(object.getOperatorValue());
    operands_.clear();
  }

  void handleEOF() override {
    tell_loose();
    if (!open_.empty()) whole_.file.findings.add("marking-unbalanced", place_.page, {}, "BDC");
  }

 private:
  struct State {
    ShownFont* font = nullptr;
    bool is_invisible = false;
  };
  struct Open {
    Kind kind = Kind::nothing;
    Sequence* sequence = nullptr;
  };

  void act(const std::string& operation) {
    if (operation == "BDC" || operation == "BMC") return begin(operation == "BDC");
    if (operation == "EMC") return end();
    if (operation == "Tf") return set_font();
    if (operation == "Tr") return set_visibility();
    if (operation == "q" && saved_.size() < most_states) return saved_.push_back(state_);
    if (operation == "Q" && !saved_.empty()) return restore();
    if (operation == "Do") return show_object();
    if (shows_words(operation)) return show_words();
    if (paints(operation)) painted("");
  }

  // The kind that counts: what is within content is content, whatever else surrounds it.
  Kind kind() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->kind != Kind::nothing) return open->kind;
    }
    return place_.within;
  }

  void begin(bool has_properties) {
    Open made;
    const auto tag = operands_.empty() ? "" : name_of(operands_.front());
    if (has_properties && operands_.size() > 1 && tag != "Artifact") number(operands_[1], made);
    if (tag == "Artifact") made.kind = Kind::decoration;
    if (made.kind != Kind::nothing) tell_loose();
    if (made.kind == Kind::decoration && kind() == Kind::content) {
      whole_.file.findings.add("artifact-in-content", place_.page, words_here());
    }
    if (made.kind == Kind::content && kind() == Kind::decoration) {
      whole_.file.findings.add("content-in-artifact", place_.page, words_here());
    }
    open_.push_back(made);
  }

  void number(Object properties, Open& made) {
    if (properties.isName()) {
      properties = value_of(value_of(place_.resources, "Properties"), name_of(properties));
    }
    const auto stated = whole_number(value_of(properties, "MCID"));
    if (!stated || *stated < 0 || *stated > std::numeric_limits<int>::max()) return;
    made.kind = Kind::content;
    made.sequence = &whole_.content.sequences[{place_.holder, static_cast<int>(*stated)}];
    made.sequence->page = place_.page;
    ++made.sequence->times;
    whole_.content.parent_keys.emplace(place_.holder, place_.parent_key);
    whole_.numbered.insert(form_);
  }

  void end() {
    if (open_.empty()) {
      return whole_.file.findings.add("marking-unbalanced", place_.page, {}, "EMC");
    }
    if (open_.back().kind != Kind::nothing) last_words_ = words_here();
    open_.pop_back();
  }

  void restore() {
    state_ = saved_.back();
    saved_.pop_back();
  }

  void set_visibility() {
    const auto mode = operands_.empty() ? std::nullopt : whole_number(operands_.front());
    constexpr long long neither_filled_nor_stroked = 3;
    state_.is_invisible = mode == neither_filled_nor_stroked;
  }

  void set_font() {
    state_.font = nullptr;
    if (operands_.empty()) return;
    const auto name = name_of(operands_.front());
    const auto font = value_of(value_of(place_.resources, "Font"), name);
    if (!is_dictionary(font))
      return whole_.file.findings.add("font-not-there", place_.page, {}, name);
    const auto id = id_of(font);
    auto key = std::to_string(id.first) + " " + std::to_string(id.second);
    if (id == Id()) key = std::to_string(place_.holder.first) + " " + name;
    auto found = whole_.content.fonts.find(key);
    if (found == whole_.content.fonts.end()) {
      found = whole_.content.fonts.emplace(key, read_font(font, whole_.file.budget)).first;
      found->second.page = place_.page;
    }
    state_.font = &found->second;
  }

  void show_words() {
    std::string words;
    if (!operands_.empty()) {
      for (auto& part : all_of(operands_.back())) {
        if (part.isString()) words += shown(part.getStringValue());
        if (part.isNumber() && part.getNumericValue() < -word_gap) words += " ";
      }
    }
    painted(words);
  }

  std::string shown(const std::string& bytes) {
    std::string words;
    if (state_.font == nullptr) return words;
    auto& font = *state_.font;
    if (!state_.is_invisible) font.is_rendered = true;
    const auto codes = codes_of(font, bytes);
    for (const auto code : codes) {
      if (words.size() < most_words) words += letters_of(font, code);
    }
    for (const auto code : codes) {
      if (font.shown.emplace(code, place_.page).second) font.near.emplace(code, words);
    }
    return words;
  }

  void painted(const std::string& words) {
    if (kind() == Kind::nothing) {
      is_loose_ = true;
      if (loose_words_.size() < most_words) loose_words_ += words;
      return;
    }
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->sequence == nullptr) continue;
      if (open->sequence->words.size() < most_words) open->sequence->words += words;
      return;
    }
  }

  // A stretch of marks that stand in nothing is told once.
  void tell_loose() {
    if (is_loose_) {
      const bool has_words = !loose_words_.empty();
      whole_.loose[place_.page].push_back({has_words ? loose_words_ : last_words_,
                                           has_words ? "words" : "lines, shapes or a picture"});
    }
    is_loose_ = false;
    loose_words_.clear();
  }

  std::string words_here() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (open->sequence != nullptr) return open->sequence->words;
    }
    return last_words_;
  }

  void show_object() {
    if (operands_.empty()) return;
    const auto object = value_of(value_of(place_.resources, "XObject"), name_of(operands_.front()));
    if (name_of(value_of(object, "Subtype")) != "Form") return painted("");
    if (is_dictionary(value_of(object, "Ref"))) {
      whole_.file.findings.add("reference-to-other-file", place_.page);
    }
    show_form(object);
  }

  void show_form(const Object& form) {
    const auto id = id_of(form);
    ++whole_.uses[id];
    auto within = kind();
    if (whole_number(value_of(form, "StructParent"))) within = Kind::content;  // Tagged whole.
    if (place_.depth == deepest_form) return whole_.file.findings.add("beyond-limits");
    if (!whole_.seen.insert({id, within}).second) return;
    Place place = place_;
    place.within = within;
    ++place.depth;
    if (const auto own = value_of(form, "Resources"); is_dictionary(own)) place.resources = own;
    if (const auto key = whole_number(value_of(form, "StructParents"))) {
      place.holder = id;
      place.parent_key = key;
    }
    const auto bytes = bytes_of(form, whole_.file.budget);
    Reader reader(whole_, place);
    reader.form_ = id;
    reader.read(bytes);
  }

 public:
  // A stream that is read is an object of the file while it lasts.
  void read(const std::string& bytes) {
    auto stream = Object::newStream(&whole_.file.qpdf, bytes);
    stream.parseAsContents(this);
    whole_.file.qpdf.replaceObject(stream.getObjGen(), Object::newNull());
  }

 private:
  Whole& whole_;
  Place place_;
  Id form_;
  std::vector<Object> operands_;
  std::vector<Open> open_;
  State state_;
  std::vector<State> saved_;
  bool is_loose_ = false;
  std::string loose_words_, last_words_;
};

// "9", "9 and 10", "3, 9 and 10".
std::string listed(const std::set<int>& pages) {
  std::vector<std::string> numbers;
  for (const int page : pages) numbers.push_back(std::to_string(page + 1));
  return text::join_as_list(numbers);
}

// Pages of a tagged file on which nothing is an element's: somebody put them in.
std::set<int> untagged_pages(const Reading& reading, const Whole& whole) {
  std::set<Marks> owned;
  for (const auto& element : reading.tree.elements) {
    owned.insert(element.marks.begin(), element.marks.end());
  }
  std::set<int> drawn, tagged;
  for (const auto& [page, stretches] : whole.loose) drawn.insert(page);
  for (const auto& [marks, sequence] : whole.content.sequences) {
    (owned.contains(marks) ? tagged : drawn).insert(sequence.page);
  }
  for (const int page : tagged) drawn.erase(page);
  return drawn;
}

// Pages of which nothing is tagged are told of together.
void tell_loose(Whole& whole, Reading& reading) {
  if (reading.tree.is_there) reading.untagged_pages = untagged_pages(reading, whole);
  const auto& untagged = reading.untagged_pages;
  for (const auto& [page, stretches] : whole.loose) {
    if (untagged.contains(page)) continue;
    for (const auto& one : stretches) {
      whole.file.findings.add("content-not-marked", page, one.words, one.what);
    }
  }
  if (untagged.empty()) return;
  whole.file.findings.add("pages-not-tagged", -1, {},
                          (untagged.size() == 1 ? "page " : "pages ") + listed(untagged));
}

}  // namespace

void read_content(File& file, Reading& reading) {
  Whole whole{file, reading.content, {}, {}, {}, {}};
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    std::string bytes;
    for (const auto& stream : all_of(value_of(file.pages[i], "Contents"))) {
      if (file.budget.takes_object()) bytes += bytes_of(stream, file.budget) + "\n";
    }
    const auto key = whole_number(value_of(file.pages[i], "StructParents"));
    Place place{
        static_cast<int>(i), file.resources[i], id_of(file.pages[i]), key, Kind::nothing, 0};
    Reader(whole, place).read(bytes);
  }
  for (const auto& [form, times] : whole.uses) {
    if (times > 1 && whole.numbered.contains(form)) file.findings.add("form-used-twice");
  }
  tell_loose(whole, reading);
}

}  // namespace govbook::verify
