//! The central server's program.
#![forbid(unsafe_code)]

use std::{
    collections::BTreeMap,
    fmt::Display,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use hemicycle_server::{
    Config, Server, ServerError, backup, evidence_report, export, import, invite, package_report,
    paper_report, receipt_report, report, restore, verify_evidence, verify_file, verify_package,
    verify_receipt, verify_two_records,
};
use hemicycle_store::StoreError;
use hemicycle_sync::{contradiction, package::is_package, receipt};

const USAGE: &str = "\
usage:
  hemicycle-server serve  --config FILE
  hemicycle-server serve  --data DIR --listen ADDRESS
  hemicycle-server invite --data DIR --name NAME --address ADDRESS --out FILE
  hemicycle-server export --data DIR --out FOLDER
  hemicycle-server import --data DIR --package FOLDER
  hemicycle-server backup --data DIR --to DIR
  hemicycle-server restore --from DIR --data DIR
  hemicycle-server check  --data DIR
  hemicycle-server verify ARCHIVE
  hemicycle-server verify PACKAGE-FOLDER
  hemicycle-server verify EVIDENCE-FOLDER
  hemicycle-server verify RECEIPT.tlog-proof [ARCHIVE]
  hemicycle-server verify PROOF.two-records
  hemicycle-server outcome --rules PACK.toml BALLOT.json
  hemicycle-server papers  [--vietnamese] FILE.pdf...
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => return usage(),
    };
    match command {
        "serve" => match (options(rest, &["config"]), options(rest, &["data", "listen"])) {
            (Some(given), _) => outcome(configured(&given["config"]).and_then(|config| serve(&config))),
            (_, Some(given)) => match given["listen"].parse() {
                Ok(listen) => outcome(serve(&Config {
                    data: given["data"].clone().into(),
                    listen,
                    publish: None,
                    operations: None,
                })),
                Err(_) => failed(format!("{} is no address such as 0.0.0.0:7443", given["listen"])),
            },
            _ => usage(),
        },
        "backup" => match options(rest, &["data", "to"]) {
            Some(given) => copied(
                backup(Path::new(&given["data"]), Path::new(&given["to"])),
                "backed up",
            ),
            None => usage(),
        },
        "restore" => match options(rest, &["from", "data"]) {
            Some(given) => copied(
                restore(Path::new(&given["from"]), Path::new(&given["data"])),
                "restored",
            ),
            None => usage(),
        },
        "check" => match options(rest, &["data"]) {
            Some(given) => check_all(Path::new(&given["data"])),
            None => usage(),
        },
        "invite" => match options(rest, &["data", "name", "address", "out"]) {
            Some(given) => outcome(write_card(&given)),
            None => usage(),
        },
        "export" => match options(rest, &["data", "out"]) {
            Some(given) => write_packages(Path::new(&given["data"]), Path::new(&given["out"])),
            None => usage(),
        },
        "import" => match options(rest, &["data", "package"]) {
            Some(given) => take_in(Path::new(&given["data"]), Path::new(&given["package"])),
            None => usage(),
        },
        "verify" => match rest {
            [path] if is_package(Path::new(path)) => check_package(Path::new(path)),
            [path] if Path::new(path).is_dir() => check_evidence(Path::new(path)),
            [proof] if ends_in(proof, contradiction::ENDING) => check_two_records(Path::new(proof)),
            [receipt] if ends_in(receipt, receipt::ENDING) => check_receipt(Path::new(receipt), None),
            [receipt, archive] if ends_in(receipt, receipt::ENDING) => {
                check_receipt(Path::new(receipt), Some(Path::new(archive)))
            }
            [file] => check(Path::new(file)),
            _ => usage(),
        },
        "outcome" => match rest {
            [option, pack, ballot] | [ballot, option, pack] if option == "--rules" => decide(pack, ballot),
            _ => usage(),
        },
        "papers" => match rest.split_first() {
            Some((option, files)) if option == "--vietnamese" && !files.is_empty() => {
                read_papers(files, true)
            }
            Some(_) if rest.iter().all(|file| !file.starts_with("--")) => read_papers(rest, false),
            _ => usage(),
        },
        _ => usage(),
    }
}

/// Prints what the app would read in each file. 1 where nothing could be read of one of them.
fn read_papers(files: &[String], vietnamese: bool) -> ExitCode {
    let helper = hemicycle_helper::locate();
    let mut all = ExitCode::SUCCESS;
    for file in files {
        let report = paper_report(helper.as_deref(), Path::new(file), vietnamese);
        if report.error.is_some() {
            all = ExitCode::FAILURE;
        }
        match serde_json::to_string(&report) {
            Ok(line) => say(&mut io::stdout(), &format!("{line}\n")),
            Err(error) => return failed(error),
        }
    }
    all
}

/// Prints what a count means. 2 where a file cannot be answered, as for a wrong command.
fn decide(pack: &str, ballot: &str) -> ExitCode {
    let refused = |why: &dyn Display| {
        say(&mut io::stderr(), &format!("{why}\n"));
        ExitCode::from(2)
    };
    let read = |file: &str| std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"));
    let (rules, counted) = match (read(pack), read(ballot)) {
        (Ok(rules), Ok(counted)) => (rules, counted),
        (Err(why), _) | (_, Err(why)) => return refused(&why),
    };
    match hemicycle_server::outcome((pack, &rules), (ballot, &counted)) {
        Ok(answer) => {
            say(&mut io::stdout(), &format!("{answer:#}\n"));
            ExitCode::SUCCESS
        }
        Err(bad) => refused(&bad),
    }
}

/// `--name value` for each of the names, once, in any order; none where anything else stands there.
fn options(arguments: &[String], names: &[&str]) -> Option<BTreeMap<String, String>> {
    let mut given = BTreeMap::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let name = argument.strip_prefix("--").filter(|name| names.contains(name))?;
        if given.insert(name.to_owned(), arguments.next()?.clone()).is_some() {
            return None;
        }
    }
    (given.len() == names.len()).then_some(given)
}

fn usage() -> ExitCode {
    say(&mut io::stderr(), USAGE);
    ExitCode::from(2)
}

fn failed(why: impl Display) -> ExitCode {
    say(&mut io::stderr(), &format!("{why}\n"));
    ExitCode::FAILURE
}

fn outcome(result: Result<(), ServerError>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(error),
    }
}

fn say(to: &mut impl Write, text: &str) {
    // Whoever listened has gone away; there is nobody left to tell.
    drop(to.write_all(text.as_bytes()));
}

fn write_card(given: &BTreeMap<String, String>) -> Result<(), ServerError> {
    let card = invite(Path::new(&given["data"]), &given["name"], &given["address"])?;
    let text = serde_json::to_vec_pretty(&card).map_err(io::Error::other)?;
    // The token in it lets a council's records in: it is for its own office.
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&given["out"])?.write_all(&text)?;
    Ok(())
}

fn check(file: &Path) -> ExitCode {
    match verify_file(file) {
        Ok(Ok(verified)) => {
            say(&mut io::stdout(), &report(&verified));
            ExitCode::SUCCESS
        }
        Ok(Err(bad)) => failed(bad),
        Err(error) => failed(format!("{}: {error}", file.display())),
    }
}

fn ends_in(file: &str, ending: &str) -> bool {
    Path::new(file).extension().is_some_and(|found| found == ending)
}

/// Prints what a proof shows that two records of one session were signed.
fn check_two_records(file: &Path) -> ExitCode {
    match verify_two_records(file) {
        Ok(Ok(report)) => {
            say(&mut io::stdout(), &report);
            ExitCode::SUCCESS
        }
        Ok(Err(bad)) => failed(bad),
        Err(error) => failed(format!("{}: {error}", file.display())),
    }
}

fn check_receipt(file: &Path, archive: Option<&Path>) -> ExitCode {
    match verify_receipt(file, archive) {
        Ok(Ok(receipt)) => {
            say(&mut io::stdout(), &receipt_report(&receipt));
            ExitCode::SUCCESS
        }
        Ok(Err(bad)) => failed(bad),
        Err(error) => failed(format!("{}: {error}", file.display())),
    }
}

/// Writes the archive packages of all sessions, and says where each stands.
fn write_packages(dir: &Path, out: &Path) -> ExitCode {
    match export(dir, out, hemicycle_helper::locate().as_deref()) {
        Ok(written) => {
            for folder in written {
                say(&mut io::stdout(), &format!("{}\n", folder.display()));
            }
            ExitCode::SUCCESS
        }
        Err(error) => failed(error),
    }
}

/// Takes an archive package in, and says what was in it.
fn take_in(dir: &Path, folder: &Path) -> ExitCode {
    match import(dir, folder) {
        Ok(report) => {
            say(&mut io::stdout(), &report);
            ExitCode::SUCCESS
        }
        Err(ServerError::Store(StoreError::AlreadyOpen)) => {
            failed("the server runs: stop it first, so that nothing changes meanwhile")
        }
        Err(error) => failed(error),
    }
}

fn check_package(folder: &Path) -> ExitCode {
    match verify_package(folder) {
        Ok(checked) => {
            say(&mut io::stdout(), &package_report(&checked));
            ExitCode::SUCCESS
        }
        Err(bad) => failed(bad),
    }
}

fn check_evidence(folder: &Path) -> ExitCode {
    match verify_evidence(folder) {
        Ok(Ok(proven)) => {
            say(&mut io::stdout(), &evidence_report(&proven));
            ExitCode::SUCCESS
        }
        Ok(Err(bad)) => failed(bad),
        Err(error) => failed(format!("{}: {error}", folder.display())),
    }
}

fn configured(file: &str) -> Result<Config, ServerError> {
    let text =
        std::fs::read_to_string(file).map_err(|error| ServerError::Config(format!("{file}: {error}")))?;
    Config::read(&text, &std::env::vars().collect())
}

fn copied(result: Result<usize, ServerError>, what: &str) -> ExitCode {
    match result {
        Ok(files) => {
            say(
                &mut io::stdout(),
                &format!("{what}: {files} files, each with its hash\n"),
            );
            ExitCode::SUCCESS
        }
        Err(error) => failed(error),
    }
}

/// Checks all that a stopped server has. 1 where anything of it is not good.
fn check_all(dir: &Path) -> ExitCode {
    match hemicycle_server::check(dir) {
        Ok((lines, good)) => {
            say(&mut io::stdout(), &format!("{}\n", lines.join("\n")));
            if good {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(ServerError::Store(StoreError::AlreadyOpen)) => {
            failed("the server runs: stop it first, or check a backup that was restored elsewhere")
        }
        Err(error) => failed(error),
    }
}

fn serve(config: &Config) -> Result<(), ServerError> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        // A log on a full disk is written no more; to complain of that would end the thread that logged.
        .log_internal_errors(false)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let server = Server::start_as(config).await?;
        asked_to_stop().await?;
        tracing::info!("closing");
        server.close().await;
        Ok(())
    })
}

/// Waits until the system or a person at the keyboard asks for the end.
async fn asked_to_stop() -> io::Result<()> {
    #[cfg(unix)]
    {
        let mut end = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            _ = end.recv() => Ok(()),
            pressed = tokio::signal::ctrl_c() => pressed,
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
