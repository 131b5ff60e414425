// govbook: options and commands. Each command is a file of its own.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/program.h"
#include "markdown/parse.h"

namespace {

using govbook::cli::Settings;

void add_folders(CLI::App& command, Settings& settings) {
  command.add_option("FOLDER", settings.folders,
                     "folders with a handbook.json, or folders of such folders; "
                     "left out, the current folder");
}

void add_telling(CLI::App& command, Settings& settings) {
  command.add_option("--format", settings.format, "how to tell what there is to tell")
      ->check(CLI::IsMember({"text", "json"}));
  command.add_flag("--strict", settings.is_strict, "take warnings for errors");
}

void add_common(CLI::App& command, Settings& settings) {
  command.add_option("--as-at", settings.as_at, "speak of this date instead of the handbook's own")
      ->type_name("DATE");
  add_telling(command, settings);
}

void add_audience(CLI::App& command, Settings& settings) {
  command
      .add_option("--audience", settings.audience,
                  "public: what everyone may see; members: everything, marked on every page, and the "
                  "lines of records in complaints about them")
      ->type_name("WHO")
      ->check(CLI::IsMember({"public", "members"}))
      ->capture_default_str();
}

// In words of our own, as those of the library differ from version to version.
std::string why_no_job_count(const std::string& word) {
  constexpr long long most = 256;
  const auto number = govbook::text::to_number(word);
  if (number && *number <= most) return {};
  return "\"" + word + "\" is no whole number from 0 to " + std::to_string(most);
}

// A first word that is neither an option nor a command; false when there is none.
bool tell_unknown_command(const CLI::App& app, int argc, char** argv) {
  if (argc < 2) return false;
  const std::string word = argv[1];
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  if (word.empty() || word.front() == '-') return false;
  if (std::find(names.begin(), names.end(), word) != names.end()) return false;
  govbook::cli::complain("govbook: there is no command \"" + word + "\"");
  const auto hint = govbook::did_you_mean(word, names);
  govbook::cli::complain("  hint: " + (hint.empty() ? "govbook --help lists them" : hint));
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  govbook::cli::prepare_heap();
  govbook::cli::forbid_core_dumps();
  namespace cli = govbook::cli;
  Settings settings;
  std::string station;
  std::string code;
  govbook::reply::Question question;
  govbook::cli::Beginning beginning;
  govbook::cli::Sheet sheet;
  govbook::cli::Pack told_pack;
  std::vector<std::string> files;
  std::string site;

  CLI::App app("Makes accessible governance handbooks and terms of reference from plain data.",
               "govbook");
  app.set_version_flag("--version", "govbook " GOVBOOK_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Example: govbook build content/county-durham -o site\n"
      "Begin with: govbook init FOLDER");

  auto* init = app.add_subcommand("init", "make a new handbook from a sample, to be filled in");
  init->add_option("FOLDER", beginning.folder, "the folder to make: a new one, or an empty one")
      ->required();
  init->add_option("--from", beginning.sample,
                   "childrens-trust-board: whole terms of reference of a board that commissions "
                   "services; local-area-group: those of a group of one area that meets every two "
                   "months; empty: the bare form of a board, with nothing decided")
      ->type_name("SAMPLE")
      ->capture_default_str();
  init->add_option("--as-at", settings.as_at,
                   "the date that the handbook speaks of; left out, today")
      ->type_name("DATE");
  init->footer("Example: govbook init my-board --from local-area-group");

  auto* build = app.add_subcommand("build", "make a handbook, or a collection of them");
  add_folders(*build, settings);
  add_common(*build, settings);
  add_audience(*build, settings);
  build->add_option("-o,--output", settings.output, "the folder to make")
      ->type_name("OUT")
      ->capture_default_str();
  build->add_option("--title", settings.title, "the title of a collection")->capture_default_str();
  build->add_option("--jobs", settings.jobs, "how many pages to write at a time; 0: one a core")
      ->type_name("N")
      ->check(CLI::Validator(why_no_job_count, ""));
  build->add_flag("--timings", settings.shows_timings, "show CPU and wall seconds by station");
  build->add_flag("--why", settings.shows_why, "show why each page was made and not kept");
  build->add_flag("!--no-cache", settings.uses_cache,
                  "make everything again, and leave nothing for the next build");
  build->add_flag("!--no-pdf", settings.makes_prints, "make no PDFs, which takes less time");
  build->footer("Example: govbook build content -o site");

  auto* calendar = app.add_subcommand("calendar", "work with the dates of meetings");
  calendar->require_subcommand(1);
  auto* propose = calendar->add_subcommand(
      "propose",
      "dates for a year that satisfy the rules of a body, on working days, without a clash");
  propose->add_option("BODY", question.body, "the id of a body")->required();
  propose->add_option("--year", question.year, "the year")->type_name("YEAR")->required();
  add_folders(*propose, settings);
  add_common(*propose, settings);
  add_audience(*propose, settings);
  propose->footer(
      "Example: govbook calendar propose local-area-group content/commissioning-support --year "
      "2010");

  auto* check =
      app.add_subcommand("check", "tell every complaint, and what to do next; nothing is written");
  add_folders(*check, settings);
  add_common(*check, settings);
  add_audience(*check, settings);
  check->footer("Example: govbook check content/county-durham --strict");

  auto* dump = app.add_subcommand("dump", "show what a station makes, as text");
  dump->add_option("STATION", station, "sources, handbook, edition, documents or pages")
      ->required();
  add_folders(*dump, settings);
  add_common(*dump, settings);
  add_audience(*dump, settings);
  dump->footer("Example: govbook dump documents content/county-durham");

  auto* minutes = app.add_subcommand(
      "minutes", "what the minutes of a meeting begin from: its file, with places to fill in");
  minutes->add_option("MEETING", question.meeting, "the id of a meeting")->required();
  add_folders(*minutes, settings);
  add_common(*minutes, settings);
  minutes->footer(
      "Example: govbook minutes 2009-09-15-local-area-group content/commissioning-support > "
      "2009-09-15-local-area-group.json");

  auto* pack =
      app.add_subcommand("pack", "make the pack of a meeting: agenda and papers as one PDF");
  pack->add_option("MEETING", told_pack.meeting, "the id of a meeting")->required();
  add_folders(*pack, settings);
  pack->add_option("-o,--output", told_pack.output, "the file to make; left out, MEETING.pdf")
      ->type_name("FILE");
  add_common(*pack, settings);
  add_audience(*pack, settings);
  pack->footer(
      "Example: govbook pack 2009-09-15-local-area-group content/commissioning-support -o "
      "pack.pdf");

  auto* print = app.add_subcommand("print", "set files of Markdown as accessible PDFs");
  print
      ->add_option("FILE", sheet.files,
                   "files; the front matter of each says title, kind and the like")
      ->required();
  print
      ->add_option("-o,--output", sheet.output, "the PDF of one file; left out, its name with .pdf")
      ->type_name("FILE");
  print->add_option("--theme", sheet.theme, "a folder with files of a theme of your own")
      ->type_name("FOLDER");
  add_telling(*print, settings);
  print->footer("Example: govbook print minutes.md -o minutes.pdf");

  auto* rules = app.add_subcommand("rules", "every check, what it means, and how to do it right");
  rules->add_option("CODE", code, "one of them");
  rules->footer("Example: govbook rules check/no-quorum");

  auto* show = app.add_subcommand("show", "answer a question");
  show->add_option("ANSWER", question.answer, cli::answers_listed())->required();
  show->add_option("BODY", question.body, "the id of a body; some answers do without");
  show->add_option("--meeting", question.meeting, "the day of a meeting")->type_name("DATE");
  show->add_option("--elected", question.elected, "the day on which an office was filled")
      ->type_name("DATE");
  show->add_option("--present", question.present,
                   "who is there: seats and classes, \"chair,schools=2,provider=6\"")
      ->type_name("LIST");
  show->add_option("--affected", question.affected, "whom an issue affects, by their ids")
      ->type_name("LIST");
  show->add_option("--assume", question.assumptions,
                   "how many seats a class has, where the sources do not say")
      ->type_name("CLASS=N")
      ->allow_extra_args(false);
  add_folders(*show, settings);
  add_common(*show, settings);
  add_audience(*show, settings);
  show->footer("Example: govbook show quorum local-area-group content/commissioning-support");

  auto* scan = app.add_subcommand(
      "scan", "look through a site for everyone for what its handbooks keep from everyone");
  scan->add_option("SITE", site, "the folder to look through")->required();
  scan->add_option("--against", settings.folders, "the handbooks, or folders of them")
      ->type_name("FOLDER")
      ->required();
  add_telling(*scan, settings);
  scan->footer(
      "Whatever is written is read: pages with and without their tags, diagrams, the words and\n"
      "objects of PDFs and what is attached to them, names of files, escapes, base64, gzip, ZIP "
      "and\n"
      "the texts of pictures. Looked for are the values of records whose audience is not public: "
      "a\n"
      "short one whole, of a long one every few words. What public records or the templates say, "
      "too,\n"
      "is no secret. `govbook build` takes the same look before it publishes.\n"
      "Ends with 0 when nothing is found, 1 when something is, 3 when a file cannot be read.\n"
      "Example: govbook scan site --against content");

  auto* verify = app.add_subcommand(
      "verify", "tell what people who cannot see would not get from PDFs, ours or anybody's");
  verify->add_option("FILE", files, "PDFs")->required();
  verify->add_option("--format", settings.format, "how to tell what there is to tell")
      ->check(CLI::IsMember({"text", "json"}));
  verify->footer(
      "Checked is what a program can decide of PDF/UA-1: tags and what they belong to, links,\n"
      "headings, lists, tables, alternative texts, fonts, language, title. With each finding come\n"
      "its checkpoint of the Matterhorn Protocol 1.1, the page and the words nearby. Some\n"
      "checkpoints need a person and are not checked: whether the reading order makes sense, the\n"
      "right tags were chosen, alternative texts are good and colours suffice. Others need a look\n"
      "into font programs and media, which is not taken. So nothing found is no proof of PDF/UA.\n"
      "Ends with 0 when nothing is found, 1 when something is, 3 when a file cannot be read.\n"
      "Example: govbook verify board.pdf minutes.pdf");

  if (tell_unknown_command(app, argc, argv)) return cli::wrong_use;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_help = app.exit(error) == 0;
    return is_help ? cli::made : cli::wrong_use;
  }
  // A file that grows beyond a limit is an error that is told, not a sudden end.
  std::signal(SIGXFSZ, SIG_IGN);
  govbook::markdown::prepare();
  if (settings.folders.empty()) settings.folders.emplace_back(".");

  if (init->parsed()) return cli::init(beginning, settings);
  if (build->parsed()) return cli::build(settings);
  if (minutes->parsed()) return cli::begin_minutes(std::move(question), std::move(settings));
  if (propose->parsed()) return cli::propose_dates(std::move(question), std::move(settings));
  if (check->parsed()) return cli::check(settings);
  if (dump->parsed()) return cli::dump(station, settings);
  if (pack->parsed()) return cli::pack(told_pack, settings);
  if (print->parsed()) return cli::print_files(sheet, settings);
  if (rules->parsed()) return cli::rules(code, settings);
  if (scan->parsed()) return cli::scan_site(site, settings);
  if (verify->parsed()) return cli::verify_files(files, settings);
  return cli::show(std::move(question), std::move(settings));
}
