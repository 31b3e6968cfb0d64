//! What people read in an archive package: the minutes, and how to check what is in it.

use hemicycle_domain::{Session, minutes::MinutesDraft};

use crate::{Language, json, say, sentences::Args, typst_source};

/// What of a package is written anew each time, by path in it.
pub struct PackageDocuments {
    /// The page of the minutes as a source for typesetting, and the same as JSON; not asked for once they are laid out.
    pub minutes: String,
    pub minutes_json: Vec<u8>,
    pub others: Vec<(String, Vec<u8>)>,
}

/// The documents of a package whose journal has this root, in hex.
#[must_use]
pub fn package_documents(session: &Session, root: &str) -> PackageDocuments {
    let draft = MinutesDraft::of(session, root.to_owned());
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
        others: readmes.into(),
    }
}
