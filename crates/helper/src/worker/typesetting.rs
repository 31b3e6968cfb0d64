//! Typst sources in, a PDF or a picture out; no file, no network, no clock.

use std::collections::BTreeMap;
use std::process::ExitCode;

use hemicycle_helper::frame::{
    PictureHead, SourceProblem, Standard, TypesettingAnswer, TypesettingHead, head_and_bytes,
};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::limits::{EXIT_LIMIT, OwnLimits, on_deep_stack, read_input, unless_panic};
use super::output;

/// Tinos: as wide as the Times New Roman that Decree 30/2020/NĐ-CP asks for, with every Vietnamese letter in each style.
const LETTERS: [&[u8]; 4] = [
    include_bytes!("../../../../assets/fonts/Tinos-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/Tinos-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/Tinos-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/Tinos-BoldItalic.ttf"),
];

/// Reads one typesetting job from stdin and writes its answer.
pub fn work(limits: &OwnLimits) -> ExitCode {
    let Some(input) = read_input(limits) else {
        return ExitCode::from(EXIT_LIMIT);
    };
    let made = on_deep_stack(|| unless_panic(|| make(&input))).flatten();
    let (answer, document) = match made {
        Some(Ok(document)) => (
            TypesettingAnswer::Done {
                bytes: document.len(),
            },
            document,
        ),
        Some(Err(answer)) => (answer, Vec::new()),
        None => (TypesettingAnswer::Protocol, Vec::new()),
    };
    output::answer(&answer, &document)
}

fn make(input: &[u8]) -> Result<Vec<u8>, TypesettingAnswer> {
    let (head, desk) = TypesettingDesk::read(input).ok_or(TypesettingAnswer::Protocol)?;
    let document: PagedDocument =
        typst::compile(&desk)
            .output
            .map_err(|errors| TypesettingAnswer::Source {
                problems: problems(&desk, &errors),
            })?;
    match head.picture {
        Some(picture) => draw(&document, &picture),
        None => export(&desk, &document, head.standard),
    }
}

fn export(
    desk: &TypesettingDesk,
    document: &PagedDocument,
    standard: Standard,
) -> Result<Vec<u8>, TypesettingAnswer> {
    let standards: &[PdfStandard] = match standard {
        Standard::Plain => &[PdfStandard::V_1_7],
        Standard::A2b => &[PdfStandard::A_2b],
        Standard::A2a => &[PdfStandard::A_2a],
        Standard::A2aUa1 => &[PdfStandard::A_2a, PdfStandard::Ua_1],
    };
    let standards = PdfStandards::new(standards).map_err(|_| TypesettingAnswer::Protocol)?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| TypesettingAnswer::Standard {
        problems: problems(desk, &errors),
    })
}

fn draw(document: &PagedDocument, picture: &PictureHead) -> Result<Vec<u8>, TypesettingAnswer> {
    let page_index = picture.page_index;
    let page = document
        .pages()
        .get(page_index as usize)
        .ok_or(TypesettingAnswer::NoSuchPage { page_index })?;
    let pixels_per_point = f64::from(picture.dots_per_inch.clamp(10, 1200)) / 72.0;
    let options = RenderOptions {
        pixel_per_pt: pixels_per_point.into(),
        render_bleed: false,
    };
    typst_render::render(page, &options)
        .encode_png()
        .map_err(|_| TypesettingAnswer::Protocol)
}

fn problems(desk: &TypesettingDesk, errors: &[SourceDiagnostic]) -> Vec<SourceProblem> {
    errors
        .iter()
        .map(|error| SourceProblem {
            message: error.message.to_string(),
            line: desk.line(error),
        })
        .collect()
}

/// What the typesetter may see: one source, the files that came with it, and our own fonts.
struct TypesettingDesk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
    files: BTreeMap<String, Bytes>,
}

impl TypesettingDesk {
    fn read(input: &[u8]) -> Option<(TypesettingHead, Self)> {
        let (head, rest): (TypesettingHead, _) = head_and_bytes(input)?;
        let (source, mut rest) = rest.split_at_checked(head.source_bytes)?;
        let mut files = BTreeMap::new();
        for file in &head.files {
            let (bytes, behind) = rest.split_at_checked(file.bytes)?;
            files.insert(file.name.clone(), Bytes::new(bytes.to_vec()));
            rest = behind;
        }
        let fonts: Vec<Font> = LETTERS
            .into_iter()
            .chain(typst_assets::fonts())
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .collect();
        let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new("main.typ").ok()?).intern();
        let desk = TypesettingDesk {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::new(main, std::str::from_utf8(source).ok()?.to_owned()),
            files,
        };
        Some((head, desk))
    }

    fn line(&self, error: &SourceDiagnostic) -> Option<u32> {
        let place = self.range(error.span)?;
        let line_index = self.source.lines().byte_to_line(place.start)?;
        u32::try_from(line_index + 1).ok()
    }
}

impl World for TypesettingDesk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            return Ok(self.source.clone());
        }
        let bytes = self.file(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        // Packages would come from the network.
        if !matches!(path.root(), VirtualRoot::Project) {
            return Err(FileError::AccessDenied);
        }
        let name = path.vpath().get_without_slash();
        self.files
            .get(name)
            .cloned()
            .ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// The day comes in with the source; the same source gives the same document on every day.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
