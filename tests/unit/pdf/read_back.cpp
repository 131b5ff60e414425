#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "read_back.h"

#include <algorithm>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>

namespace govbook::pdf::tests {
namespace {

using Object = QPDFObjectHandle;

struct Font {
  std::map<int, std::string> meanings;
  std::map<int, double> widths;
};

Font read_font(Object font) {
  Font made;
  const auto buffer = font.getKey("/ToUnicode").getStreamData();
  const std::string table(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  for (auto at = table.find("> <"); at != std::string::npos; at = table.find("> <", at + 1)) {
    const auto end = table.find('>', at + 3);
    if (table.substr(at - 4, 9) == "0000> <FF") continue;  // The range of all codes.
    made.meanings[std::stoi(table.substr(at - 4, 4), nullptr, 16)] =
        QUtil::utf16_to_utf8("\xFE\xFF" + QUtil::hex_decode(table.substr(at + 3, end - at - 3)));
  }
  auto widths = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/W");
  for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
    const int first = widths.getArrayItem(i).getIntValueAsInt();
    auto stretch = widths.getArrayItem(i + 1);
    for (int j = 0; j < stretch.getArrayNItems(); ++j) {
      made.widths[first + j] = stretch.getArrayItem(j).getNumericValue();
    }
  }
  return made;
}

class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  Reader(Shown& shown, Object fonts) : shown_(shown) {
    for (const auto& key : fonts.getKeys()) fonts_[key] = read_font(fonts.getKey(key));
  }

  void handleObject(Object object, size_t, size_t) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    act(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override { shown_.is_balanced = depth_ == 0; }

 private:
  void act(const std::string& word) {
    if (word == "BDC") begin();
    if (word == "EMC") --depth_;
    if (word == "Tf") font_ = operands_.at(0).getName();
    if (word == "TJ") show(operands_.at(0));
    if (word == "TJ" || word == "f" || word == "S" || word == "B" || word == "Do") {
      depth_ == 1 ? ++shown_.sequences.back().paintings : ++shown_.loose_paintings;
    }
  }

  void begin() {
    Sequence made;
    made.tag = operands_.at(0).getName().substr(1);
    auto properties = operands_.at(1);
    if (properties.hasKey("/MCID")) made.number = properties.getKey("/MCID").getIntValueAsInt();
    if (properties.hasKey("/ActualText")) {
      made.text = properties.getKey("/ActualText").getUTF8Value();
      made.is_replaced = true;
    }
    shown_.sequences.push_back(made);
    shown_.deepest = std::max(shown_.deepest, ++depth_);
  }

  void show(Object array) {
    const auto& font = fonts_.at(font_);
    for (auto& part : array.aitems()) {
      if (!part.isString()) continue;
      const auto bytes = part.getStringValue();
      for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const int glyph =
            static_cast<unsigned char>(bytes[i]) * 256 + static_cast<unsigned char>(bytes[i + 1]);
        if (glyph == 0 || !font.widths.contains(glyph) || !font.meanings.contains(glyph)) {
          shown_.faults.push_back(font_ + " " + std::to_string(glyph));
        } else if (depth_ > 0 && !shown_.sequences.back().is_replaced) {
          shown_.sequences.back().text += font.meanings.at(glyph);
        }
      }
    }
  }

  Shown& shown_;
  std::map<std::string, Font> fonts_;
  std::vector<Object> operands_;
  std::string font_;
  int depth_ = 0;
};

bool same(const Object& one, const Object& other) { return one.getObjGen() == other.getObjGen(); }

std::string attribute(Object value) {
  if (value.isName()) return value.getName().substr(1);
  if (value.isString()) return "\"" + value.getUTF8Value() + "\"";
  return value.unparse();
}

class Tree {
 public:
  explicit Tree(QPDF& file) : file_(file), shown_(show(file)) {}

  void walk(Object element, const std::string& indent, int page) {
    text += indent + element.getKey("/S").getName().substr(1) + attributes_of(element) + "\n";
    if (element.hasKey("/Pg")) page = number_of(element.getKey("/Pg"));
    auto kids = element.getKey("/K");
    for (auto& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids}) {
      if (kid.isNull()) continue;
      if (kid.isInteger()) {
        marks(element, page, kid.getIntValueAsInt(), indent);
      } else if (kid.hasKey("/S")) {
        if (!same(kid.getKey("/P"), element)) faults.push_back("a wrong parent");
        walk(kid, indent + "  ", page);
      } else if (kid.getKey("/Type").getName() == "/MCR") {
        marks(element, number_of(kid.getKey("/Pg")), kid.getKey("/MCID").getIntValueAsInt(),
              indent);
      } else {
        link(element, kid.getKey("/Obj"), indent);
      }
    }
  }

  // Sequences that no element has.
  void look_for_orphans() {
    for (std::size_t page = 0; page < shown_.size(); ++page) {
      for (const auto& sequence : shown_[page].sequences) {
        if (sequence.number < 0 && sequence.tag == "Artifact") continue;
        const auto key = std::to_string(page) + "." + std::to_string(sequence.number);
        if (seen_[key] != 1) faults.push_back(key + " is not in the tree once");
      }
    }
  }

  std::string text;
  std::vector<std::string> faults;

 private:
  int number_of(Object page) {
    const auto& pages = file_.getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (same(pages[i], page)) return static_cast<int>(i);
    }
    return -1;
  }

  Object parent_tree(int key) {
    auto numbers = file_.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
      if (numbers.getArrayItem(i).getIntValueAsInt() == key) return numbers.getArrayItem(i + 1);
    }
    return Object::newNull();
  }

  void marks(const Object& element, int page, int number, const std::string& indent) {
    const auto key = std::to_string(page) + "." + std::to_string(number);
    const auto& sequences = shown_.at(static_cast<std::size_t>(page)).sequences;
    const auto found =
        std::find_if(sequences.begin(), sequences.end(),
                     [&](const Sequence& sequence) { return sequence.number == number; });
    ++seen_[key];
    text +=
        indent + "  " + key + (found == sequences.end() ? " missing" : " " + found->text) + "\n";
    auto object = file_.getAllPages().at(static_cast<std::size_t>(page));
    auto owners = parent_tree(object.getKey("/StructParents").getIntValueAsInt());
    if (!owners.isArray() || number >= owners.getArrayNItems() ||
        !same(owners.getArrayItem(number), element)) {
      faults.push_back(key + " has another owner in the parent tree");
    }
  }

  void link(const Object& element, Object annotation, const std::string& indent) {
    text += indent + "  link " + annotation.getKey("/Contents").getUTF8Value() + "\n";
    if (!same(parent_tree(annotation.getKey("/StructParent").getIntValueAsInt()), element)) {
      faults.push_back("a link has another owner in the parent tree");
    }
  }

  static std::string attributes_of(Object element) {
    std::string made;
    for (const auto& key : {"/Alt", "/E", "/T", "/Lang", "/ID"}) {
      if (element.hasKey(key))
        made += " " + std::string(key + 1) + "=" + attribute(element.getKey(key));
    }
    auto all = element.getKey("/A");
    for (auto& one : all.isArray() ? all.getArrayAsVector() : std::vector<Object>{all}) {
      if (!one.isDictionary()) continue;
      for (const auto& key : one.getKeys()) {
        if (key != "/O") made += " " + key.substr(1) + "=" + attribute(one.getKey(key));
      }
    }
    return made;
  }

  QPDF& file_;
  std::vector<Shown> shown_;
  std::map<std::string, int> seen_;
};

Tree read_tree(QPDF& file) {
  Tree tree(file);
  tree.walk(file.getRoot().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), "", -1);
  tree.look_for_orphans();
  return tree;
}

}  // namespace

std::shared_ptr<QPDF> open(const std::string& bytes) {
  struct Held {
    std::string bytes;  // Read from as long as the file is.
    QPDF file;
  };
  auto held = std::make_shared<Held>();
  held->bytes = bytes;
  held->file.processMemoryFile("made", held->bytes.data(), held->bytes.size());
  return {held, &held->file};
}

std::vector<Shown> show(QPDF& file) {
  std::vector<Shown> pages;
  for (const auto& page : file.getAllPages()) {
    pages.emplace_back();
    QPDFPageObjectHelper helper(page);
    Reader reader(pages.back(), helper.getAttribute("/Resources", false).getKey("/Font"));
    helper.parseContents(&reader);
  }
  return pages;
}

std::string structure(QPDF& file) { return read_tree(file).text; }

std::vector<std::string> disagreements(QPDF& file) { return read_tree(file).faults; }

}  // namespace govbook::pdf::tests
