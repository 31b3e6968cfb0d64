//! What this machine says of itself. What the system does not say, is not known.

use std::{fs, path::Path};

use hemicycle_sync::wire::Battery;

/// The battery, where there is one and the system says so: Linux does, by its files.
pub fn battery() -> Option<Battery> {
    battery_in(Path::new("/sys/class/power_supply"))
}

fn battery_in(supplies: &Path) -> Option<Battery> {
    let mut percents: Vec<u32> = Vec::new();
    let mut discharging = false;
    for supply in fs::read_dir(supplies).ok()?.flatten() {
        let told = |name: &str| {
            let told = fs::read_to_string(supply.path().join(name)).unwrap_or_default();
            told.trim().to_owned()
        };
        // That of a mouse is no battery of the laptop.
        if told("type") != "Battery" || told("scope") == "Device" {
            continue;
        }
        let Ok(percent) = told("capacity").parse() else {
            continue;
        };
        percents.push(percent);
        discharging |= told("status") == "Discharging";
    }
    let all = u32::try_from(percents.len()).ok().filter(|count| *count > 0)?;
    let percent = percents.iter().sum::<u32>() / all;
    Some(Battery {
        percent: u8::try_from(percent.min(100)).unwrap_or(100),
        mains: !discharging,
    })
}

/// How many minutes the battery lasts at what the machine takes now, where the system says both.
pub fn battery_minutes() -> Option<u32> {
    minutes_in(Path::new("/sys/class/power_supply"))
}

fn minutes_in(supplies: &Path) -> Option<u32> {
    let (mut left, mut rate) = (0_u64, 0_u64);
    for supply in fs::read_dir(supplies).ok()?.flatten() {
        let told = |name: &str| -> Option<u64> {
            let told = fs::read_to_string(supply.path().join(name)).ok()?;
            told.trim().parse().ok()
        };
        // In microwatts or in microamperes: what is left, divided by what is taken, are hours in both.
        let pair = told("energy_now").zip(told("power_now"));
        if let Some((has, takes)) = pair.or_else(|| told("charge_now").zip(told("current_now"))) {
            left = left.saturating_add(has);
            rate = rate.saturating_add(takes);
        }
    }
    let minutes = left.checked_mul(60)?.checked_div(rate)?;
    u32::try_from(minutes).ok()
}

/// How many files and lines a process of this machine may keep open at once, where the system says so.
pub fn open_files() -> Option<u32> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find(|line| line.starts_with("Max open files"))?;
    line.split_whitespace().nth(3)?.parse().ok()
}

/// Memory that is free for programs, where the system says so.
pub fn free_megabytes() -> Option<u32> {
    let told = fs::read_to_string("/proc/meminfo").ok()?;
    let line = told.lines().find(|line| line.starts_with("MemAvailable:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    u32::try_from(kilobytes / 1_024).ok()
}

/// How the machine spends power, where it lets one choose: `low-power`, `balanced`, `performance`.
pub fn profile() -> Option<String> {
    let told = fs::read_to_string("/sys/firmware/acpi/platform_profile").ok()?;
    Some(told.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_battery_is_read_from_the_system_and_never_invented() {
        let dir = tempfile::tempdir().unwrap();
        let supply = |name: &str, files: &[(&str, &str)]| {
            let folder = dir.path().join(name);
            fs::create_dir_all(&folder).unwrap();
            for (file, told) in files {
                fs::write(folder.join(file), format!("{told}\n")).unwrap();
            }
        };
        assert_eq!(battery_in(&dir.path().join("none")), None);
        supply("AC", &[("type", "Mains"), ("online", "1")]);
        supply(
            "mouse",
            &[("type", "Battery"), ("scope", "Device"), ("capacity", "7")],
        );
        assert_eq!(battery_in(dir.path()), None);
        supply(
            "BAT0",
            &[("type", "Battery"), ("capacity", "40"), ("status", "Discharging")],
        );
        supply(
            "BAT1",
            &[("type", "Battery"), ("capacity", "80"), ("status", "Unknown")],
        );
        let (percent, mains) = (60, false);
        assert_eq!(battery_in(dir.path()), Some(Battery { percent, mains }));
        supply("BAT0", &[("status", "Charging")]);
        let mains = true;
        assert_eq!(battery_in(dir.path()), Some(Battery { percent, mains }));
        assert_eq!(minutes_in(dir.path()), None);
        supply("BAT0", &[("energy_now", "4000000"), ("power_now", "0")]);
        assert_eq!(minutes_in(dir.path()), None);
        supply("BAT0", &[("power_now", "9600000")]);
        assert_eq!(minutes_in(dir.path()), Some(25));
    }
}
