#!/usr/bin/env python3
"""Writes what fuzzing begins with: the inputs of our cases, and the files of the examples.

    make_seeds.py FOLDER    makes FOLDER/json, FOLDER/yaml, FOLDER/markdown, FOLDER/templates and FOLDER/image
"""

import hashlib
import pathlib
import re
import struct
import sys
import zlib

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


def png(colours, depth, interlaced):
    """A picture of 9 by 5 pixels: one row of bytes for all of them."""

    def chunk(kind, data):
        both = kind + data
        return struct.pack(">I", len(data)) + both + struct.pack(">I", zlib.crc32(both))

    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colours]
    passes = [(2, 1), (1, 1), (3, 1), (2, 2), (5, 1), (4, 3), (9, 2)] if interlaced else [(9, 5)]
    rows = b"".join(
        (b"\x00" + bytes(range((width * channels * depth + 7) // 8))) * height
        for width, height in passes
    )
    header = struct.pack(">IIBBBBB", 9, 5, depth, colours, 0, 0, interlaced)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + (chunk(b"PLTE", bytes(range(12))) if colours == 3 else b"")
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def jpeg(frame):
    """A grey picture of 8 by 8 pixels, with tables of one code each."""

    def segment(marker, data):
        return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data

    code = bytes([1] + 15 * [0])  # One code of one bit.
    return (b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\1\0\x48\0\x48\0\0")
            + segment(0xDB, b"\0" + bytes([1] * 64))
            + segment(frame, b"\x08\0\x08\0\x08\1\1\x11\0")
            + segment(0xC4, b"\0" + code + b"\0") + segment(0xC4, b"\x10" + code + b"\0")
            + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x3f\xff\xd9")


def pictures():
    for colours, depths in ((0, (1, 2, 4, 8, 16)), (2, (8, 16)), (3, (2, 8)), (4, (8,)), (6, (16,))):
        for depth in depths:
            for interlaced in (0, 1):
                yield png(colours, depth, interlaced)
    yield from (jpeg(frame) for frame in (0xC0, 0xC1))


def main():
    folder = pathlib.Path(sys.argv[1])
    for kind in ("json", "yaml", "markdown", "templates", "image"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for data in pictures():
        add(folder, "image", data)
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
