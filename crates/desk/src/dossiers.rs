//! What the council keeps beyond its sessions, at one desk: resolutions with their numbers, monitoring and surveys,
//! meetings with voters. What is shown, and what this person may do about each.

use std::{cmp::Reverse, path::Path};

use hemicycle_domain::{
    Fact, Refusal, Register, Session,
    dossiers::{
        DecidedBy, Dossier, DossierLink, DossierState, DossierWords, MeasureWords, ResolutionKind, Review,
    },
    ids::{Day, DossierId, ItemId, MeasureId, Moment, PersonId, PetitionId, SessionId},
    roles::Actor,
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{Arg, Language, RegisterPage, Sentence, iso_day, register_page};
use hemicycle_sync::replica::Replica;

use crate::{
    desk::{Desk, now_ms},
    follow_up::{day, sessions},
    intent::DossiersIntent,
    tables::write_table,
    view::{
        DecidedByView, DossierKindView, DossierLinkKind, DossierLinkRow, DossierPetition, DossierRow,
        DossierStateView, DossierStep, DossierWordsView, DossiersView, MeasureReportRow, MeasureRow, Problem,
        ResolutionSign, ReviewRow, ReviewView, UnnumberedDecision,
    },
};

impl Desk {
    pub(crate) async fn act_dossiers(&self, intent: DossiersIntent) -> Result<(), Problem> {
        let id = DossierId::new;
        match intent {
            DossiersIntent::Open { words, number } => {
                self.say_in_register(move |register, actor, name| {
                    register.open_dossier(actor, id(name), words_of(words)?, number)
                })
                .await
            }
            DossiersIntent::Reword { dossier, words } => {
                self.say_in_register(move |register, actor, _| {
                    register.reword_dossier(actor, &id(dossier), words_of(words)?)
                })
                .await
            }
            DossiersIntent::Measure {
                dossier,
                what,
                body,
                due,
            } => {
                self.say_in_register(move |register, actor, name| {
                    let words = MeasureWords {
                        what: normalise(&what),
                        body: normalise(&body),
                        due: day(due)?,
                    };
                    register.add_measure(actor, &id(dossier), MeasureId::new(name), words)
                })
                .await
            }
            DossiersIntent::Report {
                dossier,
                measure,
                done,
                text,
                on,
            } => {
                self.say_in_register(move |register, actor, _| {
                    let (measure, text) = (MeasureId::new(measure), normalise(&text));
                    register.report_measure(actor, &id(dossier), &measure, done, &text, Day(on))
                })
                .await
            }
            DossiersIntent::Link { dossier, link, other } => {
                self.say_in_register(move |register, actor, _| {
                    let link = link_of(link, other).ok_or(Refusal::NotOfThisKind)?;
                    register.link_dossier(actor, &id(dossier), link)
                })
                .await
            }
            DossiersIntent::Review {
                dossier,
                review,
                text,
                on,
            } => {
                self.say_in_register(move |register, actor, _| {
                    let text = normalise(&text);
                    register.review_dossier(actor, &id(dossier), review_of(review), &text, Day(on))
                })
                .await
            }
            DossiersIntent::Export {
                folder,
                kind,
                dossiers,
            } => {
                let view = self.dossiers().await?.only(&dossiers);
                let language = Language::of(&self.settings().language);
                let heads = COLUMNS.map(|column| plain(language, column));
                let rows = view.dossiers.iter().map(|row| cells(language, row)).collect();
                write_table(Path::new(&folder), file_name(kind), heads, rows, &view).await
            }
            DossiersIntent::Print {
                folder,
                kind,
                dossiers,
            } => {
                let view = self.dossiers().await?.only(&dossiers);
                let source = page(Language::of(&self.settings().language), kind, &view);
                let file = Path::new(&folder).join(format!("{}.pdf", file_name(kind)));
                self.print(source, file).await
            }
        }
    }

    /// Every dossier of the council, as far as this laptop knows.
    pub(crate) async fn dossiers(&self) -> Result<DossiersView, Problem> {
        let open = self.must_be_open()?;
        Ok(open.node.run(|replica| view(replica)).await?)
    }
}

fn words_of(view: DossierWordsView) -> Result<DossierWords, Refusal> {
    Ok(match view {
        DossierWordsView::Resolution {
            title,
            normative,
            sign,
            legal_basis,
            adopted,
            effective,
            decided,
        } => DossierWords::Resolution {
            title: normalise(&title),
            resolution_kind: if normative {
                ResolutionKind::Normative
            } else {
                ResolutionKind::Individual
            },
            sign: normalise(&sign).trim().to_owned(),
            legal_basis: normalise(&legal_basis),
            adopted: Day(adopted),
            effective: day(effective)?,
            decided: decided.map(|decided| DecidedBy {
                session: SessionId::new(decided.session),
                session_title: normalise(&decided.session_title),
                item: ItemId::new(decided.item),
            }),
        },
        DossierWordsView::Monitoring {
            title,
            survey,
            organ,
            origin,
            plan,
            from,
            to,
        } => DossierWords::Monitoring {
            title: normalise(&title),
            survey,
            organ: normalise(&organ),
            origin: normalise(&origin),
            plan: normalise(&plan),
            from: Day(from),
            to: Day(to),
        },
        DossierWordsView::VoterMeeting {
            place,
            on,
            members,
            attended,
            notes,
        } => DossierWords::VoterMeeting {
            place: normalise(&place),
            on: Day(on),
            members: normalise(&members),
            attended,
            notes: normalise(&notes),
        },
    })
}

fn words_view(words: &DossierWords) -> DossierWordsView {
    match words.clone() {
        DossierWords::Resolution {
            title,
            resolution_kind,
            sign,
            legal_basis,
            adopted,
            effective,
            decided,
        } => DossierWordsView::Resolution {
            title,
            normative: resolution_kind == ResolutionKind::Normative,
            sign,
            legal_basis,
            adopted: adopted.0,
            effective: effective.map(|day| day.0),
            decided: decided.map(|decided| decided_view(&decided)),
        },
        DossierWords::Monitoring {
            title,
            survey,
            organ,
            origin,
            plan,
            from,
            to,
        } => DossierWordsView::Monitoring {
            title,
            survey,
            organ,
            origin,
            plan,
            from: from.0,
            to: to.0,
        },
        DossierWords::VoterMeeting {
            place,
            on,
            members,
            attended,
            notes,
        } => DossierWordsView::VoterMeeting {
            place,
            on: on.0,
            members,
            attended,
            notes,
        },
    }
}

fn decided_view(decided: &DecidedBy) -> DecidedByView {
    DecidedByView {
        session: decided.session.0.clone(),
        session_title: decided.session_title.clone(),
        item: decided.item.0.clone(),
    }
}

fn link_of(kind: DossierLinkKind, other: String) -> Option<DossierLink> {
    let dossier = DossierId::new(other.as_str());
    Some(match kind {
        DossierLinkKind::Amends => DossierLink::Amends { dossier },
        DossierLinkKind::Replaces => DossierLink::Replaces { dossier },
        DossierLinkKind::Repeals => DossierLink::Repeals { dossier },
        DossierLinkKind::LedTo => DossierLink::LedTo { dossier },
        DossierLinkKind::Heard => DossierLink::Heard {
            petition: PetitionId::new(other),
        },
        // Said by the other one.
        DossierLinkKind::AmendedBy
        | DossierLinkKind::ReplacedBy
        | DossierLinkKind::RepealedBy
        | DossierLinkKind::CameOf => return None,
    })
}

const fn review_of(view: ReviewView) -> Review {
    match view {
        ReviewView::Concluded => Review::Concluded,
        ReviewView::Stays => Review::Stays,
        ReviewView::ToBeChanged => Review::ToBeChanged,
        ReviewView::Expired => Review::Expired,
    }
}

const fn review_view(review: Review) -> ReviewView {
    match review {
        Review::Concluded => ReviewView::Concluded,
        Review::Stays => ReviewView::Stays,
        Review::ToBeChanged => ReviewView::ToBeChanged,
        Review::Expired => ReviewView::Expired,
    }
}

const fn state_view(state: DossierState) -> DossierStateView {
    match state {
        DossierState::Ahead => DossierStateView::Ahead,
        DossierState::InForce => DossierStateView::InForce,
        DossierState::ToBeChanged => DossierStateView::ToBeChanged,
        DossierState::Replaced => DossierStateView::Replaced,
        DossierState::Repealed => DossierStateView::Repealed,
        DossierState::Expired => DossierStateView::Expired,
        DossierState::UnderWay => DossierStateView::UnderWay,
        DossierState::Concluded => DossierStateView::Concluded,
        DossierState::Held => DossierStateView::Held,
    }
}

fn title(words: &DossierWords) -> &str {
    match words {
        DossierWords::Resolution { title, .. } | DossierWords::Monitoring { title, .. } => title,
        DossierWords::VoterMeeting { place, .. } => place,
    }
}

/// A number as the council writes it: in Vietnam with two digits at least (Nghị định 30/2020/NĐ-CP, Phụ lục I), and a
/// resolution's with its sign.
fn number(register: &Register, number: u32, words: &DossierWords) -> String {
    let digits = if register.language == "vi" { 2 } else { 1 };
    match words {
        DossierWords::Resolution { sign, .. } => format!("{number:0digits$}{sign}"),
        _ => number.to_string(),
    }
}

/// A dossier in one line.
pub fn named(register: &Register, known: &Dossier) -> String {
    format!(
        "{}. {}",
        number(register, known.number, &known.words),
        title(&known.words)
    )
}

/// What the rows of one look share.
struct Scene<'a> {
    register: &'a Register,
    me: Option<PersonId>,
    actor: Option<Actor>,
    today: Day,
}

impl Scene<'_> {
    fn name(&self, person: &PersonId) -> String {
        let known = self.register.people.get(person);
        known.map(|known| known.name.clone()).unwrap_or_default()
    }

    fn row(&self, id: &DossierId, known: &Dossier) -> DossierRow {
        let measures = known.measures.iter().map(|measure| MeasureRow {
            id: measure.id.0.clone(),
            what: measure.words.what.clone(),
            body: measure.words.body.clone(),
            due: measure.words.due.as_ref().map(|day| day.0.clone()),
            done: measure.is_done(),
            days_late: measure.days_late(&self.today),
            reports: measure
                .reports
                .iter()
                .map(|report| MeasureReportRow {
                    on: report.on.0.clone(),
                    done: report.done,
                    text: report.text.clone(),
                })
                .collect(),
        });
        let reviews = known.reviews.iter().map(|reviewed| ReviewRow {
            on: reviewed.on.0.clone(),
            review: review_view(reviewed.review),
            text: reviewed.text.clone(),
        });
        DossierRow {
            id: id.0.clone(),
            number: Some(number(self.register, known.number, &known.words)),
            words: words_view(&known.words),
            by: self.name(&known.by),
            state: state_view(self.register.dossier_state(id, known, &self.today)),
            measures: measures.collect(),
            links: self.links(id, known),
            reviews: reviews.collect(),
            days_late: known.days_late(&self.today),
            may: self.may(id, known),
        }
    }

    fn links(&self, id: &DossierId, known: &Dossier) -> Vec<DossierLinkRow> {
        let told = |kind, other: &Dossier| DossierLinkRow {
            kind,
            number: number(self.register, other.number, &other.words),
            title: title(&other.words).to_owned(),
        };
        let said = known.links.iter().filter_map(|link| {
            let to = |kind, other| Some(told(kind, self.register.dossiers.get(other)?));
            match link {
                DossierLink::Amends { dossier } => to(DossierLinkKind::Amends, dossier),
                DossierLink::Replaces { dossier } => to(DossierLinkKind::Replaces, dossier),
                DossierLink::Repeals { dossier } => to(DossierLinkKind::Repeals, dossier),
                DossierLink::LedTo { dossier } => to(DossierLinkKind::LedTo, dossier),
                DossierLink::Heard { petition } => {
                    let petition = self.register.petitions.get(petition)?;
                    Some(DossierLinkRow {
                        kind: DossierLinkKind::Heard,
                        number: petition.number.to_string(),
                        title: petition.words.what.clone(),
                    })
                }
            }
        });
        let others = self.register.dossiers.values().flat_map(|other| {
            other.links.iter().filter_map(move |link| {
                let (kind, named) = match link {
                    DossierLink::Amends { dossier } => (DossierLinkKind::AmendedBy, dossier),
                    DossierLink::Replaces { dossier } => (DossierLinkKind::ReplacedBy, dossier),
                    DossierLink::Repeals { dossier } => (DossierLinkKind::RepealedBy, dossier),
                    DossierLink::LedTo { dossier } => (DossierLinkKind::CameOf, dossier),
                    DossierLink::Heard { .. } => return None,
                };
                (named == id).then(|| told(kind, other))
            })
        });
        said.chain(others).collect()
    }

    /// What was written down here and has not reached the office.
    fn waiting(&self, fact: Fact) -> Option<DossierRow> {
        let Fact::DossierOpened { dossier, words, .. } = fact else {
            return None;
        };
        if self.register.dossiers.contains_key(&dossier) {
            return None;
        }
        Some(DossierRow {
            id: dossier.0,
            number: None,
            words: words_view(&words),
            by: self.me.as_ref().map(|me| self.name(me)).unwrap_or_default(),
            state: DossierStateView::Waiting,
            measures: Vec::new(),
            links: Vec::new(),
            reviews: Vec::new(),
            days_late: 0,
            may: Vec::new(),
        })
    }

    /// What the rules themselves would take from this person now.
    fn may(&self, id: &DossierId, known: &Dossier) -> Vec<DossierStep> {
        let Some(actor) = &self.actor else {
            return Vec::new();
        };
        let register = self.register;
        let measure = MeasureWords {
            what: "-".to_owned(),
            body: "-".to_owned(),
            due: None,
        };
        let reviews = [Review::Concluded, Review::Stays];
        let mut reviews = reviews
            .into_iter()
            .map(|review| register.review_dossier(actor, id, review, "-", self.today.clone()));
        let others = register.dossiers.keys().cloned();
        let links = others.flat_map(|other| {
            [
                DossierLink::Amends {
                    dossier: other.clone(),
                },
                DossierLink::LedTo { dossier: other },
            ]
        });
        let heard = register.petitions.keys().map(|petition| DossierLink::Heard {
            petition: petition.clone(),
        });
        let mut links = links.chain(heard);
        let mine = register.reword_dossier(actor, id, known.words.clone()).is_ok();
        let steps = [
            (
                DossierStep::Measure,
                register
                    .add_measure(actor, id, MeasureId::new(""), measure)
                    .is_ok(),
            ),
            (DossierStep::Review, reviews.any(|said| said.is_ok())),
            (
                DossierStep::Link,
                mine && links.any(|link| register.link_dossier(actor, id, link).is_ok()),
            ),
            (DossierStep::Reword, mine),
        ];
        let taken = steps.into_iter().filter(|(_, may)| *may);
        taken.map(|(step, _)| step).collect()
    }

    fn may_open(&self, words: DossierWords) -> bool {
        self.actor.as_ref().is_some_and(|actor| {
            let opened = self.register.open_dossier(actor, DossierId::new(""), words, None);
            opened.is_ok()
        })
    }

    /// What the sessions adopted and no resolution is yet, the newest first.
    fn decisions(&self, sessions: &[&Session]) -> Vec<UnnumberedDecision> {
        let numbered = |session: &SessionId, item: &ItemId| {
            self.register.dossiers.values().any(|known| match &known.words {
                DossierWords::Resolution {
                    decided: Some(decided),
                    ..
                } => decided.session == *session && decided.item == *item,
                _ => false,
            })
        };
        let mut rows = Vec::new();
        for session in sessions {
            let Some(id) = &session.id else { continue };
            for (ballot, item) in session.adopted() {
                let (Some(at), Some(item)) = (ballot.declared_at, session.item(item)) else {
                    continue;
                };
                if numbered(id, &item.id) {
                    continue;
                }
                rows.push(UnnumberedDecision {
                    decided: DecidedByView {
                        session: id.0.clone(),
                        session_title: session.title.clone(),
                        item: item.id.0.clone(),
                    },
                    title: item.title.clone(),
                    adopted: session.day(at).0,
                });
            }
        }
        rows.sort_by(|one, other| other.adopted.cmp(&one.adopted));
        rows
    }

    /// Signs of this year that are in use, then those that councils of this language use.
    fn signs(&self) -> Vec<ResolutionSign> {
        let year = self.today.0.split('-').next().unwrap_or_default();
        let mut signs: Vec<String> = Vec::new();
        let used = self
            .register
            .dossiers
            .values()
            .filter_map(|known| match &known.words {
                DossierWords::Resolution { sign, adopted, .. } if adopted.0.starts_with(year) => {
                    Some(sign.clone())
                }
                _ => None,
            });
        let language = Language::of(&self.register.language);
        let usual = ["dossiers-sign-normative", "dossiers-sign-individual"]
            .map(|key| say(language, key, [("year", year.into())]));
        for sign in used.chain(usual) {
            if !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        let next = |sign: String| {
            let words = DossierWords::Resolution {
                title: String::new(),
                resolution_kind: ResolutionKind::Normative,
                sign: sign.clone(),
                legal_basis: String::new(),
                adopted: self.today.clone(),
                effective: None,
                decided: None,
            };
            let next = number(self.register, self.register.next_number(&words), &words);
            ResolutionSign { sign, next }
        };
        signs.into_iter().map(next).collect()
    }
}

/// The registers as this laptop knows them, what is late by `now` first.
fn view(replica: &Replica) -> DossiersView {
    let (unknown, log) = (Register::default(), replica.register_journal());
    let register = replica.register().unwrap_or(&unknown);
    let log = log.and_then(|journal| replica.log(journal));
    let scene = Scene {
        register,
        me: replica.me(),
        actor: Actor::of(register, replica.device()).ok(),
        today: register.day(Moment(now_ms() + replica.skew_ms())),
    };
    let pending = log.map(|log| log.pending()).unwrap_or_default().iter();
    let waiting = pending.filter_map(|pending| scene.waiting(pending.offer.body.fact()?));
    let known = register.dossiers.iter();
    let mut known: Vec<(Reverse<Day>, Reverse<u32>, DossierRow)> = known
        .map(|(id, known)| {
            let order = (Reverse(known.day().clone()), Reverse(known.number));
            (order.0, order.1, scene.row(id, known))
        })
        .collect();
    known.sort_by(|one, other| {
        let order =
            |row: &(Reverse<Day>, Reverse<u32>, DossierRow)| (Reverse(row.2.days_late), row.0.clone(), row.1);
        order(one).cmp(&order(other))
    });
    let known = known.into_iter().map(|(_, _, row)| row);
    let petitions = register.petitions.iter().map(|(id, petition)| DossierPetition {
        id: id.0.clone(),
        number: petition.number,
        what: petition.words.what.clone(),
    });
    DossiersView {
        council: register.name.clone(),
        utc_offset: register.utc_offset,
        as_of: log.and_then(|log| log.registered_at()).map(|at| at.0),
        dossiers: waiting.chain(known).collect(),
        may_open: scene.may_open(DossierWords::Monitoring {
            title: "-".to_owned(),
            survey: false,
            organ: "-".to_owned(),
            origin: String::new(),
            plan: String::new(),
            from: scene.today.clone(),
            to: scene.today.clone(),
        }),
        may_meet: scene.may_open(DossierWords::VoterMeeting {
            place: "-".to_owned(),
            on: scene.today.clone(),
            members: "-".to_owned(),
            attended: 0,
            notes: String::new(),
        }),
        decisions: scene.decisions(&sessions(replica)),
        signs: scene.signs(),
        petitions: petitions.collect(),
        today: scene.today.0,
    }
}

impl DossiersView {
    /// The rows of these ids alone, in their order here.
    fn only(mut self, dossiers: &[String]) -> Self {
        self.dossiers.retain(|row| dossiers.contains(&row.id));
        self
    }
}

// ---- On paper and in files ---------------------------------------------------------------------------------

const COLUMNS: [&str; 10] = [
    "dossiers-column-number",
    "dossiers-column-day",
    "dossiers-column-title",
    "dossiers-column-kind",
    "dossiers-column-organ",
    "dossiers-column-state",
    "dossiers-column-words",
    "dossiers-column-measures",
    "dossiers-column-links",
    "dossiers-column-reviews",
];

const fn file_name(kind: DossierKindView) -> &'static str {
    match kind {
        DossierKindView::Resolution => "resolutions",
        DossierKindView::Monitoring => "monitoring",
        DossierKindView::VoterMeeting => "voter-meetings",
    }
}

const fn print_title(kind: DossierKindView) -> &'static str {
    match kind {
        DossierKindView::Resolution => "dossiers-tab-resolution",
        DossierKindView::Monitoring => "dossiers-tab-monitoring",
        DossierKindView::VoterMeeting => "dossiers-tab-voterMeeting",
    }
}

fn plain(language: Language, key: &str) -> String {
    Sentence::new(key, []).in_language(language)
}

fn say<const N: usize>(language: Language, key: &str, args: [(&str, Arg); N]) -> String {
    Sentence::new(key, args).in_language(language)
}

const fn state_key(state: DossierStateView) -> &'static str {
    match state {
        DossierStateView::Waiting => "dossiers-state-waiting",
        DossierStateView::Ahead => "dossiers-state-ahead",
        DossierStateView::InForce => "dossiers-state-inForce",
        DossierStateView::ToBeChanged => "dossiers-state-toBeChanged",
        DossierStateView::Replaced => "dossiers-state-replaced",
        DossierStateView::Repealed => "dossiers-state-repealed",
        DossierStateView::Expired => "dossiers-state-expired",
        DossierStateView::UnderWay => "dossiers-state-underWay",
        DossierStateView::Concluded => "dossiers-state-concluded",
        DossierStateView::Held => "dossiers-state-held",
    }
}

const fn link_key(kind: DossierLinkKind) -> &'static str {
    match kind {
        DossierLinkKind::Amends => "dossiers-link-amends",
        DossierLinkKind::Replaces => "dossiers-link-replaces",
        DossierLinkKind::Repeals => "dossiers-link-repeals",
        DossierLinkKind::LedTo => "dossiers-link-ledTo",
        DossierLinkKind::Heard => "dossiers-link-heard",
        DossierLinkKind::AmendedBy => "dossiers-link-amendedBy",
        DossierLinkKind::ReplacedBy => "dossiers-link-replacedBy",
        DossierLinkKind::RepealedBy => "dossiers-link-repealedBy",
        DossierLinkKind::CameOf => "dossiers-link-cameOf",
    }
}

const fn review_key(review: ReviewView) -> &'static str {
    match review {
        ReviewView::Concluded => "dossiers-review-concluded",
        ReviewView::Stays => "dossiers-review-stays",
        ReviewView::ToBeChanged => "dossiers-review-toBeChanged",
        ReviewView::Expired => "dossiers-review-expired",
    }
}

impl DossierRow {
    fn title(&self) -> &str {
        match &self.words {
            DossierWordsView::Resolution { title, .. } | DossierWordsView::Monitoring { title, .. } => title,
            DossierWordsView::VoterMeeting { place, .. } => place,
        }
    }
}

fn when(language: Language, row: &DossierRow) -> String {
    let day = |day: &str| iso_day(language, &Day(day.to_owned()));
    match &row.words {
        DossierWordsView::Resolution { adopted, .. } => {
            say(language, "dossiers-adopted-on", [("day", day(adopted).into())])
        }
        DossierWordsView::Monitoring { from, to, .. } => {
            let span = [("from", day(from).into()), ("to", day(to).into())];
            say(language, "period-span", span)
        }
        DossierWordsView::VoterMeeting { on, .. } => day(on),
    }
}

fn kind(language: Language, words: &DossierWordsView) -> String {
    let key = match words {
        DossierWordsView::Resolution { normative: true, .. } => "dossiers-kind-normative",
        DossierWordsView::Resolution { .. } => "dossiers-kind-individual",
        DossierWordsView::Monitoring { survey: true, .. } => "dossiers-kind-survey",
        DossierWordsView::Monitoring { .. } => "dossiers-kind-theme",
        DossierWordsView::VoterMeeting { .. } => "dossiers-kind-meeting",
    };
    plain(language, key)
}

/// What else was said of it, one line each.
fn further(language: Language, words: &DossierWordsView) -> Vec<String> {
    let labelled = |key: &str, said: &str| {
        let words = [("words", said.into())];
        (!said.is_empty()).then(|| say(language, key, words))
    };
    match words {
        DossierWordsView::Resolution {
            legal_basis,
            effective,
            decided,
            ..
        } => {
            let from = effective.as_ref().map(|day| {
                let day = iso_day(language, &Day(day.clone()));
                say(language, "dossiers-effective-from", [("day", day.into())])
            });
            let decided = decided.as_ref().map(|decided| {
                let session = [("session", decided.session_title.as_str().into())];
                say(language, "dossiers-decided-in", session)
            });
            let basis = labelled("dossiers-say-basis", legal_basis);
            [basis, from, decided].into_iter().flatten().collect()
        }
        DossierWordsView::Monitoring { origin, plan, .. } => {
            let origin = labelled("dossiers-say-origin", origin);
            let plan = labelled("dossiers-say-plan", plan);
            [origin, plan].into_iter().flatten().collect()
        }
        DossierWordsView::VoterMeeting { attended, notes, .. } => {
            let attended = say(language, "dossiers-say-attended", [("count", (*attended).into())]);
            let notes = (!notes.is_empty()).then(|| notes.clone());
            [Some(attended), notes].into_iter().flatten().collect()
        }
    }
}

fn organ(words: &DossierWordsView) -> &str {
    match words {
        DossierWordsView::Resolution { .. } => "",
        DossierWordsView::Monitoring { organ, .. } => organ,
        DossierWordsView::VoterMeeting { members, .. } => members,
    }
}

fn measures(language: Language, row: &DossierRow) -> Vec<String> {
    let day = |day: &str| iso_day(language, &Day(day.to_owned()));
    let measures = row.measures.iter();
    measures
        .map(|measure| {
            let due = measure.due.as_deref().map(day).unwrap_or_default();
            let late = measure.days_late;
            let state = if measure.done {
                plain(language, "dossiers-measure-done")
            } else if late > 0 {
                say(language, "follow-up-late", [("days", late.into())])
            } else {
                plain(language, "dossiers-measure-open")
            };
            let args = [
                ("body", measure.body.as_str().into()),
                ("what", measure.what.as_str().into()),
                ("due", due.into()),
                ("state", state.into()),
            ];
            say(language, "dossiers-print-measure", args)
        })
        .collect()
}

fn links(language: Language, row: &DossierRow) -> Vec<String> {
    let told = row.links.iter().map(|link| {
        let args = [
            ("number", link.number.as_str().into()),
            ("title", link.title.as_str().into()),
        ];
        say(language, link_key(link.kind), args)
    });
    told.collect()
}

fn reviews(language: Language, row: &DossierRow) -> Vec<String> {
    let told = row.reviews.iter().map(|review| {
        let args = [
            ("day", iso_day(language, &Day(review.on.clone())).into()),
            ("review", plain(language, review_key(review.review)).into()),
            ("text", review.text.as_str().into()),
        ];
        say(language, "dossiers-say-review", args)
    });
    told.collect()
}

fn cells(language: Language, row: &DossierRow) -> [String; 10] {
    [
        row.number.clone().unwrap_or_default(),
        when(language, row),
        row.title().to_owned(),
        kind(language, &row.words),
        organ(&row.words).to_owned(),
        plain(language, state_key(row.state)),
        further(language, &row.words).join("\n"),
        measures(language, row).join("\n"),
        links(language, row).join("\n"),
        reviews(language, row).join("\n"),
    ]
}

/// The register to hold in the hand: the page's source.
fn page(language: Language, register: DossierKindView, view: &DossiersView) -> String {
    let rows = view.dossiers.iter().map(|row| {
        let head = match &row.number {
            Some(number) => format!("{number}. {}", row.title()),
            None => row.title().to_owned(),
        };
        let said = [
            kind(language, &row.words),
            when(language, row),
            organ(&row.words).to_owned(),
            plain(language, state_key(row.state)),
        ];
        let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
        let mut told = vec![said.join(" · ")];
        told.extend(further(language, &row.words));
        told.extend(measures(language, row));
        told.extend(links(language, row));
        told.extend(reviews(language, row));
        (head, told)
    });
    register_page(&RegisterPage {
        language,
        council: &view.council,
        title: &plain(language, print_title(register)),
        today: &Day(view.today.clone()),
        as_of: Vec::new(),
        rows: rows.collect(),
    })
}
