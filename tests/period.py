"""The figures of a half-year, reckoned anew from the bare facts, with nothing of the programs that tell them.

Reads JSON lines: a first one with the facts, {"utcOffset": minutes, "facts": [{"journal", "at", "fact"}]}, in the order
of their journals, then one for each time, {"from", "to", "today"}. Writes a JSON line for each time: how many records
each figure counts, those that count none left out.
"""
import json
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone

ENDED = {"resolved", "explained", "notAccepted"}


def main():
    known = json.loads(sys.stdin.readline())
    zone = timezone(timedelta(minutes=known["utcOffset"]))
    days = [dict(line, day=datetime.fromtimestamp(line["at"] / 1000, zone).date().isoformat()) for line in known["facts"]]
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(figures(days, asked["from"], asked["to"], asked["today"]), ensure_ascii=False, sort_keys=True))


def figures(facts, begin, end, today):
    told = Counter()
    within = lambda day: begin <= day <= end
    of = lambda kind: [line for line in facts if line["fact"]["kind"] == kind]
    petitions(told, of, within, today)
    dossiers(told, facts, within, begin, end)
    convened = {line["fact"]["session"]: line["fact"] for line in of("sessionConvened")}
    for session in convened.values():
        mine = [line for line in facts if line["journal"] == session["journal"]]
        sessions(told, mine, session, within)
        questions(told, mine, within, today)
    return dict(told)


def petitions(told, of, within, today):
    words = {line["fact"]["petition"]: line["fact"]["words"] for line in of("petitionEntered") + of("petitionReworded")}
    routed = {line["fact"]["petition"]: line["fact"].get("due") for line in of("petitionRouted")}
    replied = {line["fact"]["petition"]: line["fact"]["outcome"] for line in of("petitionReplied")}
    for petition, said in words.items():
        if not within(said["received"]):
            continue
        state = replied.get(petition, "routed" if petition in routed else "received")
        told[f"petitions-state-{state}"] += 1
        due = routed.get(petition)
        if due and due < today and state not in ENDED:
            told["period-petitions-late"] += 1
        told["field " + said.get("field", "")] += 1


def dossiers(told, facts, within, begin, end):
    words = {}
    for line in facts:
        if line["fact"]["kind"] in ("dossierOpened", "dossierReworded"):
            words[line["fact"]["dossier"]] = line["fact"]["words"]
    for said in words.values():
        if said["kind"] == "monitoring":
            if said["from"] <= end and begin <= said["to"]:
                told["organ " + said["organ"]] += 1
        elif said["kind"] == "resolution":
            if within(said["adopted"]):
                told["dossiers-kind-" + said["resolutionKind"]] += 1
        elif within(said["on"]):
            told["dossiers-kind-meeting"] += 1


def sessions(told, mine, session, within):
    opened = [line["day"] for line in mine if line["fact"]["kind"] == "sittingOpened"]
    told.update({"period-sittings": held} if (held := sum(map(within, opened))) else {})
    if opened and within(opened[0]):
        told[f"period-{session.get('sessionKind', 'other')}-sessions"] += 1
    void = {line["fact"]["ballot"] for line in mine if line["fact"]["kind"] == "ballotAnnulled"}
    for line in mine:
        fact = line["fact"]
        if fact["kind"] not in ("outcomeDeclared", "rowsDeclared") or fact["ballot"] in void or not within(line["day"]):
            continue
        told["period-votes"] += 1
        if fact["kind"] == "outcomeDeclared":
            adopted = fact["outcome"]["result"] == "adopted"
            told["period-adopted" if adopted else "period-not-adopted"] += 1


def questions(told, mine, within, today):
    topics = {line["fact"]["topic"]: line["fact"]["title"] for line in mine if line["fact"]["kind"] == "topicAdded"}
    asked = {line["fact"]["exchange"]: line["fact"]["topic"] for line in mine if line["fact"]["kind"] == "exchangeOpened"}
    for exchange, topic in asked.items():
        turns = [line for line in mine if line["fact"]["kind"] == "turnBegan" and line["fact"]["exchange"] == exchange]
        if turns and within(turns[0]["day"]):
            told["topic " + topics[topic]] += 1
    # Nothing of what is told here was settled, reported or accepted.
    for line in mine:
        if line["fact"]["kind"] == "commitmentMade" and within(line["day"]):
            due = line["fact"].get("due")
            told["period-commitments-late" if due and due < today else "period-commitments-open"] += 1


if __name__ == "__main__":
    main()
