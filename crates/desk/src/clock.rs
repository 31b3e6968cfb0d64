//! Where a council's clocks stand. Law and summer time are not the domain's business: each session keeps its own offset.

use hemicycle_domain::ids::Moment;
use jiff::{Timestamp, tz::TimeZone};

/// The zone of the councils of a language, by its name in the tz database; none where it is the laptop's own.
pub fn zone(language: &str) -> Option<&'static str> {
    match language {
        "vi" => Some("Asia/Ho_Chi_Minh"),
        "de" => Some("Europe/Berlin"),
        _ => None,
    }
}

/// How far the clocks of such a council stand ahead of UTC at that moment, in minutes; 0 where nobody knows.
pub fn utc_offset(language: &str, at: Moment) -> i32 {
    let zone = match zone(language) {
        Some(name) => TimeZone::get(name).ok(),
        None => TimeZone::try_system().ok(),
    };
    match (zone, Timestamp::from_millisecond(at.0)) {
        (Some(zone), Ok(at)) => zone.to_offset(at).seconds() / 60,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_councils_have_summer_time_and_vietnamese_ones_have_none() {
        // 14 July and 15 December 2026, 16:00 UTC.
        let (july, december) = (Moment(1_784_044_800_000), Moment(1_797_350_400_000));
        assert_eq!((utc_offset("de", july), utc_offset("de", december)), (120, 60));
        assert_eq!((utc_offset("vi", july), utc_offset("vi", december)), (420, 420));
    }
}
