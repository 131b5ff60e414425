// The samples of `govbook init`: that they lead to a handbook, and that they say what the sample
// terms of reference say from which they are made.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/all.h"
#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

namespace fs = std::filesystem;

const fs::path samples = fs::path(GOVBOOK_ROOT) / "templates/samples";

std::vector<fs::path> sample_folders() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(samples)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

struct Looked {
  model::Handbook handbook;
  Report report;
};

Looked look(const Sources& sources) {
  Looked looked;
  looked.handbook = load::handbook(sources, looked.report);
  if (!looked.report.has_errors()) check::all(looked.handbook, looked.report);
  return looked;
}

std::vector<Diagnostic> placeholders(const Report& report) {
  std::vector<Diagnostic> found;
  for (const auto& told : report.diagnostics()) {
    if (told.code == "check/placeholder" || told.code == "check/stand-in") found.push_back(told);
  }
  return found;
}

std::size_t offset_of(const std::string& bytes, const Span& at) {
  std::size_t offset = 0;
  for (auto line = at.line; line > 1; --line) offset = bytes.find('\n', offset) + 1;
  for (auto column = at.column; column > 1; --column) utf8::next(bytes, offset);
  return offset;
}

// What the hint says to write: the example in it, or the first of several words.
std::string answer(const Diagnostic& told) {
  const std::string sign = "for example ";
  const auto& hint = told.hints.at(0);
  if (const auto at = hint.find(sign); at != std::string::npos) {
    const auto example = hint.substr(at + sign.size());
    const auto colon = example.find("\": ");
    return colon == std::string::npos ? example : example.substr(colon + 3);
  }
  const auto begin = hint.find('"');
  REQUIRE_MESSAGE(begin != std::string::npos, hint);
  return hint.substr(begin, hint.find('"', begin + 1) + 1 - begin);
}

// The file as a person leaves it who does what is said.
std::string filled_in(std::string bytes, const Diagnostic& told) {
  const auto begin = offset_of(bytes, told.at);
  if (told.code == "check/placeholder") {
    REQUIRE(bytes.at(begin) == '{');
    return bytes.replace(begin, bytes.find('}', begin) + 1 - begin, answer(told));
  }
  const auto open = bytes.find('[', begin);
  return bytes.replace(open, bytes.find(']', open) + 1 - open, "Anyplace");
}

Sources with(const Sources& sources, std::uint32_t file, const std::string& bytes) {
  Sources changed;
  for (const auto number : sources.list("content")) {
    auto source = *sources.at(number);
    if (number == file) source.bytes = bytes;
    changed.add(std::move(source));
  }
  return changed;
}

const model::Body& only_body(const model::Handbook& handbook) {
  const auto found = std::find_if(handbook.bodies.begin(), handbook.bodies.end(), model::is_own);
  REQUIRE(found != handbook.bodies.end());
  return *found;
}

model::Handbook sample(const std::string& name) {
  return look(tests::read_folder(samples / name)).handbook;
}

// Everything about a seat that the quorum and the votes depend on.
std::string facts_of(const model::Seat& seat) {
  std::string facts = model::or_empty(seat.id) + " " + model::or_empty(seat.standing);
  facts += seat.count ? " " + std::to_string(*seat.count) : " ?";
  for (const auto& one : seat.alternatives) facts += " " + model::or_empty(one.id);
  return facts + " " + model::or_empty(seat.sharing);
}

std::vector<std::string> seats_of(const model::Body& body) {
  std::vector<std::string> facts;
  for (const auto& seat : body.seats) facts.push_back(facts_of(seat));
  return facts;
}

TEST_CASE("every sample has placeholders and nothing else that must be mended") {
  CHECK(sample_folders().size() >= 3);
  for (const auto& folder : sample_folders()) {
    CAPTURE(folder.filename().string());
    const auto sources = tests::read_folder(folder);
    const auto looked = look(sources);
    CHECK_FALSE(looked.report.has_errors());
    const auto left = placeholders(looked.report);
    CHECK(!left.empty());
    CHECK(left.size() == looked.report.count(Severity::warning));
    CHECK(looked.handbook.sources.empty());
    for (const auto& told : left) CHECK_MESSAGE(!told.hints.empty(), explain(told, sources));
  }
}

TEST_CASE("each placeholder that is filled in leaves one less, in whatever order") {
  for (const auto& folder : sample_folders()) {
    for (const bool is_backwards : {false, true}) {
      CAPTURE(folder.filename().string());
      CAPTURE(is_backwards);
      auto sources = tests::read_folder(folder);
      auto left = placeholders(look(sources).report);
      while (!left.empty()) {
        const auto& next = is_backwards ? left.back() : left.front();
        CAPTURE(explain(next, sources));
        const auto file = next.at.file;
        sources = with(sources, file, filled_in(sources.at(file)->bytes, next));
        const auto looked = look(sources);
        const auto fewer = placeholders(looked.report);
        REQUIRE_MESSAGE(!looked.report.has_errors(), tests::explain_all(looked.report, sources));
        REQUIRE(fewer.size() + 1 == left.size());
        left = fewer;
      }
      CHECK(look(sources).report.count(Severity::warning) == 0);
    }
  }
}

TEST_CASE("the sample of a local area group has the figures of the example in content/") {
  const auto made = sample("local-area-group");
  const auto folder = fs::path(GOVBOOK_ROOT) / "content/commissioning-support";
  const auto example = look(tests::read_folder(folder)).handbook;
  const auto& one = only_body(made);
  const auto* other = example.body("local-area-group");
  REQUIRE(other != nullptr);
  CHECK(seats_of(one) == seats_of(*other));
  REQUIRE(one.quorum->tests.size() == other->quorum->tests.size());
  CHECK(*one.quorum->tests.front().percent == *other->quorum->tests.front().percent);
  CHECK(*one.quorum->tests.front().of == *other->quorum->tests.front().of);
  CHECK(*one.meetings->interval_months == *other->meetings->interval_months);
  CHECK(*one.meetings->items_due == *other->meetings->items_due);
  CHECK(*one.meetings->papers_due == *other->meetings->papers_due);
  CHECK(*one.meetings->minutes_due == *other->meetings->minutes_due);
  CHECK(*one.decisions->casting_vote == *other->decisions->casting_vote);
  CHECK(*one.chair->term_ends.front().meeting_from ==
        *other->chair->term_ends.front().meeting_from);
}

// Appendix 1 of the briefing on commissioning support, September 2009.
TEST_CASE("the sample of a children's trust board has the figures of the sample it is made from") {
  const auto made = sample("childrens-trust-board");
  const auto& board = only_body(made);
  const auto of_class = [&](std::string_view word) {
    return std::count_if(board.seats.begin(), board.seats.end(),
                         [&](const auto& seat) { return model::is(seat.seat_class, word); });
  };
  CHECK(of_class("provider") == 15);  // 4.2; the commissioning members of 4.1 are blank there.
  REQUIRE(board.quorum->tests.size() == 2);  // 5.1
  CHECK(*board.quorum->tests[0].percent == 75);
  CHECK(*board.quorum->tests[0].of == "all-seats");
  CHECK(*board.quorum->tests[1].percent == 75);
  CHECK(*board.quorum->tests[1].seat_class == "commissioning");
  CHECK(board.quorum->waiver.value.has_value());
  CHECK(*board.meetings->minimum_per_year == 4);     // 3.8 xiv
  CHECK(*board.decisions->casting_vote == "chair");  // 11.4
}

}  // namespace
}  // namespace govbook
