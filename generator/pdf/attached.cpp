#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/attached.h"

#include <cassert>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
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

class AttachedFiles {
 public:
  AttachedFiles(QPDF& to, const print::Pages& pages) : to_(to), pages_(pages) {}

  // Puts an attached page onto the one that was kept for it.
  void show(Object& made, const print::Page& page) {
    auto& source = source_of(page.attached);
    auto& from = source.pages.at(static_cast<std::size_t>(page.attached.page));
    const auto sheet = attachment::sheet_of(from).value();
    const auto matrix = attachment::above_foot(sheet, page.attached.foot);
    source.places[attachment::id_of(from)] = matrix;
    const auto name = add_resources(source, from, made, drawing(page, made));
    made.replaceKey("/Contents",
                    contents(source, from, wrapping(source, from), sheet.visible, matrix, name));
    auto group = source.copier.copy(from.getKey("/Group"));
    if (attachment::is_dictionary(group)) made.replaceKey("/Group", group);
    source.copier.set(from, made);
  }

  // When all pages are there: their links and their structure.
  void finish() {
    int count = 0;
    for (auto& source : sources_) {
      const attachment::Placing placing = [&](const Object& page) {
        const auto found = source->places.find(attachment::id_of(page));
        return found == source->places.end() ? nullptr : &found->second;
      };
      std::size_t dropped = 0;
      for (const auto& page : source->pages) {
        attachment::copy_links(source->qpdf, page, to_, source->copier, placing, dropped);
      }
      ++count;
      if (source->element < 0) continue;
      hang(attachment::copy_tree(source->qpdf, to_, source->copier, placing,
                                 std::to_string(count) + "."),
           pages_.structure.elements.at(static_cast<std::size_t>(source->element)).id);
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
    auto source = std::make_unique<Source>(to_);
    source->name = page.file;
    source->element = page.element;
    [[maybe_unused]] const auto why =
        attachment::open(source->qpdf, pages_.attachments.at(page.file));
    assert(why.empty());
    source->pages = attachment::pages_of(source->qpdf, attachment::most_pages);
    sources_.push_back(std::move(source));
    return *sources_.back();
  }

  // Our own marks, as one drawing: names of its resources and of the page's do not meet.
  Object drawing(const print::Page& page, Object kept) {
    const auto foot = kept.getKey("/Contents").getStreamData();
    auto made = Object::newStream(
        &to_, std::string(reinterpret_cast<const char*>(foot->getBuffer()), foot->getSize()));
    auto dictionary = made.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/BBox", attachment::to_object({0, 0, page.width, page.height}));
    dictionary.replaceKey("/Resources", kept.getKey("/Resources"));
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
    auto made = Object::newArray({Object::newStream(&to_, before)});
    for (const auto& stream : attachment::all_of(from.getKey("/Contents"))) {
      made.appendItem(source.copier.copy(stream));
    }
    made.appendItem(Object::newStream(&to_, behind + foot + " Do\n"));
    return made;
  }

  // The element of our own with that id.
  Object element(const std::string& id) {
    auto names = root().getKey("/IDTree").getKey("/Names");
    for (int i = 0; i + 1 < names.getArrayNItems(); i += 2) {
      if (names.getArrayItem(i).getStringValue() == id) return names.getArrayItem(i + 1);
    }
    assert(false);
    return Object::newNull();
  }

  // A whole document is a part of ours.
  void hang(attachment::Tree tree, const std::string& id) {
    auto parent = element(id);
    auto kids = Object::newArray();
    for (auto top : tree.tops) {
      top.replaceKey("/P", parent);
      const bool is_document = top.getKey("/S").getName() == "/Document";
      if (is_document) top.replaceKey("/S", Object::newName("/Sect"));
      kids.appendItem(top);
    }
    parent.replaceKey("/K", kids);
    auto numbers = root().getKey("/ParentTree").getKey("/Nums");
    int next = static_cast<int>(root().getKey("/ParentTreeNextKey").getIntValue());
    attachment::number(tree, to_, numbers, next);
    root().replaceKey("/ParentTreeNextKey", Object::newInteger(next));
    add_ids(tree.ids);
  }

  void add_ids(std::map<std::string, Object> ids) {
    auto tree = root().getKey("/IDTree");
    auto names = tree.getKey("/Names");
    for (int i = 0; i + 1 < names.getArrayNItems(); i += 2) {
      ids.emplace(names.getArrayItem(i).getStringValue(), names.getArrayItem(i + 1));
    }
    auto made = Object::newArray();
    for (const auto& [id, object] : ids) {
      made.appendItem(Object::newString(id));
      made.appendItem(object);
    }
    tree.replaceKey("/Names", made);
  }

  Object root() { return to_.getRoot().getKey("/StructTreeRoot"); }

  QPDF& to_;
  const print::Pages& pages_;
  std::vector<std::unique_ptr<Source>> sources_;
};

}  // namespace

std::string with_attached(const std::string& file, const print::Pages& pages) {
  QPDF qpdf;
  qpdf.setSuppressWarnings(true);
  qpdf.processMemoryFile("pages", file.data(), file.size());
  AttachedFiles attached(qpdf, pages);
  auto objects = qpdf.getAllPages();
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (pages.pages[i].attached.is_there()) attached.show(objects[i], pages.pages[i]);
  }
  attached.finish();
  return bytes_of(qpdf);
}

std::string bytes_of(QPDF& qpdf) {
  QPDFWriter writer(qpdf);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1.
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace govbook::pdf
