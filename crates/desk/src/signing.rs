//! The minutes on their way to the archive at one desk: laid out once as files, objected to, signed, and added to.

use std::path::PathBuf;

use hemicycle_domain::{
    Refusal, Session,
    agenda_change::CouncilDecision,
    ids::{JournalId, Moment, PersonId},
    minutes::MinutesDraft,
    register::Role,
    roles::Actor,
    signing::{
        Addendum, LaidOut, MinutesFile, MinutesForm, MinutesPart, NewLayout, Objection, Signatory,
        SignedCopy, SigningMeans,
    },
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{
    Sentence, SignatureSheet, SignedPage, draft_in_json, hash_words, json, signature_sheet, typst_source,
};
use hemicycle_store::AddedFile;
use hemicycle_sync::{
    package::{Contents, For},
    replica::Replica,
};

use crate::{
    desk::{Desk, Open, blocking},
    folder,
    follow_up::day,
    intent::SignedElsewhere,
    minutes::typeset,
    paperwork::read_file,
    restoring::of_session,
    show::Look,
    sync::kept,
    view::{
        AddendumView, LaidOutView, MinutesPageView, MinutesStepKind, MinutesStepView, ObjectionDecisionView,
        ObjectionView, Problem, SignatoryView, SignatureView, SigningMeansView, SigningView,
    },
};

/// The names of the files of the minutes in a folder.
const NAMES: [(MinutesPart, MinutesForm, &str); 4] = [
    (MinutesPart::Public, MinutesForm::Pdf, "minutes.pdf"),
    (MinutesPart::Public, MinutesForm::Json, "minutes.json"),
    (MinutesPart::Complete, MinutesForm::Pdf, "minutes-complete.pdf"),
    (MinutesPart::Complete, MinutesForm::Json, "minutes-complete.json"),
];
/// How often, ten times a second, somebody waits for what was written a moment ago.
const PATIENCE: u32 = 50;
const SHEET: &str = "signature-sheet.pdf";

impl Desk {
    /// Draws the minutes from what is acknowledged of the record, typesets them once, and lays these files out.
    pub(crate) async fn lay_out_minutes(&self, objections_until: Option<String>) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let until = day(objections_until)?;
        let of = journal.clone();
        let asked = open.node.run(move |replica| {
            let session = replica.session(&of);
            let session = session.ok_or_else(|| Problem::new("problem-no-session"))?;
            session.may_lay_out(&Actor::of(&session.register, replica.device())?)?;
            Ok::<_, Problem>(())
        });
        asked.await??;
        let helper = self.helper()?;
        self.until_recorded(&open, &journal).await?;
        let of = journal.clone();
        let kept = open.node.run(move |replica| kept(replica, &of)).await??;
        let drawn = blocking(move || {
            let (register, journal) = kept.journals();
            let draw = |for_whom| {
                let contents = Contents::of(&kept.council, &register, &journal, for_whom);
                let verified = contents.map_err(crate::package::problem)?.verified;
                Ok::<_, Problem>((
                    MinutesDraft::of(&verified.session, verified.root),
                    verified.entries,
                ))
            };
            let (complete, size) = draw(For::Archive)?;
            let (public, _) = draw(For::Everybody)?;
            let mut drafts = vec![(MinutesPart::Public, public)];
            if drafts.iter().all(|(_, draft)| *draft != complete) {
                drafts.push((MinutesPart::Complete, complete));
            }
            let root = drafts.first().map(|(_, draft)| draft.journal_root.clone());
            let mut files = Vec::new();
            for (part, draft) in drafts {
                let page = typeset(&helper, &typst_source(&draft))?;
                files.push((part, MinutesForm::Pdf, page));
                files.push((part, MinutesForm::Json, (json(&draft) + "\n").into_bytes()));
            }
            Ok::<_, Problem>((files, size, root.unwrap_or_default()))
        });
        let (drawn, journal_size, journal_root) = drawn.await??;
        open.node
            .run(move |replica| {
                let mut files = Vec::new();
                for (part, form, bytes) in drawn {
                    let added = keep(replica, &bytes)?;
                    files.push(MinutesFile {
                        part,
                        form,
                        sha256: added.sha256,
                        bytes: added.bytes,
                        pieces_root: added.pieces_root,
                    });
                }
                let new = NewLayout {
                    files,
                    journal_size,
                    journal_root,
                    objections_until: until,
                };
                let at = replica.now();
                replica.act(&journal, |session, actor| session.lay_out_minutes(actor, new, at))?;
                Ok::<_, Problem>(())
            })
            .await?
    }

    /// What this laptop has written is in the record before the minutes are drawn from it.
    async fn until_recorded(&self, open: &Open, journal: &JournalId) -> Result<(), Problem> {
        for _ in 0..PATIENCE {
            let of = journal.clone();
            let waits = open
                .node
                .run(move |replica| replica.log(&of).is_some_and(|log| !log.pending().is_empty()));
            if !waits.await? {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Err(Problem::new("problem-minutes-not-recorded"))
    }

    /// Says something of the minutes by a rule that needs to know what time it is.
    pub(crate) async fn say_of_minutes(
        &self,
        rule: impl FnOnce(&Session, &Actor, Moment) -> Result<hemicycle_domain::Fact, Refusal> + Send + 'static,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node
            .run(move |replica| {
                let at = replica.now();
                replica.act(&journal, |session, actor| rule(session, actor, at))?;
                Ok::<_, Problem>(())
            })
            .await?
    }

    /// The signatory's own laptop signs: the entry that says so is the signature over the files that it names.
    pub(crate) async fn sign_minutes(&self, version: u32) -> Result<(), Problem> {
        self.say_of_minutes(move |session, actor, at| {
            session.sign_minutes(actor, version, &actor.person, SigningMeans::Laptop, at)
        })
        .await
    }

    /// Brings in what was signed by pen or with another program, after a look at whether it is that page.
    pub(crate) async fn bring_signed(
        &self,
        version: u32,
        person: String,
        way: SignedElsewhere,
        paths: Vec<String>,
    ) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let of = journal.clone();
        let pages: Vec<MinutesFile> = open
            .node
            .run(move |replica| {
                let session = replica.session(&of)?;
                let laid_out = session.minutes_laid_out()?;
                let pages = laid_out.files.iter();
                Some(
                    pages
                        .filter(|file| file.form == MinutesForm::Pdf)
                        .cloned()
                        .collect(),
                )
            })
            .await?
            .ok_or(Refusal::NoSuchMinutes)?;
        if pages.len() != paths.len() {
            return Err(Refusal::SignedCopyMissing.into());
        }
        let mut signed = Vec::new();
        for (page, path) in pages.iter().zip(&paths) {
            let (path, helper) = (PathBuf::from(path), self.options().helper.clone());
            let name = folder::name_of(&path.to_string_lossy());
            let shown = normalise(&name);
            let sighted = blocking(move || folder::sight(&path, &name, helper.as_deref()));
            let (bytes, looked) = sighted.await?;
            if let Some(text) = looked.refused {
                return Err(Problem { text, detail: None });
            }
            let master = self.minutes_bytes(&open, &page.sha256).await?;
            // A program that signs adds to the end of a file (ISO 32000-2, 7.5.6): what it signed stays as it was.
            if way == SignedElsewhere::Tool && (bytes.len() <= master.len() || !bytes.starts_with(&master)) {
                return Err(Problem::new("problem-not-these-minutes").with("file", shown));
            }
            if bytes == master {
                return Err(Problem::new("problem-minutes-unsigned").with("file", shown));
            }
            signed.push(bytes);
        }
        open.node
            .run(move |replica| {
                let mut copies = Vec::new();
                for (page, bytes) in pages.into_iter().zip(signed) {
                    let added = keep(replica, &bytes)?;
                    copies.push(SignedCopy {
                        of: page.sha256,
                        sha256: added.sha256,
                        bytes: added.bytes,
                        pieces_root: added.pieces_root,
                    });
                }
                let means = match way {
                    SignedElsewhere::Ink => SigningMeans::Ink { copies },
                    SignedElsewhere::Tool => SigningMeans::Tool { copies },
                };
                let (person, at) = (PersonId::new(person), replica.now());
                replica.act(&journal, |session, actor| {
                    session.sign_minutes(actor, version, &person, means, at)
                })?;
                Ok::<_, Problem>(())
            })
            .await?
    }

    /// What is laid out, as this person may have it in a folder: name and bytes. None before anything is laid out.
    pub(crate) async fn laid_out_files(&self) -> Result<Option<Vec<(String, Vec<u8>)>>, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let found = open
            .node
            .run(move |replica| {
                let session = replica.session(&journal)?;
                let laid_out = session.minutes_laid_out()?.clone();
                let me = replica.me()?;
                let known = session.register.people.get(&me)?;
                // Copies of closed minutes go to nobody else (Saxony, § 40 SächsGemO).
                let leads = !known.roles.is_empty();
                let sheet = leads.then(|| sheet(session, &laid_out));
                let part = |part| part == MinutesPart::Public || leads;
                let wanted: Vec<(String, String)> = NAMES
                    .into_iter()
                    .filter(|(kind, ..)| part(*kind) && session.may_read_minutes(&me, *kind))
                    .filter_map(|(kind, form, name)| {
                        let file = laid_out.file(kind, form)?;
                        Some((name.to_owned(), file.sha256.clone()))
                    })
                    .collect();
                Some((wanted, sheet))
            })
            .await?;
        let Some((wanted, sheet)) = found else {
            return Ok(None);
        };
        if wanted.is_empty() {
            return Err(Refusal::NotYourRole.into());
        }
        let mut files = Vec::new();
        for (name, sha256) in wanted {
            files.push((name, self.minutes_bytes(&open, &sha256).await?));
        }
        if let Some(sheet) = sheet {
            let helper = self.helper()?;
            files.push((
                SHEET.to_owned(),
                blocking(move || typeset(&helper, &sheet)).await??,
            ));
        }
        Ok(Some(files))
    }

    /// The minutes of a session that came out of a package, to the byte as they stood in it.
    pub(crate) async fn restored_minutes(&self) -> Result<Option<Vec<(String, Vec<u8>)>>, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let known = open
            .node
            .run(move |replica| hemicycle_sync::restoring::restored(&replica.store, &journal));
        let Some(restored) = known.await?? else {
            return Ok(None);
        };
        let mut files = Vec::new();
        for (sha256, name) in restored.minutes.iter().zip(["minutes.pdf", "minutes.json"]) {
            files.push((name.to_owned(), self.minutes_bytes(&open, sha256).await?));
        }
        Ok(Some(files))
    }

    /// The draft in the file that this person reads; none while it is not here.
    pub(crate) async fn laid_out_draft(&self, open: &Open, sha256: &str) -> Option<MinutesDraft> {
        let bytes = self.minutes_bytes(open, sha256).await.ok()?;
        draft_in_json(&bytes)
    }

    async fn minutes_bytes(&self, open: &Open, sha256: &str) -> Result<Vec<u8>, Problem> {
        let bytes = read_file(open, sha256, |reader, name| {
            let here = reader.file_state(name)?.is_some_and(|state| state.complete);
            if here { reader.whole(name) } else { Ok(None) }
        });
        bytes
            .await?
            .ok_or_else(|| Problem::new("problem-minutes-not-here"))
    }
}

fn keep(replica: &mut Replica, bytes: &[u8]) -> Result<AddedFile, Problem> {
    let chance = replica.outside.bytes::<16>();
    Ok(replica.store.add_file(bytes, &chance)?)
}

/// The sheet for a pen, which names the files by their hash.
fn sheet(session: &Session, laid_out: &LaidOut) -> String {
    let pages = NAMES
        .into_iter()
        .filter(|(_, form, _)| *form == MinutesForm::Pdf)
        .filter_map(|(part, form, name)| {
            Some(SignedPage {
                name,
                sha256: &laid_out.file(part, form)?.sha256,
            })
        });
    signature_sheet(&SignatureSheet {
        language: &laid_out.language,
        utc_offset: session.utc_offset(),
        council: &session.register.name,
        title: &session.title,
        version: laid_out.version,
        laid_out_at: laid_out.at,
        pages: pages.collect(),
        signatories: &laid_out.signatories,
        journal_size: laid_out.journal_size,
        journal_root: &laid_out.journal_root,
    })
}

/// Whether there are minutes that this person may read.
pub fn may_read(look: &Look<'_>) -> bool {
    let laid_out = look.session.minutes_laid_out().is_some();
    let me = look.me.as_ref();
    laid_out && me.is_some_and(|me| look.session.may_read_minutes(me, MinutesPart::Public))
}

/// The data file of the minutes that this person reads.
pub fn readable(session: &Session, me: &PersonId) -> Option<String> {
    let laid_out = session.minutes_laid_out()?;
    let complete = laid_out.file(MinutesPart::Complete, MinutesForm::Json);
    let complete = complete.filter(|_| session.may_read_minutes(me, MinutesPart::Complete));
    let public = laid_out.file(MinutesPart::Public, MinutesForm::Json);
    let public = public.filter(|_| session.may_read_minutes(me, MinutesPart::Public));
    complete.or(public).map(|file| file.sha256.clone())
}

/// What the minutes ask of this person now: a signature, a decision, or a look before the last day for objections.
pub fn minutes_step(look: &Look<'_>) -> Option<MinutesStepView> {
    let session = look.session;
    let me = look.me.as_ref()?;
    let actor = session.actor(look.replica.device()).ok()?;
    let laid_out = session.minutes_laid_out()?;
    let at = Moment(look.now());
    let undecided = |known: &Objection| known.version == laid_out.version && known.decision.is_none();
    let open = session.minutes_frozen().is_none();
    let kind = if session.may_sign(me, at).is_ok() {
        MinutesStepKind::Sign
    } else if open && actor.chair().is_ok() && session.signing.objections.iter().any(undecided) {
        MinutesStepKind::Decide
    } else if session.may_object(&actor, at).is_ok() {
        MinutesStepKind::Object
    } else {
        return None;
    };
    Some(MinutesStepView {
        kind,
        until: laid_out.objections_until.as_ref().map(|day| day.0.clone()),
    })
}

pub fn signing(look: &Look<'_>) -> SigningView {
    let session = look.session;
    let Some(me) = look.me.as_ref() else {
        return SigningView::default();
    };
    // Whoever reads an archive says nothing in it.
    let actor = session.actor(look.replica.device()).ok();
    let actor = actor.filter(|_| of_session(look).is_none());
    if !may_read(look) && !look.leads {
        return SigningView::default();
    }
    let at = Moment(look.now());
    let laid_out = session.minutes_laid_out();
    let may_sign = match actor {
        Some(_) => session.may_sign(me, at),
        None => Err(Refusal::NotYourRole),
    };
    let is_clerk = actor.as_ref().is_some_and(|actor| actor.is(Role::Clerk));
    let says = |rule: &dyn Fn(&Actor) -> bool| actor.as_ref().is_some_and(rule);
    let people = session.register.people.keys();
    let bring_for = people.filter(|person| is_clerk && session.may_sign(person, at).is_ok());
    let part = |closed| {
        if closed {
            MinutesPart::Complete
        } else {
            MinutesPart::Public
        }
    };
    let sees = |known: &MinutesPart| session.may_read_minutes(me, *known);
    let days = session
        .rules
        .as_ref()
        .and_then(|rules| rules.minutes.objection_days);
    SigningView {
        versions: session
            .signing
            .versions
            .iter()
            .rev()
            .map(|known| laid_out_view(look, known, me))
            .collect(),
        frozen: session.minutes_frozen().is_some(),
        complete: laid_out.is_some_and(LaidOut::is_complete),
        new_version_needed: session.new_version_is_needed() && session.minutes_frozen().is_none(),
        objections: session
            .signing
            .objections
            .iter()
            .map(|known| objection_view(look, known))
            .collect(),
        addenda: session
            .signing
            .addenda
            .iter()
            .filter(|known| sees(&known.part))
            .map(|known| addendum_view(look, known))
            .collect(),
        may_lay_out: says(&|actor| session.may_lay_out(actor).is_ok()),
        suggested_until: days.and_then(|days| session.day(at).plus(days)).map(|day| day.0),
        may_object: says(&|actor| session.may_object(actor, at).is_ok()),
        may_decide: says(&|actor| actor.chair().is_ok()),
        council_decides: says(&|actor| actor.chair_or_clerk().is_ok())
            && session.sitting_is_open().is_ok()
            && session.is_decided(&CouncilDecision::WithoutObjection).is_ok(),
        sign_as: may_sign.as_ref().ok().map(|signatory| signatory_view(*signatory)),
        sign_later: match &may_sign {
            Err(Refusal::NotYourRole | Refusal::NoSuchMinutes | Refusal::SignedAlready) | Ok(_) => None,
            Err(refusal) => Some(Sentence::refusal(refusal).into()),
        },
        bring_for: bring_for.map(|person| look.person(person)).collect(),
        may_add: says(&|actor| session.add_to_minutes(actor, part(false), "?").is_ok()),
        closed_part: laid_out.is_some_and(|known| known.file(part(true), MinutesForm::Pdf).is_some()),
        fetching: actor.is_some() && readable(session, me).is_some_and(|sha256| !look.is_here(&sha256)),
    }
}

fn laid_out_view(look: &Look<'_>, known: &LaidOut, me: &PersonId) -> LaidOutView {
    let pages = known
        .files
        .iter()
        .filter(|file| file.form == MinutesForm::Pdf && look.session.may_read_minutes(me, file.part));
    let signatures = known.signatories.iter().enumerate().map(|(place, signatory)| {
        let given = known.signatures.get(place);
        SignatureView {
            signatory: signatory_view(*signatory),
            name: given.map(|given| look.person(&given.person).name),
            at: given.map(|given| given.at.0),
            means: given.map(|given| match given.means {
                SigningMeans::Laptop => SigningMeansView::Laptop,
                SigningMeans::Ink { .. } => SigningMeansView::Ink,
                SigningMeans::Tool { .. } => SigningMeansView::Tool,
            }),
        }
    });
    LaidOutView {
        version: known.version,
        by: look.person(&known.by).name,
        at: known.at.0,
        objections_until: known.objections_until.as_ref().map(|day| day.0.clone()),
        pages: pages
            .map(|file| MinutesPageView {
                closed: file.part == MinutesPart::Complete,
                sha256: file.sha256.clone(),
                words: hash_words(&file.sha256),
            })
            .collect(),
        signatures: signatures.collect(),
    }
}

fn objection_view(look: &Look<'_>, known: &Objection) -> ObjectionView {
    ObjectionView {
        number: i64::try_from(known.number).unwrap_or(i64::MAX),
        version: known.version,
        by: look.person(&known.person).name,
        at: known.at.0,
        section: known.section.clone(),
        text: known.text.clone(),
        decision: known.decision.as_ref().map(|made| ObjectionDecisionView {
            by: look.person(&made.by).name,
            at: made.at.0,
            accepted: made.accepted,
            by_council: made.decided.is_some(),
            reason: made.reason.clone(),
        }),
    }
}

fn addendum_view(look: &Look<'_>, known: &Addendum) -> AddendumView {
    AddendumView {
        by: look.person(&known.by).name,
        at: known.at.0,
        closed: known.part == MinutesPart::Complete,
        text: known.text.clone(),
    }
}

fn signatory_view(signatory: Signatory) -> SignatoryView {
    match signatory {
        Signatory::Secretary => SignatoryView::Secretary,
        Signatory::Chair => SignatoryView::Chair,
        Signatory::Member => SignatoryView::Member,
    }
}
