#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/sayings.h"

#include <exception>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/fonts.h"
#include "verify/stations.h"

namespace govbook::verify {
namespace {

constexpr int deepest = 12;  // Forms that show forms, lists that hold lists.

// The words of a page and of the forms that it shows, one after the other.
class Listener : public QPDFObjectHandle::ParserCallbacks {
 public:
  Listener(File& file, std::map<Id, ShownFont>& fonts, std::string& words)
      : file_(file), fonts_(fonts), words_(words) {}

  void listen(const std::string& bytes, const QPDFObjectHandle& resources, int depth) {
    const auto outer = resources_;
    resources_ = resources;
    depth_ = depth;
    auto stream = QPDFObjectHandle::newStream(&file_.qpdf, bytes);
    stream.parseAsContents(this);
    file_.qpdf.replaceObject(stream.getObjGen(), QPDFObjectHandle::newNull());
    resources_ = outer;
  }

  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (file_.budget.words == 0) terminateParsing();
    --file_.budget.words;
    if (!object.isOperator()) return operands_.push_back(object);
    const auto operation = object.getOperatorValue();
    if (!operands_.empty()) act(operation);
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void act(const std::string& operation) {
    if (operation == "Tf") {
      const auto font = value_of(value_of(resources_, "Font"), name_of(operands_.front()));
      if (!is_dictionary(font)) return;
      const auto known = fonts_.find(id_of(font));
      font_ = known != fonts_.end()
                  ? &known->second
                  : &fonts_.emplace(id_of(font), read_font(font, file_.budget)).first->second;
    } else if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") {
      for (auto& part : all_of(operands_.back())) {
        if (part.isString()) show(part.getStringValue());
      }
    } else if (operation == "Do" && depth_ < deepest) {
      const auto form = value_of(value_of(resources_, "XObject"), name_of(operands_.front()));
      if (name_of(value_of(form, "Subtype")) != "Form") return;
      const auto own = value_of(form, "Resources");
      Listener inner(file_, fonts_, words_);
      inner.listen(bytes_of(form, file_.budget), is_dictionary(own) ? own : resources_, depth_ + 1);
    }
  }

  void show(const std::string& bytes) {
    if (font_ == nullptr) return;
    for (const auto code : codes_of(*font_, bytes)) words_ += letters_of(*font_, code);
  }

  File& file_;
  std::map<Id, ShownFont>& fonts_;
  std::string& words_;
  QPDFObjectHandle resources_;
  const ShownFont* font_ = nullptr;
  std::vector<QPDFObjectHandle> operands_;
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
void collect(const QPDFObjectHandle& object, Budget& budget, int depth, std::string& words) {
  if (depth > deepest || !budget.takes_object()) return;
  auto value = object;
  if (value.isString()) {
    words += text_of(value) + "\n" + value.getStringValue() + "\n";
  } else if (value.isName()) {
    words += name_of(value) + "\n";
  } else if (value.isArray()) {
    for (const auto& one : value.getArrayAsVector()) {
      if (!one.isIndirect()) collect(one, budget, depth + 1, words);
    }
  } else if (is_dictionary(value)) {
    const auto map = (value.isStream() ? value.getDict() : value).getDictAsMap();
    for (const auto& [key, one] : map) {
      words += key + "\n";
      if (!one.isIndirect()) collect(one, budget, depth + 1, words);
    }
  }
}

void collect_objects(File& file, Sayings& sayings) {
  for (auto& object : file.qpdf.getAllObjects()) {
    const auto number = std::to_string(object.getObjectID());
    Saying said{"object " + number, {}};
    collect(object, file.budget, 0, said.words);
    if (!said.words.empty()) sayings.all.push_back(std::move(said));
    if (!object.isStream()) continue;
    auto bytes = bytes_of(object, file.budget);
    if (!bytes.empty()) sayings.all.push_back({"stream " + number, std::move(bytes)});
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
  Reading reading;
  try {
    read_pages(file, reading);
    listen_to_pages(file, made);
    collect_objects(file, made);
  } catch (const std::exception&) {
    made.is_whole = false;  // Damaged: what came before it was looked at.
  }
  made.is_whole = made.is_whole && !file.budget.is_spent();
  return made;
}

}  // namespace govbook::verify
