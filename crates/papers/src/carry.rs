//! Where the words of a note stand in a later version of its paper.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::normalise;

/// Letters that are kept on each side of the words of a note, as people read them (ux.md, 2.c).
pub const CONTEXT: usize = 32;
/// So many letters are found by themselves; fewer only with what stands around them.
const LONG: usize = 24;
/// So many letters of one side are enough to know a place by.
const KNOWN_BY: usize = 8;
/// Fewer letters are found exactly or not at all.
const SHORTEST_NEAR: usize = 12;
/// Of a hundred letters, so many may be others in words that are still nearly the same.
const OTHER_LETTERS: usize = 18;
/// Pieces by which nearly the same words are looked for, in letters: one of them is whole where no more than
/// `OTHER_LETTERS` are others.
const PIECE: usize = 5;
/// Longer words are compared by their beginning.
const COMPARED: usize = 400;
/// Places that are compared letter by letter, at most.
const PLACES: usize = 12;
/// Of a hundred words of two pages, so many must be the same for them to be the same page.
const SAME_PAGE: usize = 60;

/// The words of a mark, what stands around them, and the page, from 1. Without words it is a note on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub page: u32,
    pub quote: String,
    pub before: String,
    pub after: String,
}

/// What became of a place in another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// On the same page.
    Same(Place),
    /// The same words on another page.
    Moved(Place),
    /// Nearly the same words, or the same in several places: a person looks.
    Near(Place),
    /// Not found. What stood around it, or the page itself, is on this page.
    Lost { page: u32 },
}

/// The text of a version, page by page, as places are found in it.
pub struct Words {
    /// All letters with the spaces between them.
    text: Vec<char>,
    /// The letters without spaces: line ends and spaces differ between two readings of one page.
    key: Vec<char>,
    /// Where each letter of the key stands in the text.
    at: Vec<usize>,
    /// Where each page begins in the key.
    begins: Vec<usize>,
}

impl Words {
    /// `pages` in order, the first is page 1.
    pub fn of<'a>(pages: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = Self {
            text: Vec::new(),
            key: Vec::new(),
            at: Vec::new(),
            begins: Vec::new(),
        };
        for page in pages {
            words.begins.push(words.key.len());
            for letter in normalise(page).chars().chain(['\n']) {
                if !letter.is_whitespace() {
                    words.key.push(letter);
                    words.at.push(words.text.len());
                }
                words.text.push(letter);
            }
        }
        words
    }

    fn pages(&self) -> u32 {
        u32::try_from(self.begins.len()).unwrap_or(u32::MAX)
    }

    fn page_at(&self, place: usize) -> u32 {
        let page = self.begins.partition_point(|begins| *begins <= place);
        u32::try_from(page).unwrap_or(u32::MAX).max(1)
    }

    fn page(&self, page: u32) -> Option<&[char]> {
        let index = usize::try_from(page.checked_sub(1)?).ok()?;
        let from = *self.begins.get(index)?;
        let to = self.begins.get(index + 1).copied().unwrap_or(self.key.len());
        let (from, to) = (self.at.get(from)?, self.at.get(to.checked_sub(1)?)?);
        self.text.get(*from..=*to)
    }

    /// The text from one letter of the key to another, on one line.
    fn read(&self, from: usize, to: usize) -> String {
        let from = self.at.get(from).copied().unwrap_or(self.text.len());
        let to = to
            .checked_sub(1)
            .and_then(|last| self.at.get(last))
            .map_or(from, |last| last + 1);
        let letters: String = self.text.get(from..to).unwrap_or_default().iter().collect();
        letters.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn place(&self, from: usize, to: usize) -> Place {
        Place {
            page: self.page_at(from),
            quote: self.read(from, to),
            before: self.read(from.saturating_sub(CONTEXT), from),
            after: self.read(to, (to + CONTEXT).min(self.key.len())),
        }
    }

    fn all(&self, sought: &[char]) -> Vec<usize> {
        let Some(first) = sought.first() else {
            return Vec::new();
        };
        let starts = self.key.iter().enumerate().filter(|(_, letter)| *letter == first);
        let starts = starts.map(|(place, _)| place);
        starts
            .filter(|place| self.key.get(*place..place + sought.len()) == Some(sought))
            .collect()
    }

    /// What stands around words on a page, where they stand there once.
    #[must_use]
    pub fn around(&self, page: u32, quote: &str) -> Option<Place> {
        let sought = key(quote);
        let mut hits = self.all(&sought);
        hits.retain(|hit| self.page_at(*hit) == page);
        match *hits {
            [hit] => Some(self.place(hit, hit + sought.len())),
            _ => None,
        }
    }

    /// Finds a place of another version here. `old` is that version's text, where it is known.
    #[must_use]
    pub fn find(&self, place: &Place, old: Option<&Words>) -> Found {
        let lost = Found::Lost {
            page: place.page.clamp(1, self.pages().max(1)),
        };
        if self.key.is_empty() {
            return lost;
        }
        if place.quote.trim().is_empty() {
            return self.find_page(place.page, old).unwrap_or(lost);
        }
        let sought = Sought::of(place);
        let found = self.find_exact(&sought).or_else(|| self.find_near(&sought));
        found
            .or_else(|| self.find_around(&sought).map(|page| Found::Lost { page }))
            .unwrap_or(lost)
    }

    fn find_exact(&self, sought: &Sought) -> Option<Found> {
        let length = sought.quote.len();
        let scored = |hit: usize| (hit, sought.around(&self.key, hit, hit + length));
        let hits: Vec<(usize, Around)> = self.all(&sought.quote).into_iter().map(scored).collect();
        let best = hits.iter().map(|(_, around)| around.letters()).max()?;
        // Those that what stands around them does not tell apart.
        let mut rivals: Vec<usize> = hits
            .iter()
            .filter(|(_, around)| around.letters() * 5 >= best * 4)
            .map(|(hit, _)| *hit)
            .collect();
        let wholly: Vec<usize> = hits
            .iter()
            .filter(|(_, around)| around.whole)
            .map(|(hit, _)| *hit)
            .collect();
        if let [hit] = *wholly {
            rivals = vec![hit];
        }
        let here = |hit: &&usize| self.page_at(**hit) == sought.page;
        let on_page: Vec<usize> = rivals.iter().filter(here).copied().collect();
        let (hit, sure) = match (&*rivals, &*on_page) {
            ([hit], _) | (_, [hit]) => (*hit, true),
            (_, [hit, ..]) | ([hit, ..], []) => (*hit, false),
            ([], []) => return None,
        };
        let place = self.place(hit, hit + length);
        let around = sought.around(&self.key, hit, hit + length);
        let same_page = place.page == sought.page;
        let known =
            length >= LONG || around.known() || (sought.nothing_around() && same_page && on_page.len() == 1);
        match (known, sure) {
            (true, true) if same_page => Some(Found::Same(place)),
            (true, true) => Some(Found::Moved(place)),
            (true, false) => Some(Found::Near(place)),
            (false, _) => None,
        }
    }

    fn find_near(&self, sought: &Sought) -> Option<Found> {
        let compared = sought.quote.get(..sought.quote.len().min(COMPARED))?;
        if compared.len() < SHORTEST_NEAR {
            return None;
        }
        let others = (compared.len() * OTHER_LETTERS / 100).max(1);
        let pieces: BTreeMap<&[char], Vec<usize>> =
            compared
                .chunks_exact(PIECE)
                .enumerate()
                .fold(BTreeMap::new(), |mut pieces, (number, piece)| {
                    pieces.entry(piece).or_insert_with(Vec::new).push(number * PIECE);
                    pieces
                });
        // Where the words would begin, by how many of their pieces say so.
        let mut begins: BTreeMap<usize, usize> = BTreeMap::new();
        for (at, window) in self.key.windows(PIECE).enumerate() {
            for offset in pieces.get(window).into_iter().flatten() {
                *begins
                    .entry(at.saturating_sub(*offset) / (others + 1))
                    .or_default() += 1;
            }
        }
        let mut begins: Vec<(usize, usize)> = begins.into_iter().collect();
        begins.sort_by_key(|(bucket, votes)| (std::cmp::Reverse(*votes), *bucket));
        let candidates = begins.into_iter().take(PLACES).filter_map(|(bucket, _)| {
            let begin = bucket * (others + 1);
            let from = begin.saturating_sub(others);
            let to = (begin + compared.len() + 3 * others).min(self.key.len());
            let (distance, start, end) = nearest(compared, self.key.get(from..to)?)?;
            let (start, end) = (from + start, from + end + (sought.quote.len() - compared.len()));
            (distance <= others).then_some((distance, start, end.min(self.key.len())))
        });
        let best = candidates.min_by_key(|(distance, start, end)| {
            let around = sought.around(&self.key, *start, *end).letters();
            let elsewhere = self.page_at(*start) != sought.page;
            (*distance, elsewhere, std::cmp::Reverse(around))
        });
        best.map(|(_, start, end)| Found::Near(self.place(start, end)))
    }

    /// The page on which what stood around the words stands by itself now.
    fn find_around(&self, sought: &Sought) -> Option<u32> {
        let before = sought.before.len().saturating_sub(LONG);
        let before = sought.before.get(before..)?;
        let after = sought.after.get(..sought.after.len().min(LONG))?;
        let mut pages = [before, after]
            .into_iter()
            .filter(|side| side.len() >= KNOWN_BY)
            .map(|side| self.all(side))
            .filter_map(|hits| match *hits {
                [hit] => Some(self.page_at(hit)),
                _ => None,
            });
        pages.next()
    }

    /// The page with the words of that page of the old version; the same number first.
    fn find_page(&self, page: u32, old: Option<&Words>) -> Option<Found> {
        let words = words_of(old?.page(page)?);
        let alike = |page: u32| {
            let here = words_of(self.page(page).unwrap_or_default());
            let (both, all) = (words.intersection(&here).count(), words.union(&here).count());
            (both * 100).checked_div(all).unwrap_or(0)
        };
        let at = |page| Place {
            page,
            ..Place::default()
        };
        if alike(page) >= SAME_PAGE {
            return Some(Found::Same(at(page)));
        }
        let pages = 1..=self.pages();
        let (alike, page) = pages
            .map(|page| (alike(page), page))
            .max_by_key(|(alike, page)| (*alike, std::cmp::Reverse(*page)))?;
        (alike >= SAME_PAGE).then(|| Found::Moved(at(page)))
    }
}

/// A place as it is looked for: letters without spaces.
struct Sought {
    page: u32,
    quote: Vec<char>,
    before: Vec<char>,
    after: Vec<char>,
}

/// How many letters around a place are the same.
struct Around {
    before: usize,
    after: usize,
    before_known: bool,
    after_known: bool,
    whole: bool,
}

impl Around {
    fn letters(&self) -> usize {
        self.before + self.after
    }

    fn known(&self) -> bool {
        self.before_known || self.after_known
    }
}

impl Sought {
    fn of(place: &Place) -> Self {
        Self {
            page: place.page,
            quote: key(&place.quote),
            before: key(&place.before),
            after: key(&place.after),
        }
    }

    fn nothing_around(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    fn around(&self, letters: &[char], from: usize, to: usize) -> Around {
        let here = letters.get(..from).unwrap_or_default();
        let same = |(a, b): &(&char, &char)| a == b;
        let before = self.before.iter().rev().zip(here.iter().rev());
        let before = before.take_while(same).count();
        let there = letters.get(to..).unwrap_or_default();
        let after = self.after.iter().zip(there).take_while(same).count();
        let known = |same: usize, all: usize| all > 0 && same >= KNOWN_BY.min(all);
        Around {
            before,
            after,
            before_known: known(before, self.before.len()),
            after_known: known(after, self.after.len()),
            whole: !self.nothing_around() && before == self.before.len() && after == self.after.len(),
        }
    }
}

fn key(text: &str) -> Vec<char> {
    normalise(text)
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn words_of(page: &[char]) -> BTreeSet<String> {
    let text: String = page.iter().collect();
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Where a text holds what is nearest to the words, by the number of letters to change, with beginning and end
/// (P. Sellers, 1980: the edit distance whose first row costs nothing).
fn nearest(words: &[char], text: &[char]) -> Option<(usize, usize, usize)> {
    // For each letter of the words: the cost so far, and where the match began.
    let mut row: Vec<(usize, usize)> = (0..=words.len()).map(|cost| (cost, 0)).collect();
    let mut best: Option<(usize, usize, usize)> = None;
    for (place, letter) in text.iter().enumerate() {
        let mut diagonal = (0, place);
        let mut left = (0, place + 1);
        if let Some(first) = row.first_mut() {
            diagonal = std::mem::replace(first, left);
        }
        for (word, cell) in words.iter().zip(row.iter_mut().skip(1)) {
            let up = *cell;
            let changed = (diagonal.0 + usize::from(word != letter), diagonal.1);
            let cost = [changed, (up.0 + 1, up.1), (left.0 + 1, left.1)];
            *cell = cost.into_iter().min_by_key(|(cost, _)| *cost).unwrap_or(changed);
            diagonal = up;
            left = *cell;
        }
        if best.is_none_or(|(cost, _, _)| left.0 < cost) {
            best = Some((left.0, left.1, place + 1));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const ARTICLES: [&str; 12] = [
        "Bảng giá đất ở tại đô thị áp dụng từ ngày 01 tháng 01 năm 2026 đến hết năm.",
        "Đơn giá đất trồng lúa tăng 12 % so với kỳ trước theo đề nghị của Sở Tài chính.",
        "Ủy ban nhân dân thành phố tổ chức thực hiện nghị quyết này trên toàn địa bàn.",
        "Thường trực Hội đồng nhân dân giám sát việc thực hiện nghị quyết hằng quý.",
        "Hệ số điều chỉnh đối với đất thương mại, dịch vụ là 1,25 lần giá đất ở liền kề.",
        "Các dự án đã được giao đất trước ngày có hiệu lực thì theo quy định chuyển tiếp.",
        "Kinh phí thực hiện lấy từ ngân sách địa phương theo phân cấp hiện hành của tỉnh.",
        "Người sử dụng đất nộp tiền sử dụng đất một lần hoặc nhiều lần trong năm năm.",
        "Cơ quan thuế thông báo nghĩa vụ tài chính trong thời hạn mười ngày làm việc.",
        "Đất nghĩa trang, nghĩa địa không thuộc phạm vi điều chỉnh của bảng giá này.",
        "Mọi khiếu nại về giá đất được giải quyết theo Luật Khiếu nại và Luật Đất đai.",
        "Báo cáo kết quả tại kỳ họp thường lệ cuối năm của Hội đồng nhân dân tỉnh.",
    ];

    fn pages(articles: &[&str]) -> Vec<String> {
        articles.chunks(4).map(|page| page.join("\n")).collect()
    }

    fn words(pages: &[String]) -> Words {
        Words::of(pages.iter().map(String::as_str))
    }

    fn place(words: &Words, page: u32, quote: &str) -> Place {
        words.around(page, quote).unwrap()
    }

    #[test]
    fn thirteen_notes_end_as_twelve_carried_and_one_to_check() {
        let old = words(&pages(&ARTICLES));
        // Article 4 is gone, and article 12 has come to the first page.
        let mut changed: Vec<&str> = ARTICLES.to_vec();
        changed[3] = ARTICLES[11];
        changed[11] = "Nghị quyết này có hiệu lực sau mười ngày kể từ ngày được thông qua.";
        let new = words(&pages(&changed));
        let quotes = [
            (1, "đô thị áp dụng"),
            (1, "01 tháng 01 năm 2026"),
            (1, "tăng 12 % so với kỳ trước"),
            (1, "tổ chức thực hiện nghị quyết này"),
            (2, "1,25 lần"),
            (2, "quy định chuyển tiếp"),
            (2, "phân cấp hiện hành"),
            (2, "một lần hoặc nhiều lần"),
            (3, "trong thời hạn mười ngày"),
            (3, "nghĩa trang, nghĩa địa"),
            (3, "Luật Khiếu nại"),
            (3, "kỳ họp thường lệ cuối năm"),
            (1, "giám sát việc thực hiện nghị quyết hằng quý"),
        ];
        let found = quotes.map(|(page, quote)| new.find(&place(&old, page, quote), Some(&old)));
        let same = found
            .iter()
            .filter(|found| matches!(found, Found::Same(_)))
            .count();
        assert_eq!(same, 11, "{found:#?}");
        assert!(
            matches!(&found[11], Found::Moved(place) if place.page == 1),
            "{:?}",
            found[11]
        );
        assert_eq!(found[12], Found::Lost { page: 1 });
    }

    #[test]
    fn words_that_stand_often_are_told_apart_by_what_is_around_them() {
        let old = words(&pages(&[
            "Điều 1. Giá đất ở là ba triệu đồng.",
            "Điều 2. Giá đất vườn là một triệu đồng.",
            "Điều 3. Giá đất lúa là chín trăm đồng.",
        ]));
        let new = words(&pages(&[
            "Điều 1. Giá đất vườn là một triệu đồng.",
            "Điều 2. Giá đất rừng là hai trăm đồng.",
            "Điều 3. Giá đất ở là ba triệu đồng.",
            "Điều 4. Giá đất lúa là chín trăm đồng.",
        ]));
        let sought = Place {
            page: 1,
            quote: "Giá đất".into(),
            before: "triệu đồng. Điều 2.".into(),
            after: "vườn là một triệu đồng. Điều".into(),
        };
        let Found::Same(found) = new.find(&sought, Some(&old)) else {
            panic!("it is found");
        };
        assert!(found.after.starts_with("vườn"), "{found:?}");
        // The same words with the same around them, twice: a person looks.
        let twice = words(&pages(&["Giá đất vườn là một.", "Khác.", "Giá đất vườn là một."]));
        let alone = words(&pages(&["Giá đất vườn là một."]));
        let sought = Place {
            before: String::new(),
            ..place(&alone, 1, "Giá đất")
        };
        assert!(matches!(twice.find(&sought, None), Found::Near(_)));
        // A short word elsewhere with nothing of its own around it is not it.
        let other = words(&pages(&["Tổng hợp ý kiến về Giá đất trong năm."]));
        assert_eq!(other.find(&sought, None), Found::Lost { page: 1 });
    }

    #[test]
    fn a_line_on_every_page_stays_on_its_page() {
        let page = |number: &str| format!("HỘI ĐỒNG NHÂN DÂN TỈNH\nTrang {number}: nội dung số {number}");
        let all = ["một", "hai", "ba"].map(page);
        let old = words(&all);
        let sought = Place {
            page: 2,
            quote: "HỘI ĐỒNG NHÂN DÂN TỈNH".into(),
            ..Place::default()
        };
        let Found::Same(found) = old.find(&sought, Some(&old)) else {
            panic!("it is found")
        };
        assert_eq!(found.page, 2);
    }

    #[test]
    fn words_that_changed_a_little_are_for_a_person_to_look_at() {
        let old = words(&pages(&ARTICLES));
        let changed: Vec<String> = pages(&ARTICLES)
            .into_iter()
            .map(|page| page.replace("tăng 12 % so với", "tăng 15 % so với"))
            .collect();
        let new = words(&changed);
        let sought = place(&old, 1, "Đơn giá đất trồng lúa tăng 12 % so với kỳ trước");
        let Found::Near(found) = new.find(&sought, Some(&old)) else {
            panic!("it is nearly the same")
        };
        assert_eq!(
            (found.page, &*found.quote),
            (1, "Đơn giá đất trồng lúa tăng 15 % so với kỳ trước")
        );
    }

    #[test]
    fn both_spellings_of_vietnamese_and_other_line_ends_are_the_same_words() {
        let old = words(&pages(&ARTICLES));
        let decomposed: Vec<String> = pages(&ARTICLES)
            .iter()
            .map(|page| page.replace(" đất", "\nđất").nfd().collect())
            .collect();
        let new = words(&decomposed);
        let sought = place(&old, 2, "Hệ số điều chỉnh đối với đất thương mại");
        assert!(matches!(new.find(&sought, Some(&old)), Found::Same(_)));
        let typed = Place {
            quote: sought.quote.nfd().collect(),
            ..sought
        };
        assert!(matches!(old.find(&typed, None), Found::Same(_)));
    }

    #[test]
    fn a_note_on_a_page_follows_its_page() {
        let old = words(&pages(&ARTICLES));
        let note = |page| Place {
            page,
            ..Place::default()
        };
        assert!(matches!(old.find(&note(2), Some(&old)), Found::Same(place) if place.page == 2));
        let mut more = vec!["Trang bìa của dự thảo nghị quyết".to_owned()];
        more.extend(pages(&ARTICLES));
        let new = words(&more);
        assert!(matches!(new.find(&note(2), Some(&old)), Found::Moved(place) if place.page == 3));
        let other = words(&pages(&["Một văn bản khác hẳn."]));
        assert_eq!(other.find(&note(3), Some(&old)), Found::Lost { page: 1 });
    }

    #[test]
    fn a_picture_of_a_text_carries_nothing_by_itself() {
        let old = words(&pages(&ARTICLES));
        let scan = words(&[String::new(), String::new()]);
        let sought = place(&old, 3, "Luật Khiếu nại");
        assert_eq!(scan.find(&sought, Some(&old)), Found::Lost { page: 2 });
        let note = Place {
            page: 2,
            ..Place::default()
        };
        assert_eq!(old.find(&note, Some(&scan)), Found::Lost { page: 2 });
        assert_eq!(words(&[]).find(&sought, None), Found::Lost { page: 1 });
    }

    #[test]
    fn words_over_two_pages_are_found() {
        let old = words(&[
            "Đầu trang một. Câu này bắt đầu ở đây".to_owned(),
            "và kết thúc ở trang hai.".to_owned(),
        ]);
        let sought = Place {
            page: 1,
            quote: "Câu này bắt đầu ở đây và kết thúc".into(),
            ..Place::default()
        };
        assert!(matches!(old.find(&sought, None), Found::Same(place) if place.page == 1));
    }
}
