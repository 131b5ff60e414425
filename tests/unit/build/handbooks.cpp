#include "handbooks.h"

#include "base/explain.h"
#include "files/read_tree.h"
#include "markdown/parse.h"
#include "support/case.h"

namespace govbook::tests {
namespace {

const std::string root = GOVBOOK_ROOT;

void read_theme(build::Handbook& handbook) {
  markdown::prepare();
  files::read_tree(root + "/themes/civic", "theme", "themes/civic", handbook.sources,
                   handbook.report);
}

void read_resources(build::Handbook& handbook) {
  read_theme(handbook);
  files::read_tree(root + "/templates", "templates", "templates", handbook.sources,
                   handbook.report);
}

void add(const Texts& texts, build::Handbook& handbook) {
  for (const auto& [path, text] : texts) {
    Source source{"content", path, path, text};
    for (const std::string other : {"theme", "templates"}) {
      if (!path.starts_with(other + "/")) continue;
      source.root = other;
      source.name = path.substr(other.size() + 1);
    }
    handbook.sources.add(std::move(source));
  }
}

}  // namespace

build::Handbook handbook_of_content(const std::string& name) {
  build::Handbook handbook;
  handbook.folder = name;
  read_resources(handbook);
  files::read_tree(root + "/content/" + name, "content", "content/" + name, handbook.sources,
                   handbook.report);
  return handbook;
}

Texts small_texts() {
  Texts texts;
  for (const auto* name : {"handbook.json", "bodies.json", "sources.json", "pages/harbour.md"}) {
    texts[name] = read("tests/broken/whole/handbook/" + std::string(name));
  }
  auto& bodies = texts["bodies.json"];
  const std::string plain = "keep the lights burning";
  bodies.replace(bodies.find(plain), plain.size(),
                 "keep the [lights](https://lights.example/rules) burning");
  return texts;
}

build::Handbook handbook_of(const Texts& texts) {
  build::Handbook handbook;
  read_resources(handbook);
  add(texts, handbook);
  return handbook;
}

build::Handbook handbook_with(const std::vector<std::string>& documents, const Texts& texts) {
  build::Handbook handbook;
  read_theme(handbook);
  Texts templates;
  for (const auto& name : documents) {
    const auto path = "templates/documents/" + name + ".md";
    templates[path] = read(path);
  }
  add(templates, handbook);
  add(texts, handbook);
  return handbook;
}

std::string complaints(const Report& report) {
  std::string all;
  for (const auto& diagnostic : report.diagnostics()) {
    if (diagnostic.severity == Severity::note) continue;
    all += std::string(name_of(diagnostic.severity)) + "[" + diagnostic.code +
           "]: " + diagnostic.message + "\n";
    for (const auto& hint : diagnostic.hints) all += "  hint: " + hint + "\n";
  }
  return all;
}

}  // namespace govbook::tests
