#!/usr/bin/python3
"""Makes a handbook of many bodies, plainly synthetic, to measure govbook with.

usage: make_handbook.py BODIES FOLDER [--seed SEED] [--terms COUNT] [--no-diagrams] [--no-volume]

The bodies form a tree, six below each. A body has 8 to 15 seats with organisations, a chair, a
quorum, meetings, one citation, two to four relationships to others (its parent first), and 600 to
1,200 words of Markdown with lists, a table, a quotation and links to other bodies. The first COUNT
bodies (none, left out) also have purposes and duties, and so terms of reference and a PDF each.
Without diagrams the handbook has a template of its own for bodies: the usual one less its chart;
without a volume one that makes no PDF of the whole handbook.

The same arguments give the same bytes. A body's own words depend on the seed and its number alone.
`govbook check --strict` has nothing to say about what is made.
"""

import argparse
import json
import pathlib
import random
import re

PAPER = "rules"
MOST_CLAUSES = 40
MOST_ORGANISATIONS = 60
FEWEST_WORDS, MOST_WORDS = 600, 1200

GLOSSARY = {
    "AP": "annual plan", "CF": "common fund", "DR": "data return", "EP": "estates programme",
    "FR": "finance return", "IP": "improvement plan", "JW": "joint workforce",
    "OP": "outcomes profile", "PB": "pooled budget", "QS": "quality standard",
    "RR": "risk register", "SS": "service specification",
}
KINDS = ["board", "committee", "group", "partnership"]
SEATS = [
    "Finance lead", "Clinical lead", "Quality lead", "Estates lead", "Workforce lead",
    "Digital lead", "Research lead", "Public health lead", "Social care lead", "Housing lead",
    "Education lead", "Community lead", "Patient voice", "Carer voice", "Independent member",
    "Staff member", "Planning lead", "Contracts lead", "Safety lead", "Communications lead",
]
STANDINGS = ["voting"] * 4 + ["non-voting", "in-attendance"]
MATTERS = [
    "the budget of the year", "waiting times", "the plan for winter", "shared premises",
    "the care of older people", "training and skills", "the quality of records",
    "services at night", "work with schools", "transport to clinics", "the use of data",
    "prevention and screening", "complaints and what they teach", "services in rural places",
]
ACTIONS = [
    "reviews", "agrees", "watches", "compares", "publishes", "plans", "tests", "explains",
    "revises", "supports", "records", "weighs",
]
THINGS = [
    "proposals for change", "quarterly figures", "the views of residents", "agreed priorities",
    "reports from its members", "open actions", "lessons from incidents", "forecasts of demand",
    "savings already made", "evidence from elsewhere", "delivery against milestones",
    "the terms of contracts", "the state of buildings", "shared risks",
]
REASONS = [
    "so that money follows need", "before anything is decided", "as the partners have agreed",
    "with those who do the work", "in public wherever it can", "at least twice a year",
    "and says plainly what is missing", "without waiting to be asked",
    "because others depend on it", "in the light of what was promised",
]
OPENINGS = [
    "In spring it", "At each meeting it", "With its partners it", "Between meetings the chair",
    "Before the summer it", "When figures change it", "Every second year it", "As a rule it",
]
HEADINGS = [
    "Background", "How it works", "What it watches", "Who prepares its papers", "Its year",
    "How it hears people", "What it passes on", "Money", "Records", "What comes next",
]
TIES = ["works-with", "works-with", "advises", "supports", "scrutinises", "delegates-to"]


def body_id(number):
    return f"body-{number:05d}"


def name_of(number):
    return f"Body {number}"


def organisation_id(number):
    return f"organisation-{number:02d}"


def cited_by(number, bodies):
    return f"{PAPER} {number % min(bodies, MOST_CLAUSES) + 1}"


def parent_of(number):
    return (number - 2) // 6 + 1 if number > 1 else None


def sentence(dice):
    matter, other = dice.sample(MATTERS, 2)
    opening, reason = dice.choice(OPENINGS), dice.choice(REASONS)
    action, thing = dice.choice(ACTIONS), dice.choice(THINGS)
    return dice.choice([
        f"{opening} {action} {thing} on {matter}, {reason}.",
        f"{opening} {action} {thing}, above all on {matter} and {other}.",
        f"{opening} looks at {matter} first, then {action} {thing} {reason}.",
        f"On **{matter}** its members speak for {dice.randint(2, 40)} services, {reason}.",
        f"Its *{dice.choice(list(GLOSSARY.values()))}* covers {matter}; it {action} {thing}.",
        f"The {dice.choice(list(GLOSSARY))} of the year names {matter}, {reason}.",
    ])


def paragraph(dice, sentences):
    return " ".join(sentence(dice) for _ in range(sentences))


def some_others(dice, number, bodies, wanted, known):
    """Numbers of other bodies, mostly near ones, none of them known already."""
    found = []
    for _ in range(20 * wanted):
        if len(found) == wanted:
            break
        near = number + dice.randint(-20, 20)
        other = near if dice.random() < 0.7 else dice.randint(1, bodies)
        if 1 <= other <= bodies and other != number and other not in known + found:
            found.append(other)
    return found


def relationships(dice, number, bodies):
    parent = parent_of(number)
    known = [] if parent is None else [parent]
    ties = [] if parent is None else [("reports-to", parent)]
    others = some_others(dice, number, bodies, dice.randint(2, 4) - len(ties), known)
    ties += [(dice.choice(TIES), other) for other in others]
    return [{
        "from": body_id(number),
        "kind": kind,
        "to": body_id(other),
        "subject": dice.choice(MATTERS),
        **({"force": "statutory"} if dice.random() < 0.3 else {}),
        "source": cited_by(number, bodies),
    } for kind, other in ties]


def seats(dice, bodies):
    titles = dice.sample(SEATS, dice.randint(8, 15))
    made = []
    for place, title in enumerate(titles):
        made.append({
            "id": title.lower().replace(" ", "-"),
            "title": title,
            "organisation": organisation_id(dice.randint(1, min(bodies, MOST_ORGANISATIONS))),
            "count": 1,
            "standing": "voting" if place < 4 else dice.choice(STANDINGS),
        })
    return made


def terms(dice):
    """What terms of reference are made of: purposes and duties."""
    def act():
        return f"{dice.choice(['agree', 'review', 'oversee', 'publish'])} {dice.choice(THINGS)}"
    groups = [{
        "id": f"part-{part}",
        "title": dice.choice(MATTERS).capitalize(),
        "duties": [{"text": f"{act()} {dice.choice(REASONS)}"} for _ in range(dice.randint(4, 8))],
    } for part in range(1, 6)]
    return {"purposes": [f"to {act()}" for _ in range(4)], "duties": groups}


def body(dice, number, bodies, has_terms):
    parent = parent_of(number)
    interval = dice.choice([1, 2, 3, 6])
    made = {
        "name": name_of(number),
        "kind": KINDS[number % len(KINDS)],
        "area": f"Area {number % 9 + 1}",
        "summary": f"It {dice.choice(ACTIONS)} {dice.choice(THINGS)} on {dice.choice(MATTERS)}.",
        "seats": seats(dice, bodies),
        "chair": {
            "method": "elected",
            "appointment": "The members elect one of themselves every year.",
        },
        "deputy_chair": {"state": "none"},
        "quorum": {"tests": [{"percent": dice.choice([40, 50, 60]), "of": "voting-seats"}]},
        "meetings": {
            "frequency": "every month" if interval == 1 else f"every {interval} months",
            "interval_months": interval,
            "items_due": 14,
            "papers_due": 7,
        },
        "decisions": {"approach": "By consensus wherever it can be had."},
        "source": cited_by(number, bodies),
    }
    if parent is not None:
        made["parent"] = body_id(parent)
    if has_terms:
        made |= terms(dice)
    return made


def list_of(dice, links):
    return [f"- {sentence(dice)} It keeps {link} informed." for link in links]


def table(dice):
    rows = [f"| {dice.choice(MATTERS).capitalize()} | {dice.choice(SEATS)} "
            f"| {dice.randint(50, 100)} % | {dice.choice(['spring', 'summer', 'autumn'])} |"
            for _ in range(dice.randint(4, 7))]
    return ["| Measure | Owner | Target | Due |", "|---|---|---:|---|"] + rows


def quotation(dice):
    return [f"> {sentence(dice)}"]


def steps(dice):
    return [f"1. {sentence(dice)}" for _ in range(5)]


def narrative(dice, number, bodies):
    others = some_others(dice, number, bodies, dice.randint(4, 8), [])
    links = [f"[{name_of(other)}](body:{body_id(other)})" for other in others]
    parts = [list_of(dice, links[:3]), table(dice), steps(dice), quotation(dice)]
    blocks = [[f"{name_of(number)} is a body of a handbook made for measuring. "
               + paragraph(dice, 2)]]
    for heading, part in zip(dice.sample(HEADINGS, dice.randint(5, 8)), parts + [[]] * 4):
        blocks += [[f"## {heading}"], [paragraph(dice, dice.randint(2, 4))], part]
    blocks += [[f"It reads the minutes of {link}."] for link in links[3:]]
    count = sum(len(line.split()) for block in blocks for line in block)
    wanted = dice.randint(FEWEST_WORDS, MOST_WORDS - 100)
    while count < wanted:
        blocks.append([paragraph(dice, 4)])
        count += len(blocks[-1][0].split())
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def settings(bodies):
    return {
        "govbook": 1,
        "title": f"Handbook of {bodies} bodies",
        "publisher": "govbook bench",
        "as_at": "2026-01-01",
        "area": "Nowhere",
        "summary": "A synthetic handbook that govbook is measured with.",
    }


def organisations(bodies):
    return [{"id": organisation_id(number), "name": f"Organisation {number}", "kind": "other"}
            for number in range(1, min(bodies, MOST_ORGANISATIONS) + 1)]


def glossary():
    return [{
        "id": short.lower(),
        "term": term.capitalize(),
        "abbreviation": short,
        "meaning": f"What the bodies call their {term}.",
    } for short, term in GLOSSARY.items()]


def sources(bodies):
    return [{
        "id": PAPER,
        "title": "Rules of the synthetic handbook",
        "label": "Rules",
        "author": "govbook bench",
        "date": "2026",
        "inventory": "complete",
        "clauses": [{"number": str(number), "subject": f"Rule {number}"}
                    for number in range(1, min(bodies, MOST_CLAUSES) + 1)],
    }]


def write(path, value):
    text = value if isinstance(value, str) else json.dumps(value, indent=1) + "\n"
    path.write_text(text, encoding="utf-8")


def write_lines(path, records):
    """A record a line, without spaces: a file of a handbook holds at most 4 MiB and 200,000
    values, and the relationships of 10,000 bodies come near to both."""
    lines = [json.dumps(record, separators=(",", ":")) for record in records]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def leave_out_diagrams(folder):
    name = "templates/documents/body.md"
    usual = (pathlib.Path(__file__).parents[2] / name).read_text(encoding="utf-8")
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    write(folder / name, re.sub(r"```chart\nof: body\n```\n", "", usual))


def leave_out_volume(folder):
    name = folder / "templates/documents/handbook.md"
    name.parent.mkdir(parents=True, exist_ok=True)
    write(name, '---\npath: handbook\nkind: volume\ntitle: None\nwhen: ""\n---\n')


def make(bodies, folder, seed, with_terms):
    (folder / "bodies").mkdir(parents=True)
    ties = []
    for number in range(1, bodies + 1):
        dice = random.Random(f"{seed}:{number}")
        ties += relationships(dice, number, bodies)
        file = folder / "bodies" / body_id(number)
        write(file.with_suffix(".json"), body(dice, number, bodies, number <= with_terms))
        write(file.with_suffix(".md"), narrative(dice, number, bodies))
    write_lines(folder / "relationships.json", ties)
    write(folder / "handbook.json", settings(bodies))
    write(folder / "organisations.json", organisations(bodies))
    write(folder / "glossary.json", glossary())
    write(folder / "sources.json", sources(bodies))


def main():
    parser = argparse.ArgumentParser(description="Makes a synthetic handbook.")
    parser.add_argument("bodies", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--terms", type=int, default=0, metavar="COUNT",
                        help="how many bodies have terms of reference, a PDF each")
    parser.add_argument("--no-diagrams", action="store_true",
                        help="leave the diagram of each body out")
    parser.add_argument("--no-volume", action="store_true",
                        help="make no PDF of the whole handbook")
    given = parser.parse_args()
    make(given.bodies, given.folder, given.seed, given.terms)
    if given.no_diagrams:
        leave_out_diagrams(given.folder)
    if given.no_volume:
        leave_out_volume(given.folder)


if __name__ == "__main__":
    main()
