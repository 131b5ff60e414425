#!/usr/bin/env python3
"""Writes what fuzzing begins with: the inputs of our cases, and the files of the examples.

    make_seeds.py FOLDER    makes FOLDER/json, FOLDER/yaml, FOLDER/markdown and FOLDER/templates
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST = 4096  # Larger inputs only make fuzzing slow.


def add(folder, kind, data):
    if 0 < len(data) <= MOST:
        name = hashlib.sha256(data).hexdigest()[:16]
        (folder / kind / name).write_bytes(data)


def kind_of(name):
    if name.endswith(".json"):
        return "json"
    if name.endswith((".yaml", ".yml")):
        return "yaml"
    return "markdown" if name.endswith(".md") else None


def sections(path):
    """Name and bytes of each section of a case."""
    parts = re.split(rb"^-- (.+) --\n", path.read_bytes(), flags=re.M)
    return zip((name.decode() for name in parts[1::2]), parts[2::2])


def expressions(path):
    """The lines "expression => result" of a case without a template, as templates."""
    found = dict(sections(path))
    if "template" not in found:
        for line in found.get("expected", b"").splitlines():
            yield b"{{ " + line.split(b" => ")[0] + b" }}"


def decoded(text):
    """An input of tests/hostile as bytes; see tests/hostile/inputs.h."""

    def one(match):
        words = match[1].decode()
        if words.startswith("U+"):
            return chr(int(words[2:], 16)).encode("utf-8", "surrogatepass")
        if "×" in words:
            times, part = words.split("×", 1)
            return part.encode() * min(int(times), 200)
        return bytes.fromhex(words)

    text = text.replace("▶".encode(), b"")
    return re.sub("«(.*?)»".encode(), one, text, flags=re.S)


def hostile(path):
    """File name and bytes of each input of a list."""
    parts = re.split(rb"^== (.+)\n", path.read_bytes(), flags=re.M)
    for heading, body in zip(parts[1::2], parts[2::2]):
        yield heading.decode().split("|")[1].strip(), decoded(body.removesuffix(b"\n"))


def main():
    folder = pathlib.Path(sys.argv[1])
    for kind in ("json", "yaml", "markdown", "templates"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for path in sorted((ROOT / "tests/cases").rglob("*.case")):
        for name, data in sections(path):
            kind = kind_of(name)
            if path.parent.name == "templating" and name not in ("expected", "values", "escape"):
                kind = "templates"
            elif name in ("markdown", "text", "input") and path.parent.name == "markdown":
                kind = "markdown"
            if kind:
                add(folder, kind, data)
        if path.parent.name == "templating":
            for data in expressions(path):
                add(folder, "templates", data)
    for path in sorted((ROOT / "tests/hostile").glob("*.txt")):
        for name, data in hostile(path):
            kind = "templates" if name.startswith("templates/") else kind_of(name)
            if kind:
                add(folder, kind, data)
            if name.startswith("pages/"):
                add(folder, "yaml", data)
    for path in sorted((ROOT / "content").rglob("*")):
        kind = kind_of(path.name)
        if kind and path.is_file():
            data = path.read_bytes()
            for begin in range(0, min(len(data), 5 * MOST), MOST):
                add(folder, kind, data[begin : begin + MOST])
    for path in sorted((ROOT / "templates").rglob("*.md")):
        add(folder, "templates", path.read_bytes()[:MOST])


main()
