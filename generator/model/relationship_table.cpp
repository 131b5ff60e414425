#include <array>

#include "model/party.h"
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
          field<T>(Kind::date, "begins", &T::begins, "From when it holds.", "\"2009-07\""),
          field<T>(Kind::date, "ends", &T::ends, "Until when it holds.", "\"2009-03-31\""),
      });
  return table;
}

const Noun& decision_right_noun() {
  using T = DecisionRight;
  const std::vector<std::string> parties = {"body", "organisation", "post"};
  static const Noun table = noun<T>(
      "decision right", "decision rights", "Who may decide a matter, and how far.",
      "`decision-rights.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among these.",
                            "\"strategic-commissioning\"")),
          required(field<T>(Kind::text, "matter", &T::matter, "What is decided.",
                            "\"strategic commissioning\"")),
          required(one_of(
              field<T>(Kind::choice, "kind", &T::kind, "What its holders may do.", "\"reserved\""),
              {{"reserved", "The holder alone decides."},
               {"shared", "Each holder decides in its own field."},
               {"delegated", "The holder decides on behalf of somebody else."},
               {"recommended", "The holder recommends; somebody else decides."},
               {"ratified", "The decision holds once the holder has ratified it."},
               {"veto", "The holder may stop it."},
               {"protected", "Nobody else's decision may override the holder's."}})),
          refers_to(field<T>(Kind::references, "holders", &T::holders, "Who decides.",
                             "[\"executive-board\"]"),
                    parties),
          field<T>(Kind::line, "held_by", &T::held_by,
                   "Who decides, in words, where these are many that have no record.",
                   "\"every partner organisation\""),
          refers_to(
              field<T>(Kind::reference, "from", &T::from,
                       "Who hands the decision on, where it is delegated.", "\"county-council\""),
              parties),
          refers_to(
              field<T>(Kind::reference, "under", &T::under,
                       "The right that is handed on, where it is delegated.", "\"commissioning\""),
              {"decision right"}),
          refers_to(field<T>(Kind::references, "recommended_by", &T::recommended_by,
                             "Who recommends what to decide.", "[\"executive-board\"]"),
                    parties),
          refers_to(field<T>(Kind::references, "consulted", &T::consulted,
                             "Who is to be consulted before.", "[\"youth-council\"]"),
                    parties),
          refers_to(
              field<T>(Kind::references, "ratified_by", &T::ratified_by,
                       "Who must ratify the decision before it holds.", "[\"county-council\"]"),
              parties),
          refers_to(field<T>(Kind::references, "vetoed_by", &T::vetoed_by, "Who may stop it.",
                             "[\"childrens-trust\"]"),
                    parties),
          field<T>(Kind::text, "limit", &T::limit, "How far the decision may go.",
                   "\"within the agreed budget\""),
          in_unit(field<T>(Kind::number, "amount", &T::amount, "The most money that it may commit.",
                           "10000"),
                  "pounds"),
          field<T>(Kind::text, "condition", &T::condition, "When it holds.",
                   "\"until an agreement is signed\""),
          one_of(field<T>(Kind::choice, "status", &T::status,
                          "Whether it holds now. Left out, it does.", "\"proposed\""),
                 {{"current", "It holds now."},
                  {"proposed", "It is proposed."},
                  {"future", "It is meant for later."}}),
          field<T>(Kind::date, "until", &T::until, "When it ends.", "\"2010-03\""),
      });
  return table;
}

}  // namespace govbook::model
