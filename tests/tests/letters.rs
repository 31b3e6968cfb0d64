//! Letters that invite: printed by the clerk, photographed or typed by their person.
#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use std::path::{Path, PathBuf};

use hayro::{
    RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf, render,
    vello_cpu::color::palette::css::WHITE,
};
use hemicycle_desk::{
    Desk,
    desk::Options,
    intent::{Intent, MeIntent, RegisterIntent},
    view::{JoiningState, Stage},
};
use hemicycle_helper::locate;
use image::{
    DynamicImage, GrayImage, ImageFormat,
    imageops::{self, FilterType},
};
use qrcode::{Color, QrCode};
use stories::{
    PIN, act, options, refused,
    room::{Office, join_by},
    shown, until, words_on,
};

/// A letter for each of these seats, as the clerk has it in the folder.
async fn letters(office: &Office, seats: &[u32], folder: &str) -> Vec<u8> {
    let folder = office.dir.path().join(folder);
    let mut people = Vec::new();
    for seat in seats {
        people.push(office.person(*seat).await);
    }
    let invite = RegisterIntent::InviteByLetter {
        people,
        folder: folder.display().to_string(),
    };
    act(&office.clerk, Intent::Register(invite)).await;
    std::fs::read(folder.join("invitation-letters.pdf")).unwrap()
}

/// A page on paper, from 0, at 260 dots per inch and soft: what a telephone has for a whole page.
fn sheet(pdf: &[u8], page_index: usize) -> GrayImage {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let looks = RenderSettings {
        x_scale: 1.8,
        y_scale: 1.8,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let page = &pdf.pages()[page_index];
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &looks);
    let png = drawn.into_png().unwrap();
    let sharp = image::load_from_memory(&png).unwrap().into_luma8();
    let (width, height) = (sharp.width() * 2, sharp.height() * 2);
    imageops::resize(&sharp, width, height, FilterType::Triangle)
}

/// As a telephone takes it: lying, darker on one side, with grain, on a table.
fn photographed(sheet: &GrayImage, into: &Path) -> PathBuf {
    let (wide, high) = (sheet.height() + 300, sheet.width() + 200);
    let mut photo = GrayImage::from_pixel(wide, high, image::Luma([96]));
    let lying = imageops::rotate90(sheet);
    imageops::overlay(&mut photo, &lying, 170, 80);
    let mut grain = 7_u32;
    for (x, _, point) in photo.enumerate_pixels_mut() {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let lit = 255 - 110 * x / wide;
        let light = u32::from(point.0[0]) * lit / 255 + (grain >> 24) % 24;
        point.0[0] = u8::try_from(light.min(255)).unwrap();
    }
    let path = into.join("letter.jpg");
    let photo = DynamicImage::from(photo).into_rgb8();
    photo.save_with_format(&path, ImageFormat::Jpeg).unwrap();
    path
}

/// A pattern that says something else.
fn pattern(says: &str) -> GrayImage {
    let code = QrCode::new(says).unwrap();
    let side = u32::try_from(code.width()).unwrap();
    let dark = code.to_colors();
    GrayImage::from_fn((side + 8) * 6, (side + 8) * 6, |x, y| {
        let (x, y) = ((x / 6).wrapping_sub(4), (y / 6).wrapping_sub(4));
        let is_dark = x < side && y < side && dark[(y * side + x) as usize] == Color::Dark;
        image::Luma([if is_dark { 0 } else { 255 }])
    })
}

/// The same picture with a head that says: 60,000 by 60,000 points.
fn claims_to_be_huge(picture: &Path, into: &Path) {
    let mut png = std::fs::read(picture).unwrap();
    for place in [16, 20] {
        png[place..place + 4].copy_from_slice(&60_000_u32.to_be_bytes());
    }
    // The sum over the head is right, so that it is the size that is refused (ISO/IEC 15948, annex D).
    let sum = png[12..29].iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    });
    png[29..33].copy_from_slice(&(!sum).to_be_bytes());
    std::fs::write(into, png).unwrap();
}

fn laptop(office: &Office, name: &str) -> Desk {
    let helper = locate();
    assert!(helper.is_some(), "the helper is built with the workspace");
    Desk::new(Options {
        helper,
        ..options(&office.dir.path().join(name), false)
    })
    .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_of_a_letter_lets_in_and_a_new_letter_makes_the_old_one_worthless() {
    let office = Office::with_people(3, false).await.with_helper().await;
    let letters_of_two = letters(&office, &[2, 3], "letters").await;
    let (two, three) = (sheet(&letters_of_two, 0), sheet(&letters_of_two, 1));
    let desk = laptop(&office, "two");
    act(&desk, join_by(&photographed(&two, office.dir.path()))).await;
    let inside = until(&desk, "inside", |view| view.me.is_some()).await;
    assert_eq!(inside.me.as_ref().unwrap().person.seat, 2);

    letters(&office, &[3], "again").await;
    let finder = laptop(&office, "finder");
    let scanned = office.dir.path().join("scanned.png");
    three.save(&scanned).unwrap();
    let found = join_by(&scanned);
    assert_eq!(refused(&finder, found).await, "problem-invitation-expired");
    assert_eq!(shown(&finder).await.stage, Stage::FirstRun);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_on_a_letter_is_typed_and_leads_to_six_words() {
    let office = Office::with_people(2, false).await.with_helper().await;
    let letter = words_on(&letters(&office, &[2], "letters").await);
    assert!(letter.contains("Trần Văn Số 2"), "{letter}");
    let office_view = shown(&office.clerk).await;
    let address = &office_view.council.as_ref().unwrap().addresses[0];
    assert!(letter.contains(address), "{letter}");
    let is_code = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-';
    let code = letter.split(' ').find(is_code).unwrap();
    let desk = laptop(&office, "typed");
    let join = MeIntent::JoinByCode {
        code: code.to_lowercase(),
        address: address.clone(),
        pin: PIN.to_owned(),
    };
    act(&desk, Intent::Me(join)).await;
    until(&desk, "six words", |view| {
        let joining = view.joining.as_ref();
        joining.is_some_and(|joining| joining.state == JoiningState::CompareWords)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_says_nothing_is_refused_in_words_that_help() {
    let office = Office::with_people(2, false).await;
    let desk = laptop(&office, "photographer");
    let dir = office.dir.path();
    let table = GrayImage::from_pixel(900, 700, image::Luma([120]));
    let cut = std::fs::read(photographed(&table, dir)).unwrap()[..400].to_vec();
    std::fs::write(dir.join("cut.jpg"), cut).unwrap();
    pattern("https://council.example")
        .save(dir.join("other.png"))
        .unwrap();
    claims_to_be_huge(&dir.join("other.png"), &dir.join("huge.png"));
    for (file, why) in [
        ("letter.jpg", "problem-invitation-no-pattern"),
        ("cut.jpg", "problem-invitation-no-picture"),
        ("huge.png", "problem-invitation-no-picture"),
        ("other.png", "problem-invitation-unreadable"),
    ] {
        assert_eq!(refused(&desk, join_by(&dir.join(file))).await, why, "{file}");
        assert_eq!(shown(&desk).await.stage, Stage::FirstRun);
        assert!(!desk.options().dir.join("store.db").exists(), "{file}");
    }
}
