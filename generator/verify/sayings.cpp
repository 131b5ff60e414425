#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/sayings.h"

#include <algorithm>
#include <exception>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/fonts.h"
#include "verify/stations.h"
#include "verify/tokens.h"

namespace govbook::verify {
namespace {

constexpr int deepest = 12;  // Forms that show forms, lists that hold lists.
constexpr std::size_t most_states = 1024;

// The words of a page and of the forms that it shows, one after the other; then those that stand in
// its content without being shown, as the words that replace others.
class Listener {
 public:
  Listener(File& file, std::map<Id, ShownFont>& fonts, std::string& words)
      : file_(file), fonts_(fonts), words_(words) {}

  void listen(const std::string& bytes, const QPDFObjectHandle& resources, int depth) {
    resources_ = resources;
    depth_ = depth;
    Tokens tokens(bytes);
    for (auto token = tokens.next(); token != Token::end && file_.budget.words > 0;
         token = tokens.next(), --file_.budget.words) {
      if (token == Token::string) strings_.push_back(tokens.value());
      if (token == Token::name) name_ = tokens.value();
      if (token == Token::word) act(tokens.value());
    }
    act("the end");
    words_ += '\n';
    words_ += others_;
  }

 private:
  void act(const std::string& operation) {
    if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") {
      for (const auto& shown : strings_) show(shown);
    } else {
      for (const auto& other : strings_) {
        others_ += QPDFObjectHandle::newString(other).getUTF8Value();
        others_ += '\n';
      }
    }
    strings_.clear();
    if (operation == "Tf") set_font();
    if (operation == "Do" && depth_ < deepest) show_form();
    if (operation == "q" && saved_.size() < most_states) saved_.push_back(font_);
    if (operation == "Q" && !saved_.empty()) {
      font_ = saved_.back();
      saved_.pop_back();
    }
  }

  void set_font() {
    const auto font = value_of(value_of(resources_, "Font"), name_);
    if (!is_dictionary(font)) return;
    const auto known = fonts_.find(id_of(font));
    font_ = known != fonts_.end()
                ? &known->second
                : &fonts_.emplace(id_of(font), read_font(font, file_.budget)).first->second;
  }

  void show_form() {
    const auto form = value_of(value_of(resources_, "XObject"), name_);
    if (name_of(value_of(form, "Subtype")) != "Form") return;
    const auto own = value_of(form, "Resources");
    Listener inner(file_, fonts_, words_);
    inner.listen(bytes_of(form, file_.budget), is_dictionary(own) ? own : resources_, depth_ + 1);
  }

  void show(const std::string& bytes) {
    if (font_ == nullptr) return;
    for (const auto code : codes_of(*font_, bytes)) words_ += letters_of(*font_, code);
  }

  File& file_;
  std::map<Id, ShownFont>& fonts_;
  std::string& words_;
  std::string others_;
  QPDFObjectHandle resources_;
  const ShownFont* font_ = nullptr;
  std::vector<const ShownFont*> saved_;
  std::vector<std::string> strings_;  // Since the last operator.
  std::string name_;                  // The last one.
  int depth_ = 0;
};

void listen_to_pages(File& file, Sayings& sayings) {
  std::map<Id, ShownFont> fonts;
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    std::string bytes;
    for (const auto& stream : all_of(value_of(file.pages[i], "Contents"))) {
      bytes += bytes_of(stream, file.budget) + "\n";
    }
    Saying said{"page " + std::to_string(i + 1), {}};
    Listener(file, fonts, said.words).listen(bytes, file.resources[i], 0);
    sayings.all.push_back(std::move(said));
  }
}

// The strings and names of an object and of what stands in it.
void collect(QPDFObjectHandle value, Budget& budget, int depth, std::string& words) {
  if (depth > deepest || !budget.takes_object()) return;
  const auto inside = [&](const QPDFObjectHandle& one) {
    if (!one.isIndirect()) collect(one, budget, depth + 1, words);
  };
  switch (value.getTypeCode()) {
    case ::ot_string:
      words += text_of(value) + "\n" + value.getStringValue() + "\n";
      break;
    case ::ot_name:
      words += name_of(value) + "\n";
      break;
    case ::ot_array: {
      const auto all = value.getArrayAsVector();
      std::for_each(all.begin(), all.end(), inside);
      break;
    }
    case ::ot_stream:
      collect(value.getDict(), budget, depth + 1, words);
      break;
    case ::ot_dictionary:
      for (const auto& [key, one] : value.getDictAsMap()) {
        words += key + "\n";
        inside(one);
      }
      break;
    default:
      break;
  }
}

// The same of the objects that are packed into one stream.
void collect_packed(const std::string& bytes, Budget& budget, std::string& words) {
  Tokens tokens(bytes);
  for (auto token = tokens.next(); token != Token::end && budget.words > 0;
       token = tokens.next(), --budget.words) {
    if (token == Token::string) {
      words += QPDFObjectHandle::newString(tokens.value()).getUTF8Value() + "\n";
    }
    if (token != Token::bracket) words += tokens.value() + "\n";
  }
}

// What is packed is read as text, not object by object: a file says little in many objects.
void collect_objects(File& file, Sayings& sayings) {
  const auto add = [&](const std::string& where, std::string words) {
    if (!words.empty()) sayings.all.push_back({where, std::move(words)});
  };
  const auto collect_one = [&](const std::string& where, const QPDFObjectHandle& object) {
    std::string words;
    collect(object, file.budget, 0, words);
    add(where, std::move(words));
  };
  collect_one("trailer", file.qpdf.getTrailer());
  for (const auto& [id, place] : file.qpdf.getXRefTable()) {
    constexpr int by_itself = 1;
    if (place.getType() != by_itself) continue;
    const auto number = std::to_string(id.getObj());
    auto object = file.qpdf.getObjectByObjGen(id);
    collect_one("object " + number, object);
    auto bytes = bytes_of(object, file.budget);
    if (name_of(value_of(object, "Type")) == "ObjStm") {
      std::string words;
      collect_packed(bytes, file.budget, words);
      add("objects packed in " + number, std::move(words));
    } else {
      add("stream " + number, std::move(bytes));
    }
  }
}

}  // namespace

Sayings sayings(std::string_view pdf) {
  QPDF qpdf;
  Sayings made;
  made.refusal = open_pdf(qpdf, pdf);
  if (!made.refusal.empty()) return made;
  Findings findings;
  File file{qpdf, findings, {}, {}, {}, {}, false};
  try {
    find_pages(file);
    listen_to_pages(file, made);
    collect_objects(file, made);
  } catch (const std::exception&) {
    made.is_whole = false;  // Damaged: what came before it was looked at.
  }
  made.is_whole = made.is_whole && !file.budget.is_spent();
  return made;
}

}  // namespace govbook::verify
