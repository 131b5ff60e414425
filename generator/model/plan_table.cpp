#include "model/plan.h"
#include "model/table.h"

namespace govbook::model {
namespace {

std::vector<ChoiceWord> statuses() {
  return {{"existing", "It is there."},
          {"emerging", "It is being made."},
          {"proposed", "It is proposed."},
          {"future", "It is meant for later."}};
}

}  // namespace

const Noun& aim_noun() {
  using T = Aim;
  static const Noun table = noun<T>(
      "aim", "aims", "What the partners hold to or want to reach.", "`aims.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among aims.",
                            "\"needs-first\"")),
          required(
              one_of(field<T>(Kind::choice, "kind", &T::kind, "What it is.", "\"principle\""),
                     {{"principle", "Something that partners hold to when they work together."},
                      {"outcome", "What is to change for people."},
                      {"priority", "What comes first."},
                      {"success-criterion", "A sign by which success is judged."}})),
          field<T>(Kind::line, "group", &T::group, "The heading that it stands under.",
                   "\"For children\""),
          field<T>(Kind::number, "count", &T::count,
                   "How many there are, where the source counts them without listing them.", "5"),
          stated(field<T>(Kind::text, "text", &T::text, "The aim, as a sentence.",
                          "\"Children and young people are safe.\"")),
          refers_to(field<T>(Kind::references, "leads", &T::leads, "Who leads on it.",
                             "[\"director-of-public-health\"]"),
                    parties()),
          refers_to(field<T>(Kind::reference, "plan", &T::plan, "The plan that it belongs to.",
                             "\"childrens-plan\""),
                    {"plan"}),
      });
  return table;
}

const Noun& plan_noun() {
  using T = Plan;
  static const Noun table = noun<T>(
      "plan", "plans", "A strategy, plan or agreement, and the one it is a part of.",
      "`plans.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among plans.",
                            "\"childrens-plan\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.",
                            "\"Children and Young People's Plan\"")),
          field<T>(Kind::line, "abbreviation", &T::abbreviation, "Its abbreviation.", "\"LAA\""),
          required(one_of(field<T>(Kind::choice, "kind", &T::kind, "What it is.", "\"plan\""),
                          {{"strategy", "A strategy: where things are to go."},
                           {"plan", "A plan: what is to be done."},
                           {"agreement", "An agreement with targets."},
                           {"part", "A part of the plan above it."},
                           {"framework", "A framework that others work within."}})),
          field<T>(Kind::number, "count", &T::count,
                   "How many of them there are, where one record stands for several alike.", "5"),
          refers_to(
              field<T>(Kind::reference, "parent", &T::parent,
                       "The plan that it is a part of or carries out.", "\"community-strategy\""),
              {"plan"}),
          refers_to(field<T>(Kind::references, "owners", &T::owners, "Who agrees it.",
                             "[\"childrens-trust\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "delivered_by", &T::delivered_by,
                             "Who carries it out.", "[\"local-childrens-boards\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "watched_by", &T::watched_by,
                             "Who watches how it goes.", "[\"laa-board\"]"),
                    parties()),
          one_of(field<T>(Kind::choice, "status", &T::status,
                          "Whether it is there. Left out, it is.", "\"future\""),
                 statuses()),
          field<T>(Kind::date, "from", &T::from, "When it begins.", "\"2009-04\""),
          field<T>(Kind::date, "until", &T::until, "When it ends.", "\"2012-03\""),
          field<T>(Kind::text, "summary", &T::summary, "What it is, in a sentence or two.",
                   "\"What partners will do for children.\""),
          refers_to(
              field<T>(Kind::references, "statutes", &T::statutes,
                       "The statutes and guidance that ask for it.", "[\"children-act-2004\"]"),
              {"statute"}),
          records_field<T>("reviews", &T::reviews, &review_rule_noun, "When it is reviewed."),
      });
  return table;
}

const Noun& budget_noun() {
  using T = Budget;
  static const Noun table = noun<T>(
      "budget", "budgets", "Money that partners put together or line up.", "`budgets.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among budgets.",
                            "\"commissioning\"")),
          required(field<T>(Kind::line, "title", &T::title, "What it is called.",
                            "\"Integrated commissioning budget\"")),
          required(one_of(
              field<T>(Kind::choice, "kind", &T::kind, "How partners' money meets.", "\"pooled\""),
              {{"single", "The money of one organisation, for this purpose."},
               {"aligned", "Each partner keeps its money and plans it together with the others."},
               {"pooled", "Partners put money into one pot."},
               {"mixed", "Partly aligned, partly pooled."},
               {"grant", "Money given for a purpose."}})),
          one_of(field<T>(Kind::choice, "status", &T::status,
                          "Whether it is there. Left out, it is.", "\"future\""),
                 statuses()),
          stated(field<T>(Kind::line, "amount", &T::amount, "How much, as the source says it.",
                          "\"£2 million a year\"")),
          refers_to(field<T>(Kind::references, "contributors", &T::contributors,
                             "Who puts money in.", "[\"primary-care-trust\"]"),
                    parties()),
          refers_to(stated(field<T>(Kind::reference, "holder", &T::holder, "Who holds it.",
                                    "\"childrens-services-authority\"")),
                    parties()),
          field<T>(Kind::text, "summary", &T::summary, "What it is for.",
                   "\"To pay for services that partners commission together.\""),
      });
  return table;
}

}  // namespace govbook::model
