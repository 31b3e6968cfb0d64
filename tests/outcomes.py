"""A second reckoning of outcomes, from docs/outcome.md alone.

Reads one case a line (JSON) and stops at the first whose expected answer is another. Whole numbers only.
"""

import json
import sys
from itertools import permutations


def least(part, whole, extra=0):
    """The smallest whole number n with n - extra on the right side of the fraction: n * denominator against it."""
    times, by = part["numerator"] * whole, part["denominator"]
    found = times // by - 1
    while found * by < times or (part["comparator"] == "moreThan" and found * by == times):
        found += 1
    return found + extra


def base_of(rule, count):
    papers = count.get("papers") or {"issued": 0, "collected": 0, "invalid": 0}
    policy = rule["abstention"]
    away = count["abstained"] if policy == "countsAsAbsent" else 0
    return {
        "statutorySeats": count["statutorySeats"],
        "membersInOffice": count["membersInOffice"],
        "membersPresent": count["present"] - away,
        "entitled": count["entitled"] - away,
        "votesCast": count["votesFor"] + count["votesAgainst"] + count["abstained"],
        "votesForAndAgainst": count["votesFor"] + noes(rule, count),
        "ballotsIssued": papers["issued"],
        "ballotsCollected": papers["collected"],
        "ballotsValid": papers["collected"] - papers["invalid"],
    }[rule["base"]]


def noes(rule, count):
    more = count["abstained"] if rule["abstention"] == "countsAsNo" else 0
    return count["votesAgainst"] + more


def needed(rule, base):
    return max(1, rule.get("atLeast", 0), least(rule["fraction"], base, rule.get("extra", 0)))


def has_quorum(quorum, rule, count, second):
    members = count["membersInOffice"]
    if second and quorum.get("secondMeeting") is not None:
        enough = max(1, quorum["secondMeeting"])
    else:
        of = {
            "statutorySeats": count["statutorySeats"],
            "membersInOffice": members,
            "membersNotExcluded": members - count["recused"],
        }[quorum["base"]]
        part = quorum["fraction"]
        if quorum.get("onBias") and 2 * count["recused"] > members:
            part = quorum["onBias"]
        enough = max(1, quorum.get("atLeast", 0), least(part, of))
    there = count["entitled"]
    if rule["abstention"] == "countsAsAbsent":
        there -= count["abstained"]
    return there >= enough


def judge(case, count):
    rule, quorum = case["rule"], case["quorum"]
    base = base_of(rule, count)
    votes = count["votesFor"]
    binds = quorum["checked"] == "atEachDecision" and not quorum.get("presumedUntilChallenged", False)
    if (binds or case["quorumDoubted"]) and not has_quorum(quorum, rule, count, case["secondMeeting"]):
        return "notQuorate"
    if votes >= needed(rule, base):
        return "adopted"
    one = 1 if rule["base"] in ("votesCast", "votesForAndAgainst") else 0
    even = votes > 0 and votes == noes(rule, count)
    if rule["tie"] != "rejected" and even and votes + 1 >= needed(rule, base + one):
        return "tied"
    return "notAdopted"


def splits(total, parts):
    """Every way to take `total` people out of groups of these sizes."""
    if not parts:
        if total == 0:
            yield ()
        return
    for taken in range(min(total, parts[0]) + 1):
        for rest in splits(total - taken, parts[1:]):
            yield (taken, *rest)


def changed(case, count, step, wanted):
    """Whether `step` people, choosing otherwise, can make the motion adopted (or not adopted).

    To adopt, they all vote for in the end; to undo, they all voted for. Where they come from or go to is tried out.
    """
    papers = count.get("papers")
    third = "notVoting" if case["rule"]["abstention"] == "notOffered" else "abstained"
    if wanted:
        groups = ["votesAgainst", "abstained", "notVoting", "noInput"] + (["invalid"] if papers else [])
        sizes = [papers["invalid"] if g == "invalid" else count[g] for g in groups]
        ways = splits(step, sizes)
    else:
        groups = ["votesAgainst", third, "noInput"] + (["invalid"] if papers else [])
        if count["votesFor"] < step:
            return False
        ways = splits(step, [step] * len(groups))
    sign = -1 if wanted else 1
    for way in ways:
        other = dict(count)
        other["votesFor"] -= sign * step
        box = dict(papers) if papers else None
        for group, moved in zip(groups, way):
            if group == "invalid":
                box["invalid"] += sign * moved
            else:
                other[group] += sign * moved
        if box:
            cast = other["votesFor"] + other["votesAgainst"] + other["abstained"]
            box["collected"] = cast + box["invalid"]
            box["issued"] = max(box["issued"], box["collected"])
            other["papers"] = box
        if (judge(case, other) == "adopted") == wanted:
            return True
    return False


def missing(case, count, result):
    if result == "notQuorate":
        return None
    wanted = result != "adopted"
    # More people never have less power here, so the fewest are found by halving.
    low, high = 0, count["entitled"] if wanted else count["votesFor"]
    if wanted:
        papers = count.get("papers") or {"invalid": 0}
        others = count["votesAgainst"] + count["abstained"] + count["notVoting"] + count["noInput"]
        high = others + papers["invalid"]
    if not any_up_to(case, count, high, wanted):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if any_up_to(case, count, middle, wanted):
            high = middle
        else:
            low = middle
    return high


def any_up_to(case, count, step, wanted):
    if step == 0:
        return False
    if step <= 4:
        return any(changed(case, count, fewer, wanted) for fewer in range(1, step + 1))
    return extreme(case, count, step, wanted)


def extreme(case, count, step, wanted):
    """For many people: all from (or to) one group first, each order of the groups tried."""
    papers = count.get("papers")
    third = "notVoting" if case["rule"]["abstention"] == "notOffered" else "abstained"
    if wanted:
        groups = ["votesAgainst", "abstained", "notVoting", "noInput"] + (["invalid"] if papers else [])
    else:
        groups = ["votesAgainst", third]
    if wanted:
        groups = [g for g in groups if (papers["invalid"] if g == "invalid" else count[g]) > 0]
    for order in permutations(groups):
        other, left = dict(count), step
        box = dict(papers) if papers else None
        for group in order:
            if wanted:
                there = box["invalid"] if group == "invalid" else other[group]
                moved = min(left, there)
            else:
                moved = left
            if group == "invalid":
                box["invalid"] -= moved
            else:
                other[group] += -moved if wanted else moved
            other["votesFor"] += moved if wanted else -moved
            left -= moved
        if left:
            continue
        if box:
            cast = other["votesFor"] + other["votesAgainst"] + other["abstained"]
            box["collected"] = cast + box["invalid"]
            box["issued"] = max(box["issued"], box["collected"])
            other["papers"] = box
        if (judge(case, other) == "adopted") == wanted:
            return True
    return False


def answer(case):
    rule, count = case["rule"], case["tally"]
    result = judge(case, count)
    base = base_of(rule, count)
    votes = count["votesFor"]
    by = case.get("tieBreak")
    knows = {"chair": "chairsCastingVote", "lot": "lot"}
    if by and result == "tied" and rule["tie"] == knows[by["by"]]:
        if by["by"] == "chair":
            base += 1 if rule["base"] in ("votesCast", "votesForAndAgainst") else 0
            votes += 1 if by["inFavour"] else 0
        return {
            "result": "adopted" if by["inFavour"] else "notAdopted",
            "needed": needed(rule, base),
            "base": base,
            "got": votes,
            "votesMissing": 1,
        }
    return {
        "result": result,
        "needed": needed(rule, base),
        "base": base,
        "got": votes,
        "votesMissing": missing(case, count, result),
    }


def rated(case):
    rule, row = case["confidence"], case["rating"]
    base = {
        "membersInOffice": row["membersInOffice"],
        "ballotsIssued": row["papers"]["issued"],
        "ballotsCollected": row["papers"]["collected"],
        "ballotsValid": row["papers"]["collected"] - row["papers"]["invalid"],
    }[rule["base"]]
    resign, act = least(rule["mayResign"], base), least(rule["mustAct"], base)
    low = row["low"]
    if low == 0:
        result = "nothing"
    elif low >= act:
        result = rule["act"]
    elif low >= resign:
        result = "mayResign"
    else:
        result = "nothing"
    return {"result": result, "base": base, "mayResignFrom": resign, "mustActFrom": act}


def main():
    agreed = 0
    for line in sys.stdin:
        case = json.loads(line)
        found = rated(case) if "rating" in case else answer(case)
        if found != case["expected"]:
            print(f"case {case['name']}: python {found}, expected {case['expected']}\n{line}", file=sys.stderr)
            return 1
        agreed += 1
    print(agreed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
