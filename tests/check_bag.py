"""Checks archive packages without any code of the program that wrote them: every file, signature, tree, tally and paper.

    check_bag.py BAG...

One line a bag: `BAG: good` or `BAG: PLACE: WHAT IS WRONG`. Ends with 1 where one is not good. Needs Python 3.9 and the
package `cryptography`. The rules of the council are not asked here; `hemicycle-server verify` asks them too.
"""

import base64
import hashlib
import json
import os
import pathlib
import sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

UNLISTED = {"tagmanifest-sha256.txt", "tagmanifest-sha256.txt.sig", "maker.pem"}
KEY_PREFIX = bytes.fromhex("302a300506032b6570032100")  # RFC 8410, section 4
CHOICES = {"for": "votesFor", "against": "votesAgainst", "abstain": "abstained", "notVoting": "notVoting"}

class Bad(Exception): """Where, and what is wrong."""

def need(holds, place, why="is not as it was written"):
    if not holds:
        raise Bad(f"{place}: {why}")

def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

def sha(data):
    return hashlib.sha256(data).hexdigest()

def signed(key, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False

# ---- The bag: RFC 8493 ----
def files(bag):
    found = {}
    for folder, folders, names in os.walk(bag):
        for name in folders + names:
            path = os.path.join(folder, name)
            short = os.path.relpath(path, bag).replace(os.sep, "/")
            need(not os.path.islink(path) and (os.path.isdir(path) or os.path.isfile(path)), short, "is no plain file")
            if name in names:
                found[short] = (sha(pathlib.Path(path).read_bytes()), os.path.getsize(path))
    return found

def read(bag, name):
    need(os.path.isfile(os.path.join(bag, name)), name, "is missing")
    return pathlib.Path(bag, name).read_bytes()

def text(bag, name):
    data = read(bag, name)
    need(data.decode("utf-8", "replace").encode() == data, name)
    return data.decode()

def hold(name, stated, found):
    listed = {}
    for line in stated.split("\n")[:-1]:
        digest, _, path = line.partition("  ")
        need(len(digest) == 64 and path and listed.setdefault(path, digest) is digest, name)
    for path in sorted(listed.keys() | found.keys()):
        need(path in found, path, "is missing")
        need(listed.get(path) == found[path][0], path, "is not as it was written, or not one of the bag's files")
    need(stated == "".join(f"{found[path][0]}  {path}\n" for path in sorted(found)), name)

def open_bag(bag):
    found, tags, pem = files(bag), text(bag, "tagmanifest-sha256.txt"), text(bag, "maker.pem")
    try:
        der = base64.b64decode(pem.split("\n")[1], validate=True)
    except (IndexError, ValueError):
        raise Bad("maker.pem: is not as it was written") from None
    again = f"-----BEGIN PUBLIC KEY-----\n{base64.b64encode(der).decode()}\n-----END PUBLIC KEY-----\n"
    need(pem == again and der.startswith(KEY_PREFIX) and len(der) == 44, "maker.pem")
    place = "tagmanifest-sha256.txt.sig"
    need(signed(der[12:].hex(), tags.encode(), read(bag, place)), place, "does not hold for the tag manifest and maker.pem")
    payload = {path: stated for path, stated in found.items() if path.startswith("data/")}
    others = {path: stated for path, stated in found.items() if path not in payload and path not in UNLISTED}
    hold("tagmanifest-sha256.txt", tags, others)
    need(text(bag, "bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt")
    hold("manifest-sha256.txt", text(bag, "manifest-sha256.txt"), payload)
    return payload, der[12:].hex()

# ---- The journal: signatures, chains, the tree of RFC 6962, checkpoints ----
def root(hashes):
    """RFC 6962, 2.1: the largest power of two below the number goes to the left."""
    if len(hashes) < 2:
        return hashes[0] if hashes else hashlib.sha256().digest()
    left = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root(hashes[:left]) + root(hashes[left:])).digest()

def line_of(raw, place):
    try:
        value = json.loads(raw)
    except ValueError:
        raise Bad(f"{place}: is not as it was written") from None
    need(isinstance(value, dict) and canonical(value) == raw, place)
    return value

class Journal:
    def __init__(self, name):
        self.name, self.first, self.hashes, self.facts, self.heads, self.keepers, self.cosigners = name, None, [], [], {}, set(), []

    def take(self, line):
        number = len(self.hashes)
        place = f"data/journal.jsonl: entry {number} of {self.name}"
        need(set(line) == {"journal", "number", "leaf", "body", "hash"}, place)
        need(line["journal"] == self.name and line["number"] == number, place, "numbers do not follow")
        leaf = line_of(line["leaf"], place)
        header = line_of(leaf["header"], place)
        need(leaf["journal"] == header["journal"] == self.name and leaf["number"] == number, place)
        signature = bytes.fromhex(leaf["signature"])
        need(signed(header["author"], leaf["header"].encode(), signature), place, "signature does not hold")
        before = (header["counter"] - 1, header["prev"])
        need(before == self.heads.get(header["author"], (0, "0" * 64)), place, "author's count does not follow")
        self.heads[header["author"]] = (header["counter"], sha(leaf["header"].encode()))
        self.first = self.first or sha(leaf["header"].encode())
        fact = None if line["body"] is None else line_of(line["body"]["text"], place)
        if fact is not None:
            same = set(line["body"]) == {"salt", "text"} and sha((line["body"]["salt"] + line["body"]["text"]).encode()) == header["body"]
            need(same and fact["kind"] == header["kind"], place, "body does not belong to its header")
        self.hashes.append(hashlib.sha256(b"\x00" + line["leaf"].encode()).digest())
        need(self.hashes[-1].hex() == line["hash"], place)
        self.facts.append((number, header["author"], leaf["verdict"], header["kind"], fact))
        if header["kind"] == "keeperTookOver":
            self.keepers.add(header["author"])
        elif fact and fact["kind"] in ("councilFounded", "sessionFounded", "keeperHandedOver"):
            self.keepers.add(fact.get("device") or fact.get("keeper") or fact.get("to"))

    def end(self, note):
        place = f"data/journal.jsonl: the checkpoint of {self.name}"
        body, _, lines = note.partition("\n\n")
        body += "\n"
        stated = f"hemicycle/{self.name}\n{len(self.hashes)}\n{base64.b64encode(root(self.hashes)).decode()}\n"
        need(body == stated and lines.endswith("\n"), place, "does not hold")
        good = False
        for line in lines.split("\n")[:-1]:
            dash, name, stated = line.split(" ")
            data = base64.b64decode(stated)
            need(dash == "\u2014" and base64.b64encode(data).decode() == stated, place)
            kind, message, signature = b"\x01", body, data[4:]
            if len(data) == 76:
                time, kind, signature = int.from_bytes(data[4:12], "big"), b"\x04", data[12:]
                message = f"cosignature/v1\ntime {time}\n{body}"
            key_id = hashlib.sha256(name.encode() + b"\n" + kind + bytes.fromhex(name)).digest()[:4]
            need(data[:4] == key_id and signed(name, message.encode(), signature), place, "a signature does not hold")
            self.cosigners += [name] if kind == b"\x04" else []
            good = good or kind == b"\x01" and name in self.keepers
        need(good, place, "is not signed by who kept the record")

def read_journal(whole):
    place = "data/journal.jsonl"
    lines = whole.split("\n")
    need(len(lines) > 3 and lines[-1] == "", place, "ends too early")
    opening, closing = line_of(lines[0], f"{place}: line 1"), line_of(lines[-2], f"{place}: last line")
    known = set(opening) == {"format", "v", "council", "register", "session"}
    need(known and (opening["format"], opening["v"]) == ("hemicycle-archive", 1), f"{place}: line 1")
    need(closing == {"sha256": sha(whole[: -len(lines[-2]) - 1].encode())}, f"{place}: last line")
    journals = [Journal(opening["register"]), Journal(opening["session"])]
    waiting = list(journals)
    for number, raw in enumerate(lines[1:-2], 2):
        need(waiting, f"{place}: line {number}")
        line = line_of(raw, f"{place}: entry {len(waiting[0].hashes)} of {waiting[0].name}")
        if "checkpoint" in line:
            need(line["journal"] == waiting[0].name, f"{place}: line {number}")
            waiting.pop(0).end(line["checkpoint"])
        else:
            waiting[0].take(line)
    need(not waiting and opening["council"] == journals[0].first, place)
    return journals

# ---- What the facts come to ----
def tallies(facts, people):
    """The ballots that are closed, each with its stated figures and the votes that stand; every count made again."""
    ballots = {}
    for number, author, verdict, kind, fact in facts:
        place = f"data/journal.jsonl: entry {number}"
        ballot = ballots.get((fact or {}).get("ballot"))
        if fact and kind == "ballotOpened":
            ballots[fact["ballot"]] = {"fact": fact, "votes": {}, "late": 0, "sheets": [], "tally": None}
        elif ballot and kind in ("voteCast", "voteEntered"):
            who = fact.get("person") or people.get(author)
            if verdict == "counted":
                ballot["votes"][who] = (number, fact["choice"])
            elif ballot["tally"] is None:
                ballot["late"] += 1
        elif ballot and kind in ("countEntered", "rowsEntered", "recountOrdered"):
            ballot["sheets"] = [*ballot["sheets"], fact["sheet"]] if "sheet" in fact else []
        elif ballot and kind == "tallyCounted":
            ballot["tally"] = check_tally(ballot, fact["tally"], place)
        elif ballot and kind == "rowsCounted":
            same = sum(sheet["rows"] == fact["tally"]["rows"] for sheet in ballot["sheets"])
            need(same > 1, place, "the tally is not what two people counted")
        elif ballot and kind == "outcomeDeclared":
            need({**fact["tally"], "late": 0} == {**ballot["tally"], "late": 0}, place, "the tally differs")
    return ballots

def check_tally(ballot, tally, place):
    if ballot["fact"].get("form", "openElectronic") in ("openElectronic", "rollCall"):
        chosen = [choice for _, choice in ballot["votes"].values()]
        same = all(tally[figure] == chosen.count(choice) for choice, figure in CHOICES.items())
        need(same, place, "the tally is not what its votes give")
        need(tally["late"] == ballot["late"], place, "the late votes are not those of the record")
    else:
        same = [s for s in ballot["sheets"] if all(s[figure] == tally[figure] for figure in CHOICES.values())]
        need(len(same) > 1, place, "the tally is not what two people counted")
    invalid = (tally.get("papers") or {}).get("invalid", 0)
    parts = sum(tally[figure] for figure in CHOICES.values()) + tally["noInput"] + invalid
    need(parts == tally["entitled"] and tally["entitled"] + tally["recused"] == tally["present"], place, "sums")
    return tally

def cell(value):
    return '"' + value.replace('"', '""') + '"'

def check_tables(bag, facts, people, payload):
    ballots = tallies(facts, people)
    figures = [*CHOICES.values(), "noInput", None, *"entitled recused present membersInOffice statutorySeats late".split()]
    sheet = "\ufeffnumber,item,question,for,against,abstained,not voting,no input,invalid,entitled,recused,present,"
    sheet += "members,seats,late,annulled\r\n"
    named = "\ufeffballot,name,group,choice,entry\r\n"
    for number, line in enumerate(json.loads(text(bag, "data/votes.json")), 1):
        if line["ballot"] in ballots:
            known = ballots.pop(line["ballot"])
            standing = sorted((entry, who, choice) for who, (entry, choice) in known["votes"].items())
            same = standing == [(v["entry"], v["person"], v["choice"]) for v in line["votes"]]
            same = same and line["question"] == known["fact"]["question"] and line["tally"] == known["tally"]
            need(same, f"data/votes.json: ballot {number}", "does not say what the journal says")
        tally = line["tally"] or {}
        row = [str({**tally, None: (tally.get("papers") or {}).get("invalid", "")}.get(f, "")) for f in figures]
        sheet += f"{number},{cell(line['item'])},{cell(line['question'])},{','.join(row)},{cell(line['annulled'] or '')}\r\n"
        for v in line["votes"]:
            named += f"{number},{cell(v['name'])},{cell(v['group'])},{v['choice']},{v['entry']}\r\n"
    need(not any(ballot["tally"] for ballot in ballots.values()), "data/votes.json", "a ballot of the journal is missing")
    need(text(bag, "data/ballots.csv") == sheet, "data/ballots.csv", "does not say what data/votes.json says")
    need(text(bag, "data/votes.csv") == named, "data/votes.csv", "does not say what data/votes.json says")
    check_papers(bag, facts, payload)
    need(text(bag, "data/rules.json") == canonical(facts[0][4]["rules"]) + "\n", "data/rules.json", "other rules")
    keys = json.loads(text(bag, "data/keys.json"))
    need({key["device"]: key["person"] for key in keys} == people, "data/keys.json", "does not say what the journal says")

def check_papers(bag, facts, payload):
    added = {number: fact for number, _, _, kind, fact in facts if kind == "paperAdded" and fact}
    there = {path for path in payload if path.startswith("data/papers/")}
    for line in json.loads(text(bag, "data/papers.json")):
        place = f"data/papers.json: {line['title']}, version {line['version']}"
        fact = added.pop(line["entry"], None)
        same = fact and all(fact[name] == line[name] for name in ("paper", "version", "sha256", "bytes", "pages"))
        need(same, place, "does not say what the journal says")
        here = not line["file"] or payload.get(line["file"]) == (line["sha256"], line["bytes"])
        need(here, line["file"], "is not that paper")
        need(line["file"] or line["withdrawn"] or not line["published"], place, "the paper is missing")
        there.discard(line["file"])
    need(not added and not there, "data/papers.json", "does not list every paper")

def check_minutes(bag, session, payload):
    """From their laying out the minutes are files that the journal names by their hash, and so are signed copies of them."""
    told = [fact for *_, kind, fact in session.facts if kind in ("minutesLaidOut", "minutesSigned") and fact]
    for fact in (laid := [fact for fact in told if fact["kind"] == "minutesLaidOut"]):
        need(root(session.hashes[: fact["journalSize"]]).hex() == fact["journalRoot"], "data/journal.jsonl", "the minutes were not drawn from this record")
    public = "\nInternal-Sender-Identifier: public\n" in text(bag, "bag-info.txt")
    files = {(file["part"], file["form"]): file for fact in laid[-1:] for file in fact["files"]}
    beside = "-public" if not public and any(part == "complete" for part, _ in files) else ""
    mine = {(part, form): file for (part, form), file in files.items() if not (public and part == "complete")}
    stated = {f"data/minutes{beside if part == 'public' else ''}.{form}": (file["sha256"], file["bytes"]) for (part, form), file in mine.items()}
    of_last = [fact for fact in told if fact["kind"] == "minutesSigned" and fact["version"] == laid[-1]["version"]]
    for number, fact in enumerate(of_last, 1):
        need(fact["files"] == [file["sha256"] for file in laid[-1]["files"]], "data/journal.jsonl", "other minutes were signed")
        for page, copy in enumerate(fact["means"].get("copies", []), 1):
            if not public or copy["of"] == files["public", "pdf"]["sha256"]:
                stated[f"data/minutes-signed/{number}-{page}.pdf"] = (copy["sha256"], copy["bytes"])
    for path in sorted(stated.keys() | {path for path in payload if path.startswith("data/minutes-signed/")}):
        need(payload.get(path) == stated.get(path), path, "is not the file of the minutes that was laid out and signed")

def check(bag):
    payload, maker = open_bag(bag)
    register, session = read_journal(text(bag, "data/journal.jsonl"))
    known = [fact for *_, kind, fact in register.facts + session.facts if fact and kind in ("councilFounded", "deviceAdmitted")]
    people = {fact["device"]: fact.get("person") or fact["clerk"] for fact in known}
    check_minutes(bag, session, payload)
    check_tables(bag, session.facts, people, payload)
    need(maker in people or maker in session.cosigners, "maker.pem", "is nobody whom the journal knows")

def said(bag):
    try:
        check(bag)
        return "good"
    except Bad as bad:
        return str(bad)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        return f"data/journal.jsonl, or a table beside it: is not as it was written ({error!r})"

if __name__ == "__main__":
    answers = [said(bag) for bag in sys.argv[1:]]
    print("\n".join(f"{bag}: {answer}" for bag, answer in zip(sys.argv[1:], answers)))
    sys.exit(not answers or any(answer != "good" for answer in answers))
