#include "model/body.h"
#include "model/table.h"

namespace govbook::model {
namespace {

using T = Body;

std::vector<Field> identity() {
  return {
      required(field<T>(Kind::line, "id", &T::id,
                        "A permanent id, unique among organisations, posts and bodies; it is the "
                        "address of the body's page.",
                        "\"executive-board\"")),
      required(field<T>(Kind::line, "name", &T::name, "Its full name.", "\"Executive Board\"")),
      field<T>(Kind::line, "short_name", &T::short_name, "What it is called for short.",
               "\"the Board\""),
      field<T>(Kind::line, "abbreviation", &T::abbreviation, "Its abbreviation.", "\"LCB\""),
      field<T>(Kind::lines, "other_names", &T::other_names, "Other names in use.",
               "[\"Children's Executive Board\"]"),
      field<T>(Kind::lines, "working_names", &T::working_names,
               "Names that have been thought of and are not settled.",
               "[\"Children's Partnership\"]"),
      required(
          one_of(field<T>(Kind::choice, "kind", &T::kind, "What sort of body it is.", "\"board\""),
                 {{"board", "A board."},
                  {"trust", "A trust or its partnership as a whole."},
                  {"partnership", "A partnership."},
                  {"group", "A group, forum or network."},
                  {"committee", "A committee or panel."},
                  {"authority", "An authority with duties of its own."}})),
      refers_to(field<T>(Kind::reference, "class", &T::partnership_class,
                         "The class of partnership that it is in.", "\"independent\""),
                {"class of partnership"}),
      one_of(
          field<T>(Kind::choice, "place", &T::place,
                   "Whether the body is one of the arrangements described here. Left out, it is.",
                   "\"neighbour\""),
          {{"own", "One of the bodies that the handbook describes."},
           {"neighbour", "Another body that these bodies deal with."}}),
      field<T>(Kind::line, "area", &T::area, "The area it covers.", "\"County Durham\""),
      in_unit(field<T>(Kind::number, "count", &T::count,
                       "How many there are of it, when one record stands for several alike.", "5"),
              "bodies"),
      refers_to(field<T>(Kind::reference, "parent", &T::parent, "The body it is part of or below.",
                         "\"childrens-trust\""),
                {"body"}),
      refers_to(field<T>(Kind::reference, "accountable_organisation", &T::accountable_organisation,
                         "The organisation that answers for it in law.", "\"county-council\""),
                {"organisation"}),
      one_of(field<T>(Kind::choice, "status", &T::status,
                      "Where it is in its life. Left out, it exists, or its phases say it.",
                      "\"emerging\""),
             statuses_of_bodies()),
      field<T>(Kind::date, "from", &T::from, "Its first day.", "\"2009-04-01\""),
      field<T>(Kind::date, "until", &T::until, "Its last day.", "\"2011-03-31\""),
      records_field<T>(
          "phases", &T::phases, &phase_noun,
          "Its life, phase by phase. Where it has some, they say what it is at a date."),
      refers_to(field<T>(Kind::references, "replaces", &T::replaces,
                         "The bodies whose place it takes.", "[\"trust-executive\"]"),
                {"body"}),
      refers_to(field<T>(Kind::references, "statutes", &T::statutes,
                         "The Acts and guidance it rests on.", "[\"children-act-2004\"]"),
                {"statute"}),
      field<T>(Kind::text, "summary", &T::summary, "What it is, in a sentence or two.",
               "\"It leads the partnership.\""),
      field<T>(Kind::texts, "purposes", &T::purposes, "What it is for.",
               "[\"to agree the plan and carry it out\"]"),
      records_field<T>("duties", &T::duties, &duty_group_noun, "Its terms of reference."),
  };
}

std::vector<Field> membership() {
  return {
      one_of(field<T>(Kind::choice, "membership_set_by", &T::membership_set_by,
                      "Who settles the list of members.", "\"body\""),
             {{"arrangements", "The list is part of the arrangements."},
              {"body", "The body settles its own membership; the list is what is suggested."}}),
      field<T>(Kind::text, "membership", &T::membership, "How the membership comes about.",
               "\"Each partner names its own member.\""),
      field<T>(Kind::text, "authority", &T::authority,
               "What a member must be able to decide or commit.",
               "\"Members can commit their organisation.\""),
      field<T>(Kind::text, "deputies", &T::deputies, "Who may come instead of a member.",
               "\"Each member has a named deputy.\""),
      records_field<T>("seats", &T::seats, &seat_noun, "Its seats, in the order of the source."),
      field<T>(Kind::texts, "membership_support", &T::membership_support,
               "What helps members to take part.", "[\"an induction pack\"]"),
      field<T>(Kind::text, "interests", &T::interests, "How interests are registered.",
               "\"All members register theirs.\""),
      in_unit(field<T>(Kind::number, "interests_reviewed", &T::interests_reviewed,
                       "How often members look at their entries in it.", "12"),
              "months"),
      field<T>(Kind::text, "resignation", &T::resignation, "How a member leaves.",
               "\"By letter to the chair.\""),
  };
}

std::vector<Field> working() {
  return {
      stated(record_field<T>("chair", &T::chair, &office_noun, "Its chair.")),
      stated(record_field<T>("deputy_chair", &T::deputy_chair, &office_noun,
                             "Its deputy or vice-chair.")),
      stated(record_field<T>("quorum", &T::quorum, &quorum_noun, "Its quorum.")),
      stated(record_field<T>("meetings", &T::meetings, &meeting_rules_noun, "How it meets.")),
      stated(record_field<T>("decisions", &T::decisions, &decision_rules_noun, "How it decides.")),
      record_field<T>("attendance", &T::attendance, &attendance_rules_noun,
                      "What members owe to meetings."),
      records_field<T>("support", &T::support, &support_role_noun, "Who helps it."),
      field<T>(Kind::texts, "support_duties", &T::support_duties, "What those who help do.",
               "[\"keep the register of attendance\"]"),
      records_field<T>("reviews", &T::reviews, &review_rule_noun, "What is reviewed, and when."),
      records_field<T>("contradictions", &T::contradictions, &contradiction_noun,
                       "What the sources say in two ways."),
  };
}

std::vector<Field> all_fields() {
  auto fields = identity();
  for (auto& more : membership()) fields.push_back(std::move(more));
  for (auto& more : working()) fields.push_back(std::move(more));
  return fields;
}

}  // namespace

const Noun& class_rule_noun() {
  using Rule = ClassRule;
  static const Noun table = noun<Rule>(
      "class rule", "class rules", "What holds for all bodies of a class.",
      "`rules` of a class of partnership",
      {
          required(field<Rule>(Kind::text, "text", &Rule::text, "The rule.",
                               "\"Each may put challenges to the partnership regularly.\"")),
          one_of(field<Rule>(Kind::choice, "status", &Rule::status,
                             "Whether it holds now. Left out, it does.", "\"proposed\""),
                 {{"current", "It holds now."}, {"proposed", "It is proposed."}}),
      });
  return table;
}

const Noun& partnership_class_noun() {
  using Class = PartnershipClass;
  static const Noun table = noun<Class>(
      "class of partnership", "classes of partnership",
      "A class of partnership, whose rules hold for all bodies that name it.", "`classes.json`",
      {
          required(field<Class>(Kind::line, "id", &Class::id,
                                "A permanent id, unique among classes.", "\"independent\"")),
          required(field<Class>(Kind::line, "title", &Class::title, "What it is called.",
                                "\"Independent partnerships\"")),
          field<Class>(Kind::text, "summary", &Class::summary, "Which bodies are in it.",
                       "\"Partnerships that the law has scrutinise others.\""),
          records_field<Class>("rules", &Class::rules, &class_rule_noun,
                               "What holds for all of them."),
      });
  return table;
}

const Noun& body_noun() {
  static const Noun table =
      noun<T>("body", "bodies", "A board, trust, partnership or group that people sit on.",
              "`bodies/<id>.json`, or several in `bodies.json`", all_fields());
  return table;
}

}  // namespace govbook::model
