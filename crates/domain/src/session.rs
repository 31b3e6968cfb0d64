//! A session: the state of the room as a fold over its journal, and the one place where a fact is admitted.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use core::ops::Range;

use crate::{
    Fact, Refusal, Register,
    agenda::{AgendaItem, Handling},
    agenda_change::ChangedAgenda,
    approval::Approval,
    attendance::{Guest, Movement, Quorum, Recusal, Reply},
    commitments::Commitment,
    consent::TakenOut,
    counting::{BallotForm, CountRecord, CountingBoard},
    entering::Entered,
    entry::{ReadEntry, Verdict},
    examination::Examination,
    fact::{VOTE_CAST, VOTE_ENTERED},
    figures::Confirmation,
    handing_in::PapersRequest,
    ids::{BallotId, Day, DeviceId, ItemId, Moment, OpinionRoundId, PaperId, PersonId, SessionId},
    looks::SplitLook,
    on_paper::{FromPaper, PaperBallot, PaperSitting},
    opinions::OpinionRound,
    papers::{Audience, Handout, NewPaper, Paper, PaperVersion},
    phases::Begun,
    pointing::Pointed,
    presiding::{Break, ChairHandedOver, ClosedPart},
    questioning::{QuestioningExchange, QuestioningTopic, Turn},
    questioning_resolution::QuestioningResolution,
    quorum::Doubt,
    register::{MAX_TEXT, Role, line},
    roles::Actor,
    rows::{Incident, RowsRecord, RowsVote, StoredPapers},
    rules::RulePack,
    signing::{MinutesPart, NewLayout, Signing},
    speaking::{Declined, Floor, Help, Wish},
    statements::Statement,
    tally::{Choice, TieBreak},
    undo::{Undoable, Undone},
    voting::{Ballot, Hold, NewBallot, VoteRecord, verdict},
    voting_order::VotingOrder,
    written_answers::WrittenAnswer,
};

/// One sitting of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub opened_at: Moment,
    pub closed_at: Option<Moment>,
    /// Entries of the opening and of the close.
    pub opened_number: u64,
    pub closed_number: Option<u64>,
    /// As it stood when it opened.
    pub quorum: Quorum,
    /// Who was in office when it opened.
    pub members: Vec<PersonId>,
    /// Where it was held while no laptop worked; then who was there.
    pub on_paper: Option<(FromPaper, Vec<PersonId>)>,
}

/// Why the body of an entry is withheld from some.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Confidence {
    /// A vote, until its ballot is closed: for who said it, and on every laptop of whose vote it is.
    Vote {
        author: DeviceId,
        person: PersonId,
        ballot: usize,
    },
    /// A paper or agenda that is not published yet, or not meant for everyone; a word on such a paper.
    Preparation { paper: Option<PaperId> },
    /// Between those who prepare and lead; where it is about a paper, for whoever may see that once it is sent.
    Office { paper: Option<PaperId> },
    /// Somebody needs help: for whoever asked, and those who prepare and lead.
    Help { author: DeviceId, person: PersonId },
    /// For the members, and those who prepare and lead.
    Members,
    /// What a written round asks: for those it asks. What one answers: see `reads_opinions`.
    Opinions {
        round: OpinionRoundId,
        given_by: Option<(DeviceId, PersonId)>,
    },
}

/// The whole state of a session, and the register that it stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    pub id: Option<SessionId>,
    pub title: String,
    pub place: String,
    pub starts_at: Moment,
    pub convened_at: Moment,
    /// How far local clocks stand ahead of UTC on its day, in minutes, where the session says so itself.
    pub clock: Option<i32>,
    /// The meeting whose subjects it takes up a second time, because that one had no quorum.
    pub second_meeting_of: Option<String>,
    pub rules: Option<RulePack>,
    pub register: Register,

    pub keeper: Option<DeviceId>,
    pub epoch: u64,
    /// Machines whose disk counts as a copy, the keeper among them.
    pub holders: Vec<DeviceId>,
    pub one_copy: bool,
    /// Entries applied.
    pub size: u64,
    /// Room time of the last entry.
    pub now: Moment,

    pub agenda: Vec<AgendaItem>,
    pub agenda_number: u64,
    /// As it stood at the last publishing: what the public is told while the clerk writes the next.
    pub(crate) published_agenda: Vec<AgendaItem>,
    pub handlings: Vec<Handling>,
    /// What the council changed of its agenda, oldest first.
    pub agenda_changes: Vec<ChangedAgenda>,
    /// Where the chair pointed to last: see `pointed`.
    pub(crate) pointed: Option<Pointed>,
    pub breaks: Vec<Break>,
    pub closed_parts: Vec<ClosedPart>,
    /// Who leads the open sitting since the chair was handed over; none while anybody of the presidium may.
    pub presiding: Option<PersonId>,
    pub hand_overs: Vec<ChairHandedOver>,
    /// Prepared votes, by item.
    pub orders: BTreeMap<ItemId, VotingOrder>,
    /// Items of the consent block that are dealt with by themselves.
    pub taken_out: Vec<TakenOut>,
    pub papers: BTreeMap<PaperId, Paper>,
    /// Papers that are handed out on paper alone.
    pub handouts: Vec<Handout>,
    /// Entries below this number are published; 0 before the first publishing.
    pub published_upto: u64,
    /// Entries that were published alone.
    pub released: BTreeSet<u64>,
    /// The chair approves what goes out, by a choice for this session.
    pub approval_chosen: bool,
    /// What the chair was asked to approve, oldest first.
    pub approvals: Vec<Approval>,
    pub examinations: BTreeMap<ItemId, Examination>,
    /// What offices are asked for, in the order of asking.
    pub requests: Vec<PapersRequest>,
    /// Why it was convened later than its rules ask for.
    pub short_notice: Option<String>,
    /// Who answers for the unverified figures of the pack.
    pub confirmation: Option<Confirmation>,
    pub sittings: Vec<Sitting>,
    /// Doubts about the quorum, oldest first.
    pub doubts: Vec<Doubt>,
    /// A closed sitting is followed by another, which is about to open.
    pub next_called: bool,
    /// In the sitting that is open or about to open, with the time of arrival.
    pub present: BTreeMap<PersonId, Moment>,
    pub movements: Vec<Movement>,
    pub replies: Vec<Reply>,
    pub recusals: Vec<Recusal>,
    pub guests: Vec<Guest>,
    pub floor: Floor,
    /// Requests to speak that were not granted, oldest first.
    pub declined: Vec<Declined>,
    /// Who asked for help, oldest first.
    pub help: Vec<Help>,
    pub undoable: Option<Undoable>,
    /// Acts that were taken back, oldest first.
    pub undone: Vec<Undone>,
    pub ballots: Vec<Ballot>,
    /// Ballots that were entered from paper: those that wait for a second person, and those that were refused, too.
    pub paper_ballots: Vec<PaperBallot>,
    /// The same of sittings.
    pub paper_sittings: Vec<PaperSitting>,
    pub topics: Vec<QuestioningTopic>,
    pub exchanges: Vec<QuestioningExchange>,
    /// Those made here, and those of earlier sessions that are asked about again.
    pub commitments: Vec<Commitment>,
    /// By the item on which they are voted.
    pub questioning_resolutions: BTreeMap<ItemId, QuestioningResolution>,
    pub written_answers: Vec<WrittenAnswer>,
    pub opinion_rounds: Vec<OpinionRound>,
    /// The clerk's words by section of the minutes.
    pub words: BTreeMap<String, String>,
    /// The versions of the minutes, and what was said of them.
    pub signing: Signing,
    /// Kinds of facts that this version does not know: kept, passed on, and shown as such.
    pub unknown: BTreeSet<String>,
    confidences: BTreeMap<u64, Confidence>,
    /// The last word on who may see a paper, with its entry: what is told later than it may be older.
    audiences: BTreeMap<PaperId, (u64, Audience)>,
    /// Papers and handouts that were taken back, perhaps before this copy heard of them.
    unseen_withdrawn: BTreeSet<PaperId>,
}

/// A second meeting is named, and only where the rules know a lower quorum for it.
///
/// # Errors
/// Where they do not, or the name is none.
pub fn second_meeting(rules: &RulePack, of: Option<&str>) -> Result<(), Refusal> {
    match (of, rules.quorum.second_meeting) {
        (None, _) => Ok(()),
        (Some(_), None) => Err(Refusal::NoSecondMeeting),
        (Some(of), Some(_)) => line(of),
    }
}

impl Session {
    /// # Errors
    /// Where no sitting is open.
    pub fn sitting_is_open(&self) -> Result<(), Refusal> {
        let open = self
            .sittings
            .last()
            .is_some_and(|sitting| sitting.closed_at.is_none());
        if open {
            Ok(())
        } else {
            Err(Refusal::SittingNotOpen)
        }
    }

    /// The last sitting is over, and no other is called.
    #[must_use]
    pub fn sitting_closed(&self) -> bool {
        let over = |sitting: &Sitting| sitting.closed_at.is_some();
        self.sittings.last().is_some_and(over) && !self.next_called
    }

    /// The first sitting has not been opened yet, or another one is called.
    #[must_use]
    pub fn sitting_is_about_to_open(&self) -> bool {
        self.sittings.is_empty() || self.next_called
    }

    /// The day by room time, where the council's clocks stand.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day(self.now)
    }

    /// How far local clocks stand ahead of UTC, in minutes.
    #[must_use]
    pub fn utc_offset(&self) -> i32 {
        self.clock.unwrap_or(self.register.utc_offset)
    }

    #[must_use]
    pub fn day(&self, moment: Moment) -> Day {
        Day::of(moment, self.utc_offset())
    }

    /// # Errors
    /// The rule that says no.
    pub fn open_sitting(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        if self.sitting_is_open().is_ok() {
            return Err(Refusal::SittingAlreadyOpen);
        }
        if self.agenda.is_empty() || self.published_upto == 0 {
            return Err(Refusal::NoSuchItem);
        }
        let quorum = self.quorum();
        let binds = self
            .rules
            .as_ref()
            .is_none_or(|rules| rules.quorum.binds_opening());
        if binds && !quorum.is_met() {
            return Err(Refusal::QuorumMissing {
                present: quorum.present,
                needed: quorum.needed,
            });
        }
        Ok(Fact::SittingOpened)
    }

    /// # Errors
    /// The rule that says no.
    pub fn close_sitting(&self, actor: &Actor) -> Result<Fact, Refusal> {
        actor.chair()?;
        self.sitting_is_open()?;
        if self.open_ballot_now().is_some() {
            return Err(Refusal::BallotStillOpen);
        }
        if let Some(live) = self.live_item() {
            return Err(Refusal::AnotherItemLive {
                number: live.number.clone(),
            });
        }
        Ok(Fact::SittingClosed)
    }

    /// # Errors
    /// The rule that says no.
    pub fn write_minutes(&self, actor: &Actor, section: &str, text: &str) -> Result<Fact, Refusal> {
        actor.clerk()?;
        self.minutes_are_open()?;
        if section.is_empty() || section.len() > 200 || text.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        Ok(Fact::MinutesWritten {
            section: section.into(),
            text: text.into(),
        })
    }

    /// # Errors
    /// The rule that says no.
    pub fn hand_over(&self, actor: &Actor, to: &DeviceId) -> Result<Fact, Refusal> {
        self.keeper_says(actor)?;
        Actor::of(&self.register, to)?.chair_or_clerk()?;
        if self.keeper.as_ref() == Some(to) || !self.holders.contains(to) {
            return Err(Refusal::NotKeeper);
        }
        if self.open_ballot_now().is_some() {
            return Err(Refusal::BallotStillOpen);
        }
        Ok(Fact::KeeperHandedOver { to: to.clone() })
    }

    /// A holder's person leads the room from now on, because the keeper does not answer. `alone` is the decision to go
    /// on with one copy. Whether enough holders promised is asked where promises are kept, not here.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn take_over(&self, actor: &Actor, alone: bool) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let from = self.keeper.clone().ok_or(Refusal::NoSuchSession)?;
        if !self.holders.contains(&actor.device) {
            return Err(Refusal::NotKeeper);
        }
        Ok(Fact::KeeperTookOver { from, alone })
    }

    /// # Errors
    /// The rule that says no.
    pub fn name_holder(&self, actor: &Actor, device: &DeviceId) -> Result<Fact, Refusal> {
        self.keeper_says(actor)?;
        // Holders are office or chair laptops: they keep what others may not see.
        Actor::of(&self.register, device)?.chair_or_clerk()?;
        if self.holders.contains(device) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(Fact::HolderNamed {
            device: device.clone(),
        })
    }

    /// A holder that does not come back gives up its place, so that another laptop can be named. While two copies are
    /// needed, two holders stay.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn release_holder(&self, actor: &Actor, device: &DeviceId) -> Result<Fact, Refusal> {
        self.keeper_says(actor)?;
        if !self.holders.contains(device) || self.keeper.as_ref() == Some(device) {
            return Err(Refusal::UnknownDevice);
        }
        if self.holders.len() <= 2 && !self.one_copy {
            return Err(Refusal::HolderStillCounts);
        }
        Ok(Fact::HolderReleased {
            device: device.clone(),
        })
    }

    fn keeper_says(&self, actor: &Actor) -> Result<(), Refusal> {
        if self.keeper.as_ref() == Some(&actor.device) {
            Ok(())
        } else {
            Err(Refusal::KeeperOnly)
        }
    }

    /// Asks the same function that the author's laptop asked, and takes nothing on trust. `at` is the time that the
    /// entry bears, or would bear.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn admit(&self, author: &DeviceId, fact: &Fact, at: Moment) -> Result<Verdict, Refusal> {
        if let Fact::SessionFounded {
            rules,
            keeper,
            second_meeting_of,
            ..
        } = fact
        {
            if self.id.is_some() {
                return Err(Refusal::AlreadyThere);
            }
            rules.check().map_err(|_| Refusal::RulePackUnusable)?;
            second_meeting(rules, second_meeting_of.as_deref())?;
            return if keeper == author {
                Ok(Verdict::Counted)
            } else {
                Err(Refusal::KeeperOnly)
            };
        }
        let actor = self.actor(author)?;
        let again = match fact.clone() {
            Fact::RegisterAdvanced { size, .. } => {
                self.keeper_says(&actor)?;
                return if size > self.register.size {
                    Ok(Verdict::Counted)
                } else {
                    Err(Refusal::RegisterDiffers)
                };
            }
            Fact::HolderNamed { device } => self.name_holder(&actor, &device)?,
            Fact::HolderReleased { device } => self.release_holder(&actor, &device)?,
            Fact::OneCopyChosen => {
                actor.chair_or_clerk()?;
                return if self.one_copy {
                    Err(Refusal::AlreadyThere)
                } else {
                    Ok(Verdict::Counted)
                };
            }
            Fact::TwoCopiesAgain => {
                self.keeper_says(&actor)?;
                return if self.one_copy {
                    Ok(Verdict::Counted)
                } else {
                    Err(Refusal::AlreadyThere)
                };
            }
            Fact::KeeperHandedOver { to } => self.hand_over(&actor, &to)?,
            Fact::KeeperTookOver { alone, .. } => self.take_over(&actor, alone)?,
            Fact::AgendaSet { items } => self.set_agenda(&actor, items)?,
            Fact::PaperAdded {
                paper,
                version,
                item,
                paper_kind,
                title,
                sha256,
                bytes,
                pieces_root,
                pages,
                audience,
                what_changed,
                expert,
            } => self.add_paper(
                &actor,
                NewPaper {
                    paper,
                    version,
                    item,
                    kind: paper_kind,
                    title,
                    sha256,
                    bytes,
                    pieces_root,
                    pages,
                    audience,
                    what_changed,
                    expert,
                },
            )?,
            Fact::PaperWithdrawn { paper } => self.withdraw_paper(&actor, &paper)?,
            Fact::AudienceSet { paper, audience } => self.set_audience(&actor, &paper, audience)?,
            Fact::PaperPublished { paper, number } => {
                let known = self.papers.get(&paper).ok_or(Refusal::NoSuchPaper)?;
                let version = known.versions.iter().find(|version| version.number == number);
                let version = version.ok_or(Refusal::NoSuchPaper)?.version;
                self.publish_paper(&actor, &paper, version)?
            }
            Fact::HandoutListed {
                handout,
                item,
                title,
                secrecy,
            } => self.list_handout(&actor, handout, item, &title, secrecy)?,
            Fact::HandoutStruck { handout } => self.strike_handout(&actor, &handout)?,
            Fact::NoticeShortened { reason } => self.shorten_notice(&actor, &reason)?,
            Fact::Published => self.publish(&actor)?,
            Fact::ApprovalChosen { needed } => self.choose_approval(&actor, needed)?,
            Fact::ApprovalAsked => self.ask_approval(&actor)?,
            Fact::ApprovalGiven { asked } => self.give_approval(&actor, asked)?,
            Fact::ApprovalReturned { asked, reason } => self.return_approval(&actor, asked, &reason)?,
            Fact::ExaminationAsked { item, committee, due } => {
                self.ask_examination(&actor, &item, &committee, due)?
            }
            Fact::ExaminationWithdrawn { item } => self.withdraw_examination(&actor, &item)?,
            Fact::ExaminationEnded {
                item,
                opinion,
                report,
                ..
            } => self.end_examination(&actor, &item, opinion, &report)?,
            Fact::PapersAsked {
                request,
                office,
                item,
                what,
                due,
            } => self.ask_for_papers(&actor, request, &office, &item, &what, due)?,
            Fact::PapersHandedIn { request } => self.receive_papers(&actor, &request)?,
            Fact::PapersReturned { request, reason } => self.return_papers(&actor, &request, &reason)?,
            Fact::PapersAccepted { request } => self.accept_papers(&actor, &request)?,
            Fact::PapersRequestDropped { request } => self.drop_request(&actor, &request)?,
            Fact::FiguresConfirmed { .. } => self.confirm_figures(&actor)?,
            Fact::SittingOpened => self.open_sitting(&actor)?,
            Fact::SittingClosed => self.close_sitting(&actor)?,
            Fact::SittingCalled => self.call_sitting(&actor)?,
            Fact::QuorumDoubted { .. } => self.doubt_quorum(&actor)?,
            Fact::QuorumEstablished { .. } => self.establish_quorum(&actor)?,
            Fact::AttendanceConfirmed { person } => self.confirm_attendance(&actor, &person)?,
            Fact::ExcuseGiven {
                person,
                reason,
                from,
                until,
            } => self.excuse(&actor, &person, &reason, from, until)?,
            Fact::RecusalDeclared { person, item, reason } => self.recuse(&actor, &person, &item, &reason)?,
            Fact::RecusalWithdrawn { person, item } => self.withdraw_recusal(&actor, &person, &item)?,
            Fact::GuestInvited { person, capacity } => self.invite_guest(&actor, &person, &capacity)?,
            Fact::SubstituteNamed { person, substitute } => {
                self.name_substitute(&actor, &person, &substitute)?
            }
            Fact::DelegateArrived { person } => self.arrive(&actor, &person)?,
            Fact::DelegateLeft { person, reason } => self.leave(&actor, &person, &reason)?,
            Fact::ItemOpened { item } => self.open_item(&actor, &item)?,
            Fact::ItemClosed { item } => self.close_item(&actor, &item)?,
            Fact::PhaseBegan { item, phase } => self.begin_phase(&actor, &item, phase)?,
            Fact::AgendaChanged {
                change,
                decided,
                reason,
            } => self.change_agenda(&actor, change, decided, &reason)?,
            Fact::PagePointed { paper, page } => self.point_to(&actor, &paper, page)?,
            Fact::BreakBegan { until } => self.begin_break(&actor, until)?,
            Fact::BreakEnded => self.end_break(&actor)?,
            Fact::PublicExcluded { decided, reason } => self.exclude_public(&actor, decided, &reason)?,
            Fact::PublicAdmitted => self.admit_public(&actor)?,
            Fact::ChairHandedOver { to } => self.hand_chair_over(&actor, &to)?,
            Fact::ItemTakenOut { item, .. } => self.take_out(&actor, &item)?,
            Fact::VotingOrderSet { item, votes } => self.set_voting_order(&actor, &item, votes)?,
            Fact::PreparedVoteDropped {
                item,
                prepared,
                reason,
            } => self.drop_prepared_vote(&actor, &item, &prepared, &reason)?,
            Fact::FloorAsked {
                point_of_order,
                reason,
                debate,
                ..
            } => {
                let wish = match (point_of_order, debate) {
                    (true, _) => Wish::PointOfOrder(reason),
                    (false, true) => Wish::Debate,
                    (false, false) => Wish::Speech,
                };
                self.ask_for_floor(&actor, wish)?
            }
            Fact::FloorRequestWithdrawn { person, asked } => self.withdraw_request(&actor, &person, asked)?,
            Fact::FloorDeclined { asked, note } => self.decline_request(&actor, asked, &note)?,
            Fact::FloorGiven { person, speech, .. } => self.give_floor(&actor, &person, speech)?,
            Fact::SpeechEnded => self.end_speech(&actor)?,
            Fact::SpeechPaused => self.pause_speech(&actor)?,
            Fact::SpeechResumed => self.resume_speech(&actor)?,
            Fact::SpeechExtended { .. } => self.extend_speech(&actor)?,
            Fact::SpeakersListClosed => self.close_list(&actor)?,
            Fact::SpeakersListReopened => self.reopen_list(&actor)?,
            Fact::QueueOrderChosen { order } => self.choose_queue_order(&actor, order)?,
            Fact::HelpAsked { .. } => self.ask_for_help(&actor)?,
            Fact::HelpEnded { asked, .. } => self.end_help(&actor, asked)?,
            Fact::ActUndone { of } => self.undo(&actor, of, at)?,
            Fact::BallotOpened {
                ballot,
                item,
                question,
                paper,
                rule,
                form,
                calling,
                rows,
                prepared,
                with,
                ..
            } => self.open_ballot(
                &actor,
                NewBallot {
                    ballot,
                    item,
                    question,
                    paper,
                    rule,
                    form,
                    calling,
                    rows,
                    prepared,
                    with,
                },
            )?,
            Fact::CountingBoardNamed {
                ballot,
                head,
                members,
            } => self.name_counting_board(&actor, &ballot, &head, &members)?,
            Fact::CountEntered {
                ballot,
                sheet,
                why_invalid,
            } => self.enter_count(&actor, &ballot, sheet, &why_invalid)?,
            Fact::CountingBoardConfirmed { ballot } => self.confirm_counting_board(&actor, &ballot)?,
            Fact::RowsEntered {
                ballot,
                sheet,
                why_invalid,
            } => self.enter_rows(&actor, &ballot, sheet, &why_invalid)?,
            Fact::IncidentReported {
                ballot,
                issued,
                collected,
            } => self.report_incident(&actor, &ballot, issued, collected)?,
            Fact::RecountOrdered { ballot, reason } => self.order_recount(&actor, &ballot, &reason)?,
            Fact::PapersStored {
                ballot,
                seal,
                place,
                destroy_on,
            } => self.store_papers(&actor, &ballot, &seal, &place, &destroy_on)?,
            Fact::IncidentSettled { ballot, reason } => self.settle_incident(&actor, &ballot, &reason)?,
            Fact::VoteCast { ballot, choice } => return self.admit_vote(&actor, &ballot, choice),
            Fact::VoteEntered {
                ballot,
                person,
                choice,
                witness,
            } => return verdict(self.enter_vote(&actor, &ballot, &person, choice, witness.as_ref())),
            Fact::BallotHeld { ballot, reason } => self.hold_ballot(&actor, &ballot, &reason)?,
            Fact::BallotResumed { ballot } => self.resume_ballot(&actor, &ballot)?,
            Fact::LastCallGiven { ballot } => self.give_last_call(&actor, &ballot)?,
            Fact::BallotClosed { ballot } => self.close_ballot(&actor, &ballot)?,
            Fact::TallyCounted { ballot, .. } | Fact::RowsCounted { ballot, .. } => {
                self.count_tally(&actor, &ballot)?
            }
            Fact::CastingVoteGiven { ballot, choice } => self.give_casting_vote(&actor, &ballot, choice)?,
            Fact::LotDrawn {
                ballot,
                in_favour,
                witness,
            } => self.draw_lot(&actor, &ballot, in_favour, &witness)?,
            Fact::OutcomeDeclared { ballot, .. } | Fact::RowsDeclared { ballot, .. } => {
                self.declare(&actor, &ballot)?
            }
            Fact::BallotAnnulled {
                ballot,
                reason,
                repeated_as,
            } => self.annul_ballot(&actor, &ballot, &reason, repeated_as)?,
            Fact::SplitLooked { ballot } => self.look_at_split(&actor, &ballot)?,
            Fact::PaperBallotEntered { ballot, held, .. } => {
                self.enter_paper_ballot(&actor, ballot, *held, at)?
            }
            Fact::PaperBallotConfirmed { ballot } => self.confirm_paper_ballot(&actor, &ballot)?,
            Fact::PaperSittingEntered { sitting, held, .. } => {
                self.enter_paper_sitting(&actor, sitting, held, at)?
            }
            Fact::PaperSittingConfirmed { sitting } => self.confirm_paper_sitting(&actor, &sitting)?,
            Fact::PaperSittingRefused { sitting, reason } => {
                self.refuse_paper_sitting(&actor, &sitting, &reason)?
            }
            Fact::PaperBallotRefused { ballot, reason } => {
                self.refuse_paper_ballot(&actor, &ballot, &reason)?
            }
            Fact::CorrectionDeclared {
                ballot,
                person,
                choice,
            } => self.declare_correction(&actor, &ballot, &person, choice)?,
            Fact::VoteNamingAsked {
                ballot,
                person,
                choice,
            } => self.ask_to_be_named(&actor, &ballot, &person, choice)?,
            Fact::TopicAdded {
                topic,
                item,
                title,
                official,
                office,
            } => self.add_topic(&actor, topic, &item, &title, &official, &office)?,
            Fact::ExchangeOpened {
                exchange,
                topic,
                questioner,
            } => self.open_exchange(&actor, exchange, &topic, &questioner)?,
            Fact::TurnBegan {
                turn,
                exchange,
                turn_kind,
                speaker,
                ..
            } => self.begin_turn(&actor, turn, &exchange, turn_kind, &speaker)?,
            Fact::TurnEnded { turn } => self.end_turn(&actor, &turn)?,
            Fact::TurnWritten { turn, text } => self.write_turn(&actor, &turn, &text)?,
            Fact::ExchangeClosed { exchange } => self.close_exchange(&actor, &exchange)?,
            Fact::QuestioningResolutionDrafted {
                item,
                topics,
                assessment,
                points,
            } => self.draft_questioning_resolution(&actor, &item, topics, &assessment, points)?,
            Fact::CommitmentMade { .. }
            | Fact::CommitmentReadBack { .. }
            | Fact::WordingObjected { .. }
            | Fact::CommitmentReworded { .. }
            | Fact::CommitmentSettled { .. }
            | Fact::CommitmentReported { .. }
            | Fact::CommitmentAccepted { .. }
            | Fact::CommitmentReplaced { .. }
            | Fact::CommitmentTakenUp { .. } => self.admit_commitment(&actor, fact.clone())?,
            Fact::WrittenAnswerPromised {
                answer,
                exchange,
                who,
                office,
                why,
                due,
            } => self.promise_answer(&actor, answer, &exchange, &who, &office, why, due)?,
            Fact::WrittenAnswerGiven {
                answer,
                text,
                evidence,
            } => self.give_answer(&actor, &answer, &text, evidence)?,
            Fact::OpinionRoundOpened { round, asks } => self.open_opinion_round(&actor, round, asks, at)?,
            Fact::OpinionGiven {
                round,
                question,
                choice,
                text,
            } => {
                let asked = self.give_opinion(&actor, &round, question, choice, &text);
                return self.admit_opinion(&round, asked, at);
            }
            Fact::OpinionReminderSent { round } => self.remind_of_opinions(&actor, &round)?,
            Fact::OpinionRoundClosed { round, reason } => {
                self.close_opinion_round(&actor, &round, reason.as_deref(), at)?
            }
            Fact::OpinionsCounted { round, .. } => self.count_opinions(&actor, &round)?,
            Fact::MinutesWritten { section, text } => self.write_minutes(&actor, &section, &text)?,
            Fact::MinutesLaidOut {
                files,
                journal_size,
                journal_root,
                objections_until,
                ..
            } => self.lay_out_minutes(
                &actor,
                NewLayout {
                    files,
                    journal_size,
                    journal_root,
                    objections_until,
                },
                at,
            )?,
            Fact::MinutesObjected {
                version,
                section,
                text,
            } => self.object_to_minutes(&actor, version, &section, &text, at)?,
            Fact::ObjectionDecided {
                objection,
                accepted,
                reason,
                decided,
            } => self.decide_objection(&actor, objection, accepted, &reason, decided)?,
            Fact::MinutesSigned {
                version,
                person,
                means,
                ..
            } => self.sign_minutes(&actor, version, &person, means, at)?,
            Fact::AddendumWritten { part, text } => self.add_to_minutes(&actor, part, &text)?,
            _ => return Err(Refusal::UnknownFact),
        };
        // The rule gives the fact as it must be; figures that an author made up do not pass.
        if again == *fact {
            Ok(Verdict::Counted)
        } else {
            Err(Refusal::WrongFigures)
        }
    }

    /// Takes an entry in. Never fails and never decides. `advance` takes the register to a size.
    pub fn apply(&mut self, entry: &ReadEntry, advance: impl FnOnce(&mut Register, u64)) {
        let number = entry.leaf.number;
        self.size = number + 1;
        self.epoch = entry.leaf.epoch;
        self.now = self.now.max(entry.leaf.time);
        if let Some(
            Fact::SessionFounded {
                register_size: size, ..
            }
            | Fact::RegisterAdvanced { size, .. },
        ) = &entry.fact
        {
            advance(&mut self.register, *size);
        }
        if [VOTE_CAST, VOTE_ENTERED].contains(&entry.header.kind.as_str()) {
            self.apply_vote(entry);
            return;
        }
        self.remember_for_undo(entry);
        self.remember_for_minutes(entry);
        match &entry.fact {
            Some(fact) => self.apply_fact(entry, fact.clone()),
            None if entry.body_known => {
                self.unknown.insert(entry.header.kind.clone());
            }
            None => {}
        }
    }

    /// Takes in the body of an entry that was applied without it.
    pub fn reveal(&mut self, entry: &ReadEntry) {
        match &entry.fact {
            Some(Fact::VoteCast { .. } | Fact::VoteEntered { .. }) => {
                // It may turn out to be a vote in another ballot than the last, or another person's.
                for ballot in &mut self.ballots {
                    ballot.votes.retain(|vote| vote.number != entry.leaf.number);
                    ballot.withheld.retain(|number| *number != entry.leaf.number);
                }
                self.apply_vote(entry);
            }
            Some(fact) => self.apply_fact(entry, fact.clone()),
            None => {}
        }
    }

    /// A vote counts in the ballot that is open at its number; its body may be withheld.
    fn apply_vote(&mut self, entry: &ReadEntry) {
        let author = entry.header.author.clone();
        let Some(by) = self.person_of(&author) else {
            return;
        };
        let number = entry.leaf.number;
        let (ballot, person, choice, entered) = match entry.fact.clone() {
            Some(Fact::VoteCast { ballot, choice }) => (Some(ballot), by, Some(choice), None),
            Some(Fact::VoteEntered {
                ballot,
                person,
                choice,
                witness,
            }) => (Some(ballot), person, Some(choice), Some(Entered { by, witness })),
            _ if entry.header.kind == VOTE_ENTERED => {
                let counted = entry.leaf.verdict == Verdict::Counted;
                let open = self.ballots.last_mut().filter(|ballot| ballot.is_open());
                if let Some(ballot) = open.filter(|_| counted) {
                    ballot.withheld.push(number);
                }
                return;
            }
            _ => (None, by, None, None),
        };
        let place = match ballot {
            Some(id) => self.ballots.iter().position(|ballot| ballot.id == id),
            // One that counts counts in the ballot that is open; where none is known to be, that ballot is withheld too.
            None => self.ballots.len().checked_sub(1).filter(|last| {
                entry.leaf.verdict == Verdict::Late || self.ballots.get(*last).is_some_and(Ballot::is_open)
            }),
        };
        let Some(index) = place else { return };
        let Some(ballot) = self.ballots.get_mut(index) else {
            return;
        };
        // Answers to a roll call are said aloud: there is nothing to withhold.
        if ballot.form != BallotForm::RollCall {
            let confidence = Confidence::Vote {
                author,
                person: person.clone(),
                ballot: index,
            };
            self.confidences.insert(number, confidence);
        }
        let record = VoteRecord {
            number,
            offer: entry.offer.clone(),
            person,
            at: entry.leaf.time,
            choice,
            counted: entry.leaf.verdict == Verdict::Counted,
            entered,
        };
        // What is told after the close stands where it was given.
        let at = ballot.votes.partition_point(|vote| vote.number < number);
        ballot.votes.insert(at, record);
    }

    /// Opens a ballot: who is here now votes in it, and nobody else.
    fn begin_ballot(&mut self, time: Moment, new: NewBallot, paper_version: u32, repeats: Option<BallotId>) {
        // Nobody speaks while a vote is open.
        self.end_speech_at(time);
        let turns = self.exchanges.iter_mut().filter_map(|e| e.turns.last_mut());
        turns.for_each(|turn| {
            turn.ended_at.get_or_insert(time);
        });
        let present: Vec<PersonId> = self.members_present().cloned().collect();
        let takes_no_part = |person: &PersonId| self.recusal(person, &new.item).is_some();
        let (recused, roll) = present.iter().cloned().partition(takes_no_part);
        self.ballots.push(Ballot {
            id: new.ballot,
            item: new.item,
            question: new.question,
            paper: new.paper,
            paper_version,
            rule: new.rule,
            form: new.form,
            calling: new.calling,
            rows: new.rows.map(RowsVote::asking),
            repeats,
            prepared: new.prepared,
            with: new.with,
            roll,
            present,
            recused,
            members_in_office: self.members_in_office(),
            statutory_seats: self.statutory_seats(),
            quorum_doubted: self.doubt().is_some(),
            opened_at: time,
            last_call_at: None,
            holds: Vec::new(),
            closed_at: None,
            votes: Vec::new(),
            withheld: Vec::new(),
            board: None,
            counts: Vec::new(),
            tally: None,
            tie_break: None,
            witness: None,
            outcome: None,
            declared_at: None,
            annulled: None,
            repeated_as: None,
            corrections: Vec::new(),
            named: Vec::new(),
            looks: Vec::new(),
            on_paper: None,
        });
    }

    #[expect(clippy::too_many_lines, reason = "one arm a fact; each arm is short")]
    fn apply_fact(&mut self, entry: &ReadEntry, fact: Fact) {
        let (number, time) = (entry.leaf.number, entry.leaf.time);
        match fact {
            Fact::SessionFounded {
                session,
                title,
                place,
                starts_at,
                rules,
                keeper,
                utc_offset,
                second_meeting_of,
                ..
            } => {
                self.clock = utc_offset;
                self.second_meeting_of = second_meeting_of;
                self.id = Some(session);
                self.title = title;
                self.place = place;
                self.starts_at = starts_at;
                self.convened_at = time;
                self.rules = Some(rules);
                self.holders = Vec::from([keeper.clone()]);
                self.keeper = Some(keeper);
                // With one holder a session begins in one-copy mode; two copies come with the second.
                self.one_copy = true;
            }
            Fact::HolderNamed { device } => self.holders.push(device),
            Fact::HolderReleased { device } => self.holders.retain(|holder| *holder != device),
            Fact::OneCopyChosen => self.one_copy = true,
            Fact::TwoCopiesAgain => self.one_copy = false,
            Fact::KeeperHandedOver { to } => self.keeper = Some(to),
            Fact::KeeperTookOver { alone, .. } => {
                self.keeper = Some(entry.header.author.clone());
                self.one_copy |= alone;
            }

            Fact::AgendaSet { items } => {
                self.confidences
                    .insert(number, Confidence::Preparation { paper: None });
                if number >= self.agenda_number {
                    self.agenda = items;
                    self.agenda_number = number;
                    // What the council changed since stands, also where this list is told later.
                    for changed in self
                        .agenda_changes
                        .iter()
                        .filter(|changed| changed.number > number)
                    {
                        changed.change.apply(&mut self.agenda);
                    }
                }
            }
            Fact::PaperAdded {
                paper,
                version,
                item,
                paper_kind,
                title,
                sha256,
                bytes,
                pieces_root,
                pages,
                audience,
                what_changed,
                expert,
            } => {
                self.confidences.insert(
                    number,
                    Confidence::Preparation {
                        paper: Some(paper.clone()),
                    },
                );
                let late = self.published_upto > 0 && number >= self.published_upto;
                let audience = match self.audiences.get(&paper) {
                    Some((said, later)) if *said > number => later.clone(),
                    _ => audience,
                };
                let withdrawn = self.unseen_withdrawn.contains(&paper);
                let known = self.papers.entry(paper).or_insert_with(|| Paper {
                    item: item.clone(),
                    kind: paper_kind,
                    title: title.clone(),
                    audience: audience.clone(),
                    expert: expert.clone(),
                    versions: Vec::new(),
                    withdrawn,
                    dropped: withdrawn,
                });
                if known.versions.iter().all(|version| version.number < number) {
                    known.item = item;
                    known.kind = paper_kind;
                    known.title = title;
                    known.audience = audience;
                    known.expert = expert;
                }
                known.versions.push(PaperVersion {
                    version,
                    sha256,
                    bytes,
                    pieces_root,
                    pages,
                    added_at: time,
                    number,
                    late,
                    what_changed,
                });
                known.versions.sort_by_key(|v| v.version);
                known.versions.dedup_by_key(|v| v.version);
            }
            Fact::PaperWithdrawn { paper } => {
                let sent = self.papers.get(&paper).is_some_and(|paper| self.is_sent(paper));
                if let Some(known) = self.papers.get_mut(&paper) {
                    known.withdrawn = true;
                    known.dropped = !sent;
                } else {
                    self.unseen_withdrawn.insert(paper);
                }
            }
            Fact::AudienceSet { paper, audience } => {
                self.confidences.insert(
                    number,
                    Confidence::Preparation {
                        paper: Some(paper.clone()),
                    },
                );
                if let Some(known) = self.papers.get_mut(&paper) {
                    known.audience = audience.clone();
                }
                self.audiences.insert(paper, (number, audience));
            }
            Fact::PaperPublished { number: added, .. } => {
                self.released.insert(added);
            }
            Fact::HandoutListed {
                handout,
                item,
                title,
                secrecy,
            } => {
                self.confidences
                    .insert(number, Confidence::Preparation { paper: None });
                let struck = self.unseen_withdrawn.contains(&handout);
                if !struck && self.handouts.iter().all(|known| known.number != number) {
                    self.handouts.push(Handout {
                        id: handout,
                        item,
                        title,
                        secrecy,
                        number,
                    });
                }
            }
            Fact::HandoutStruck { handout } => {
                self.handouts.retain(|known| known.id != handout);
                self.unseen_withdrawn.insert(handout);
            }
            Fact::NoticeShortened { reason } => self.short_notice = Some(reason),
            Fact::Published => {
                self.published_upto = number;
                self.published_agenda.clone_from(&self.agenda);
            }
            Fact::ApprovalChosen { needed } => self.approval_chosen = needed,
            Fact::ApprovalAsked | Fact::ApprovalGiven { .. } | Fact::ApprovalReturned { .. } => {
                self.confidences
                    .insert(number, Confidence::Office { paper: None });
                if let Some(person) = self.person_of(&entry.header.author) {
                    self.apply_approval(entry, person, fact);
                }
            }
            Fact::ExaminationAsked { .. } | Fact::ExaminationWithdrawn { .. } => {
                self.confidences
                    .insert(number, Confidence::Office { paper: None });
                self.apply_examination(number, fact);
            }
            Fact::ExaminationEnded { ref report, .. } => {
                let paper = Some(report.clone());
                self.confidences.insert(number, Confidence::Office { paper });
                self.apply_examination(number, fact);
            }
            Fact::PapersAsked { .. }
            | Fact::PapersHandedIn { .. }
            | Fact::PapersReturned { .. }
            | Fact::PapersAccepted { .. }
            | Fact::PapersRequestDropped { .. } => {
                self.confidences
                    .insert(number, Confidence::Office { paper: None });
                self.apply_request(time, fact);
            }
            Fact::FiguresConfirmed { figures, .. } => {
                let author = self.register.devices.get(&entry.header.author);
                if let Some(person) = author.map(|device| device.person.clone()) {
                    self.confirmation = Some(Confirmation {
                        person,
                        at: time,
                        figures,
                    });
                }
            }

            Fact::SittingOpened => {
                let day = self.day_of_sitting();
                let people = self.register.people.iter();
                let sitting = Sitting {
                    opened_at: time,
                    closed_at: None,
                    opened_number: number,
                    closed_number: None,
                    quorum: self.quorum(),
                    on_paper: None,
                    members: people
                        .filter(|(_, person)| person.is_member_on(&day))
                        .map(|(id, _)| id.clone())
                        .collect(),
                };
                self.next_called = false;
                self.sittings.push(sitting);
            }
            Fact::SittingClosed => {
                self.end_speech_at(time);
                self.floor.queue.clear();
                self.end_break_at(time);
                self.end_closed_part_at(time);
                self.presiding = None;
                // For the next sitting everybody checks in anew.
                self.present.clear();
                if let Some(sitting) = self.sittings.last_mut() {
                    sitting.closed_at = Some(time);
                    sitting.closed_number = Some(number);
                }
            }
            Fact::SittingCalled
            | Fact::AttendanceConfirmed { .. }
            | Fact::ExcuseGiven { .. }
            | Fact::DelegateArrived { .. }
            | Fact::DelegateLeft { .. }
            | Fact::RecusalDeclared { .. }
            | Fact::RecusalWithdrawn { .. }
            | Fact::GuestInvited { .. }
            | Fact::SubstituteNamed { .. } => self.apply_attendance(number, time, fact),
            Fact::QuorumDoubted { .. } | Fact::QuorumEstablished { .. } => self.apply_doubt(time, fact),
            Fact::ItemOpened { item } => {
                // Somebody may have had the floor between two items.
                self.end_speech_at(time);
                self.floor = Floor {
                    past: core::mem::take(&mut self.floor.past),
                    ..Floor::default()
                };
                self.handlings.push(Handling {
                    item,
                    opened_at: time,
                    closed_at: None,
                    phases: Vec::new(),
                    set_aside: false,
                });
            }
            Fact::ItemClosed { .. } => self.leave_item(time, false),
            Fact::PhaseBegan { item, phase } => {
                let live = self.handlings.last_mut();
                if let Some(live) = live.filter(|live| live.item == item && live.closed_at.is_none()) {
                    live.phases.push(Begun { phase, at: time });
                }
            }
            Fact::AgendaChanged {
                change,
                decided,
                reason,
            } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    self.apply_agenda_change(ChangedAgenda {
                        number,
                        at: time,
                        person,
                        change,
                        decided,
                        reason,
                    });
                }
            }
            Fact::PagePointed { paper, page } => {
                self.confidences.insert(
                    number,
                    Confidence::Preparation {
                        paper: Some(paper.clone()),
                    },
                );
                // What this copy hears late may be older than what it knows.
                if self.pointed.as_ref().is_none_or(|known| known.number < number) {
                    self.pointed = Some(Pointed {
                        number,
                        at: time,
                        paper,
                        page,
                    });
                }
            }
            Fact::BreakBegan { .. }
            | Fact::BreakEnded
            | Fact::PublicExcluded { .. }
            | Fact::PublicAdmitted
            | Fact::ChairHandedOver { .. } => {
                let author = self.person_of(&entry.header.author);
                self.apply_presiding(author, time, fact);
            }

            Fact::ItemTakenOut { item, person } => self.taken_out.push(TakenOut {
                item,
                person,
                at: time,
            }),
            Fact::VotingOrderSet { ref item, .. } => {
                if self.is_in_preparation(item) {
                    self.confidences
                        .insert(number, Confidence::Preparation { paper: None });
                }
                self.apply_order(number, time, fact);
            }
            Fact::PreparedVoteDropped { .. } => self.apply_order(number, time, fact),

            Fact::HelpAsked { ref person } | Fact::HelpEnded { ref person, .. } => {
                let help = Confidence::Help {
                    author: entry.header.author.clone(),
                    person: person.clone(),
                };
                self.confidences.insert(number, help);
                self.apply_floor(number, time, fact);
            }
            Fact::FloorAsked { .. }
            | Fact::FloorRequestWithdrawn { .. }
            | Fact::FloorDeclined { .. }
            | Fact::FloorGiven { .. }
            | Fact::SpeechEnded
            | Fact::SpeechPaused
            | Fact::SpeechResumed
            | Fact::SpeechExtended { .. }
            | Fact::SpeakersListClosed
            | Fact::SpeakersListReopened
            | Fact::QueueOrderChosen { .. } => self.apply_floor(number, time, fact),
            Fact::ActUndone { of } => self.apply_undo(of, time),

            Fact::BallotOpened {
                ballot,
                item,
                question,
                paper,
                paper_version,
                rule,
                form,
                calling,
                rows,
                prepared,
                with,
            } => {
                let new = NewBallot {
                    ballot,
                    item,
                    question,
                    paper,
                    rule,
                    form,
                    calling,
                    rows,
                    prepared,
                    with,
                };
                self.begin_ballot(time, new, paper_version, None);
            }
            Fact::BallotHeld { ballot, reason } => self.on_ballot(&ballot, |b| {
                // Who waits gets a last call anew.
                b.last_call_at = None;
                b.holds.push(Hold {
                    reason,
                    from: time,
                    until: None,
                });
            }),
            Fact::BallotResumed { ballot } => self.on_ballot(&ballot, |b| {
                if let Some(hold) = b.holds.last_mut() {
                    hold.until.get_or_insert(time);
                }
            }),
            Fact::CountingBoardNamed {
                ballot,
                head,
                members,
            } => self.on_ballot(&ballot, |b| {
                b.board = Some(CountingBoard {
                    head,
                    members,
                    confirmed_at: None,
                });
            }),
            Fact::CountingBoardConfirmed { ballot } => self.on_ballot(&ballot, |b| {
                if let Some(board) = &mut b.board {
                    board.confirmed_at = Some(time);
                }
            }),
            Fact::CountEntered {
                ballot,
                sheet,
                why_invalid,
            } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    let count = CountRecord {
                        person,
                        at: time,
                        sheet,
                        why_invalid,
                    };
                    self.on_ballot(&ballot, |b| b.counts.push(count));
                }
            }
            Fact::RowsEntered {
                ballot,
                sheet,
                why_invalid,
            } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    let count = RowsRecord {
                        person,
                        at: time,
                        sheet,
                        why_invalid,
                    };
                    self.on_rows(&ballot, |rows| rows.counts.push(count));
                }
            }
            Fact::IncidentReported {
                ballot,
                issued,
                collected,
            } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    let incident = Incident {
                        person,
                        at: time,
                        issued,
                        collected,
                        counted_on: None,
                    };
                    self.on_rows(&ballot, |rows| rows.incident = Some(incident));
                }
            }
            Fact::RecountOrdered { ballot, reason } => self.on_ballot(&ballot, |b| {
                b.declared_at = None;
                if let Some(rows) = &mut b.rows {
                    rows.count_again(time, reason);
                }
            }),
            Fact::PapersStored {
                ballot,
                seal,
                place,
                destroy_on,
            } => self.on_rows(&ballot, |rows| {
                rows.stored = Some(StoredPapers {
                    seal,
                    place,
                    destroy_on,
                });
            }),
            Fact::IncidentSettled { ballot, reason } => self.on_rows(&ballot, |rows| {
                if let Some(incident) = &mut rows.incident {
                    incident.counted_on = Some(reason);
                }
            }),
            Fact::RowsCounted { ballot, tally } => self.on_rows(&ballot, |rows| rows.tally = Some(tally)),
            Fact::RowsDeclared { ballot, outcome, .. } => {
                self.on_rows(&ballot, |rows| rows.outcome = Some(outcome));
                self.on_ballot(&ballot, |b| b.declared_at = Some(time));
            }
            Fact::LastCallGiven { ballot } => self.on_ballot(&ballot, |b| b.last_call_at = Some(time)),
            Fact::BallotClosed { ballot } => self.on_ballot(&ballot, |b| b.closed_at = Some(time)),
            Fact::TallyCounted { ballot, tally } => self.on_ballot(&ballot, |b| b.tally = Some(tally)),
            Fact::CastingVoteGiven { ballot, choice } => self.on_ballot(&ballot, |b| {
                b.tie_break = Some(TieBreak::Chair {
                    in_favour: choice == Choice::For,
                });
            }),
            Fact::LotDrawn {
                ballot,
                in_favour,
                witness,
            } => self.on_ballot(&ballot, |b| {
                b.tie_break = Some(TieBreak::Lot { in_favour });
                b.witness = Some(witness);
            }),
            Fact::OutcomeDeclared { ballot, outcome, .. } => {
                self.on_ballot(&ballot, |b| {
                    b.outcome = Some(outcome);
                    b.declared_at = Some(time);
                });
                self.split_questioning_resolution(&ballot, time);
            }
            Fact::BallotAnnulled {
                ballot,
                reason,
                repeated_as,
            } => {
                self.on_ballot(&ballot, |b| {
                    b.closed_at.get_or_insert(time);
                    b.annulled = Some(reason);
                    b.repeated_as.clone_from(&repeated_as);
                });
                self.unsplit_questioning_resolution(&ballot);
                if let (Some(again), Some(old)) = (repeated_as, self.ballot(&ballot)) {
                    let new = NewBallot {
                        ballot: again,
                        item: old.item.clone(),
                        question: old.question.clone(),
                        paper: old.paper.clone(),
                        rule: old.rule.clone(),
                        form: old.form,
                        calling: old.calling,
                        rows: old.rows.as_ref().map(|rows| rows.asked.clone()),
                        prepared: old.prepared.clone(),
                        with: old.with.clone(),
                    };
                    let paper_version = old.paper_version;
                    self.begin_ballot(time, new, paper_version, Some(ballot));
                }
            }
            Fact::SplitLooked { ballot } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    let look = SplitLook { person, at: time };
                    self.on_ballot(&ballot, |b| b.looks.push(look));
                }
            }
            Fact::PaperSittingEntered { .. }
            | Fact::PaperSittingConfirmed { .. }
            | Fact::PaperSittingRefused { .. } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    self.apply_paper_sitting(person, number, time, fact);
                }
            }
            Fact::PaperBallotEntered { .. }
            | Fact::PaperBallotConfirmed { .. }
            | Fact::PaperBallotRefused { .. } => {
                if let Some(person) = self.person_of(&entry.header.author) {
                    self.apply_paper_ballot(person, number, &entry.offer, time, fact);
                }
            }
            Fact::CorrectionDeclared {
                ballot,
                person,
                choice,
            } => self.on_ballot(&ballot, |b| {
                b.corrections.push(Statement {
                    person,
                    choice,
                    at: time,
                });
            }),
            Fact::VoteNamingAsked {
                ballot,
                person,
                choice,
            } => self.on_ballot(&ballot, |b| {
                b.named.push(Statement {
                    person,
                    choice,
                    at: time,
                });
            }),

            Fact::TopicAdded {
                topic,
                item,
                title,
                official,
                office,
            } => {
                self.topics.push(QuestioningTopic {
                    id: topic,
                    item,
                    title,
                    official,
                    office,
                });
            }
            Fact::ExchangeOpened {
                exchange,
                topic,
                questioner,
            } => {
                self.exchanges.push(QuestioningExchange {
                    id: exchange,
                    topic,
                    questioner,
                    turns: Vec::new(),
                    closed: false,
                });
            }
            Fact::TurnBegan {
                turn,
                exchange,
                turn_kind,
                speaker,
                limit_seconds,
            } => {
                if let Some(exchange) = self.exchanges.iter_mut().find(|e| e.id == exchange) {
                    if let Some(before) = exchange.turns.last_mut() {
                        before.ended_at.get_or_insert(time);
                    }
                    exchange.turns.push(Turn {
                        id: turn,
                        kind: turn_kind,
                        speaker,
                        began_at: time,
                        ended_at: None,
                        limit_seconds,
                        text: String::new(),
                        written_number: 0,
                    });
                }
            }
            Fact::TurnEnded { turn } => {
                self.on_turn(&turn, |t| {
                    t.ended_at.get_or_insert(time);
                });
            }
            Fact::TurnWritten { turn, text } => self.on_turn(&turn, |t| {
                t.text = text;
                t.written_number = number;
            }),
            Fact::ExchangeClosed { exchange } => {
                if let Some(exchange) = self.exchanges.iter_mut().find(|e| e.id == exchange) {
                    if let Some(last) = exchange.turns.last_mut() {
                        last.ended_at.get_or_insert(time);
                    }
                    exchange.closed = true;
                }
            }
            Fact::QuestioningResolutionDrafted { .. } => self.apply_questioning_resolution(time, fact),
            Fact::CommitmentMade { .. }
            | Fact::CommitmentReadBack { .. }
            | Fact::WordingObjected { .. }
            | Fact::CommitmentReworded { .. }
            | Fact::CommitmentSettled { .. }
            | Fact::CommitmentReported { .. }
            | Fact::CommitmentAccepted { .. }
            | Fact::CommitmentReplaced { .. }
            | Fact::CommitmentTakenUp { .. } => self.apply_commitment(time, fact),
            Fact::WrittenAnswerPromised { .. } | Fact::WrittenAnswerGiven { .. } => {
                self.apply_written_answer(time, fact);
            }
            Fact::OpinionRoundOpened { ref round, .. }
            | Fact::OpinionGiven { ref round, .. }
            | Fact::OpinionReminderSent { ref round }
            | Fact::OpinionRoundClosed { ref round, .. }
            | Fact::OpinionsCounted { ref round, .. } => {
                let author = entry.header.author.clone();
                let person = self.person_of(&author);
                let given = matches!(fact, Fact::OpinionGiven { .. });
                let confidence = Confidence::Opinions {
                    round: round.clone(),
                    given_by: person.clone().filter(|_| given).map(|person| (author, person)),
                };
                self.confidences.insert(number, confidence);
                self.apply_opinions(entry, person, fact);
            }
            Fact::MinutesWritten { section, text } => {
                self.words.insert(section, text);
            }
            Fact::MinutesLaidOut { .. }
            | Fact::MinutesObjected { .. }
            | Fact::ObjectionDecided { .. }
            | Fact::MinutesSigned { .. }
            | Fact::AddendumWritten { .. } => {
                // What is said of the closed part is for the members, and an objection may be about it.
                let for_members = !matches!(
                    fact,
                    Fact::MinutesLaidOut { .. }
                        | Fact::MinutesSigned { .. }
                        | Fact::AddendumWritten {
                            part: MinutesPart::Public,
                            ..
                        }
                );
                if for_members {
                    self.confidences.insert(number, Confidence::Members);
                }
                if let Some(person) = self.person_of(&entry.header.author) {
                    self.apply_signing(entry, person, fact);
                }
            }
            _ => {}
        }
    }

    /// An agenda that is not published yet, or an item that the published one may not have.
    fn is_in_preparation(&self, item: &ItemId) -> bool {
        let published = self.published_upto > self.agenda_number && self.item(item).is_some();
        !published && self.live_item().is_none_or(|live| live.id != *item)
    }

    /// The entry that last changed who may see a paper; 0 where it is as it was added.
    pub(crate) fn audience_number(&self, paper: &PaperId) -> u64 {
        self.audiences.get(paper).map_or(0, |(number, _)| *number)
    }

    fn on_ballot(&mut self, id: &BallotId, change: impl FnOnce(&mut Ballot)) {
        if let Some(ballot) = self.ballots.iter_mut().find(|ballot| ballot.id == *id) {
            change(ballot);
        }
    }

    fn on_rows(&mut self, id: &crate::ids::BallotId, change: impl FnOnce(&mut RowsVote)) {
        self.on_ballot(id, |ballot| {
            if let Some(rows) = &mut ballot.rows {
                change(rows);
            }
        });
    }

    fn person_of(&self, device: &DeviceId) -> Option<PersonId> {
        let known = self.register.devices.get(device)?;
        Some(known.person.clone())
    }

    fn on_turn(&mut self, id: &crate::ids::TurnId, change: impl FnOnce(&mut Turn)) {
        let turns = self.exchanges.iter_mut().flat_map(|exchange| &mut exchange.turns);
        if let Some(turn) = turns.into_iter().find(|turn| turn.id == *id) {
            change(turn);
        }
    }

    /// Whether a device may have the body of an entry: asked for every body that leaves a keeper.
    #[must_use]
    pub fn may_see(&self, device: &DeviceId, number: u64) -> bool {
        self.withheld_from(device, &[number]).is_empty()
    }

    /// Those of these entries whose bodies are not for everybody now.
    #[must_use]
    pub fn confidential(&self, numbers: Range<u64>) -> Vec<u64> {
        let counted = |ballot: &usize| self.ballots.get(*ballot).is_some_and(|ballot| !ballot.is_open());
        let kept = self.confidences.range(numbers).filter(
            |(_, confidence)| !matches!(confidence, Confidence::Vote { ballot, .. } if counted(ballot)),
        );
        kept.map(|(number, _)| *number).collect()
    }

    /// Those entries whose bodies are for some alone, by what they say.
    pub(crate) fn not_for_everyone(&self) -> Vec<u64> {
        let for_everyone = |number: u64, paper: Option<&PaperId>, sent: bool| {
            let known = paper.and_then(|id| self.papers.get(id));
            let meant = known.is_none_or(|paper| !paper.dropped && paper.audience == Audience::Everyone);
            let out = number < self.published_upto
                || self.released.contains(&number)
                || (sent || known.is_some_and(|p| p.versions.iter().all(|v| v.number != number)))
                    && known.is_some_and(|paper| self.is_sent(paper));
            meant && out
        };
        let kept = self
            .confidences
            .iter()
            .filter(|(number, confidence)| !match confidence {
                Confidence::Vote { ballot, .. } => self.ballots.get(*ballot).is_some_and(|b| !b.is_open()),
                Confidence::Preparation { paper } => for_everyone(**number, paper.as_ref(), false),
                Confidence::Office { paper: Some(paper) } => {
                    self.papers.contains_key(paper) && for_everyone(u64::MAX, Some(paper), true)
                }
                Confidence::Office { paper: None }
                | Confidence::Members
                | Confidence::Help { .. }
                | Confidence::Opinions { .. } => false,
            });
        kept.map(|(number, _)| *number).collect()
    }

    /// Those of these entries whose bodies a device may not have.
    #[must_use]
    pub fn withheld_from(&self, device: &DeviceId, numbers: &[u64]) -> Vec<u64> {
        if numbers.is_empty() || self.holders.contains(device) {
            return Vec::new();
        }
        let known = self.register.devices.get(device).filter(|known| !known.revoked);
        let sees = |number: u64| {
            self.confidences.get(&number).is_none_or(|confidence| {
                known.is_some_and(|known| self.is_for(confidence, number, device, &known.person))
            })
        };
        numbers.iter().copied().filter(|number| !sees(*number)).collect()
    }

    fn is_for(&self, confidence: &Confidence, number: u64, device: &DeviceId, person: &PersonId) -> bool {
        match confidence {
            Confidence::Vote {
                author,
                person: voter,
                ballot,
            } => {
                author == device
                    || voter == person
                    || self.ballots.get(*ballot).is_some_and(|ballot| !ballot.is_open())
            }
            Confidence::Members => self.may_read_minutes(person, MinutesPart::Complete),
            Confidence::Opinions {
                round,
                given_by: Some((author, said)),
            } => author == device || said == person || self.reads_opinions(person, round),
            Confidence::Opinions {
                round,
                given_by: None,
            } => self.knows_opinion_round(person, round),
            Confidence::Help {
                author,
                person: asked,
            } => {
                let known = self.register.people.get(person);
                let leads = |role| known.is_some_and(|known| known.roles.contains(&role));
                author == device || asked == person || leads(Role::Clerk) || leads(Role::Chair)
            }
            Confidence::Office { paper } => {
                let known = self.register.people.get(person);
                let roles = known.map_or(&[][..], |known| &known.roles);
                let report = paper.as_ref().and_then(|id| self.papers.get(id));
                roles.contains(&Role::Clerk)
                    || roles.contains(&Role::Chair)
                    || report.is_some_and(|paper| self.is_sent(paper) && self.may_see_paper(person, paper))
            }
            Confidence::Preparation { paper } => {
                let roles = self
                    .register
                    .people
                    .get(person)
                    .map(|p| p.roles.as_slice())
                    .unwrap_or_default();
                let asked = roles.contains(&Role::Chair) && number < self.asked_upto();
                if roles.contains(&Role::Clerk) || asked {
                    return true;
                }
                let known = paper.as_ref().and_then(|id| self.papers.get(id));
                // Whoever gets one version alone is told how its audience stands.
                let released = self.released.contains(&number)
                    || known.is_some_and(|known| {
                        known.versions.iter().all(|version| version.number != number) && self.is_sent(known)
                    });
                let published = number < self.published_upto || released;
                published && known.is_none_or(|paper| !paper.dropped && self.may_see_paper(person, paper))
            }
        }
    }
}
