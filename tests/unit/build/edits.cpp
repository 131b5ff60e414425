#include "edits.h"

#include <array>

#include "support/case.h"

namespace govbook::tests {
namespace {

// Small templates: each round of a test makes every page.
const std::string templates = "templates/documents/";
const std::string home =
    "---\neach: handbook\npath: index\ntitle: \"{{ handbook.title }}\"\nmenu: Home\norder: 10\n"
    "---\nAs at {{ handbook.as_at }}.\n\n```cards\nof: bodies\n```\n";
const std::string body =
    "---\neach: body\npath: \"bodies/{{ body.id }}\"\ntitle: \"{{ body.name }}\"\norder: 30\n"
    "above: [index, bodies]\n---\n{{ body.summary }}\n\n```narrative\n```\n\n```members\n```\n";
const std::string chart = "\n```chart\nof: body\n```\n";

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

}  // namespace

Texts Author::texts() const {
  Texts texts;
  texts[templates + "home.md"] = home;
  texts[templates + "body.md"] = body;
  texts["handbook.json"] = R"({"govbook": 1, "title": )" + quoted(title_) + R"(, "publisher": )" +
                           quoted(publisher_) + R"(, "as_at": )" + quoted(date_) + "}";
  texts["sources.json"] =
      R"([{"id": "paper", "title": "Paper", "label": "paper", "date": "2010-01", "clauses": [)"
      R"({"number": "1", "subject": "All"}]}])";
  for (const auto& body : bodies_) {
    texts["bodies/" + body.id + ".json"] =
        R"({"id": )" + quoted(body.id) + R"(, "name": )" + quoted(body.name) +
        R"(, "kind": "board", "summary": )" + quoted(body.summary) +
        (&body == &bodies_.front() ? "" : R"(, "parent": "board")") +
        (body.has_purposes ? R"(, "purposes": ["to keep it open"])" : "") +
        R"(, "seats": [{"id": "all", "title": "Masters", "count": )" + std::to_string(body.seats) +
        R"(, "standing": "voting"}], "quorum": {"tests": [{"number": )" +
        std::to_string(body.quorum) + R"(, "of": "voting-seats"}]}, "source": "paper 1"})";
    if (!body.more.empty()) {
      texts["bodies/" + body.id + ".md"] = "---\ntitle: More\n---\n\n" + body.more;
    }
  }
  for (const auto& [id, words] : pages_) {
    texts["pages/" + id + ".md"] =
        "---\ntitle: Page " + id + "\nsummary: Words.\norder: 9\n---\n\n" + words;
  }
  for (const auto& [path, text] : overrides_) texts[path] = text;
  for (const auto& [path, text] : mistakes_) texts[path] = text;
  return texts;
}

std::string Author::edit() {
  ++count_;
  if (!mistakes_.empty() && below(2) == 0) {
    mistakes_.clear();
    return "repair";
  }
  switch (below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return change_facts();
    case 4:
    case 5:
    case 6:
      return change_words();
    case 7:
    case 8:
      return change_template();
    case 9:
    case 10:
      return change_theme();
    default:
      return make_mistake();
  }
}

std::string Author::change_facts() {
  const auto number = std::to_string(count_);
  auto& body = bodies_[below(static_cast<unsigned>(bodies_.size()))];
  switch (below(10)) {
    case 0:
      title_ = "Harbour Partnership " + number;
      break;
    case 1:
      date_ = "201" + std::to_string(below(10)) + "-0" + std::to_string(1 + below(9));
      break;
    case 2:
      publisher_ = "Office " + number;
      break;
    case 3:
      body.name = "Body " + number;
      break;
    case 4:
      body.seats = 3 + static_cast<int>(below(9));
      body.quorum = 1 + static_cast<int>(below(3));
      break;
    case 5:
      bodies_.push_back({"body-" + number, "Group " + number, "New.", "", 3, 2, false});
      break;
    case 6:
      if (bodies_.size() > 2) bodies_.pop_back();
      break;
    case 7:
      body.has_purposes = !body.has_purposes;
      break;
    default:
      body.summary = "It does this, and " + number + ".";
  }
  return "facts";
}

std::string Author::change_words() {
  const auto number = std::to_string(count_);
  const std::array<std::string, 5> words = {
      "Plain words " + number + ".\n\n", "## Heading " + number + "\n\n- one\n- two\n\n",
      "The [Board](body:board) meets[^" + number + "].\n\n[^" + number + "]: At high water.\n\n",
      "| A | B |\n|---|--:|\n| x | " + number + " |\n\n", "> *Quoted* `" + number + "`\n\n"};
  const auto& one = words[below(words.size())];
  auto& body = bodies_[below(static_cast<unsigned>(bodies_.size()))];
  const auto page = "p" + std::to_string(below(3));
  switch (below(5)) {
    case 0:
      pages_.erase(page);
      break;
    case 1:
    case 2:
      body.more += one;
      break;
    case 3:
      body.more.clear();
      break;
    default:
      pages_[page] += one;
  }
  return "words";
}

void Author::override_file(const std::string& path, const std::string& text) {
  if (overrides_.erase(path) > 0 && below(2) == 0) return;
  const auto own = texts();
  const auto found = own.find(path);
  const bool is_theme = path.starts_with("theme/");
  overrides_[path] =
      (found != own.end() ? found->second
                          : read(is_theme ? "themes/civic/" + path.substr(6) : path)) +
      text;
}

std::string Author::change_template() {
  const std::array<std::string, 4> names = {"body", "page", "terms-of-reference", "home"};
  const auto& name = names[below(names.size())];
  const bool draws = name == "body" && below(2) == 0;
  override_file(templates + name + ".md",
                draws ? chart : "\n\nWritten by a template, " + std::to_string(count_) + ".\n");
  return "template";
}

std::string Author::change_theme() {
  const auto number = std::to_string(count_);
  switch (below(5)) {
    case 0:
      override_file("theme/page.html", "<!-- " + number + " -->\n");
      break;
    case 1:
      override_file("theme/contents.html", "<!-- " + number + " -->\n");
      break;
    case 2:
      override_file("theme/style.css", "/* " + number + " */\n");
      break;
    case 3:
      overrides_["theme/print.json"] = R"({"size": 11.)" + std::to_string(below(10)) + "}";
      break;
    default:
      overrides_.erase("theme/print.json");
  }
  return "theme";
}

std::string Author::make_mistake() {
  const auto number = std::to_string(count_);
  switch (below(5)) {
    case 0:
      mistakes_["bodies/board.json"] = "{\"id\": \"board\",";
      break;
    case 1:
      mistakes_["pages/p0.md"] = "---\ntitle: P\nsummary: S\norder: 1\n---\n\n[x](body:nobody)\n";
      break;
    case 2:
      mistakes_[templates + "body.md"] = body + "{{ no }}";
      break;
    case 3:
      mistakes_["theme/page.html"] = read("themes/civic/page.html") + "{% if %}";
      break;
    default:
      mistakes_["theme/print.json"] = "{\"sise\": " + number + "}";
  }
  return "mistake";
}

}  // namespace govbook::tests
