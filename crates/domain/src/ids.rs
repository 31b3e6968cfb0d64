//! Names of things as types, so that a ballot can never stand where a person is meant.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            #[must_use]
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A journal: the register of a council, or one session.
    JournalId,
    /// A machine: its Ed25519 public key in hex.
    DeviceId,
    /// A person in the register, delegate or not.
    PersonId,
    /// What voters ask for, in the register.
    PetitionId,
    /// A resolution, a theme of monitoring or a meeting with voters, in the register.
    DossierId,
    /// What a dossier asks of some body.
    MeasureId,
    SessionId,
    ItemId,
    PaperId,
    BallotId,
    TopicId,
    ExchangeId,
    TurnId,
    CommitmentId,
    /// An answer that was promised in writing.
    WrittenAnswerId,
    OpinionRoundId,
    /// A sitting that was entered from paper, before it stands among the others.
    PaperSittingId,
    /// Papers that an office is asked for.
    PapersRequestId,
    /// A vote that is prepared for an item, before there is a ballot on it.
    PreparedId,
}

/// An instant: milliseconds since 1970-01-01 UTC, as the keeper's laptop said it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// A calendar day, ISO 8601: `2026-09-30`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub String);

impl Day {
    /// Its calendar year; 0 where it is no day.
    #[must_use]
    pub fn year(&self) -> i32 {
        let year = self.0.split('-').next().and_then(|year| year.parse().ok());
        year.unwrap_or_default()
    }

    /// A day as written, or none where there is no such day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let (year, month, day): (i64, u32, u32) =
            (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then(|| Self(String::from(text)))
    }

    /// Days since 1970-01-01; none where there is no such day.
    #[must_use]
    pub fn count(&self) -> Option<i64> {
        let known = Self::parse(&self.0)?;
        let mut parts = known.0.split('-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        // Civil date to days, proleptic Gregorian calendar (ISO 8601, section 4.2.1); the year begins in March.
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(era * 146_097 + day_of_era - 719_468)
    }

    /// Whole days from this day to a later one; 0 on it and before.
    #[must_use]
    pub fn days_late(&self, on: &Self) -> u32 {
        let days = self.count().zip(on.count()).map_or(0, |(due, on)| on - due);
        u32::try_from(days.max(0)).unwrap_or(u32::MAX)
    }

    /// The day so many days later; none where there is no such day.
    #[must_use]
    pub fn plus(&self, days: u32) -> Option<Self> {
        let count = self.count()?.checked_add(i64::from(days))?;
        Some(Self::of(Moment(count.checked_mul(86_400_000)?), 0))
    }

    /// The day of an instant where clocks stand `offset_minutes` ahead of UTC.
    #[must_use]
    pub fn of(moment: Moment, offset_minutes: i32) -> Self {
        let local = LocalTime::of(moment, offset_minutes);
        Self(alloc::format!(
            "{:04}-{:02}-{:02}",
            local.year,
            local.month,
            local.day
        ))
    }
}

/// A wall clock's reading, for minutes and screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    pub year: i64,
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
}

impl LocalTime {
    #[must_use]
    pub fn of(moment: Moment, offset_minutes: i32) -> Self {
        let seconds = moment.0.div_euclid(1000) + i64::from(offset_minutes) * 60;
        let days = seconds.div_euclid(86_400);
        let rest = u32::try_from(seconds.rem_euclid(86_400)).unwrap_or(0);
        // Days to civil date, proleptic Gregorian calendar (ISO 8601, section 4.2.1).
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year,
            month: u32::try_from(month).unwrap_or(1),
            day: u32::try_from(day).unwrap_or(1),
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert!(Day::parse("2024-02-29").is_some());
        for bad in ["2026-02-29", "2026-13-01", "2026-1-1", "30/09/2026", ""] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_days_and_back() {
        assert_eq!(Day("1970-01-01".into()).count(), Some(0));
        assert_eq!(Day("2026-03-12".into()).count(), Some(20_524));
        for days in [-1, 0, 59, 60, 11_016, 11_017, 20_524, 47_540] {
            let day = Day::of(Moment(days * 86_400_000), 0);
            assert_eq!(day.count(), Some(days), "{}", day.0);
        }
        assert_eq!(Day("2026-02-29".into()).count(), None);
    }

    #[test]
    fn a_sitting_before_seven_in_vietnam_is_on_its_own_day() {
        // 2026-03-12 00:30 in Hải Phòng is still the 11th in UTC.
        let moment = Moment(1_773_250_200_000);
        assert_eq!(Day::of(moment, 7 * 60).0, "2026-03-12");
        assert_eq!(Day::of(moment, 0).0, "2026-03-11");
        assert_eq!(LocalTime::of(moment, 7 * 60).minute, 30);
    }
}
