//! What two versions of a paper do not share, word by word.
//!
//! Pages that are equal hold the two versions together, then sentences, then words, so that an inserted page or a
//! line that breaks elsewhere makes nothing else differ.

use std::{collections::HashMap, ops::Range, time::Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::text::{Trust, judge, normalise};

/// Words of one version, about a thousand pages. More is not compared.
pub const MOST_WORDS: usize = 400_000;
/// Changes that are told; a paper that was written anew has more.
pub const MOST_CHANGES: usize = 1_000;
/// Letters of one side of a change that are told.
const MOST_LETTERS: usize = 6_000;
/// Words on both sides of a change that are told with it.
const AROUND: usize = 12;
/// Changes with fewer equal words between them are one.
const APART: usize = 16;
/// So few equal words between larger changes are chance: "của", "và".
const CHANCE: usize = 3;
/// Where less than one word of so many is shared, a passage was written anew.
const SHARED: usize = 4;
/// A sentence of fewer words that stands elsewhere has not moved: it is a formula.
const FEWEST_MOVED: usize = 6;

/// What became of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Removed,
    Replaced,
    /// The same words, in another place.
    Moved,
}

/// Words that follow each other, and whether they differ from the other version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub differs: bool,
}

/// A change in one of the two versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The sheet on which it begins, from 1; 0 where the version has no page.
    pub page: u32,
    /// With some words around it.
    pub runs: Vec<Run>,
    /// It goes on.
    pub cut: bool,
}

/// One change, as it is stepped through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub kind: ChangeKind,
    pub old: Passage,
    pub new: Passage,
}

/// What two versions do not share. Pages are sheets, from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In the order of the newer version.
    pub changes: Vec<Change>,
    /// There are more than `MOST_CHANGES`.
    pub truncated: bool,
    /// Time ran out: some changes are told in larger pieces than need be.
    pub coarse: bool,
    /// Pages of the newer version that share words with the older one, and not all.
    pub changed_pages: Vec<u32>,
    /// Pages of the newer version that share no word with the older one.
    pub added_pages: Vec<u32>,
    /// Pages of the older version that share no word with the newer one.
    pub removed_pages: Vec<u32>,
    /// Pages without a text that can be relied on: pictures, or wrong letters. Nothing is said of their words.
    pub old_unread: Vec<u32>,
    pub new_unread: Vec<u32>,
}

/// One of the versions has too many words to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// Compares the texts of two versions, page by page from the first one. `vietnamese`: whether the pages should be
/// Vietnamese, by which wrong letters are known. After `deadline` the rest is told in large pieces.
///
/// # Errors
/// Where one of them is too long.
pub fn compare(
    old: &[String],
    new: &[String],
    vietnamese: bool,
    deadline: Option<Instant>,
) -> Result<Comparison, TooLong> {
    let mut names = Names::default();
    let old = Version::of(old, vietnamese, &mut names);
    let new = Version::of(new, vietnamese, &mut names);
    if old.names.len().max(new.names.len()) > MOST_WORDS {
        return Err(TooLong);
    }
    let mut script = Script::of(&old, &new);
    script.align(&old, &new, deadline);
    let mut comparison = Comparison {
        coarse: deadline.is_some_and(|deadline| Instant::now() >= deadline),
        old_unread: old.unread.clone(),
        new_unread: new.unread.clone(),
        changes: script.changes(&old, &new),
        ..Comparison::default()
    };
    script.tell_pages(&old, &new, &mut comparison);
    comparison.truncated = comparison.changes.len() > MOST_CHANGES;
    comparison.changes.truncate(MOST_CHANGES);
    Ok(comparison)
}

/// A number for each word that occurs, so that words are compared at once.
#[derive(Default)]
struct Names(HashMap<String, u32>);

impl Names {
    fn of(&mut self, word: &str) -> u32 {
        if let Some(known) = self.0.get(word) {
            return *known;
        }
        let name = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(word.to_owned(), name);
        name
    }
}

/// One version as words, cut into sentences and pages.
#[derive(Default)]
struct Version {
    /// As they are compared.
    names: Vec<u32>,
    /// As they are shown, each with what stands before it.
    shown: Vec<String>,
    /// The sheet of each word, from 1.
    sheets: Vec<u32>,
    /// Each a range of words; one after the other, without a gap.
    sentences: Vec<Range<usize>>,
    /// The sentences of each page.
    pages: Vec<Range<usize>>,
    unread: Vec<u32>,
}

impl Version {
    fn of(pages: &[String], vietnamese: bool, names: &mut Names) -> Self {
        let mut version = Version::default();
        for (sheet, text) in (1..).zip(pages) {
            let begins = version.sentences.len();
            let text = normalise(text);
            let has_words = text.chars().any(char::is_alphanumeric);
            if has_words && judge(&text, false, vietnamese) == Trust::Text {
                version.read(sheet, &text, names);
            } else {
                version.unread.push(sheet);
            }
            version.pages.push(begins..version.sentences.len());
        }
        version
    }

    fn read(&mut self, sheet: u32, text: &str, names: &mut Names) {
        let mut begins = self.names.len();
        // The head of a word that the end of a line has cut in two.
        let mut head: Option<String> = None;
        for line in without_page_number(text) {
            let words: Vec<&str> = line.split_whitespace().collect();
            for (at, raw) in words.iter().enumerate() {
                let before = if at == 0 { "\n" } else { " " };
                if let Some(head) = head.take().filter(|_| raw.starts_with(char::is_lowercase)) {
                    // The tail of the word; signs behind it are words of their own.
                    let tail = parts(raw);
                    if let (Some(first), Some(name), Some(shown)) =
                        (tail.first(), self.names.last_mut(), self.shown.last_mut())
                    {
                        *name = names.of(&format!("{head}{first}"));
                        shown.push_str(first);
                    }
                    for sign in tail.iter().skip(1) {
                        self.push(names.of(sign), (*sign).to_owned(), sheet);
                    }
                } else {
                    let cut = (at + 1 == words.len()).then(|| cut_word(raw)).flatten();
                    if let Some(part) = cut {
                        self.push(names.of(raw), format!("{before}{raw}"), sheet);
                        head = Some(part.to_owned());
                        continue;
                    }
                    for (place, part) in parts(raw).into_iter().enumerate() {
                        let before = if place == 0 { before } else { "" };
                        self.push(names.of(part), format!("{before}{part}"), sheet);
                    }
                }
                if ends_sentence(raw) {
                    self.sentences.push(begins..self.names.len());
                    begins = self.names.len();
                }
            }
        }
        if self.names.len() > begins {
            self.sentences.push(begins..self.names.len());
        }
    }

    fn push(&mut self, name: u32, shown: String, sheet: u32) {
        self.names.push(name);
        self.shown.push(shown);
        self.sheets.push(sheet);
    }

    /// The words of these sentences.
    fn words(&self, sentences: &Range<usize>) -> Range<usize> {
        let begins = |at: usize| {
            self.sentences
                .get(at)
                .map_or(self.names.len(), |words| words.start)
        };
        begins(sentences.start)..begins(sentences.end)
    }

    /// The sentences of these pages.
    fn sentences(&self, pages: &Range<usize>) -> Range<usize> {
        let begins = |at: usize| self.pages.get(at).map_or(self.sentences.len(), |page| page.start);
        begins(pages.start)..begins(pages.end)
    }

    fn sentence(&self, at: usize) -> &[u32] {
        self.sentences
            .get(at)
            .and_then(|words| self.names.get(words.clone()))
            .unwrap_or_default()
    }

    /// The sheet on which this word stands, or the last one.
    fn sheet(&self, word: usize) -> u32 {
        let known = self.sheets.get(word).or(self.sheets.last());
        known.copied().unwrap_or(0)
    }

    fn is_sheet_end(&self, word: usize) -> bool {
        self.sheets.get(word) != self.sheets.get(word + 1)
    }
}

/// The head of a word that a line end has cut.
fn cut_word(raw: &str) -> Option<&str> {
    let head = raw.strip_suffix(['-', '\u{2010}'])?;
    (head.chars().count() > 1 && head.chars().all(char::is_alphabetic)).then_some(head)
}

/// "3." begins a paragraph, it ends no sentence.
fn ends_sentence(raw: &str) -> bool {
    let bare = raw.trim_end_matches(['.', ';', ':', '!', '?', '…', '”', '"']);
    let is_number = bare.len() <= 3 && bare.chars().all(|digit| digit.is_ascii_digit());
    raw.ends_with(['.', ';', ':', '!', '?', '…']) && !is_number
}

/// The lines of a page without the number that is printed at its head or its foot.
fn without_page_number(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_page_number = |line: &str| {
        let bare = line.trim().trim_matches(['-', '–', '—', ' ', '|']);
        let of = bare.split(['/', ' ']).filter(|part| !part.is_empty());
        let mut numbers = 0;
        for part in of {
            match part.to_lowercase().as_str() {
                "trang" | "page" | "seite" | "of" | "von" => {}
                number if number.len() <= 4 && number.chars().all(|digit| digit.is_ascii_digit()) => {
                    numbers += 1
                }
                _ => return false,
            }
        }
        (1..=2).contains(&numbers)
    };
    if lines.len() > 1 && lines.last().is_some_and(|line| is_page_number(line)) {
        lines.pop();
    }
    if lines.len() > 1 && lines.first().is_some_and(|line| is_page_number(line)) {
        lines.remove(0);
    }
    lines
}

/// A word and the signs around it, each for itself: a comma is a change of its own, and "1.250,5" is one word.
fn parts(raw: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let core_begins = raw.find(char::is_alphanumeric).unwrap_or(raw.len());
    let core_ends = raw
        .char_indices()
        .rfind(|(_, letter)| letter.is_alphanumeric())
        .map_or(core_begins, |(at, letter)| at + letter.len_utf8());
    let signs = |from: usize, to: usize| {
        raw[from..to]
            .char_indices()
            .map(move |(at, sign)| &raw[from + at..from + at + sign.len_utf8()])
    };
    parts.extend(signs(0, core_begins));
    if core_ends > core_begins {
        parts.push(&raw[core_begins..core_ends]);
    }
    parts.extend(signs(core_ends.max(core_begins), raw.len()));
    parts
}

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stands in the other version as well.
    Same,
    /// In this version alone.
    Alone,
    /// In the other version at this word, in another place.
    Moved(usize),
}

/// A piece of the way from one version to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Equal(usize),
    Changed {
        old: Range<usize>,
        new: Range<usize>,
    },
    /// Words of the newer version that stood at `from` in the older one.
    Moved {
        from: usize,
        old: usize,
        new: Range<usize>,
    },
}

/// What became of each word of both versions.
struct Script {
    old: Vec<Fate>,
    new: Vec<Fate>,
}

/// A stretch of sentences, or of words, that gave way to others.
struct Gap {
    old: Range<usize>,
    new: Range<usize>,
}

impl Script {
    fn of(old: &Version, new: &Version) -> Self {
        Script {
            old: vec![Fate::Alone; old.names.len()],
            new: vec![Fate::Alone; new.names.len()],
        }
    }

    fn same(&mut self, old: Range<usize>, new: Range<usize>) {
        for fate in self.old[old].iter_mut().chain(&mut self.new[new]) {
            *fate = Fate::Same;
        }
    }

    fn align(&mut self, old: &Version, new: &Version, deadline: Option<Instant>) {
        let mut gaps = Vec::new();
        for gap in self.pages(old, new, deadline) {
            gaps.extend(self.sentences(old, new, &gap, deadline));
        }
        self.moves(old, new, &gaps);
        for gap in gaps {
            self.words(old, new, &gap, deadline);
        }
    }

    /// Pages that are equal hold the versions together; the sentences between them are left.
    fn pages(&mut self, old: &Version, new: &Version, deadline: Option<Instant>) -> Vec<Gap> {
        let texts = |version: &Version| -> Vec<Vec<u32>> {
            let pages = version.pages.iter();
            pages
                .map(|page| version.names[version.words(page)].to_vec())
                .collect()
        };
        let ops = capture_diff_slices_deadline(Algorithm::Patience, &texts(old), &texts(new), deadline);
        self.gaps(&ops, |script, equal, from, to| {
            let (from, to) = (old.sentences(&from), new.sentences(&to));
            if equal {
                script.same(old.words(&from), new.words(&to));
            }
            Gap { old: from, new: to }
        })
    }

    fn sentences(&mut self, old: &Version, new: &Version, gap: &Gap, deadline: Option<Instant>) -> Vec<Gap> {
        let texts = |version: &Version, range: &Range<usize>| -> Vec<Vec<u32>> {
            range.clone().map(|at| version.sentence(at).to_vec()).collect()
        };
        let (before, after) = (texts(old, &gap.old), texts(new, &gap.new));
        let ops = capture_diff_slices_deadline(Algorithm::Patience, &before, &after, deadline);
        self.gaps(&ops, |script, equal, from, to| {
            let from = gap.old.start + from.start..gap.old.start + from.end;
            let to = gap.new.start + to.start..gap.new.start + to.end;
            if equal {
                script.same(old.words(&from), new.words(&to));
            }
            Gap { old: from, new: to }
        })
    }

    /// What is not equal, each stretch in one piece.
    fn gaps(
        &mut self,
        ops: &[DiffOp],
        mut each: impl FnMut(&mut Self, bool, Range<usize>, Range<usize>) -> Gap,
    ) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = Vec::new();
        let mut goes_on = false;
        for op in ops {
            let equal = matches!(op, DiffOp::Equal { .. });
            let gap = each(self, equal, op.old_range(), op.new_range());
            match gaps.last_mut().filter(|_| goes_on) {
                Some(last) if !equal => {
                    last.old.end = gap.old.end;
                    last.new.end = gap.new.end;
                }
                _ if !equal => gaps.push(gap),
                _ => {}
            }
            goes_on = !equal;
        }
        gaps
    }

    /// Sentences that were taken out in one place and put in in another.
    fn moves(&mut self, old: &Version, new: &Version, gaps: &[Gap]) {
        let mut put_in: HashMap<&[u32], Vec<usize>> = HashMap::new();
        for at in gaps.iter().rev().flat_map(|gap| gap.new.clone().rev()) {
            put_in.entry(new.sentence(at)).or_default().push(at);
        }
        for at in gaps.iter().flat_map(|gap| gap.old.clone()) {
            let words = old.sentence(at);
            if words.len() < FEWEST_MOVED {
                continue;
            }
            let Some(to) = put_in.get_mut(words).and_then(Vec::pop) else {
                continue;
            };
            let (from, to) = (old.words(&(at..at + 1)), new.words(&(to..to + 1)));
            for (old_word, new_word) in from.zip(to) {
                self.old[old_word] = Fate::Moved(new_word);
                self.new[new_word] = Fate::Moved(old_word);
            }
        }
    }

    /// What has moved is compared with nothing; the other words of a gap with each other.
    fn words(&mut self, old: &Version, new: &Version, gap: &Gap, deadline: Option<Instant>) {
        let left = |fates: &[Fate], words: Range<usize>| -> Vec<usize> {
            words.filter(|word| fates[*word] == Fate::Alone).collect()
        };
        let before = left(&self.old, old.words(&gap.old));
        let after = left(&self.new, new.words(&gap.new));
        let names = |version: &Version, words: &[usize]| -> Vec<u32> {
            words.iter().map(|word| version.names[*word]).collect()
        };
        let ops = capture_diff_slices_deadline(
            Algorithm::Myers,
            &names(old, &before),
            &names(new, &after),
            deadline,
        );
        let shared: usize = ops
            .iter()
            .filter(|op| matches!(op, DiffOp::Equal { .. }))
            .map(|op| op.new_range().len())
            .sum();
        if shared * SHARED < before.len().min(after.len()) {
            return;
        }
        let size =
            |op: Option<&DiffOp>| op.map_or(usize::MAX, |op| op.old_range().len().max(op.new_range().len()));
        for (at, op) in ops.iter().enumerate() {
            if !matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            let behind = at.checked_sub(1).and_then(|at| ops.get(at));
            let around = size(behind).min(size(ops.get(at + 1)));
            let inside = behind.is_some() && at + 1 < ops.len();
            let words = op.new_range().len();
            if inside && words <= CHANCE && words < around {
                continue;
            }
            for (from, to) in op.old_range().zip(op.new_range()) {
                self.old[before[from]] = Fate::Same;
                self.new[after[to]] = Fate::Same;
            }
        }
    }

    /// The way from the first word to the last.
    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let (mut old, mut new) = (0, 0);
        let run = |fates: &[Fate], from: usize, is: &dyn Fn(Fate) -> bool| -> usize {
            fates[from..].iter().take_while(|fate| is(**fate)).count()
        };
        while old < self.old.len() || new < self.new.len() {
            // What has moved away is told where it stands now.
            old += run(&self.old, old, &|fate| matches!(fate, Fate::Moved(_)));
            if let Some(Fate::Moved(from)) = self.new.get(new).copied() {
                let mut words = 0;
                while self.new.get(new + words) == Some(&Fate::Moved(from + words)) {
                    words += 1;
                }
                steps.push(Step::Moved {
                    from,
                    old,
                    new: new..new + words,
                });
                new += words;
                continue;
            }
            let gone = run(&self.old, old, &|fate| fate == Fate::Alone);
            let come = run(&self.new, new, &|fate| fate == Fate::Alone);
            if gone + come > 0 {
                steps.push(Step::Changed {
                    old: old..old + gone,
                    new: new..new + come,
                });
                old += gone;
                new += come;
                continue;
            }
            let equal = run(&self.old, old, &|fate| fate == Fate::Same)
                .min(run(&self.new, new, &|fate| fate == Fate::Same));
            if equal > 0 {
                steps.push(Step::Equal(equal));
            } else if matches!(self.old.get(old), Some(Fate::Moved(_))) {
                continue;
            } else {
                break;
            }
            old += equal;
            new += equal;
        }
        steps
    }

    fn changes(&self, old: &Version, new: &Version) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut pending: Option<Gap> = None;
        for step in self.steps() {
            match step {
                Step::Equal(_) => {}
                Step::Changed { old: from, new: to } => {
                    pending = Some(match pending.take() {
                        Some(gap) if from.start - gap.old.end < APART && to.start - gap.new.end < APART => {
                            Gap {
                                old: gap.old.start..from.end,
                                new: gap.new.start..to.end,
                            }
                        }
                        before => {
                            self.tell(old, new, before, &mut changes);
                            Gap { old: from, new: to }
                        }
                    });
                }
                Step::Moved { from, new: to, .. } => {
                    self.tell(old, new, pending.take(), &mut changes);
                    let words = to.len();
                    changes.push(Change {
                        kind: ChangeKind::Moved,
                        old: passage(old, &self.old, &(from..from + words)),
                        new: passage(new, &self.new, &to),
                    });
                }
            }
        }
        self.tell(old, new, pending, &mut changes);
        changes
    }

    /// What was only put in or only taken out is told page by page.
    fn tell(&self, old: &Version, new: &Version, gap: Option<Gap>, changes: &mut Vec<Change>) {
        let Some(gap) = gap else { return };
        let alone = |fates: &[Fate], words: &Range<usize>| fates[words.clone()].contains(&Fate::Alone);
        let kind = match (alone(&self.old, &gap.old), alone(&self.new, &gap.new)) {
            (true, true) => ChangeKind::Replaced,
            (true, false) => ChangeKind::Removed,
            (false, _) => ChangeKind::Added,
        };
        let whole = |version: &Version, words: &Range<usize>| -> Vec<Range<usize>> {
            let mut pieces = Vec::new();
            let mut begins = words.start;
            for word in words.clone() {
                if version.is_sheet_end(word) || word + 1 == words.end {
                    pieces.push(begins..word + 1);
                    begins = word + 1;
                }
            }
            pieces
        };
        let pieces = match kind {
            ChangeKind::Added if gap.old.is_empty() => whole(new, &gap.new)
                .into_iter()
                .map(|new| (gap.old.clone(), new))
                .collect(),
            ChangeKind::Removed if gap.new.is_empty() => whole(old, &gap.old)
                .into_iter()
                .map(|old| (old, gap.new.clone()))
                .collect(),
            _ => vec![(gap.old, gap.new)],
        };
        for (from, to) in pieces {
            changes.push(Change {
                kind,
                old: passage(old, &self.old, &from),
                new: passage(new, &self.new, &to),
            });
        }
    }

    fn tell_pages(&self, old: &Version, new: &Version, comparison: &mut Comparison) {
        let pages = |version: &Version, fates: &[Fate]| -> (Vec<u32>, Vec<u32>) {
            let (mut alone, mut partly) = (Vec::new(), Vec::new());
            for (sheet, page) in (1..).zip(&version.pages) {
                let fates = &fates[version.words(page)];
                if !fates.is_empty() && fates.iter().all(|fate| *fate == Fate::Alone) {
                    alone.push(sheet);
                } else if fates.iter().any(|fate| *fate != Fate::Same) {
                    partly.push(sheet);
                }
            }
            (alone, partly)
        };
        (comparison.removed_pages, _) = pages(old, &self.old);
        (comparison.added_pages, comparison.changed_pages) = pages(new, &self.new);
        // Where words were taken out, nothing on the page says so but the place where they stood.
        for step in self.steps() {
            if let Step::Changed { old: from, new: to } = step
                && to.is_empty()
                && from
                    .clone()
                    .any(|word| !comparison.removed_pages.contains(&old.sheet(word)))
            {
                let before = to.start.checked_sub(1).map_or(1, |word| new.sheet(word));
                let sheet = if new.names.is_empty() { 0 } else { before };
                if sheet > 0 && !comparison.added_pages.contains(&sheet) {
                    comparison.changed_pages.push(sheet);
                }
            }
        }
        comparison.changed_pages.sort_unstable();
        comparison.changed_pages.dedup();
    }
}

/// These words with some around them.
fn passage(version: &Version, fates: &[Fate], words: &Range<usize>) -> Passage {
    let begins = words.start.saturating_sub(AROUND);
    let ends = (words.end + AROUND).min(version.names.len());
    let mut passage = Passage {
        page: version.sheet(words.start),
        ..Passage::default()
    };
    let mut letters = 0;
    // A passage that begins or ends within the text says so.
    let before = if begins > 0 { "… " } else { "" };
    for word in begins..ends {
        let Some(shown) = version.shown.get(word) else {
            break;
        };
        if letters > MOST_LETTERS {
            passage.cut = true;
            break;
        }
        letters += shown.len();
        let differs = fates.get(word).is_some_and(|fate| *fate != Fate::Same);
        match passage.runs.last_mut() {
            Some(run) if run.differs == differs => run.text.push_str(shown),
            Some(_) => passage.runs.push(Run {
                text: shown.clone(),
                differs,
            }),
            None => passage.runs.push(Run {
                text: format!("{before}{}", shown.trim_start()),
                differs,
            }),
        }
    }
    if ends < version.names.len()
        && !passage.cut
        && let Some(run) = passage.runs.last_mut()
    {
        run.text.push_str(" …");
    }
    passage
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const FIRST: &str = "Căn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Luật Đất đai;\nHội đồng nhân dân xã \
        Vân Sơn quyết nghị thông qua bảng giá các loại đất.\n1";
    const SECOND: &str = "Điều 1. Giá đất ở tại đô thị là 1.250.000 đồng mỗi mét vuông.\nĐiều 2. Giá đất trồng cây \
        lâu năm giữ nguyên như năm 2025.\n2";
    const THIRD: &str = "Điều 3. Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm 2027.\nĐiều 4. Ủy ban nhân dân xã chịu \
        trách nhiệm tổ chức thực hiện.\n3";

    fn pages(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn of(old: &[&str], new: &[&str]) -> Comparison {
        compare(&pages(old), &pages(new), true, None).unwrap()
    }

    /// The words of a passage that differ, each run in brackets.
    fn differing(passage: &Passage) -> String {
        let runs = passage.runs.iter().filter(|run| run.differs);
        runs.map(|run| run.text.trim()).collect::<Vec<_>>().join("|")
    }

    fn told(comparison: &Comparison) -> Vec<(ChangeKind, String, String)> {
        let told = comparison.changes.iter();
        told.map(|change| (change.kind, differing(&change.old), differing(&change.new)))
            .collect()
    }

    #[test]
    fn the_same_text_has_no_changes_however_it_is_spelled_and_broken() {
        assert_eq!(of(&[FIRST, SECOND], &[FIRST, SECOND]), Comparison::default());
        let decomposed: String = FIRST.nfd().collect();
        let broken = decomposed.replace(
            "quyết nghị".nfd().collect::<String>().as_str(),
            "quyê\u{301}t\nnghi\u{323}",
        );
        assert_eq!(of(&[FIRST], &[&broken]), Comparison::default());
        // The number at the foot of the page is no text, and a page that begins elsewhere is no change.
        let (head, tail) = SECOND.split_at(SECOND.find("Điều 2").unwrap());
        let reflowed = [&*format!("{head}\n- 7 -"), &*format!("Trang 8/9\n{tail}")];
        assert_eq!(told(&of(&[SECOND], &reflowed)), []);
    }

    #[test]
    fn a_word_that_was_changed_is_told_on_both_sides_with_what_stands_around_it() {
        let after = SECOND.replace("1.250.000", "1.375.000");
        let comparison = of(&[FIRST, SECOND, THIRD], &[FIRST, &after, THIRD]);
        assert_eq!(
            told(&comparison),
            [(ChangeKind::Replaced, "1.250.000".into(), "1.375.000".into())]
        );
        assert_eq!(comparison.changed_pages, [2]);
        assert_eq!(
            (comparison.added_pages.len(), comparison.removed_pages.len()),
            (0, 0)
        );
        let [change] = &comparison.changes[..] else {
            panic!()
        };
        assert_eq!((change.old.page, change.new.page), (2, 2));
        let text: String = change.new.runs.iter().map(|run| &*run.text).collect();
        assert!(text.contains("đô thị là 1.375.000 đồng mỗi"), "{text}");
        assert!(text.starts_with("… ") && text.ends_with(" …"), "{text}");
    }

    #[test]
    fn a_mark_a_comma_and_a_capital_are_changes() {
        let after = SECOND
            .replace("đô thị", "đô thi")
            .replace("2025.", "2025,")
            .replace("Giá đất ở", "giá đất ở");
        let words: Vec<_> = told(&of(&[SECOND], &[&after]));
        let olds: String = words.iter().map(|(_, old, _)| old.clone() + " ").collect();
        for word in ["Giá", "thị", "."] {
            assert!(olds.contains(word), "{words:?}");
        }
    }

    #[test]
    fn an_inserted_page_makes_nothing_else_differ() {
        let page =
            "Phụ lục này quy định cách xác định vị trí thửa đất trong phạm vi toàn xã theo từng tuyến đường.";
        let comparison = of(&[FIRST, SECOND, THIRD], &[FIRST, page, SECOND, THIRD]);
        assert_eq!(
            told(&comparison),
            [(ChangeKind::Added, String::new(), page.into())]
        );
        assert_eq!(
            (&*comparison.added_pages, &*comparison.changed_pages),
            (&[2][..], &[][..])
        );
        assert_eq!(comparison.changes[0].new.page, 2);
    }

    #[test]
    fn a_removed_page_is_told_once_and_two_pages_one_by_one() {
        let comparison = of(&[FIRST, SECOND, THIRD], &[FIRST, THIRD]);
        assert_eq!(
            (&*comparison.removed_pages, &*comparison.changed_pages),
            (&[2][..], &[][..])
        );
        let [change] = &comparison.changes[..] else {
            panic!("{:?}", told(&comparison))
        };
        assert_eq!((change.kind, change.old.page), (ChangeKind::Removed, 2));
        let both = of(&[FIRST, SECOND, THIRD], &[FIRST]);
        assert_eq!(both.removed_pages, [2, 3]);
        assert_eq!(
            both.changes
                .iter()
                .map(|change| change.old.page)
                .collect::<Vec<_>>(),
            [2, 3]
        );
    }

    #[test]
    fn a_sentence_that_was_taken_out_is_a_change_of_the_page_where_it_stood() {
        let after = SECOND.replace("Điều 2. Giá đất trồng cây lâu năm giữ nguyên như năm 2025.", "");
        let comparison = of(&[FIRST, SECOND, THIRD], &[FIRST, &after, THIRD]);
        assert_eq!(comparison.changed_pages, [2]);
        assert_eq!(told(&comparison).len(), 1);
    }

    #[test]
    fn a_moved_paragraph_is_told_as_moved_and_not_as_gone() {
        let moving = "Ủy ban nhân dân xã chịu trách nhiệm công bố bảng giá đất trên trang thông tin điện tử.";
        let before = format!("{moving}\n{SECOND}");
        let after = format!("{moving}\n{THIRD}");
        let comparison = of(&[&before, THIRD], &[SECOND, &after]);
        assert_eq!(
            told(&comparison),
            [(ChangeKind::Moved, moving.into(), moving.into())]
        );
        let [change] = &comparison.changes[..] else {
            panic!()
        };
        assert_eq!((change.old.page, change.new.page), (1, 2));
    }

    #[test]
    fn a_passage_that_was_written_anew_is_not_told_in_crumbs() {
        let before =
            "Giao Ủy ban nhân dân xã tổ chức thực hiện nghị quyết này và báo cáo kết quả tại kỳ họp cuối năm";
        let after = "Thường trực Hội đồng cùng các ban giám sát việc thi hành, định kỳ mỗi quý gửi kiến nghị tới cử tri";
        let comparison = of(&[before], &[after]);
        let [change] = &comparison.changes[..] else {
            panic!("{:?}", told(&comparison))
        };
        assert_eq!(change.new.runs.iter().filter(|run| run.differs).count(), 1);
    }

    #[test]
    fn german_words_that_a_line_end_cuts_are_whole() {
        let before = pages(&["Der Rat ändert die Haupt-\nsatzung der Stadt; die Gebühr beträgt 12 Euro."]);
        let after = pages(&["Der Rat ändert die Hauptsatzung der Stadt; die Gebühr beträgt\n14 Euro."]);
        let comparison = compare(&before, &after, false, None).unwrap();
        assert_eq!(
            told(&comparison),
            [(ChangeKind::Replaced, "12".into(), "14".into())]
        );
    }

    #[test]
    fn pages_without_words_and_with_wrong_letters_are_named_and_not_compared() {
        let broken = "\u{FFFD}\u{FFFD}abc d\u{FFFD}f ghi \u{FFFD}kl mno pqr \u{FFFD}tu";
        let comparison = of(&[FIRST, "", SECOND], &[FIRST, broken, SECOND]);
        assert_eq!(
            (&*comparison.old_unread, &*comparison.new_unread),
            (&[2][..], &[2][..])
        );
        assert_eq!(told(&comparison), []);
        assert_eq!(of(&[], &[]), Comparison::default());
        let from_nothing = of(&[], &[FIRST]);
        assert_eq!(from_nothing.added_pages, [1]);
        assert_eq!(from_nothing.changes[0].old.page, 0);
    }

    #[test]
    fn a_paper_of_hundreds_of_pages_is_compared_at_once() {
        let page = |n: usize, year: usize| {
            (0..30)
                .map(|line| {
                    format!(
                        "Mục {n}.{line}: thửa đất số {} áp dụng giá của năm {year}.\n",
                        n * 31 + line
                    )
                })
                .collect::<String>()
        };
        let old: Vec<String> = (0..300).map(|n| page(n, 2026)).collect();
        let mut new = old.clone();
        new.insert(100, page(900, 2026));
        new[200] = new[200].replacen("2026", "2027", 1);
        let began = Instant::now();
        let comparison = compare(&old, &new, true, None).unwrap();
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
        assert_eq!(comparison.added_pages, [101]);
        assert_eq!(comparison.changed_pages, [201]);
        assert_eq!(comparison.changes.len(), 2);
    }

    #[test]
    fn time_and_size_are_bounded_and_the_answer_stays_true() {
        let words = |from: usize| {
            (0..20_000)
                .map(|n| format!("t{} ", (n * 7919 + from) % 9973))
                .collect::<String>()
        };
        let (old, new) = (vec![words(0)], vec![words(5000)]);
        let deadline = Instant::now() + Duration::from_millis(50);
        let comparison = compare(&old, &new, false, Some(deadline)).unwrap();
        assert!(deadline.elapsed() < Duration::from_secs(20));
        assert!(comparison.coarse);
        assert_eq!(comparison.changed_pages.len() + comparison.added_pages.len(), 1);
        assert!(comparison.changes.len() <= MOST_CHANGES);
        let letters = |passage: &Passage| passage.runs.iter().map(|run| run.text.len()).sum::<usize>();
        assert!(
            comparison
                .changes
                .iter()
                .all(|change| letters(&change.new) < MOST_LETTERS + 100)
        );
        let too_long = vec!["một ".repeat(MOST_WORDS + 1)];
        assert_eq!(compare(&too_long, &new, false, None), Err(TooLong));
    }
}
