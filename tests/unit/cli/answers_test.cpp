// What scripts rely on: forms of answers, exit codes, and what is left on disk.

#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// One value a line; fails the running test where a line is no JSON.
std::vector<json> parse_lines(const std::string& text) {
  std::vector<json> values;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    values.push_back(json::parse(line, nullptr, false));
    CHECK_MESSAGE(values.back().is_object(), line);
  }
  return values;
}

}  // namespace

TEST_CASE("with --format json each complaint is one object on one line, with its place") {
  const Desk desk;
  for (const auto* name : {"bad-json", "duplicate-id", "not-utf-8", "every-mistake-at-once"}) {
    CAPTURE(name);
    const std::string folder = "broken/" + std::string(name) + "/handbook";
    const auto ran = govbook("check --format json " + folder, desk.path());
    CHECK(ran.code == 1);
    CHECK(ran.error == "");
    const auto told = parse_lines(ran.output);
    CHECK(!told.empty());
    for (const auto& one : told) {
      CHECK(one.at("severity").is_string());
      CHECK(one.at("code").get<std::string>().find('/') != std::string::npos);
      CHECK(one.at("file").get<std::string>().starts_with(folder + "/"));
      CHECK(one.at("line").get<int>() >= 1);
      CHECK(one.at("column").get<int>() >= 1);
      CHECK(!one.at("message").get<std::string>().empty());
    }
  }
}

TEST_CASE("a build tells its mistakes as JSON lines, too") {
  const Desk desk;
  const auto ran = govbook("build broken/unknown-field/handbook --format json", desk.path());
  CHECK(ran.code == 1);
  CHECK(ran.output == "");
  for (const auto& one : parse_lines(ran.error)) CHECK(one.at("code") == "load/unknown-field");
  CHECK_FALSE(fs::exists(desk.at("site")));
}

TEST_CASE("the quorum as JSON says what is needed and why") {
  const Desk desk;
  const auto ran = govbook(
      "show quorum local-area-group content/commissioning-support --format json", desk.path());
  CHECK(ran.code == 0);
  const auto answer = json::parse(ran.output, nullptr, false);
  REQUIRE(answer.is_object());
  CHECK(answer.at("body") == "local-area-group");
  CHECK(answer.at("voting_seats") == 14);
  CHECK(answer.at("stated") == true);
  CHECK(answer.at("tests").size() == 1);
  CHECK(answer.at("tests")[0].at("needed") == 7);
  CHECK(answer.at("tests")[0].at("arithmetic").get<std::string>().starts_with("50% of 14"));
}

TEST_CASE("votes and deadlines as JSON say whose, how many and when") {
  const Desk desk;
  const auto answer_to = [&](const std::string& question) {
    const auto ran = govbook("show " + question + " --format json", desk.path());
    CHECK(ran.code == 0);
    auto answer = json::parse(ran.output, nullptr, false);
    REQUIRE(answer.is_object());
    return answer;
  };
  const auto votes = answer_to("votes local-area-group content/commissioning-support");
  CHECK(votes.at("votes") == 14);
  CHECK(votes.at("affected_only") == false);
  CHECK(votes.at("by_party").at(0).at("votes") == 1);
  const auto affected =
      answer_to("votes executive-board content/county-durham --affected connexions");
  CHECK(affected.at("known") == false);
  CHECK(affected.at("voters") == json::array({"connexions"}));
  const auto due = answer_to(
      "deadlines local-area-group content/commissioning-support --meeting 2010-06-15 --elected "
      "2009-10-06");
  CHECK(due.at("deadlines").at(0).at("day") == "2010-06-01");
  CHECK(due.at("deadlines").at(2).at("day") == "2010-06-22");
  CHECK(due.at("terms").at(0).at("ends").at(1).at("bound") == "at-least");
  const auto waits =
      answer_to("deadlines executive-board content/county-durham --meeting 2010-06-15");
  CHECK(waits.at("waits").at(0).at("earliest") == "2010-06-22");
  const auto present = answer_to(
      "quorum childrens-trust-board content/commissioning-support --assume commissioning=8 "
      "--present commissioning=6,provider=12");
  CHECK(present.at("verdict").at("state") == "quorate");
  CHECK(present.at("tests").at(1).at("needed") == 6);
}

TEST_CASE("answers that need no body give one JSON object, of all bodies or of one") {
  const Desk desk;
  const auto answer_to = [&](const std::string& question) {
    const auto ran =
        govbook("show " + question + " content/county-durham --format json", desk.path());
    CHECK(ran.code == 0);
    auto answer = json::parse(ran.output, nullptr, false);
    REQUIRE(answer.is_object());
    return answer;
  };
  const auto coverage = answer_to("coverage executive-board");
  CHECK(coverage.at("body") == "executive-board");
  const auto& list = coverage.at("lists").at(0);
  CHECK(list.at("statute") == "Children Act 2004");
  CHECK(list.at("as_at") == "2004-11-15");
  CHECK(list.at("partners").at(0).at("seat_found") == false);
  CHECK(list.at("found") == 8);
  CHECK_FALSE(answer_to("coverage").contains("body"));
  const auto accountability = answer_to("accountability local-childrens-boards");
  REQUIRE(accountability.at("bodies").size() == 1);
  CHECK(accountability.at("bodies").at(0).at("paths").size() == 2);
  CHECK(accountability.at("double_lines").at(0).at("declared") == true);
  const auto load = answer_to("load");
  CHECK(load.at("organisations").at(0).at("body_count") == 6);
  CHECK(load.at("overlap").at(0).at("shared") == 4);
  const auto decisions = answer_to("decisions");
  CHECK(decisions.at("rights").at(0).at("parts").at(0).at("part") == "decides");
  CHECK(decisions.at("findings").empty());
  CHECK(answer_to("decisions executive-board").at("rights").size() == 4);
}

TEST_CASE("every command's help ends with an example that works") {
  const Desk desk;
  for (const std::string command : {"", "init", "build", "check", "dump", "rules", "show"}) {
    CAPTURE(command);
    const auto ran = govbook(command + " --help", desk.path());
    CHECK(ran.code == 0);
    CHECK(ran.error == "");
    const auto at = ran.output.find("Example: govbook ");
    REQUIRE(at != std::string::npos);
    const auto end = ran.output.find('\n', at);
    const auto example = ran.output.substr(at + 17, end - at - 17);
    if (command == "build" || command.empty()) continue;  // The builds below are enough.
    CHECK_MESSAGE(govbook(example, desk.path()).code == 0, example);
  }
}

TEST_CASE("each station can be looked into") {
  const Desk desk;
  for (const std::string station : {"sources", "handbook", "edition", "documents", "pages"}) {
    CAPTURE(station);
    const auto ran = govbook("dump " + station + " content/commissioning-support", desk.path());
    CHECK(ran.code == 0);
    CHECK(ran.error == "");
    const std::string sign = station == "sources" ? "local-area-group.json" : "Local Area Group";
    CHECK(ran.output.find(sign) != std::string::npos);
    CHECK(ran.output.size() > 1000);
  }
}

TEST_CASE("a broken handbook publishes nothing and the site stays as it was") {
  const Desk desk;
  put_handbook(desk, "harbour", "Harbour Partnership");
  REQUIRE(govbook("build harbour", desk.path()).code == 0);
  const auto before = desk.files("site");
  CHECK(before.count("index.html") == 1);
  CHECK(before.count("bodies/board/terms-of-reference.pdf") == 1);
  const auto time = fs::last_write_time(desk.at("site/index.html"));

  const auto bodies = desk.files("harbour").at("bodies.json");
  desk.put("harbour/bodies.json", bodies + "]");
  const auto ran = govbook("build harbour", desk.path());
  CHECK(ran.code == 1);
  CHECK(ran.output == "");
  CHECK(ran.error.find("harbour/bodies.json:") != std::string::npos);
  CHECK(ran.error.find("Nothing was published: 1 error.") != std::string::npos);
  CHECK(desk.files("site") == before);
  CHECK(fs::last_write_time(desk.at("site/index.html")) == time);
  CHECK_FALSE(fs::exists(desk.at(".site.govbook-new")));

  desk.put("harbour/bodies.json", bodies);
  CHECK(govbook("build harbour", desk.path()).code == 0);
  CHECK(desk.files("site") == before);
}

TEST_CASE("a folder that is not ours is refused and untouched") {
  const Desk desk;
  put_handbook(desk, "harbour", "Harbour Partnership");
  desk.put("papers/mine.txt", "my own words");
  const auto ran = govbook("build harbour -o papers", desk.path());
  CHECK(ran.code == 3);
  CHECK(ran.output == "");
  CHECK(ran.error.find("error[files/not-ours]") != std::string::npos);
  CHECK(desk.files("papers") == std::map<std::string, std::string>{{"mine.txt", "my own words"}});
  CHECK_FALSE(fs::exists(desk.at(".papers.govbook-new")));
}

TEST_CASE("several handbooks make a collection, one makes a site of its own") {
  const Desk desk;
  put_handbook(desk, "books/harbour", "Harbour Partnership");
  put_handbook(desk, "books/river", "River Partnership");
  put_handbook(desk, "elsewhere/sea", "Sea Partnership");

  REQUIRE(govbook("build books elsewhere/sea -o all --title \"Of the water\"", desk.path()).code ==
          0);
  const auto all = desk.files("all");
  CHECK(all.at("index.html").find("<title>Of the water") != std::string::npos);
  for (const std::string name : {"harbour", "river", "sea"}) {
    CHECK(all.count(name + "/index.html") == 1);
    CHECK(all.count(name + "/bodies/board/terms-of-reference.pdf") == 1);
    CHECK(all.at("index.html").find("href=\"" + name + "/index.html\"") != std::string::npos);
  }
  REQUIRE(govbook("build books/river -o one", desk.path()).code == 0);
  const auto one = desk.files("one");
  CHECK(one.count("index.html") == 1);
  CHECK(one.count("river/index.html") == 0);
  CHECK(one.at("index.html").find("River Partnership") != std::string::npos);
}

TEST_CASE("every sample makes a handbook of today that can be built, and is told by the help") {
  const Desk desk;
  const auto help = govbook("init --help", desk.path()).output;
  int count = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(GOVBOOK_ROOT) / "templates" / "samples")) {
    if (!entry.is_directory()) continue;
    const auto name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(help.find(name) != std::string::npos);
    REQUIRE(govbook("init new/" + name + " --from " + name, desk.path()).code == 0);
    const auto made = desk.files("new/" + name);
    CHECK(made.count(".vscode/settings.json") == 1);
    CHECK(made.at("handbook.json").find("\"as_at\": \"20") != std::string::npos);
    CHECK(made.at("handbook.json").find("2009-09") == std::string::npos);
    const auto checked = govbook("check new/" + name, desk.path());
    CHECK(checked.code == 0);
    const auto next = "\nNext: fill in new/" + name + "/handbook.json:";
    CHECK(checked.output.find(next) != std::string::npos);
    CHECK(govbook("build new/" + name + " -o made/" + name, desk.path()).code == 0);
    ++count;
  }
  CHECK(count >= 3);
}

TEST_CASE("a new handbook in an empty folder, and none below a file") {
  const Desk desk;
  fs::create_directory(desk.at("mine"));
  CHECK(govbook("init . --from empty", desk.at("mine")).code == 0);
  CHECK(govbook("check", desk.at("mine")).code == 0);
  const auto odd = govbook("init \"it's mine\"", desk.path());
  CHECK(odd.code == 0);
  CHECK(odd.output.ends_with("\n  govbook check 'it'\\''s mine'\n"));
  desk.put("thesis.txt", "years of work");
  const auto ran = govbook("init thesis.txt/mine", desk.path());
  CHECK(ran.code == 3);
  CHECK(ran.error.find("error[files/cannot-write]") != std::string::npos);
}

}  // namespace govbook::tests
