#include "cli/account.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "data/json.h"

namespace govbook::cli {
namespace {

constexpr std::size_t most_told = 10;

void add_count(std::vector<std::string>& counts, std::size_t number, std::string_view one,
               std::string_view many) {
  if (number == 0) return;
  counts.push_back(std::to_string(number) + " " + std::string(number == 1 ? one : many));
}

std::vector<std::string> pages_and_prints(std::size_t pages, std::size_t prints) {
  std::vector<std::string> counts;
  add_count(counts, pages, "page", "pages");
  add_count(counts, prints, "PDF", "PDFs");
  return counts;
}

std::string as_json(const build::Made& result) {
  data::List list;
  for (const auto& [path, why] : result.whys) {
    if (why == build::Why::nothing) continue;
    data::Map one;
    one.push_back({"made", {}, {path, {}}});
    one.push_back({"why", {}, {std::string(build::name_of(why)), {}}});
    list.push_back({std::move(one), {}});
  }
  return data::write_json({std::move(list), {}});
}

std::string as_text(const build::Made& result) {
  std::map<build::Why, std::vector<std::string>> paths;
  for (const auto& [path, why] : result.whys) {
    if (why != build::Why::nothing) paths[why].push_back(path);
  }
  std::string told;
  for (const auto& [why, all] : paths) {
    told += std::string(build::words_for(why)) + ":\n";
    for (std::size_t i = 0; i < all.size() && i < most_told; ++i) told += "  " + all[i] + "\n";
    if (all.size() > most_told) {
      told += "  and " + std::to_string(all.size() - most_told) + " more\n";
    }
  }
  return told;
}

}  // namespace

std::string closing_line(const build::Made& result, const Settings& settings, double seconds) {
  auto counts = pages_and_prints(result.pages, result.prints);
  add_count(counts, result.diagrams, "diagram", "diagrams");
  const auto kept = pages_and_prints(result.kept_pages, result.kept_prints);
  char time[32];
  std::snprintf(time, sizeof time, "%.1f s", seconds);
  return "Made " + (counts.empty() ? "nothing" : text::join_as_list(counts)) + " in " +
         settings.output + " in " + time +
         (kept.empty() ? "." : ", kept " + text::join_as_list(kept) + ".");
}

std::string reasons(const build::Made& result, const Settings& settings) {
  return settings.format == "json" ? as_json(result) : as_text(result);
}

std::string prints_in(const std::vector<build::Handbook>& handbooks, const Found& found,
                      const Settings& settings) {
  std::vector<std::string> paths;
  for (const auto& handbook : handbooks) {
    const auto folder =
        std::filesystem::path(settings.output) / (found.is_collection ? handbook.folder : "");
    for (const auto& document : handbook.library.documents) {
      if (settings.makes_prints && document.is_printed)
        paths.push_back((folder / (document.path + ".pdf")).string());
    }
  }
  if (paths.empty()) return {};
  const auto more = static_cast<long long>(paths.size()) - 1;
  return paths.front() + (more > 0 ? " and " + text::counted(more, "other", "others") : "");
}

}  // namespace govbook::cli
