//! What people read in an archive package: the minutes, and how to check what is in it.

use hemicycle_domain::{Session, minutes::MinutesDraft};

use crate::{Language, json, say, sentences::Args, typst_source};

/// The page of the minutes as a source for typesetting, and every other document of a package, by path in it.
pub struct PackageDocuments {
    pub minutes: String,
    pub others: Vec<(String, Vec<u8>)>,
}

/// Where the typeset page of the minutes stands in a package.
pub const PACKAGE_MINUTES: &str = "data/minutes.pdf";

/// The documents of a package whose journal has this root, in hex.
#[must_use]
pub fn package_documents(session: &Session, root: &str) -> PackageDocuments {
    let draft = MinutesDraft::of(session, root.to_owned());
    let minutes = ("data/minutes.json".to_owned(), (json(&draft) + "\n").into_bytes());
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
        others: std::iter::once(minutes).chain(readmes).collect(),
    }
}
