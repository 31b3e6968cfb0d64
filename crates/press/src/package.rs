//! What people and programs of others read in an archive package: the minutes, the session and its votes, and how to
//! check what is in it.

use std::collections::BTreeMap;

use hemicycle_domain::{Session, minutes::MinutesDraft};

use crate::{
    Language, akoma_ntoso, draft_in_json, json, minutes_docx, oparl, say, sentences::Args, typst_source,
};

/// What of a package is written anew each time, by path in it.
pub struct PackageDocuments {
    /// The page of the minutes as a source for typesetting, and the same as JSON; not asked for once they are laid out.
    pub minutes: String,
    pub minutes_json: Vec<u8>,
    pub others: Vec<(String, Vec<u8>)>,
}

/// Where the minutes stand in a package as a text that people can go on writing.
const DOCX: &str = "data/minutes.docx";
/// The same in the common vocabulary of parliaments, Akoma Ntoso.
const AKOMA_NTOSO: &str = "data/minutes.akn.xml";
/// The public part of the session for programs that read OParl.
const OPARL: &str = "data/session.oparl.json";
/// The public votes for programs that read Popolo.
const POPOLO: &str = "data/votes.popolo.json";

/// The documents of a package whose journal has this root, in hex. `laid_out` is the data file of the minutes, once they
/// are laid out: what is made of them says what they say, and not what the record says by now. `papers` says where in the
/// package each paper lies, by SHA-256.
#[must_use]
pub fn package_documents(
    session: &Session,
    root: &str,
    laid_out: Option<&[u8]>,
    papers: &BTreeMap<String, String>,
) -> PackageDocuments {
    let laid_out = laid_out.and_then(draft_in_json);
    let draft = laid_out.unwrap_or_else(|| MinutesDraft::of(session, root.to_owned()));
    let readmes = Language::ALL.map(|language| {
        let args = Args::from([
            ("title".into(), session.title.as_str().into()),
            ("council".into(), session.register.name.as_str().into()),
            ("size".into(), session.size.to_string().as_str().into()),
            ("root".into(), root.into()),
        ]);
        let text = say(language, "package-readme", &args) + "\n";
        (format!("README.{}.txt", language.code()), text.into_bytes())
    });
    PackageDocuments {
        minutes: typst_source(&draft),
        minutes_json: (json(&draft) + "\n").into_bytes(),
        others: readmes
            .into_iter()
            .chain(minutes_docx(&draft).map(|bytes| (DOCX.to_owned(), bytes)))
            .chain([(AKOMA_NTOSO.to_owned(), akoma_ntoso(session, &draft).into_bytes())])
            .chain(oparl::archived(session, papers).into_iter().flat_map(|archived| {
                [(OPARL, archived.oparl), (POPOLO, archived.popolo)]
                    .map(|(path, text)| (path.to_owned(), text.into_bytes()))
            }))
            .collect(),
    }
}
