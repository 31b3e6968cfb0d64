//! The minutes at the clerk's desk: drafted from the journal, finished by hand, exported as PDF, DOCX and JSON.

use std::path::Path;

use hemicycle_domain::{
    Fact, agenda_change::CouncilDecision, minutes::MinutesDraft, register::Role, signing::MinutesPart,
    tree::hex,
};
use hemicycle_papers::text::normalise;
use hemicycle_press::{checklist, draft_in_json, json, minutes_docx, root_words, sections, typst_source};

use crate::{
    desk::{Desk, blocking},
    intent::MinutesIntent,
    restoring::of_session,
    show::Look,
    signing::{readable, signing},
    sync::write_into,
    view::{CheckView, Ladder, MinutesSectionView, MinutesView, Problem},
};

impl Desk {
    pub(crate) async fn act_minutes(&self, intent: MinutesIntent) -> Result<(), Problem> {
        match intent {
            MinutesIntent::Write { section, text } => {
                self.say(move |session, actor, _| session.write_minutes(actor, &section, &text))
                    .await
            }
            MinutesIntent::Export { folder } => self.export_minutes(Path::new(&folder)).await,
            MinutesIntent::LayOut { objections_until } => self.lay_out_minutes(objections_until).await,
            MinutesIntent::Object {
                version,
                section,
                text,
            } => {
                self.say_of_minutes(move |session, actor, at| {
                    session.object_to_minutes(actor, version, &section, &normalise(&text), at)
                })
                .await
            }
            MinutesIntent::DecideObjection {
                objection,
                accepted,
                reason,
                by_council,
            } => {
                // No entry has a number below 0.
                let objection = u64::try_from(objection).unwrap_or(u64::MAX);
                let decided = by_council.then_some(CouncilDecision::WithoutObjection);
                self.say_of_minutes(move |session, actor, _| {
                    session.decide_objection(actor, objection, accepted, &normalise(&reason), decided)
                })
                .await
            }
            MinutesIntent::Sign { version } => self.sign_minutes(version).await,
            MinutesIntent::BringSigned {
                version,
                person_id,
                way,
                paths,
            } => self.bring_signed(version, person_id, way, paths).await,
            MinutesIntent::Add { closed, text } => {
                let part = if closed {
                    MinutesPart::Complete
                } else {
                    MinutesPart::Public
                };
                self.say_of_minutes(move |session, actor, _| {
                    session.add_to_minutes(actor, part, &normalise(&text))
                })
                .await
            }
        }
    }

    /// The draft as the journal gives it now.
    ///
    /// # Errors
    /// Where no session is open.
    pub async fn minutes_draft(&self) -> Result<MinutesDraft, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        open.node
            .run(move |replica| {
                let log = replica.log(&journal)?;
                let session = log.session()?;
                let root = log
                    .head
                    .tree
                    .root_at(session.size)
                    .map(|root| hex(&root))
                    .unwrap_or_default();
                Some(MinutesDraft::of(session, root))
            })
            .await?
            .ok_or_else(|| Problem::new("problem-no-session"))
    }

    /// For whoever leads: the draft until something is laid out, and for the clerk until it is signed. For others what is
    /// laid out, and nothing before.
    pub(crate) async fn minutes_view(&self) -> Result<MinutesView, Problem> {
        let open = self.must_be_open()?;
        let journal = self.journal(&open).await?;
        let (signing, leads, may_write, laid_out, title, waiting) = open
            .node
            .run(move |replica| {
                let log = replica.log(&journal)?;
                let session = log.session()?;
                let look = Look::new(replica, log, session);
                let pending = log.pending().iter();
                let waiting: Vec<String> = pending
                    .filter_map(|pending| match pending.offer.body.fact() {
                        Some(Fact::MinutesWritten { section, .. }) => Some(section),
                        _ => None,
                    })
                    .collect();
                let me = look.me.as_ref();
                let restored = of_session(&look);
                let frozen = session.minutes_frozen().is_some() || restored.is_some();
                let data = restored.and_then(|restored| restored.minutes.into_iter().last());
                let laid_out = data.or_else(|| me.and_then(|me| readable(session, me)));
                let actor = session.actor(replica.device()).ok();
                let writes = !frozen && actor.is_some_and(|actor| actor.is(Role::Clerk));
                let title = session.title.clone();
                Some((signing(&look), look.leads, writes, laid_out, title, waiting))
            })
            .await?
            .ok_or_else(|| Problem::new("problem-no-session"))?;
        let draft = match laid_out {
            Some(sha256) if !may_write => self.laid_out_draft(&open, &sha256).await,
            _ if leads => Some(self.minutes_draft().await?),
            _ => None,
        };
        let Some(draft) = draft else {
            return Ok(MinutesView {
                title,
                sections: Vec::new(),
                checklist: Vec::new(),
                root_words: String::new(),
                may_write: false,
                signing,
            });
        };
        Ok(MinutesView {
            title: draft.title.clone(),
            sections: sections(&draft)
                .into_iter()
                .map(|section| MinutesSectionView {
                    ladder: if waiting.contains(&section.id) {
                        Ladder::OnThisLaptop
                    } else {
                        Ladder::Recorded
                    },
                    id: section.id,
                    heading: section.heading,
                    facts: section.facts,
                    words: section.words,
                })
                .collect(),
            checklist: checklist(&draft)
                .into_iter()
                .filter(|_| may_write)
                .map(|(sentence, done)| CheckView {
                    text: sentence.into(),
                    done,
                })
                .collect(),
            root_words: root_words(&draft.journal_root),
            may_write,
            signing,
        })
    }

    /// What is laid out, or came out of a package, goes into the folder as it is; before, the draft as it stands now.
    async fn export_minutes(&self, folder: &Path) -> Result<(), Problem> {
        let as_they_are = match self.restored_minutes().await? {
            None => self.laid_out_files().await?,
            restored => restored,
        };
        if let Some(mut files) = as_they_are {
            let data = files.iter().filter_map(|(name, bytes)| {
                let docx = minutes_docx(&draft_in_json(bytes)?)?;
                Some((format!("{}.docx", name.strip_suffix(".json")?), docx))
            });
            let editable: Vec<_> = data.collect();
            files.extend(editable);
            return write_into(folder, files).await;
        }
        let draft = self.minutes_draft().await?;
        let helper = self.helper()?;
        let files = blocking(move || {
            let page = typeset(&helper, &typst_source(&draft))?;
            let data = json(&draft).into_bytes();
            let files = [
                ("minutes.pdf", Some(page)),
                ("minutes.json", Some(data)),
                ("minutes.docx", minutes_docx(&draft)),
            ];
            let files = files
                .into_iter()
                .filter_map(|(name, bytes)| Some((name.to_owned(), bytes?)));
            Ok::<_, Problem>(files.collect())
        });
        write_into(folder, files.await??).await
    }
}

/// # Errors
/// What typesetting says.
pub fn typeset(helper: &Path, source: &str) -> Result<Vec<u8>, Problem> {
    hemicycle_helper::typeset_for_archive(helper, source)
        .map_err(|error| Problem::new("problem-typesetting-failed").detail(error))
}
