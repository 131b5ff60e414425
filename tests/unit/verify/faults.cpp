#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "faults.h"

#include <doctest/doctest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/write.h"
#include "unit/pdf/sample.h"

namespace govbook::verify::tests {
namespace {

using Object = QPDFObjectHandle;

Object name(const std::string& word) { return Object::newName("/" + word); }

// The first element of a kind.
Object element(QPDF& file, const std::string& type) {
  for (auto& object : file.getAllObjects()) {
    if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/" + type) &&
        object.hasKey("/P")) {
      return object;
    }
  }
  FAIL("there is no " << type);
  return Object::newNull();
}

Object root(QPDF& file) { return file.getRoot().getKey("/StructTreeRoot"); }

Object page(QPDF& file) { return file.getAllPages().at(0); }

Object annotation(QPDF& file) { return page(file).getKey("/Annots").getArrayItem(0); }

std::string text_of(Object stream) {
  const auto buffer = stream.getStreamData();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void rewrite(Object stream, const std::string& bytes) {
  stream.replaceStreamData(bytes, Object::newNull(), Object::newNull());
}

void replace(Object stream, const std::string& from, const std::string& to) {
  auto bytes = text_of(stream);
  const auto at = bytes.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "there is no " << from);
  rewrite(stream, bytes.replace(at, from.size(), to));
}

void draw(QPDF& file, const std::string& more) {
  auto contents = page(file).getKey("/Contents");
  rewrite(contents, text_of(contents) + more);
}

void give_kid(Object parent, const Object& kid) { parent.getKey("/K").appendItem(kid); }

Object marks(QPDF& file, int number) {
  return Object::newDictionary(
      {{"/Type", name("MCR")}, {"/Pg", page(file)}, {"/MCID", Object::newInteger(number)}});
}

Object font(QPDF& file) { return page(file).getKey("/Resources").getKey("/Font").getKey("/F0"); }

Object descendant(QPDF& file) { return font(file).getKey("/DescendantFonts").getArrayItem(0); }

void add_untagged_page(QPDF& file) {
  auto more = page(file).shallowCopy();
  more.replaceKey("/Contents", Object::newStream(&file, "0 0 9 9 re f\n"));
  for (const auto* key : {"/Annots", "/StructParents"}) more.removeKey(key);
  file.addPage(file.makeIndirectObject(more), false);
}

// The first entry of the table of letters becomes another; without letters, it goes.
void say_letter(QPDF& file, const std::string& letters) {
  auto table = font(file).getKey("/ToUnicode");
  auto bytes = text_of(table);
  const auto begin = bytes.find("> <", bytes.find("beginbfchar")) - 5;
  const auto end = bytes.find('\n', begin);
  auto line = bytes.substr(begin, 8) + letters + ">";
  rewrite(table, bytes.replace(begin, end - begin, letters.empty() ? "" : line));
}

Object form(QPDF& file, const std::string& bytes) {
  auto made = Object::newStream(&file, bytes);
  made.getDict().replaceKey("/Subtype", name("Form"));
  made.getDict().replaceKey("/Resources", page(file).getKey("/Resources"));
  return made;
}

void give_form(QPDF& file, const Object& made) {
  page(file).getKey("/Resources").replaceKey("/XObject", Object::newDictionary({{"/X", made}}));
}

// The link becomes another thing on the page, and its element one of the type.
void turn_link(QPDF& file, const std::string& subtype, const std::string& type) {
  annotation(file).replaceKey("/Subtype", name(subtype));
  element(file, "Link").replaceKey("/S", name(type));
}

void call(QPDF& file, const std::string& type, const std::string& other) {
  element(file, type).replaceKey("/S", name(other));
}

void drop(Object object, const std::string& key) { object.removeKey("/" + key); }

void set(QPDF& file, const std::string& key, const std::string& value) {
  file.getRoot().replaceKey("/" + key, Object::parse(value));
}

void set_role(QPDF& file, const std::string& map) {
  root(file).replaceKey("/RoleMap", Object::parse(map));
}

void say_in_metadata(QPDF& file, const std::string& from, const std::string& to) {
  replace(file.getRoot().getKey("/Metadata"), from, to);
}

void nest_forms(QPDF& file) {
  auto inner = form(file, "");
  for (int i = 0; i < 20; ++i) {
    auto outer = form(file, "/X Do\n");
    outer.getDict().replaceKey("/Resources", Object::parse("<</XObject <<>> >>"));
    outer.getDict().getKey("/Resources").getKey("/XObject").replaceKey("/X", inner);
    inner = outer;
  }
  give_form(file, inner);
  draw(file, "/X Do\n");
}

void take_link_away(QPDF& file) {
  page(file).removeKey("/Annots");
  auto kids = element(file, "Link").getKey("/K");
  for (int i = kids.getArrayNItems(); i-- > 0;) {
    if (kids.getArrayItem(i).isDictionary()) kids.eraseItem(i);
  }
}

void mix_owners(QPDF& file) {
  auto owners = root(file).getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
  owners.setArrayItem(0, owners.getArrayItem(1));
}

void add_empty(QPDF& file) {
  auto parent = element(file, "Document");
  give_kid(parent,
           file.makeIndirectObject(Object::newDictionary({{"/S", name("P")}, {"/P", parent}})));
}

}  // namespace

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all = {
      {"annotation-not-described",
       [](QPDF& file) {
         turn_link(file, "Text", "Annot");
         drop(annotation(file), "Contents");
       }},
      {"annotation-not-printed",
       [](QPDF& file) { annotation(file).replaceKey("/F", Object::newInteger(0)); }},
      {"annotation-not-tagged", [](QPDF& file) { turn_link(file, "Text", "Link"); }},
      {"archive-claim-is-wrong",
       [](QPDF& file) { say_in_metadata(file, "conformance>A", "conformance>Z"); }},
      {"artifact-in-content",
       [](QPDF& file) {
         replace(page(file).getKey("/Contents"), "MCID 0>> BDC\n",
                 "MCID 0>> BDC\n/Artifact BMC EMC\n");
       }},
      {"beyond-limits", nest_forms},
      {"cell-outside-row", [](QPDF& file) { call(file, "TR", "P"); }},
      {"character-without-meaning", [](QPDF& file) { say_letter(file, ""); }},
      {"contents-nesting", [](QPDF& file) { call(file, "Span", "TOCI"); }},
      {"content-in-artifact",
       [](QPDF& file) {
         auto contents = page(file).getKey("/Contents");
         replace(contents, "/H1 <<", "/Artifact BMC\n/H1 <<");
         draw(file, "EMC\n");
       }},
      {"content-not-marked", [](QPDF& file) { draw(file, "0 0 9 9 re f\n"); }},
      {"element-is-empty", add_empty},
      {"element-type-unknown", [](QPDF& file) { call(file, "Span", "Shortening"); }},
      {"embedded-file-without-name",
       [](QPDF& file) { set(file, "Names", "<</EmbeddedFiles <</Names [(a) <</F (a)>>]>> >>"); }},
      {"field-not-described", [](QPDF& file) { turn_link(file, "Widget", "Form"); }},
      {"field-outside-form",
       [](QPDF& file) {
         turn_link(file, "Widget", "Link");
         annotation(file).replaceKey("/TU", Object::newString("name"));
       }},
      {"figure-without-alternative", [](QPDF& file) { drop(element(file, "Figure"), "Alt"); }},
      {"figure-without-box", [](QPDF& file) { drop(element(file, "Figure"), "A"); }},
      {"first-heading-not-h1", [](QPDF& file) { call(file, "H1", "H2"); }},
      {"font-not-embedded",
       [](QPDF& file) { drop(descendant(file).getKey("/FontDescriptor"), "FontFile2"); }},
      {"font-not-there",
       [](QPDF& file) { drop(page(file).getKey("/Resources").getKey("/Font"), "F0"); }},
      {"font-without-glyph-map", [](QPDF& file) { drop(descendant(file), "CIDToGIDMap"); }},
      {"font-without-unicode", [](QPDF& file) { drop(font(file), "ToUnicode"); }},
      {"form-used-twice",
       [](QPDF& file) {
         auto contents = page(file).getKey("/Contents");
         give_form(file, form(file, text_of(contents)));
         rewrite(contents, "/X Do /X Do\n");
       }},
      {"formula-without-alternative", [](QPDF& file) { call(file, "Span", "Formula"); }},
      {"glyph-is-missing",
       [](QPDF& file) { draw(file, "/Artifact BMC BT /F0 9 Tf <0000> Tj ET EMC\n"); }},
      {"header-without-scope", [](QPDF& file) { drop(element(file, "TH"), "A"); }},
      {"heading-level-skipped", [](QPDF& file) { call(file, "H2", "H3"); }},
      {"headings-mixed", [](QPDF& file) { call(file, "H2", "H"); }},
      {"headings-of-one-section",
       [](QPDF& file) {
         call(file, "H1", "H");
         call(file, "H2", "H");
       }},
      {"language-is-wrong",
       [](QPDF& file) {
         element(file, "Note").replaceKey("/Lang", Object::newString("in Welsh"));
       }},
      {"language-is-wrong", [](QPDF& file) { set(file, "Lang", "(English, UK)"); }},
      {"language-missing", [](QPDF& file) { drop(file.getRoot(), "Lang"); }},
      {"layer-switches-itself",
       [](QPDF& file) { set(file, "OCProperties", "<</D <</Name (a) /AS []>> >>"); }},
      {"layers-without-name", [](QPDF& file) { set(file, "OCProperties", "<</D <<>> >>"); }},
      {"link-not-described", [](QPDF& file) { drop(annotation(file), "Contents"); }},
      {"link-outside-link", [](QPDF& file) { call(file, "Link", "Span"); }},
      {"link-without-area", take_link_away},
      {"list-nesting", [](QPDF& file) { call(file, "LBody", "P"); }},
      {"marked-flag-missing", [](QPDF& file) { drop(file.getRoot(), "MarkInfo"); }},
      {"marking-unbalanced", [](QPDF& file) { draw(file, "EMC\n"); }},
      {"marks-not-in-tree", [](QPDF& file) { draw(file, "/P <</MCID 99>> BDC EMC\n"); }},
      {"marks-number-twice", [](QPDF& file) { draw(file, "/P <</MCID 0>> BDC EMC\n"); }},
      {"marks-of-two-elements", [](QPDF& file) { give_kid(element(file, "P"), marks(file, 0)); }},
      {"marks-that-are-not-there",
       [](QPDF& file) { give_kid(element(file, "H1"), marks(file, 77)); }},
      {"metadata-missing", [](QPDF& file) { drop(file.getRoot(), "Metadata"); }},
      {"note-id-twice",
       [](QPDF& file) {
         element(file, "Span").replaceKey("/ID", Object::newString("note-1"));
         call(file, "Span", "Note");
       }},
      {"note-without-id", [](QPDF& file) { drop(element(file, "Note"), "ID"); }},
      {"pages-not-tagged", add_untagged_page},
      {"parent-is-wrong",
       [](QPDF& file) { element(file, "H1").replaceKey("/P", element(file, "P")); }},
      {"parent-tree-is-wrong", mix_owners},
      {"reference-to-other-file",
       [](QPDF& file) {
         auto made = form(file, "");
         made.getDict().replaceKey("/Ref", Object::parse("<</F (a) /Page 0>>"));
         give_form(file, made);
         draw(file, "/Artifact BMC /X Do EMC\n");
       }},
      {"role-in-circle", [](QPDF& file) { set_role(file, "<</One /Other /Other /One>>"); }},
      {"role-of-standard-type", [](QPDF& file) { set_role(file, "<</P /Span>>"); }},
      {"script-in-archive",
       [](QPDF& file) { set(file, "OpenAction", "<</S /JavaScript /JS (1)>>"); }},
      {"structure-in-circle",
       [](QPDF& file) { give_kid(element(file, "H2"), element(file, "Document")); }},
      {"structure-missing", [](QPDF& file) { drop(file.getRoot(), "StructTreeRoot"); }},
      {"suspects", [](QPDF& file) { set(file, "MarkInfo", "<</Marked true /Suspects true>>"); }},
      {"table-is-irregular",
       [](QPDF& file) {
         element(file, "TH")
             .replaceKey("/A", Object::parse("<</O /Table /Scope /Column /ColSpan 3>>"));
       }},
      {"tabs-missing", [](QPDF& file) { drop(page(file), "Tabs"); }},
      {"tabs-not-by-structure", [](QPDF& file) { page(file).replaceKey("/Tabs", name("R")); }},
      {"title-missing", [](QPDF& file) { say_in_metadata(file, "<dc:title>", "<dc:type>"); }},
      {"title-not-said-to-show", [](QPDF& file) { drop(file.getRoot(), "ViewerPreferences"); }},
      {"title-not-shown",
       [](QPDF& file) { set(file, "ViewerPreferences", "<</DisplayDocTitle false>>"); }},
      {"trap-network",
       [](QPDF& file) { annotation(file).replaceKey("/Subtype", name("TrapNet")); }},
      {"unicode-is-no-letter", [](QPDF& file) { say_letter(file, "FEFF"); }},
      {"unicode-is-zero", [](QPDF& file) { say_letter(file, "0000"); }},
      {"universal-access-not-claimed",
       [](QPDF& file) { say_in_metadata(file, "<pdfuaid:part>1", "<pdfuaid:part>0"); }},
  };
  return all;
}

std::string sound() {
  const auto fonts = pdf::tests::open_fonts();
  Report report;
  auto made = pdf::write(pdf::tests::terms_of_reference(*fonts), *fonts, report);
  CHECK(report.diagnostics().empty());
  return made;
}

std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change) {
  QPDF file;
  file.processMemoryFile("sound", bytes.data(), bytes.size());
  change(file);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string forbidden(const std::string& bytes) {
  QPDF file;
  file.processMemoryFile("sound", bytes.data(), bytes.size());
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.setR3EncryptionParametersInsecure("", "owner", false, true, true, true, true, true,
                                           qpdf_r3p_full);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace govbook::verify::tests
