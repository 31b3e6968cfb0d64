// Votes of the played council, in every state.
import type {
  BallotLifeView,
  BallotView,
  CountingView,
  FromPaperView,
  Ladder,
  MyVoteView,
  OfferedChoice,
  OutcomeView,
  PaperBallotView,
  TallyView,
} from "../desk.gen";
import { minute, person, text } from "./people";
import { rollRow } from "./session";

export const choices: OfferedChoice[] = [
  { choice: "for", words: text("voting-for") },
  { choice: "against", words: text("voting-against") },
  { choice: "notVoting", words: text("voting-not-voting") },
];

export const rule = text("rule-in-heads", {
  comparator: "more-than",
  numerator: 1,
  denominator: 2,
  unit: "members-in-office",
  base: 50,
  extra: 0,
  needed: 26,
});

export const tally: TallyView = {
  votesFor: 36,
  votesAgainst: 6,
  abstained: 0,
  notVoting: 2,
  noInput: 2,
  entitled: 46,
  recused: 0,
  absent: 4,
  present: 46,
  membersInOffice: 50,
  papers: null,
  line: "Tán thành 36, không tán thành 6, không biểu quyết 2, không bỏ phiếu 2, vắng 4 / 50",
};

export const outcome: OutcomeView = {
  result: "adopted",
  needed: 26,
  base: 50,
  got: 36,
  votesMissing: 11,
  reason: text("outcome-adopted", {
    got: 36,
    base: 50,
    needed: 26,
    unit: "members-in-office",
    by: "votes",
    missing: 11,
  }),
  readAloud: text("outcome-read-aloud-adopted", {
    votesFor: 36,
    votesAgainst: 6,
    abstained: 0,
    notVoting: 2,
    noInput: 2,
    third: "not-voting",
    by: "votes",
    needed: 26,
  }),
  ruleText: "",
  percentHundredths: 7200,
};

export function myVote(ladder: Ladder, more: Partial<MyVoteView> = {}): MyVoteView {
  const recorded = ladder !== "onThisLaptop" && ladder !== "arrived";
  return {
    choice: "for",
    ladder,
    recordedChoice: recorded ? "for" : null,
    recordedAt: recorded ? Date.now() : null,
    waitingSince: recorded ? null : Date.now(),
    receipt: recorded ? "R4K9-2M" : null,
    late: false,
    entered: null,
    ...more,
  };
}

/** Papers that wait for the figures of this person. */
export function counting(more: Partial<CountingView> = {}): CountingView {
  return {
    board: [person(1), person(8), person(30)],
    leastOnBoard: 3,
    columns: choices.slice(0, 2),
    mayEnter: true,
    mine: null,
    entered: [],
    counts: [],
    agreed: false,
    revealsVotes: false,
    ...more,
  };
}

export function life(more: Partial<BallotLifeView> = {}): BallotLifeView {
  return {
    prepared: null,
    amended: 0,
    items: [],
    hold: null,
    isFinal: false,
    mayEnter: false,
    byHand: [],
    corrections: [],
    named: [],
    mayCorrect: false,
    mayBeNamed: false,
    annulled: null,
    repeats: null,
    repeatedAt: null,
    evidence: null,
    names: "told",
    looks: [],
    fromPaper: null,
    ...more,
  };
}

/** A vote that was held on paper this morning, as it stands beside its figures. */
export function fromPaper(more: Partial<FromPaperView> = {}): FromPaperView {
  return {
    heldAt: Date.now() - 180 * minute,
    enteredBy: person(3).name,
    enteredAt: Date.now() - 20 * minute,
    confirmed: { name: person(0).name, at: Date.now() - 5 * minute },
    scan: { paperId: "p7", title: "Biên bản kiểm phiếu (bản quét)" },
    whyInvalid: "",
    ...more,
  };
}

/** The same before a second person has confirmed it. */
export function paperBallot(more: Partial<PaperBallotView> = {}): PaperBallotView {
  return {
    ballotId: "b8",
    itemNumber: "8",
    itemTitle: "Quy hoạch sử dụng đất",
    question: "Thông qua dự thảo nghị quyết về quy hoạch sử dụng đất đến năm 2030",
    form: "paper",
    from: fromPaper({ confirmed: null, whyInvalid: "Đánh dấu cả hai ô" }),
    present: Array.from({ length: 46 }, (_, n) => person(n)),
    recused: [person(4)],
    tellers: [person(8), person(9), person(10)],
    choices,
    tally: { ...tally, papers: { issued: 45, collected: 45, invalid: 1 } },
    outcome,
    lotWitness: null,
    votes: [],
    mayConfirm: false,
    mayTakeBack: false,
    refused: null,
    ...more,
  };
}

export function ballot(more: Partial<BallotView> = {}): BallotView {
  return {
    id: "b7",
    itemId: "i7",
    itemNumber: "7",
    question: "Thông qua dự thảo nghị quyết về bảng giá đất năm 2026",
    paperId: "dt45",
    paperVersion: 3,
    state: "open",
    openedAt: Date.now() - 40_000,
    closesAt: null,
    rule,
    form: "openElectronic",
    counting: null,
    life: life(),
    calling: null,
    rows: null,
    choices,
    citation: "Luật Tổ chức chính quyền địa phương, Điều 91",
    confirmed: null,
    entitled: 46,
    voted: 44,
    missing: [
      rollRow(8, "present"),
      { ...rollRow(30, "present"), online: false, silentSince: Date.now() - 40_000 },
    ],
    recused: [],
    mayVote: true,
    whyNot: null,
    mine: null,
    tally: null,
    outcome: null,
    versionIRead: 2,
    ...more,
  };
}
