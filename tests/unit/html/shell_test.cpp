// Whole pages in the shell of the theme that comes with govbook.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/explain.h"
#include "html/write.h"
#include "support/case.h"

using namespace govbook;

namespace {

Sources theme() {
  Sources sources;
  for (const std::string name : {"page.html", "navigation.html", "contents.html"}) {
    sources.add({"theme", name, "themes/civic/" + name, tests::read("themes/civic/" + name)});
  }
  return sources;
}

doc::Library handbook() {
  doc::Library library;
  library.title = "Example Trust";
  library.publisher = "Example Council";
  library.as_at = {2009, 1, 0};
  library.notice = doc::to_inlines("An example <only>.");
  library.navigation = {{"Start", {"", "index", "", ""}},
                        {"Bodies", {"", "bodies", "", ""}},
                        {"Board", {"", "bodies/board", "", ""}}};
  doc::Document about;
  about.path = "about";
  about.title = "About this handbook";
  library.documents = {about};
  return library;
}

doc::Document page(std::string path) {
  doc::Document document;
  document.path = std::move(path);
  document.title = "Terms & more";
  document.blocks = {doc::to_paragraph("Words.")};
  return document;
}

std::string html_of(const doc::Document& document, const doc::Library& library,
                    const html::Prints& prints = {}) {
  const auto sources = theme();
  Report report;
  html::Setting setting;
  setting.library = &library;
  setting.sources = &sources;
  setting.prints = prints;
  const auto html = html::write(document, setting, report);
  std::string complaints;
  for (const auto& diagnostic : report.diagnostics()) complaints += explain(diagnostic, sources);
  CHECK(complaints == "");
  return html;
}

bool has(const std::string& html, std::string_view what) {
  INFO(html);
  return html.find(what) != std::string::npos;
}

std::size_t count(std::string_view html, std::string_view what) {
  std::size_t found = 0;
  for (auto at = html.find(what); at != std::string_view::npos; at = html.find(what, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a page says what it is, where it stands and of when it speaks") {
  auto document = page("bodies/board");
  document.subtitle = "Example Council";
  document.description = "What the \"board\" is for.";
  document.crumbs = {{"Start", {"", "index", "", ""}}};
  const auto html = html_of(document, handbook());
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(has(html, "<title>Terms &amp; more – Example Trust</title>"));
  CHECK(has(html, "content=\"What the &#34;board&#34; is for.\""));
  CHECK(has(html, "<h1>Terms &amp; more</h1>"));
  CHECK(has(html, "<p class=\"kicker\">Example Council</p>"));
  CHECK(has(html, "<li><a href=\"../index.html\">Start</a></li>"));
  CHECK(has(html, "<time datetime=\"2009-01\">January\u00a02009</time>"));
  CHECK(has(html, "An example &lt;only&gt;."));
  CHECK(has(html, "href=\"../theme/style.css\""));
  CHECK(has(html, "<a href=\"../about.html\">About this handbook</a>"));
  CHECK(has(html, "<p>Words.</p>"));
  CHECK_FALSE(has(html, "rel=\"canonical\""));
}

TEST_CASE("a page has one first heading, one main part and a way to skip to it") {
  const auto html = html_of(page("about"), handbook());
  CHECK(count(html, "<h1") == 1);
  CHECK(count(html, "<main") == 1);
  CHECK(count(html, "href=\"#page_main\"") == 1);
  CHECK(count(html, "id=\"page_main\"") == 1);
}

TEST_CASE("nothing in a page breaks its own policy") {
  const auto html = html_of(page("about"), handbook());
  CHECK(has(html,
            "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src "
            "'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action "
            "'none'; require-trusted-types-for 'script'\""));
  CHECK(count(html, "<script") == count(html, "<script src=\"theme/"));
  for (const auto what : {"<style", " style=", " onclick=", " onload=", "http://", "https://"}) {
    CAPTURE(what);
    CHECK_FALSE(has(html, what));
  }
}

TEST_CASE("the entry of the navigation nearest to a page is the current one") {
  const auto library = handbook();
  CHECK(has(html_of(page("bodies/board"), library),
            "<a href=\"board.html\" aria-current=\"page\">Board</a>"));
  const auto below = html_of(page("bodies/board/terms-of-reference"), library);
  CHECK(has(below, "<a href=\"../board.html\" aria-current=\"true\">Board</a>"));
  CHECK(has(below, "<a href=\"../../bodies.html\">Bodies</a>"));
  CHECK(has(html_of(page("bodies/forum"), library),
            "<a href=\"../bodies.html\" aria-current=\"true\">Bodies</a>"));
  CHECK_FALSE(has(html_of(page("bodies-of-old"), library), "aria-current"));
}

TEST_CASE("a page with sections lists them, and one with a PDF links to it") {
  auto document = page("terms");
  document.kind = doc::Kind::numbered;
  document.properties = {{"Owner", doc::to_inlines("The <chair>")}};
  for (const std::string name : {"one", "two", "three"}) {
    document.blocks.push_back({doc::Heading{2, name, "1", doc::to_inlines("Is & " + name)}, {}});
  }
  const html::Prints prints = {{"terms", {"Terms", 12, 345'001}}};
  const auto html = html_of(document, handbook(), prints);
  CHECK(has(html, "<body class=\"kind-numbered\">"));
  CHECK(has(html, "<a href=\"#two\"><span class=\"number\">1</span> Is &amp; two</a>"));
  CHECK(has(html, "<a href=\"terms.pdf\" type=\"application/pdf\">"));
  CHECK(has(html, "</a> (12 pages, 346 KB)</p>"));
  CHECK(has(html, "<dt>Owner</dt><dd>The &lt;chair&gt;</dd>"));
}

TEST_CASE("the first page tells of the whole handbook as a PDF, and other pages do not") {
  const html::Prints prints = {
      {"terms", {"Terms", 12, 345'001}},
      {"handbook", {"Example Trust", 1, 1'234'567, "The whole handbook", "index"}}};
  const auto first = html_of(page("index"), handbook(), prints);
  CHECK(has(first, "<a href=\"handbook.pdf\" type=\"application/pdf\">The whole handbook"));
  CHECK(has(first, "</a> (1 page, 1.3 MB)</p>"));
  CHECK_FALSE(has(first, "terms.pdf"));
  CHECK_FALSE(has(html_of(page("about"), handbook(), prints), ".pdf"));
}

TEST_CASE("a handbook that knows its address says so to search engines") {
  auto library = handbook();
  library.url = "https://example.org/trust";
  CHECK(has(html_of(page("bodies/board"), library),
            "<link rel=\"canonical\" href=\"https://example.org/trust/bodies/board.html\">"));
  CHECK(has(html_of(page("index"), library), "href=\"https://example.org/trust/\">"));
}

TEST_CASE("the page for what does not exist works at any depth") {
  auto document = page("404");
  document.blocks = {doc::to_paragraph(
      doc::Inlines{{doc::Link{"", {"", "about", "", ""}, doc::to_inlines("About")}, {}},
                   {doc::Link{"", {"", "", "here", ""}, doc::to_inlines("Here")}, {}}})};
  auto library = handbook();
  CHECK(has(html_of(document, library), "<a href=\"about.html\">About</a>"));
  library.url = "https://example.org/trust";
  const auto html = html_of(document, library);
  CHECK(has(html, "<a href=\"/trust/about.html\">About</a><a href=\"#here\">Here</a>"));
  CHECK(has(html, "href=\"/trust/theme/style.css\""));
  CHECK(has(html, "<a href=\"/trust/bodies.html\">Bodies</a>"));
  CHECK_FALSE(has(html, "canonical"));
}

TEST_CASE("a landing page needs no navigation, date or notice") {
  doc::Library library;
  library.title = "Handbooks";
  auto document = page("index");
  document.title = "Handbooks";
  const auto html = html_of(document, library);
  CHECK(has(html, "<title>Handbooks</title>"));
  for (const auto what :
       {"class=\"bar\"", "class=\"banner\"", "As at", "Published by", "<footer>"}) {
    CAPTURE(what);
    CHECK_FALSE(has(html, what));
  }
}

TEST_CASE("a link that may not be followed is reported where it was written") {
  const auto library = handbook();
  const auto sources = theme();
  auto document = page("about");
  const Span at{1, 2, 3, 0};
  document.blocks = {doc::to_paragraph(
      doc::Inlines{{doc::Link{"", {"javascript:x", "", "", ""}, doc::to_inlines("Words")}, at}})};
  Report report;
  const auto html = html::write(document, {&library, &sources, {}, {}, {}}, report);
  CHECK_FALSE(has(html, "javascript"));
  REQUIRE(report.diagnostics().size() == 1);
  CHECK(report.diagnostics()[0].code == "html/unsafe-link");
  CHECK(report.diagnostics()[0].at == at);
}
