#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/attached.h"

#include <cassert>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <utility>
#include <vector>

#include "attachment/clean.h"
#include "attachment/content.h"
#include "attachment/copier.h"
#include "attachment/object.h"
#include "attachment/original.h"
#include "attachment/sheet.h"
#include "attachment/structure.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;
using attachment::Matrix;

std::string operands(const Matrix& matrix) {
  std::string words;
  for (const double one : {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f}) {
    words += number(one, 5) + " ";
  }
  return words;
}

// Before and behind what an attached page draws, which is cut off at its edges.
std::pair<std::string, std::string> wrapped(const Matrix& matrix,
                                            const std::vector<double>& visible,
                                            const attachment::Wrapping& wrapping) {
  const auto area = number(visible[0], 4) + " " + number(visible[1], 4) + " " +
                    number(visible[2] - visible[0], 4) + " " + number(visible[3] - visible[1], 4);
  return {"q " + operands(matrix) + "cm " + area + " re W n " + wrapping.before + "\n",
          "\n" + wrapping.behind + "Q\n"};
}

}  // namespace

class AttachedFiles::Files {
 public:
  explicit Files(File& file) : file_(file) {}

  Object make_page(const print::Page& page, const std::string& foot, const Object& resources) {
    auto& source = source_of(page.attached);
    auto& from = source.pages.at(static_cast<std::size_t>(page.attached.page));
    const auto sheet = attachment::sheet_of(from).value();
    const auto matrix = attachment::above_foot(sheet, page.attached.foot);
    source.places[attachment::id_of(from)] = matrix;
    auto made = Object::newDictionary(
        {{"/Type", Object::newName("/Page")},
         {"/MediaBox", attachment::to_object({0, 0, page.width, page.height})},
         {"/Tabs", Object::newName("/S")}});
    const auto name = add_resources(source, from, made, drawing(page, foot, resources));
    made.replaceKey("/Contents",
                    contents(source, from, wrapping(source, from), sheet.visible, matrix, name));
    auto group = source.copier.copy(from.getKey("/Group"));
    if (attachment::is_dictionary(group)) made.replaceKey("/Group", group);
    made = file_.qpdf.makeIndirectObject(made);
    source.copier.set(from, made);
    return made;
  }

  void finish() {
    int count = 0;
    for (auto& source : sources_) {
      const attachment::Placing placing = [&](const Object& page) {
        const auto found = source->places.find(attachment::id_of(page));
        return found == source->places.end() ? nullptr : &found->second;
      };
      std::size_t dropped = 0;
      for (const auto& page : source->pages) {
        attachment::copy_links(source->qpdf, page, file_.qpdf, source->copier, placing, dropped);
      }
      ++count;
      if (source->element < 0) continue;
      file_.grafts.push_back(
          {source->element, attachment::copy_tree(source->qpdf, file_.qpdf, source->copier, placing,
                                                  std::to_string(count) + ".")});
    }
  }

 private:
  // One file, open while its pages are taken out of it.
  struct Source {
    explicit Source(QPDF& to) : copier(to) {}

    QPDF qpdf;
    attachment::Copier copier;
    std::string name;
    int element = -1;  // Which its structure belongs below.
    std::vector<Object> pages;
    std::map<attachment::Id, Matrix> places;  // Of the pages that are taken.
  };

  Source& source_of(const doc::AttachedPage& page) {
    if (page.page > 0 && !sources_.empty() && sources_.back()->name == page.file) {
      return *sources_.back();
    }
    auto source = std::make_unique<Source>(file_.qpdf);
    source->name = page.file;
    source->element = page.element;
    [[maybe_unused]] const auto why =
        attachment::open(source->qpdf, file_.pages.attachments.at(page.file));
    assert(why.empty());
    source->pages = attachment::pages_of(source->qpdf, attachment::most_pages);
    sources_.push_back(std::move(source));
    return *sources_.back();
  }

  // Our own marks, as one drawing: names of its resources and of the page's do not meet.
  Object drawing(const print::Page& page, const std::string& foot, const Object& resources) {
    auto made = Object::newStream(&file_.qpdf, foot);
    auto dictionary = made.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/BBox", attachment::to_object({0, 0, page.width, page.height}));
    dictionary.replaceKey("/Resources", resources);
    return made;
  }

  // The page's own, with our drawing under the name that is given back.
  static std::string add_resources(Source& source, Object from, Object& made, const Object& foot) {
    auto resources = source.copier.copy(from.getKey("/Resources"));
    resources = resources.isDictionary() ? resources.shallowCopy() : Object::newDictionary();
    auto drawings = resources.getKey("/XObject");
    drawings = drawings.isDictionary() ? drawings.shallowCopy() : Object::newDictionary();
    std::string name = "/Foot";
    while (drawings.hasKey(name)) name += "t";
    drawings.replaceKey(name, foot);
    resources.replaceKey("/XObject", drawings);
    made.replaceKey("/Resources", resources);
    return name;
  }

  static attachment::Wrapping wrapping(Source& source, Object from) {
    std::string all;
    for (const auto& stream : attachment::all_of(from.getKey("/Contents"))) {
      all += attachment::bytes_of(stream, attachment::most_content).value_or("") + "\n";
    }
    return attachment::wrapping_of(all, source.qpdf).value_or(attachment::Wrapping{});
  }

  Object contents(Source& source, Object from, const attachment::Wrapping& wrapping,
                  const std::vector<double>& visible, const Matrix& matrix,
                  const std::string& foot) {
    const auto [before, behind] = wrapped(matrix, visible, wrapping);
    auto made = Object::newArray({Object::newStream(&file_.qpdf, before)});
    for (const auto& stream : attachment::all_of(from.getKey("/Contents"))) {
      made.appendItem(source.copier.copy(stream));
    }
    made.appendItem(Object::newStream(&file_.qpdf, behind + foot + " Do\n"));
    return made;
  }

  File& file_;
  std::vector<std::unique_ptr<Source>> sources_;
};

AttachedFiles::AttachedFiles(File& file) : files_(std::make_unique<Files>(file)) {}
AttachedFiles::~AttachedFiles() = default;

Object AttachedFiles::make_page(const print::Page& page, const std::string& foot,
                                const Object& resources) {
  return files_->make_page(page, foot, resources);
}

void AttachedFiles::finish() { files_->finish(); }

}  // namespace govbook::pdf
