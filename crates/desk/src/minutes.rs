//! The minutes at the clerk's desk: drafted from the journal, finished by hand, exported as PDF and JSON.

use std::{collections::BTreeMap, path::Path};

use hemicycle_domain::{minutes::MinutesDraft, tree::hex};
use hemicycle_press::{checklist, json, root_words, sections, typst_source};

use crate::{
    desk::{Desk, blocking},
    intent::MinutesIntent,
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

    pub(crate) async fn minutes_view(&self) -> Result<MinutesView, Problem> {
        let draft = self.minutes_draft().await?;
        let open = self.must_be_open()?;
        let waiting: Vec<String> = open
            .node
            .run(|replica| {
                let pending = replica.logs().flat_map(|log| log.pending().to_vec());
                pending
                    .filter_map(|p| match p.offer.body.fact() {
                        Some(hemicycle_domain::Fact::MinutesWritten { section, .. }) => Some(section),
                        _ => None,
                    })
                    .collect()
            })
            .await?;
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
                .map(|(sentence, done)| CheckView {
                    text: sentence.into(),
                    done,
                })
                .collect(),
            root_words: root_words(&draft.journal_root),
        })
    }

    async fn export_minutes(&self, folder: &Path) -> Result<(), Problem> {
        let draft = self.minutes_draft().await?;
        let helper = self
            .options()
            .helper
            .clone()
            .ok_or_else(|| Problem::new("problem-helper-missing"))?;
        let folder = folder.to_owned();
        blocking(move || {
            let unwritable = |error: std::io::Error| {
                Problem::new("problem-folder-unwritable")
                    .with("folder", folder.display().to_string())
                    .detail(error)
            };
            let pdf = hemicycle_helper::typeset(&helper, &typst_source(&draft), &BTreeMap::new())
                .map_err(|error| Problem::new("problem-typesetting-failed").detail(error))?;
            std::fs::create_dir_all(&folder).map_err(unwritable)?;
            std::fs::write(folder.join("minutes.pdf"), pdf).map_err(unwritable)?;
            std::fs::write(folder.join("minutes.json"), json(&draft)).map_err(unwritable)
        })
        .await?
    }
}
