#include "diagram/look.h"

namespace govbook::diagram {

Stroke stroke_of(doc::EdgeKind kind) {
  switch (kind) {
    case doc::EdgeKind::parent:
      return {1.25, {}};
    case doc::EdgeKind::accountability:
      return {1.75, {}};
    case doc::EdgeKind::support:
      return {1.25, {6, 3}};
    case doc::EdgeKind::influence:
      return {1.5, {1.5, 3}};
    case doc::EdgeKind::membership:
      return {1.25, {9, 3, 1.5, 3}};
    case doc::EdgeKind::flow:
      return {1.25, {}};
  }
  return {};
}

Stroke stroke_of(doc::NodeKind kind) {
  switch (kind) {
    case doc::NodeKind::focus:
      return {2.5, {}};
    case doc::NodeKind::finish:
      return {2.5, {}};
    case doc::NodeKind::group:
      return {1.25, {5, 3}};
    case doc::NodeKind::clash:
      return {2.5, {7, 3}};
    default:
      return {1.25, {}};
  }
}

Head head_of(doc::EdgeKind kind) {
  switch (kind) {
    case doc::EdgeKind::parent:
      return Head::none;
    case doc::EdgeKind::accountability:
      return Head::triangle;
    case doc::EdgeKind::support:
      return Head::barb;
    case doc::EdgeKind::influence:
      return Head::hollow_triangle;
    case doc::EdgeKind::membership:
      return Head::hollow_diamond;
    case doc::EdgeKind::flow:
      return Head::triangle;
  }
  return Head::none;
}

bool is_hollow(Head head) { return head == Head::hollow_triangle || head == Head::hollow_diamond; }

std::string_view name_of(doc::EdgeKind kind) {
  switch (kind) {
    case doc::EdgeKind::parent:
      return "parent";
    case doc::EdgeKind::accountability:
      return "accountability";
    case doc::EdgeKind::support:
      return "support";
    case doc::EdgeKind::influence:
      return "influence";
    case doc::EdgeKind::membership:
      return "membership";
    case doc::EdgeKind::flow:
      return "flow";
  }
  return "";
}

std::string_view name_of(doc::NodeKind kind) {
  switch (kind) {
    case doc::NodeKind::body:
      return "body";
    case doc::NodeKind::focus:
      return "focus";
    case doc::NodeKind::organisation:
      return "organisation";
    case doc::NodeKind::post:
      return "post";
    case doc::NodeKind::group:
      return "group";
    case doc::NodeKind::step:
      return "step";
    case doc::NodeKind::decision:
      return "decision";
    case doc::NodeKind::start:
      return "start";
    case doc::NodeKind::finish:
      return "finish";
    case doc::NodeKind::clash:
      return "clash";
  }
  return "";
}

}  // namespace govbook::diagram
