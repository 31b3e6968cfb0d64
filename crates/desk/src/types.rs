//! The screen's types, generated from ours into one file; a test fails if that file is stale.

use ts_rs::{Config, TS};

use crate::{
    intent::Intent,
    view::{Answer, DisplayView, Problem, Question, View},
};

/// The whole text of `ui/src/ipc/desk.gen.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut seen = std::collections::BTreeMap::new();
    let config = Config::new().with_large_int("number");
    collect::<View>(&config, &mut seen);
    collect::<DisplayView>(&config, &mut seen);
    collect::<Intent>(&config, &mut seen);
    collect::<Question>(&config, &mut seen);
    collect::<Answer>(&config, &mut seen);
    collect::<Problem>(&config, &mut seen);
    let mut text =
        String::from("// Generated from crates/desk by `make types`; a test fails if it is stale.\n");
    for declaration in seen.values() {
        text.push_str("\nexport ");
        text.push_str(declaration);
        text.push('\n');
    }
    text
}

struct Collector<'a> {
    config: &'a Config,
    seen: &'a mut std::collections::BTreeMap<String, String>,
}

impl ts_rs::TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        collect::<T>(self.config, self.seen);
    }
}

fn collect<T: TS + 'static + ?Sized>(config: &Config, seen: &mut std::collections::BTreeMap<String, String>) {
    if T::output_path().is_none() {
        T::visit_dependencies(&mut Collector { config, seen });
        T::visit_generics(&mut Collector { config, seen });
        return;
    }
    let name = T::ident(config);
    if seen.contains_key(&name) {
        return;
    }
    seen.insert(name, T::decl(config));
    T::visit_dependencies(&mut Collector { config, seen });
    T::visit_generics(&mut Collector { config, seen });
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_generated_types_are_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/desk.gen.ts");
        let fresh = super::typescript();
        if std::env::var_os("HEMICYCLE_WRITE_TYPES").is_some() {
            std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc")).unwrap();
            std::fs::write(path, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        assert!(kept == fresh, "ui/src/ipc/desk.gen.ts is stale: run `make types`");
    }
}
