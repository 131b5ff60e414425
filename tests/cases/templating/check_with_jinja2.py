#!/usr/bin/env python3
"""Holds the cases of this folder equal to what Jinja2 itself gives for them.

Cases with a section "ours" show what Jinja2 does not have, and are skipped. With --accept the
section "expected" is rewritten by Jinja2; read the diff before you commit it.
"""

import json
import pathlib
import re
import sys

import jinja2
from markupsafe import Markup

DIVIDER = re.compile(r"^-- (.+) --$")


def read(path):
    """The lines before the first section, and the sections in their order."""
    about, sections = "", {}
    name = None
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        divider = DIVIDER.match(line)
        if divider:
            name = divider.group(1)
            sections[name] = ""
        elif name is None:
            about += line + "\n"
        else:
            sections[name] += line + "\n"
    return about, sections


def with_markup(pairs):
    value = dict(pairs)
    return Markup(value["$markup"]) if "$markup" in value else value


def environment(sections):
    files = {name[5:]: text for name, text in sections.items() if name.startswith("file ")}
    files["main"] = sections.get("template", "")
    return jinja2.Environment(
        loader=jinja2.DictLoader(files),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
        autoescape=sections.get("escape", "") == "html\n",
    )


def table_line(jinja, line, values):
    expression = line.rsplit(" => ", 1)[0]
    try:
        result = jinja.from_string("{{ " + expression + " }}").render(values)
    except Exception as error:  # Whatever Jinja2 says against a line, the line is wrong.
        result = f"{type(error).__name__}: {error}"
    return f"{expression} => {result}\n"


def rendered(sections):
    values = json.loads(sections.get("values") or "{}", object_pairs_hook=with_markup)
    jinja = environment(sections)
    if "template" not in sections:
        lines = sections["expected"].split("\n")[:-1]
        return "".join(table_line(jinja, line, values) for line in lines)
    text = jinja.get_template("main").render(values)
    return text if not text or text.endswith("\n") else text + "\n"


def main():
    is_accepting = "--accept" in sys.argv[1:]
    folder = pathlib.Path(__file__).parent
    checked = differing = 0
    for path in sorted(folder.glob("**/*.case")):
        about, sections = read(path)
        if "ours" in sections or sections.get("escape") == "markdown\n":
            continue
        checked += 1
        try:
            actual = rendered(sections)
        except Exception as error:
            actual = f"{type(error).__name__}: {error}\n"
        if actual == sections.get("expected", ""):
            continue
        differing += 1
        print(f"{path.name}: Jinja2 gives\n{actual}--- and the case expects\n{sections.get('expected', '')}")
        if is_accepting:
            sections["expected"] = actual
            body = "".join(f"-- {name} --\n{text}" for name, text in sections.items())
            path.write_text(about + body, encoding="utf-8")
    print(f"{checked} cases compared with Jinja2 {jinja2.__version__}, {differing} differ")
    return 1 if differing and not is_accepting else 0


if __name__ == "__main__":
    sys.exit(main())
