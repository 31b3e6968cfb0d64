//! The minutes on their way to the archive: laid out, objected to, signed, and from then on only added to.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    Fact, Refusal, Session,
    agenda_change::CouncilDecision,
    entry::ReadEntry,
    ids::{Day, DeviceId, Moment, PersonId},
    register::{MAX_TEXT, Role, line},
    roles::Actor,
};

/// How much of the record a file of the minutes tells: a closed part stands in a document of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MinutesPart {
    /// What everybody may read.
    Public,
    /// With what was dealt with without the public: for members and those who prepare and lead.
    Complete,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MinutesForm {
    /// The page as people read and sign it.
    Pdf,
    /// The same for other programs, and for the screen.
    Json,
}

/// A file in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesFile {
    pub part: MinutesPart,
    pub form: MinutesForm,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    pub bytes: u64,
    /// RFC 6962 root over its 1 MiB pieces, in hex.
    pub pieces_root: String,
}

/// In which capacity somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Signatory {
    /// Who keeps the record: the clerk's role.
    Secretary,
    Chair,
    /// A member of the council, where its rules ask for one (Saxony, § 40 SächsGemO: two).
    Member,
}

/// Another file that bears a signature under one of the minutes' pages: a scan, or the page as an office's tool signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedCopy {
    /// SHA-256 of the page that was signed, in hex.
    pub of: String,
    /// SHA-256 of this file, in hex.
    pub sha256: String,
    pub bytes: u64,
    /// RFC 6962 root over its 1 MiB pieces, in hex.
    pub pieces_root: String,
}

/// How somebody signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SigningMeans {
    /// By the signatory's own laptop: the entry that says so bears that laptop's signature over the hashes that it names,
    /// and so is the detached signature itself.
    Laptop,
    /// By pen on a printed sheet that bears the hash: a scan for each page.
    Ink { copies: Vec<SignedCopy> },
    /// By the office's own program: for each page, a file that begins with its bytes and adds the signature.
    Tool { copies: Vec<SignedCopy> },
}

impl SigningMeans {
    #[must_use]
    pub fn copies(&self) -> &[SignedCopy] {
        match self {
            Self::Laptop => &[],
            Self::Ink { copies } | Self::Tool { copies } => copies,
        }
    }
}

/// One signature under a version of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The entry that says so.
    pub number: u64,
    pub at: Moment,
    pub signatory: Signatory,
    pub person: PersonId,
    /// Whose laptop says so.
    pub device: DeviceId,
    pub means: SigningMeans,
}

/// One version of the minutes, as it was laid out for the members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidOut {
    /// From 1.
    pub version: u32,
    pub by: PersonId,
    pub at: Moment,
    pub files: Vec<MinutesFile>,
    /// Entries of the journal that it was drawn from, and their root in hex.
    pub journal_size: u64,
    pub journal_root: String,
    pub language: String,
    /// Who signs, in this order.
    pub signatories: Vec<Signatory>,
    /// The last day for objections; none where there is no time for them.
    pub objections_until: Option<Day>,
    pub signatures: Vec<Signature>,
}

impl LaidOut {
    /// The file of that part and form.
    #[must_use]
    pub fn file(&self, part: MinutesPart, form: MinutesForm) -> Option<&MinutesFile> {
        self.files
            .iter()
            .find(|file| file.part == part && file.form == form)
    }

    /// The fullest file of that form: the complete one where a part was closed.
    #[must_use]
    pub fn fullest(&self, form: MinutesForm) -> Option<&MinutesFile> {
        self.file(MinutesPart::Complete, form)
            .or_else(|| self.file(MinutesPart::Public, form))
    }

    /// Somebody has signed: from now on it is what it is.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        !self.signatures.is_empty()
    }

    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.signatures.len() >= self.signatories.len()
    }

    /// Whose signature is next; none where all have signed.
    #[must_use]
    pub fn next(&self) -> Option<Signatory> {
        self.signatories.get(self.signatures.len()).copied()
    }

    fn hashes(&self) -> Vec<String> {
        self.files.iter().map(|file| file.sha256.clone()).collect()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The entry that says so: its name.
    pub number: u64,
    pub version: u32,
    pub person: PersonId,
    pub at: Moment,
    /// The section of the minutes that it is about.
    pub section: String,
    pub text: String,
    pub decision: Option<ObjectionDecision>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionDecision {
    pub by: PersonId,
    pub at: Moment,
    /// The minutes will say it otherwise, in their next version.
    pub accepted: bool,
    pub reason: String,
    /// How the council decided it; none where the chair did.
    pub decided: Option<CouncilDecision>,
}

/// What is added to minutes that are signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addendum {
    pub by: PersonId,
    pub at: Moment,
    pub part: MinutesPart,
    pub text: String,
}

/// Where the minutes of a session stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// Oldest first; the last one is the one that counts.
    pub versions: Vec<LaidOut>,
    pub objections: Vec<Objection>,
    pub addenda: Vec<Addendum>,
    /// The last entry that changed what the minutes say.
    changed: Option<u64>,
}

/// A version that is about to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLayout {
    pub files: Vec<MinutesFile>,
    pub journal_size: u64,
    pub journal_root: String,
    pub objections_until: Option<Day>,
}

/// Kinds that change the wording of the minutes or of a result in them. Reports on promises and the like go on for months
/// and are no reason to lay minutes out anew.
const CHANGES_MINUTES: [&str; 9] = [
    "minutesWritten",
    "sittingOpened",
    "sittingClosed",
    "outcomeDeclared",
    "rowsDeclared",
    "voteNamingAsked",
    "correctionDeclared",
    "paperBallotConfirmed",
    "paperSittingConfirmed",
];

impl Session {
    /// The version of the minutes that counts.
    #[must_use]
    pub fn minutes_laid_out(&self) -> Option<&LaidOut> {
        self.signing.versions.last()
    }

    /// The version that somebody has signed.
    #[must_use]
    pub fn minutes_frozen(&self) -> Option<&LaidOut> {
        self.minutes_laid_out().filter(|laid_out| laid_out.is_frozen())
    }

    /// # Errors
    /// Where somebody has signed: what is signed is not written anew.
    pub(crate) fn minutes_are_open(&self) -> Result<(), Refusal> {
        match self.minutes_frozen() {
            Some(_) => Err(Refusal::MinutesFrozen),
            None => Ok(()),
        }
    }

    /// What was written or decided since is not in the version that is laid out.
    #[must_use]
    pub fn minutes_changed_since(&self, laid_out: &LaidOut) -> bool {
        self.signing
            .changed
            .is_some_and(|changed| changed >= laid_out.journal_size)
    }

    /// Objections that nobody has decided yet.
    pub fn open_objections(&self) -> impl Iterator<Item = &Objection> {
        self.signing
            .objections
            .iter()
            .filter(|objection| objection.decision.is_none())
    }

    fn objections_are_decided(&self) -> Result<(), Refusal> {
        match u32::try_from(self.open_objections().count()).unwrap_or(u32::MAX) {
            0 => Ok(()),
            count => Err(Refusal::ObjectionsOpen { count }),
        }
    }

    /// Something in the version that is laid out is not as it shall be signed.
    #[must_use]
    pub fn new_version_is_needed(&self) -> bool {
        self.minutes_laid_out().is_some_and(|laid_out| {
            let accepted = |objection: &Objection| {
                objection.version == laid_out.version
                    && objection.decision.as_ref().is_some_and(|made| made.accepted)
            };
            self.minutes_changed_since(laid_out) || self.signing.objections.iter().any(accepted)
        })
    }

    /// Who signs the minutes of this session, in this order: as the rules say, or first who keeps the record, then the
    /// chair (signed by chair and recorder: Rhineland-Palatinate, § 41 GemO).
    #[must_use]
    pub fn signatories(&self) -> Vec<Signatory> {
        self.rules
            .as_ref()
            .map(|rules| rules.minutes.signatories.clone())
            .filter(|named| !named.is_empty())
            .unwrap_or_else(|| Vec::from([Signatory::Secretary, Signatory::Chair]))
    }

    /// The clerk lays a version of the minutes out for the members. Its files are in the store, and nobody makes them a
    /// second time.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn lay_out_minutes(&self, actor: &Actor, new: NewLayout, at: Moment) -> Result<Fact, Refusal> {
        self.may_lay_out(actor)?;
        let late = |day: &Day| *day < self.day(at);
        if new.objections_until.as_ref().is_some_and(late) {
            return Err(Refusal::BadDate);
        }
        let stale = self
            .signing
            .changed
            .is_some_and(|changed| changed >= new.journal_size);
        if stale || new.journal_size > self.size {
            return Err(Refusal::NewVersionNeeded);
        }
        let mut kinds: Vec<_> = new.files.iter().map(|file| (file.part, file.form)).collect();
        kinds.sort_unstable();
        let whole = [MinutesPart::Public, MinutesPart::Complete]
            .map(|part| [(part, MinutesForm::Pdf), (part, MinutesForm::Json)])
            .concat();
        let named = new
            .files
            .iter()
            .all(|file| is_hash(&file.sha256) && is_hash(&file.pieces_root));
        // Each part as a page and as data; the complete one only where something was closed.
        if !(kinds == whole || Some(kinds.as_slice()) == whole.get(..2)) || !named {
            return Err(Refusal::WrongFigures);
        }
        Ok(Fact::MinutesLaidOut {
            version: u32::try_from(self.signing.versions.len() + 1).unwrap_or(u32::MAX),
            files: new.files,
            journal_size: new.journal_size,
            journal_root: new.journal_root,
            language: self.register.language.clone(),
            signatories: self.signatories(),
            objections_until: new.objections_until,
        })
    }

    /// # Errors
    /// The rule that says no, whatever the files are.
    pub fn may_lay_out(&self, actor: &Actor) -> Result<(), Refusal> {
        actor.clerk()?;
        self.minutes_are_open()?;
        self.is_over()?;
        self.objections_are_decided()
    }

    fn is_over(&self) -> Result<(), Refusal> {
        if self.sitting_closed() {
            Ok(())
        } else {
            Err(Refusal::MinutesBeforeClose)
        }
    }

    /// A member objects to what the minutes say, within the time for it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn object_to_minutes(
        &self,
        actor: &Actor,
        version: u32,
        section: &str,
        text: &str,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        self.may_object(actor, at)?;
        if self.minutes_laid_out().map(|laid_out| laid_out.version) != Some(version) {
            return Err(Refusal::NoSuchMinutes);
        }
        let of_item = section.strip_prefix("item-");
        let known = ["opening", "attendance", "closing"].contains(&section)
            || of_item.is_some_and(|id| self.agenda.iter().any(|item| item.id.as_str() == id));
        if !known {
            return Err(Refusal::NoSuchItem);
        }
        line(text)?;
        Ok(Fact::MinutesObjected {
            version,
            section: section.into(),
            text: text.into(),
        })
    }

    /// # Errors
    /// The rule that says no, whatever is objected to.
    pub fn may_object(&self, actor: &Actor, at: Moment) -> Result<(), Refusal> {
        if !self.is_member(&actor.person, at) {
            return Err(Refusal::NotYourRole);
        }
        let laid_out = self.minutes_laid_out().ok_or(Refusal::NoSuchMinutes)?;
        self.minutes_are_open()?;
        if self.objections_are_over(laid_out, at) {
            return Err(Refusal::ObjectionsOver);
        }
        Ok(())
    }

    fn objections_are_over(&self, laid_out: &LaidOut, at: Moment) -> bool {
        laid_out
            .objections_until
            .as_ref()
            .is_none_or(|until| *until < self.day(at))
    }

    fn is_member(&self, person: &PersonId, at: Moment) -> bool {
        let known = self.register.people.get(person);
        known.is_some_and(|known| known.is_member_on(&self.day(at)))
    }

    /// The chair decides an objection; or the council does in a sitting, and chair or clerk say so.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn decide_objection(
        &self,
        actor: &Actor,
        objection: u64,
        accepted: bool,
        reason: &str,
        decided: Option<CouncilDecision>,
    ) -> Result<Fact, Refusal> {
        if let Some(decided) = &decided {
            actor.chair_or_clerk()?;
            self.sitting_is_open()?;
            self.is_decided(decided)?;
        } else {
            actor.chair()?;
        }
        if self.open_objections().all(|open| open.number != objection) {
            return Err(Refusal::NoSuchObjection);
        }
        // Whoever objected is told why it stays as it is.
        if !accepted || !reason.is_empty() {
            line(reason)?;
        }
        Ok(Fact::ObjectionDecided {
            objection,
            accepted,
            reason: reason.into(),
            decided,
        })
    }

    /// Somebody signs the version that is laid out: by the own laptop, or on paper or with another program, which the
    /// clerk or the signatory brings into the record.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn sign_minutes(
        &self,
        actor: &Actor,
        version: u32,
        person: &PersonId,
        means: SigningMeans,
        at: Moment,
    ) -> Result<Fact, Refusal> {
        if *person != actor.person {
            actor.clerk()?;
            if means == SigningMeans::Laptop {
                // Nobody signs for another.
                return Err(Refusal::NotYourRole);
            }
        }
        let laid_out = self
            .minutes_laid_out()
            .filter(|laid_out| laid_out.version == version)
            .ok_or(Refusal::NoSuchMinutes)?;
        let signatory = self.may_sign(person, at)?;
        let pages: Vec<&String> = laid_out
            .files
            .iter()
            .filter(|file| file.form == MinutesForm::Pdf)
            .map(|file| &file.sha256)
            .collect();
        let copies = means.copies();
        let of: Vec<&String> = copies.iter().map(|copy| &copy.of).collect();
        let named = copies
            .iter()
            .all(|copy| is_hash(&copy.sha256) && is_hash(&copy.pieces_root) && copy.of != copy.sha256);
        if means != SigningMeans::Laptop && (of != pages || !named) {
            return Err(Refusal::SignedCopyMissing);
        }
        Ok(Fact::MinutesSigned {
            version,
            signatory,
            person: person.clone(),
            files: laid_out.hashes(),
            means,
        })
    }

    /// In which capacity this person signs next.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn may_sign(&self, person: &PersonId, at: Moment) -> Result<Signatory, Refusal> {
        let laid_out = self.minutes_laid_out().ok_or(Refusal::NoSuchMinutes)?;
        let is = |signatory: Signatory| self.signs_as(person, signatory, at);
        if !laid_out.signatories.iter().any(|signatory| is(*signatory)) {
            return Err(Refusal::NotYourRole);
        }
        // Two signatures are those of two people.
        if laid_out.signatures.iter().any(|known| known.person == *person) {
            return Err(Refusal::SignedAlready);
        }
        let next = laid_out.next().ok_or(Refusal::SignedAlready)?;
        if !is(next) {
            return Err(Refusal::AnotherSignsFirst);
        }
        if !laid_out.is_frozen() {
            self.is_over()?;
            self.objections_are_decided()?;
            if self.new_version_is_needed() {
                return Err(Refusal::NewVersionNeeded);
            }
            if !self.objections_are_over(laid_out, at) && laid_out.objections_until.is_some() {
                return Err(Refusal::ObjectionsStillPossible);
            }
        }
        Ok(next)
    }

    fn signs_as(&self, person: &PersonId, signatory: Signatory, at: Moment) -> bool {
        let known = self.register.people.get(person);
        let has = |role| known.is_some_and(|known| known.roles.contains(&role));
        match signatory {
            Signatory::Secretary => has(Role::Clerk),
            Signatory::Chair => has(Role::Chair),
            Signatory::Member => self.is_member(person, at),
        }
    }

    /// What was signed stays; chair or clerk add to it.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn add_to_minutes(&self, actor: &Actor, part: MinutesPart, text: &str) -> Result<Fact, Refusal> {
        actor.chair_or_clerk()?;
        let signed = self.minutes_laid_out().filter(|laid_out| laid_out.is_complete());
        let signed = signed.ok_or(Refusal::MinutesNotSigned)?;
        if signed.file(part, MinutesForm::Pdf).is_none() {
            return Err(Refusal::NoSuchMinutes);
        }
        if text.trim().is_empty() {
            return Err(Refusal::EmptyText);
        }
        if text.len() > MAX_TEXT {
            return Err(Refusal::TextTooLong);
        }
        Ok(Fact::AddendumWritten {
            part,
            text: text.into(),
        })
    }

    /// Every file of the minutes with its part: of each version its own, then what was signed elsewhere.
    #[must_use]
    pub fn minutes_files(&self) -> Vec<(MinutesPart, &str, u64, &str)> {
        let mut files = Vec::new();
        for laid_out in self.signing.versions.iter().rev() {
            let own = laid_out.files.iter();
            files.extend(own.map(|file| {
                let (sha256, root) = (file.sha256.as_str(), file.pieces_root.as_str());
                (file.part, sha256, file.bytes, root)
            }));
            let copies = laid_out.signatures.iter().flat_map(|known| known.means.copies());
            files.extend(copies.map(|copy| {
                let of = laid_out.files.iter().find(|file| file.sha256 == copy.of);
                let part = of.map_or(MinutesPart::Complete, |file| file.part);
                (part, copy.sha256.as_str(), copy.bytes, copy.pieces_root.as_str())
            }));
        }
        let mut known = BTreeSet::new();
        files.retain(|(_, sha256, ..)| known.insert(*sha256));
        files
    }

    /// Whether this person may read the minutes of that part: members and those who lead all of it as soon as it is laid
    /// out, others the public part when everybody has signed.
    #[must_use]
    pub fn may_read_minutes(&self, person: &PersonId, part: MinutesPart) -> bool {
        let Some(known) = self.register.people.get(person) else {
            return false;
        };
        let signed = self.minutes_laid_out().is_some_and(LaidOut::is_complete);
        !known.roles.is_empty()
            || known.is_member_on(&self.today())
            || (signed && part == MinutesPart::Public)
    }

    pub(crate) fn apply_signing(&mut self, entry: &ReadEntry, person: PersonId, fact: Fact) {
        let (number, at) = (entry.leaf.number, entry.leaf.time);
        let signing = &mut self.signing;
        match fact {
            Fact::MinutesLaidOut {
                version,
                files,
                journal_size,
                journal_root,
                language,
                signatories,
                objections_until,
            } => signing.versions.push(LaidOut {
                version,
                by: person,
                at,
                files,
                journal_size,
                journal_root,
                language,
                signatories,
                objections_until,
                signatures: Vec::new(),
            }),
            Fact::MinutesObjected {
                version,
                section,
                text,
            } => {
                // What is told a second time stands once.
                signing.objections.retain(|known| known.number != number);
                let objection = Objection {
                    number,
                    version,
                    person,
                    at,
                    section,
                    text,
                    decision: None,
                };
                signing.objections.push(objection);
                signing.objections.sort_by_key(|known| known.number);
            }
            Fact::ObjectionDecided {
                objection,
                accepted,
                reason,
                decided,
            } => {
                let known = signing.objections.iter_mut();
                if let Some(known) = known.into_iter().find(|known| known.number == objection) {
                    known.decision = Some(ObjectionDecision {
                        by: person,
                        at,
                        accepted,
                        reason,
                        decided,
                    });
                }
            }
            Fact::MinutesSigned {
                version,
                signatory,
                person: signs,
                means,
                ..
            } => {
                let versions = signing.versions.iter_mut();
                if let Some(known) = versions.into_iter().find(|known| known.version == version) {
                    known.signatures.push(Signature {
                        number,
                        at,
                        signatory,
                        person: signs,
                        device: entry.header.author.clone(),
                        means,
                    });
                }
            }
            Fact::AddendumWritten { part, text } => signing.addenda.push(Addendum {
                by: person,
                at,
                part,
                text,
            }),
            _ => {}
        }
    }

    /// Remembers the last entry that the minutes as they are laid out cannot know of.
    pub(crate) fn remember_for_minutes(&mut self, entry: &ReadEntry) {
        if CHANGES_MINUTES.contains(&entry.header.kind.as_str()) {
            self.signing.changed = Some(entry.leaf.number);
        }
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests;
