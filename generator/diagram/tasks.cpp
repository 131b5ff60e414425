#include "diagram/tasks.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "diagram/draft.h"

namespace govbook::diagram {
namespace {

// Its title, for a message.
std::string named(const doc::Graph& graph) {
  return graph.title.empty() ? "a diagram" : "the diagram \"" + graph.title + "\"";
}

bool is_within(const doc::Graph& graph, std::size_t edges, const Sizes& sizes) {
  return graph.nodes.size() <= sizes.nodes && edges <= sizes.edges &&
         edges <= 2 * graph.nodes.size() + sizes.edges_beside_two_a_node;
}

void report_too_large(const Task& task, std::size_t edges, const Sizes& sizes, Report& report) {
  const auto nodes = task.graph->nodes.size();
  report.warning("diagram/too-large", task.at,
                 named(*task.graph) + " has " +
                     text::counted(static_cast<long long>(nodes), "box", "boxes") + " and " +
                     text::counted(static_cast<long long>(edges), "line", "lines") +
                     ", too many to draw; readers get the list alone");
  report.hint("at most " + std::to_string(sizes.nodes) + " boxes, " + std::to_string(sizes.edges) +
              " lines, and no more lines than twice the boxes and " +
              std::to_string(sizes.edges_beside_two_a_node) +
              "; show one part of the arrangements at a time");
}

}  // namespace

std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks, const Means& means,
                                            Report& report) {
  std::vector<std::optional<Drawing>> drawings(tasks.size());
  std::vector<std::size_t> numbers;  // Of the tasks that are placed.
  std::vector<Draft> drafts;
  std::vector<Sketch> sketches;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto& graph = *tasks[i].graph;
    const auto edges = ties(graph).size();
    if (!is_within(graph, edges, means.sizes)) {
      report_too_large(tasks[i], edges, means.sizes, report);
    } else if (graph.nodes.empty()) {
      drawings[i] = Drawing();
    } else if (auto found = draft(graph, means.measure); !found.has_sketch()) {
      drawings[i] = draw(graph, found, {});
    } else {
      numbers.push_back(i);
      sketches.push_back(found.sketch);
      drafts.push_back(std::move(found));
    }
  }
  const auto answers = place_apart(sketches, means.placer, means.limits);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto& task = tasks[numbers[i]];
    if (answers[i].placement) {
      drawings[numbers[i]] = draw(*task.graph, drafts[i], *answers[i].placement);
    } else {
      report.warning("diagram/failed", task.at,
                     named(*task.graph) + " could not be laid out: " + answers[i].failure +
                         "; readers get the list alone");
    }
  }
  return drawings;
}

}  // namespace govbook::diagram
