//! How long each laptop's screen says that it is away from the room.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use hemicycle_desk::{Desk, view::ConnectionState};
use tokio::task::JoinHandle;

use crate::shown;

/// No screen may say so for longer while another laptop takes the room over: check 39 of the screens.
pub const LONGEST_AWAY: Duration = Duration::from_secs(15);

/// What one screen said, and since when.
type Said = Vec<(Instant, ConnectionState)>;

struct Screen {
    name: String,
    said: Arc<Mutex<Said>>,
    watching: JoinHandle<()>,
}

/// The screens of a room, watched from now on.
pub struct Screens(Vec<Screen>);

/// Whether a screen says that the room cannot be reached; a short hiccup is called by another name.
fn is_away(state: ConnectionState) -> bool {
    match state {
        ConnectionState::Silent
        | ConnectionState::Lost
        | ConnectionState::Away
        | ConnectionState::WrongHost => true,
        ConnectionState::Host | ConnectionState::Connected | ConnectionState::Reconnecting => false,
    }
}

/// The longest unbroken time until `end` in which it was said.
fn longest_away(said: &[(Instant, ConnectionState)], end: Instant) -> Duration {
    let mut longest = Duration::ZERO;
    let mut since = None;
    for (at, state) in said {
        match (is_away(*state), since) {
            (true, None) => since = Some(*at),
            (false, Some(begun)) => {
                longest = longest.max(at.duration_since(begun));
                since = None;
            }
            _ => {}
        }
    }
    since.map_or(longest, |begun| longest.max(end.duration_since(begun)))
}

impl Screens {
    /// Watches the screens of these desks, by their persons' names.
    pub async fn watch<'a>(desks: impl IntoIterator<Item = &'a Desk>) -> Self {
        let mut screens = Vec::new();
        for desk in desks {
            let mut views = desk.watch();
            let view = shown(desk).await;
            let name = view.me.as_ref().unwrap().person.name.clone();
            let said = Arc::new(Mutex::new(vec![(Instant::now(), view.connection.state)]));
            let kept = Arc::clone(&said);
            let watching = tokio::spawn(async move {
                while views.changed().await.is_ok() {
                    let state = views.borrow_and_update().connection.state;
                    kept.lock().unwrap().push((Instant::now(), state));
                }
            });
            screens.push(Screen { name, said, watching });
        }
        Self(screens)
    }

    fn named(&self, which: impl Fn(&Said) -> bool) -> Vec<&str> {
        let found = self.0.iter().filter(|screen| which(&screen.said.lock().unwrap()));
        found.map(|screen| screen.name.as_str()).collect()
    }

    /// Whose screen said for longer than `limit` that it is away.
    #[must_use]
    pub fn away_for_longer_than(&self, limit: Duration) -> Vec<&str> {
        let end = Instant::now();
        self.named(|said| longest_away(said, end) > limit)
    }

    /// Whose screen never said anything but that it is connected.
    #[must_use]
    pub fn unmoved(&self) -> Vec<&str> {
        self.named(|said| said.iter().all(|(_, state)| *state == ConnectionState::Connected))
    }
}

impl Drop for Screens {
    fn drop(&mut self) {
        for screen in &self.0 {
            screen.watching.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_unbroken_time_counts_and_one_that_lasts_counts_until_now() {
        let start = Instant::now();
        let at = |second| start + Duration::from_secs(second);
        let said = [
            (at(0), ConnectionState::Connected),
            (at(2), ConnectionState::Reconnecting),
            (at(4), ConnectionState::Silent),
            (at(9), ConnectionState::Lost),
            (at(12), ConnectionState::Connected),
            (at(20), ConnectionState::WrongHost),
        ];
        assert_eq!(longest_away(&said, at(21)), Duration::from_secs(8));
        assert_eq!(longest_away(&said, at(36)), Duration::from_secs(16));
        assert_eq!(longest_away(&said[..2], at(36)), Duration::ZERO);
    }
}
