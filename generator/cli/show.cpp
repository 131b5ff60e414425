// The answers there are, and how a question reaches the one that is asked for.

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "base/suggest.h"
#include "base/text.h"
#include "cli/commands.h"
#include "data/json.h"

namespace govbook::cli {
namespace {

struct Answer {
  std::string_view name;
  bool needs_body;
  reply::Reply (*reply)(const view::Edition& edition, const reply::Question& question);
};

constexpr Answer proposals = {"calendar propose", true, reply::proposals};

constexpr Answer skeleton = {"minutes", true, reply::minutes};

constexpr std::array<Answer, 7> answers = {{
    {"quorum", true, reply::quorum},
    {"votes", true, reply::votes},
    {"deadlines", true, reply::deadlines},
    {"coverage", false, reply::coverage},
    {"accountability", false, reply::accountability},
    {"load", false, reply::load},
    {"decisions", false, reply::decisions},
}};

std::vector<std::string> answer_names() {
  std::vector<std::string> names;
  for (const auto& answer : answers) names.emplace_back(answer.name);
  return names;
}

const Answer* find(std::string_view name) {
  for (const auto& answer : answers) {
    if (answer.name == name) return &answer;
  }
  return nullptr;
}

int complain_of(const std::string& complaint, const std::string& hint) {
  complain("govbook: " + complaint);
  if (!hint.empty()) complain("  hint: " + hint);
  return wrong_use;
}

// "show load content": where no body need be named, a folder may stand in its place.
void take_folder_for_body(const Answer& answer, reply::Question& question, Settings& settings) {
  const bool is_left_out = settings.folders.size() == 1 && settings.folders.front() == ".";
  std::error_code none;
  if (answer.needs_body || !is_left_out) return;
  if (!std::filesystem::is_directory(question.body, none)) return;
  settings.folders = {question.body};
  question.body.clear();
}

int tell(const Answer& answer, reply::Question question, Settings settings) {
  take_folder_for_body(answer, question, settings);
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors() || found.folders.empty()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  auto handbook = open_handbook(found.folders.front(), settings);
  if (handbook.report.has_errors() || !build::read(handbook, options)) {
    print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
    return exit_code(handbook.report);
  }
  const auto reply = answer.reply(*handbook.edition, question);
  if (!reply.complaint.empty()) return complain_of(reply.complaint, reply.hint);
  if (settings.format == "json") {
    say(data::write_json(reply.value));
  } else {
    say(text::join(reply.lines, "\n"));
  }
  return made;
}

}  // namespace

std::string answers_listed() { return text::join_as_list(answer_names(), "or"); }

int show(reply::Question question, Settings settings) {
  const auto* answer = find(question.answer);
  if (answer == nullptr) {
    const auto guess = did_you_mean(question.answer, answer_names());
    return complain_of("there is no answer \"" + question.answer + "\"",
                       guess.empty() ? "govbook can show " + answers_listed() : guess);
  }
  return tell(*answer, std::move(question), std::move(settings));
}

int propose_dates(reply::Question question, Settings settings) {
  question.answer = proposals.name;
  return tell(proposals, std::move(question), std::move(settings));
}

int begin_minutes(reply::Question question, Settings settings) {
  question.answer = skeleton.name;
  settings.audience = "members";  // Whoever writes them sees all.
  return tell(skeleton, std::move(question), std::move(settings));
}

}  // namespace govbook::cli
