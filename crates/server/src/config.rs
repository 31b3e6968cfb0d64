//! What an administrator sets: a file, and the environment above it. `server.example.toml` explains each line.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use serde::Deserialize;

use crate::{Published, ServerError};

/// Where the server keeps its things and who may knock.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder with everything: keys, a folder for each council.
    pub data: PathBuf,
    /// Where laptops knock.
    pub listen: SocketAddr,
    /// Nothing is published without it.
    #[serde(default)]
    pub publish: Option<Publish>,
    #[serde(default)]
    pub operations: Option<Operations>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// Where the proxy with the certificate knocks.
    pub listen: SocketAddr,
    /// How the public writes the server's address: `https://council.example.org`.
    pub url: String,
    /// `"all"`, or the beginnings of councils' ids.
    pub councils: Councils,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Councils {
    Word(String),
    Those(Vec<String>),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operations {
    /// For health, readiness and metrics: never where the public is.
    pub listen: SocketAddr,
}

impl Config {
    /// From the text of a file and the variables that stand above it: `HEMICYCLE_DATA`, `HEMICYCLE_LISTEN`,
    /// `HEMICYCLE_PUBLISH_LISTEN`, `HEMICYCLE_PUBLISH_URL`, `HEMICYCLE_OPERATIONS_LISTEN`.
    ///
    /// # Errors
    /// What cannot be read, and where.
    pub fn read(text: &str, environment: &BTreeMap<String, String>) -> Result<Self, ServerError> {
        let wrong = |error: &dyn std::fmt::Display| ServerError::Config(error.to_string());
        let mut table: toml::Table = text.parse().map_err(|error: toml::de::Error| wrong(&error))?;
        for (variable, part, name) in [
            ("HEMICYCLE_DATA", "", "data"),
            ("HEMICYCLE_LISTEN", "", "listen"),
            ("HEMICYCLE_PUBLISH_LISTEN", "publish", "listen"),
            ("HEMICYCLE_PUBLISH_URL", "publish", "url"),
            ("HEMICYCLE_OPERATIONS_LISTEN", "operations", "listen"),
        ] {
            let Some(value) = environment.get(variable) else {
                continue;
            };
            let of = if part.is_empty() {
                Some(&mut table)
            } else {
                let empty = || toml::Value::Table(toml::Table::new());
                table.entry(part).or_insert_with(empty).as_table_mut()
            };
            let of = of.ok_or_else(|| wrong(&format!("[{part}] is no table")))?;
            of.insert(name.to_owned(), value.clone().into());
        }
        let config: Self = table.try_into().map_err(|error: toml::de::Error| wrong(&error))?;
        if let Some(publish) = &config.publish {
            publish.published()?;
            let host = publish
                .url
                .split_once("://")
                .filter(|(scheme, _)| matches!(*scheme, "https" | "http"));
            if host.is_none_or(|(_, host)| host.is_empty() || host.contains([' ', '"', '<', '?', '#'])) {
                return Err(wrong(&format!(
                    "publish.url: {:?} is no address such as https://council.example.org",
                    publish.url
                )));
            }
        }
        Ok(config)
    }
}

impl Publish {
    /// # Errors
    /// Where the word is none that is known.
    pub fn published(&self) -> Result<Published, ServerError> {
        match &self.councils {
            Councils::Word(word) if word == "all" => Ok(Published::All),
            Councils::Word(word) => Err(ServerError::Config(format!(
                "publish.councils: {word:?} is neither \"all\" nor a list of councils' ids"
            ))),
            Councils::Those(ids) => Ok(Published::Those(ids.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none() -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    #[test]
    fn the_example_reads_and_the_environment_stands_above_it() {
        let example = include_str!("../server.example.toml");
        let config = Config::read(example, &none()).unwrap();
        assert!(config.publish.is_some() && config.operations.is_some());
        let above = BTreeMap::from([
            ("HEMICYCLE_DATA".to_owned(), "/data".to_owned()),
            ("HEMICYCLE_PUBLISH_LISTEN".to_owned(), "127.0.0.1:1".to_owned()),
        ]);
        let changed = Config::read(example, &above).unwrap();
        assert_eq!(changed.data, PathBuf::from("/data"));
        assert_eq!(changed.publish.unwrap().listen.port(), 1);
        assert_eq!(changed.listen, config.listen);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let good = "data = 'd'\nlisten = '127.0.0.1:1'\n";
        assert!(
            Config::read(good, &none()).unwrap().publish.is_none(),
            "nothing is published unasked"
        );
        for (bad, named) in [
            ("listen = '127.0.0.1:1'", "data"),
            ("data = 'd'\nlisten = 'here'", "listen"),
            ("data = 'd'\nlisten = '127.0.0.1:1'\nlissen = 1", "lissen"),
            (
                "data = 'd'\nlisten = '127.0.0.1:1'\n[publish]\nlisten = '127.0.0.1:2'\nurl = 'x'\ncouncils = 'all'",
                "publish.url",
            ),
            (
                "data = 'd'\nlisten = '127.0.0.1:1'\n[publish]\nlisten = '127.0.0.1:2'\nurl = 'https://x'\ncouncils = 'al'",
                "publish.councils",
            ),
        ] {
            let said = Config::read(bad, &none()).unwrap_err().to_string();
            assert!(said.contains(named), "{said}");
        }
    }
}
