//! A corner of this machine: no network but loopback, and mounts that end with it. A story that needs one starts
//! itself again in there.

use std::{path::Path, process::Command};

/// Set for whoever runs inside.
const INSIDE: &str = "HEMICYCLE_CORNER";
/// As root; and for anyone, where the system gives people namespaces of their own.
const WAYS: [&[&str]; 2] = [&["--net", "--mount"], &["--map-root-user", "--net", "--mount"]];

/// True in the corner. Outside it runs the test of this name there, and is false when that has passed.
///
/// # Panics
/// Where the test fails there, or the machine has no such corner: nothing is passed over in silence.
#[must_use]
pub fn inside(test: &str) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    let mut refusals = Vec::new();
    for way in WAYS {
        let enter = |program: &Path| {
            let mut command = Command::new("unshare");
            command
                .args(way)
                .args(["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"]);
            command.arg(program).env(INSIDE, "1");
            command
        };
        let tried = enter(Path::new("true")).output().expect("util-linux has unshare");
        if !tried.status.success() {
            refusals.push(String::from_utf8_lossy(&tried.stderr).into_owned());
            continue;
        }
        let own = std::env::current_exe().expect("a running test has an executable");
        let told = enter(&own).args(["--exact", test, "--nocapture"]).output();
        let told = told.expect("the test starts in the corner");
        let out = String::from_utf8_lossy(&told.stdout);
        assert!(
            // A name that is not the test's own would run nothing, and pass.
            told.status.success() && out.contains("1 passed"),
            "{out}\n{}",
            String::from_utf8_lossy(&told.stderr)
        );
        return false;
    }
    panic!(
        "this machine gives no network of one's own, so the story cannot be told: run it as root, or allow user \
         namespaces (and have `ip`, from iproute2)\n{}",
        refusals.concat()
    );
}

/// A disk of so many megabytes in the place of a folder, until the corner ends.
///
/// # Panics
/// Outside of a corner.
pub fn small_disk(folder: &Path, megabytes: u32) {
    assert!(
        std::env::var_os(INSIDE).is_some(),
        "only a corner has its own mounts"
    );
    std::fs::create_dir_all(folder).expect("the folder");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "hemicycle"])
        .arg(folder)
        .status();
    assert!(mounted.is_ok_and(|status| status.success()), "a disk is mounted");
}

/// The networks that a process sees.
///
/// # Panics
/// Where the process is gone.
#[must_use]
pub fn networks(process: u32) -> Vec<String> {
    let told = std::fs::read_to_string(format!("/proc/{process}/net/dev")).expect("the process runs");
    // Two lines of heading, then a line each: name, colon, figures.
    let names = told.lines().skip(2).filter_map(|line| line.split_once(':'));
    names.map(|(name, _)| name.trim().to_owned()).collect()
}
