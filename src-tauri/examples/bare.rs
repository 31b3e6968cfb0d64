//! A window with one line of text: what `make bench` holds the product's start and memory against.
//! The same settings of window and web view, the same telling of its painting, and nothing else.

#[path = "../src/painted.rs"]
mod painted;

use std::{borrow::Cow, path::PathBuf};

use tauri::{
    Assets, Runtime, WebviewUrl, WebviewWindowBuilder,
    utils::assets::{AssetKey, AssetsIter, CspHash},
};

const PAGE: &str = "<!doctype html><html lang=\"vi\"><head><meta charset=\"UTF-8\"><title>Hemicycle</title></head>\
                    <body><main>Hemicycle</main></body></html>";

struct OneLine;

impl<R: Runtime> Assets<R> for OneLine {
    fn get(&self, _: &AssetKey) -> Option<Cow<'_, [u8]>> {
        Some(Cow::Borrowed(PAGE.as_bytes()))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let dir = std::env::var_os("HEMICYCLE_DATA")
                .map(PathBuf::from)
                .ok_or("HEMICYCLE_DATA names no folder")?;
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Hemicycle")
                .inner_size(1366.0, 768.0)
                .min_inner_size(640.0, 480.0)
                .data_directory(dir.join("webview"));
            painted::tell(window).build()?;
            Ok(())
        })
        .run(tauri::generate_context!(assets = OneLine))
}
