#include <array>

#include "model/relationship.h"
#include "model/table.h"

namespace govbook::model {
namespace {

constexpr std::array<RelationshipKind, 16> kinds = {{
    {"accountable-to", "is accountable to", "receives account from", 1},
    {"reports-to", "reports to", "receives reports from", 1},
    {"holds-to-account", "holds to account", "is held to account by", -1},
    {"performance-managed-by", "is performance-managed by", "manages the performance of", 1},
    {"scrutinises", "scrutinises", "is scrutinised by", 0},
    {"challenges", "may challenge", "may be challenged by", 0},
    {"advises", "advises", "is advised by", 0},
    {"delegates-to", "delegates to", "has delegation from", 0},
    {"oversees", "oversees", "is overseen by", 0},
    {"supports", "supports", "is supported by", 0},
    {"recognises", "recognises", "is recognised by", 0},
    {"refers-to", "refers disputes to", "receives disputes from", 0},
    {"observes", "observes", "is observed by", 0},
    {"member-of", "is a member of", "has as a member", 0},
    {"sets-up", "sets up", "is set up by", 0},
    {"works-with", "works with", "works with", 0},
}};

std::vector<ChoiceWord> kind_choices() {
  std::vector<ChoiceWord> choices;
  for (const auto& kind : kinds) {
    choices.push_back(
        {std::string(kind.word), "The first " + std::string(kind.forward) + " the second."});
  }
  return choices;
}

}  // namespace

const RelationshipKind* relationship_kind(std::string_view word) {
  for (const auto& kind : kinds) {
    if (kind.word == word) return &kind;
  }
  return nullptr;
}

const Noun& relationship_noun() {
  using T = Relationship;
  const std::vector<std::string> parties = {"body", "organisation", "post"};
  static const Noun table = noun<T>(
      "relationship", "relationships", "What one body, organisation or post is to another.",
      "`relationships.json`",
      {
          field<T>(Kind::line, "id", &T::id, "A permanent id, unique among relationships.",
                   "\"board-to-partnership\""),
          required(refers_to(field<T>(Kind::reference, "from", &T::from, "The first of the two.",
                                      "\"childrens-trust\""),
                             parties)),
          required(one_of(field<T>(Kind::choice, "kind", &T::kind,
                                   "What the first is to the second.", "\"accountable-to\""),
                          kind_choices())),
          required(refers_to(field<T>(Kind::reference, "to", &T::to, "The second of the two.",
                                      "\"strategic-partnership\""),
                             parties)),
          field<T>(Kind::text, "subject", &T::subject, "In what matter.",
                   "\"targets for children and young people\""),
          one_of(stated(field<T>(Kind::choice, "force", &T::force, "What it rests on.",
                                 "\"statutory\"")),
                 {{"statutory", "An Act or statutory guidance requires it."},
                  {"agreed", "The parties have agreed it."}}),
          one_of(field<T>(Kind::choice, "status", &T::status,
                          "Whether it holds now. Left out, it does.", "\"proposed\""),
                 {{"current", "It holds now."},
                  {"emerging", "It is being set up."},
                  {"proposed", "It is proposed."},
                  {"future", "It is meant for later."}}),
          one_of(field<T>(Kind::choice, "dual", &T::dual,
                          "Whether answering to more than one is meant.", "\"declared\""),
                 {{"declared", "The arrangements say that there is more than one line."}}),
      });
  return table;
}

}  // namespace govbook::model
