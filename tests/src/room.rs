//! A council in its room: an office that prepares, a chair that hosts, delegates that join by their files.

use std::path::{Path, PathBuf};

use hemicycle_desk::{
    Desk, Options,
    intent::{
        AgendaIntent, AttendanceIntent, Intent, MeIntent, PapersIntent, QuestioningIntent, RegisterIntent,
        RoomIntent, VotingIntent,
    },
    view::{
        BallotFormView, BallotState, CallingOrderView, ChoiceView, ConnectionState, Ladder, Stage,
        TurnKindView, View,
    },
};
use hemicycle_domain::ids::JournalId;
use hemicycle_helper::locate;
use tempfile::TempDir;

use crate::{
    Cable, PIN, Row, act, ask, journal, only_file, open_again, options, shown, shut, standing, until,
    write_roster,
};

/// The agenda of every story.
pub const AGENDA: &str = "1. Khai mạc\n2. Dự thảo nghị quyết về bảng giá đất\n3. Chất vấn\n";
/// The groups that seats are dealt to in turn.
pub const GROUPS: [&str; 2] = ["Tổ 1", "Tổ 2"];

/// Only the clerk's laptop: founds, registers, invites.
pub struct Office {
    pub clerk: Desk,
    pub dir: TempDir,
    papers: bool,
}

/// The office, the chair who hosts, and the delegates.
pub struct Room {
    pub office: Office,
    pub chair: Desk,
    pub delegates: Vec<Desk>,
    pub journal: JournalId,
}

impl Office {
    /// A council with its people registered from a spreadsheet; the first of them is the chair.
    pub async fn with_people(people: usize, papers: bool) -> Self {
        Self::founded("Hội đồng nhân dân phường Ba Đình", "vi", people, papers).await
    }

    /// The same with the council's name and the language of its records.
    pub async fn founded(name: &str, language: &str, people: usize, papers: bool) -> Self {
        let dir = TempDir::new().unwrap();
        let clerk = Desk::new(options(&dir.path().join("clerk"), papers)).unwrap();
        let found = RegisterIntent::FoundCouncil {
            name: name.to_owned(),
            language: language.to_owned(),
            clerk_name: "Nguyễn Thị Thư".to_owned(),
            pin: PIN.to_owned(),
        };
        act(&clerk, Intent::Register(found)).await;
        let roster = dir.path().join("delegates.xlsx");
        let names: Vec<(String, String)> = (1..=people)
            .map(|seat| (format!("Trần Văn Số {seat}"), seat.to_string()))
            .collect();
        let rows: Vec<Row<'_>> = names
            .iter()
            .zip(GROUPS.iter().cycle())
            .map(|((name, seat), group)| Row { name, group, seat })
            .collect();
        write_roster(&roster, &rows);
        act(
            &clerk,
            Intent::Register(RegisterIntent::ImportRoster {
                path: roster.display().to_string(),
            }),
        )
        .await;
        let office = Self { clerk, dir, papers };
        let chair = office.person(1).await;
        act(
            &office.clerk,
            Intent::Register(RegisterIntent::GrantChair { person: chair }),
        )
        .await;
        office
    }

    /// The same office, with the helper: it reads papers and writes them.
    pub async fn with_helper(mut self) -> Self {
        let options = Options {
            helper: Some(locate().expect("the helper is built with the workspace")),
            ..self.clerk.options().clone()
        };
        shut(&self.clerk).await;
        self.clerk = Desk::new(options).unwrap();
        open_again(&self.clerk).await;
        self
    }

    /// Convenes a session and sets its agenda; nothing is published yet.
    pub async fn convene(&self) {
        self.convene_under("").await;
    }

    /// The same under the rule pack of this id.
    pub async fn convene_under(&self, rules: &str) {
        self.convene_as(rules, None).await;
    }

    /// The same as the second meeting after one that had no quorum.
    pub async fn convene_as(&self, rules: &str, second_meeting_of: Option<&str>) {
        let convene = RegisterIntent::ConveneSession {
            title: "Kỳ họp thứ 7".to_owned(),
            place: "Hội trường".to_owned(),
            starts_at: 1_790_000_000_000,
            kind: None,
            rules: rules.to_owned(),
            second_meeting_of: second_meeting_of.map(str::to_owned),
            like: None,
            agenda: None,
            short_notice: None,
        };
        act(&self.clerk, Intent::Register(convene)).await;
        act(
            &self.clerk,
            Intent::Agenda(AgendaIntent::SetAgenda {
                text: AGENDA.to_owned(),
            }),
        )
        .await;
    }

    pub async fn publish(&self) {
        let view = shown(&self.clerk).await;
        if view.session.as_ref().unwrap().figures.awaits_confirmation() {
            act(&self.clerk, Intent::Papers(PapersIntent::ConfirmFigures)).await;
        }
        act(&self.clerk, Intent::Papers(PapersIntent::Publish)).await;
    }

    /// The id of the person with this seat.
    pub async fn person(&self, seat: u32) -> String {
        let view = shown(&self.clerk).await;
        let people = &view.council.as_ref().unwrap().people;
        people
            .iter()
            .find(|row| row.person.seat == seat)
            .unwrap()
            .person
            .id
            .clone()
    }

    /// A desk on a folder of its own, that knows nobody yet.
    pub fn desk(&self, name: &str) -> Desk {
        Desk::new(options(&self.dir.path().join(name), self.papers)).unwrap()
    }

    /// The file that invites the person with this seat.
    pub async fn invitation(&self, seat: u32) -> PathBuf {
        let folder = self.dir.path().join(format!("invitation-{seat}-{}", uniq()));
        let person = self.person(seat).await;
        let invite = RegisterIntent::Invite {
            people: vec![person],
            folder: folder.display().to_string(),
        };
        act(&self.clerk, Intent::Register(invite)).await;
        only_file(&folder, ".invite")
    }

    /// The person with this seat joins by file.
    pub async fn join(&self, seat: u32) -> Desk {
        let file = self.invitation(seat).await;
        let desk = self.desk(&format!("seat-{seat}"));
        act(&desk, join_by(&file)).await;
        until(&desk, "inside the council", |view| {
            view.stage == Stage::Inside && view.council.is_some()
        })
        .await;
        desk
    }
}

fn uniq() -> u64 {
    static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

#[must_use]
pub fn join_by(file: &Path) -> Intent {
    Intent::Me(MeIntent::JoinByFile {
        path: file.display().to_string(),
        pin: PIN.to_owned(),
    })
}

/// The ballot that a view shows.
#[must_use]
pub fn ladder(view: &View) -> Option<Ladder> {
    Some(view.session.as_ref()?.ballot.as_ref()?.mine.as_ref()?.ladder)
}

impl Room {
    /// One question with its answer, in the words of the record.
    pub async fn ask_and_answer(&self) {
        let says = async |intent| act(self.clerk(), Intent::Questioning(intent)).await;
        let view = shown(self.clerk()).await;
        let session = view.session.as_ref().unwrap();
        let item = session.agenda.iter().find(|item| item.questioning).unwrap();
        let topic = QuestioningIntent::AddTopic {
            item: item.id.clone(),
            title: "Giá đất ven sông".to_owned(),
            official: "Ông Sở".to_owned(),
            office: "Sở Tài nguyên".to_owned(),
        };
        says(topic).await;
        let view = until(self.clerk(), "the topic is there", |view| {
            !view.session.as_ref().unwrap().questioning.topics.is_empty()
        })
        .await;
        let topic = view.session.as_ref().unwrap().questioning.topics[0].id.clone();
        let questioner = view
            .council
            .as_ref()
            .unwrap()
            .people
            .iter()
            .find(|row| row.member);
        let questioner = questioner.unwrap().person.id.clone();
        says(QuestioningIntent::OpenExchange { topic, questioner }).await;
        let view = until(self.clerk(), "the exchange is open", |view| {
            view.session.as_ref().unwrap().questioning.live_exchange.is_some()
        })
        .await;
        let exchange = view
            .session
            .as_ref()
            .unwrap()
            .questioning
            .live_exchange
            .clone()
            .unwrap();
        let turn = QuestioningIntent::BeginTurn {
            exchange: exchange.clone(),
            kind: TurnKindView::Answer,
            speaker: "Ông Sở".to_owned(),
        };
        says(turn).await;
        let view = until(self.clerk(), "the turn has begun", |view| {
            !view.session.as_ref().unwrap().questioning.exchanges[0]
                .turns
                .is_empty()
        })
        .await;
        let turn = view.session.as_ref().unwrap().questioning.exchanges[0].turns[0]
            .id
            .clone();
        let text = "Sẽ công bố trước tháng 6.".to_owned();
        says(QuestioningIntent::WriteTurn { turn, text }).await;
        says(QuestioningIntent::CloseExchange { exchange }).await;
        self.together().await;
    }

    /// A room with a chair and so many delegates more, published, and led from the chair's laptop.
    pub async fn with_delegates(delegates: u32) -> Self {
        let office = Office::with_people(1 + delegates as usize, false).await;
        office.convene().await;
        office.publish().await;
        Self::hosted(office, delegates).await
    }

    /// A room with three holders: the host, the office, and a second chair, who is the first of the delegates.
    pub async fn with_three_holders(delegates: u32) -> Self {
        let office = Office::with_people(2 + delegates as usize, false).await;
        let deputy = office.person(2).await;
        let grant = RegisterIntent::GrantChair { person: deputy };
        act(&office.clerk, Intent::Register(grant)).await;
        office.convene().await;
        office.publish().await;
        let room = Self::hosted(office, 1 + delegates).await;
        until(&room.chair, "three holders", |view| {
            let host = &view.session.as_ref().unwrap().host;
            (host.holders, host.holders_online) == (3, 3)
        })
        .await;
        room.together().await;
        room
    }

    /// The same from an office that is ready.
    pub async fn hosted(office: Office, delegates: u32) -> Self {
        let chair = office.join(1).await;
        until(&chair, "the session, with a line to the office", |view| {
            view.session.as_ref().is_some_and(|session| session.host.may_host)
        })
        .await;
        act(&chair, Intent::Room(RoomIntent::Host)).await;
        until(&chair, "this laptop hosts", |view| {
            view.session.as_ref().is_some_and(|session| session.host.here)
        })
        .await;
        // People come in together, as they do.
        let mut coming = Vec::new();
        for seat in 2..2 + delegates {
            coming.push((
                office.invitation(seat).await,
                office.desk(&format!("seat-{seat}")),
            ));
        }
        let joins = coming.into_iter().map(|(file, desk)| {
            tokio::spawn(async move {
                act(&desk, join_by(&file)).await;
                desk
            })
        });
        let mut desks = Vec::new();
        for join in joins.collect::<Vec<_>>() {
            desks.push(join.await.unwrap());
        }
        let journal = journal(&office.clerk).await;
        let room = Self {
            office,
            chair,
            delegates: desks,
            journal,
        };
        for desk in room.delegates.iter().chain([&room.office.clerk]) {
            until(desk, "connected to the chair's laptop", |view| {
                view.session.as_ref().is_some_and(|session| !session.host.here)
                    && view.connection.state == ConnectionState::Connected
            })
            .await;
        }
        until(&room.chair, "two copies", |view| {
            view.session.as_ref().unwrap().host.copies == 2
        })
        .await;
        room.together().await;
        room
    }

    /// The same room, with the helper at the clerk's laptop: it typesets.
    pub async fn with_helper(mut self) -> Self {
        self.office = self.office.with_helper().await;
        until(self.clerk(), "connected again", |view| {
            view.connection.state == ConnectionState::Connected
        })
        .await;
        self.together().await;
        self
    }

    #[must_use]
    pub fn clerk(&self) -> &Desk {
        &self.office.clerk
    }

    /// Those with a mandate: the chair first.
    pub fn members(&self) -> impl Iterator<Item = &Desk> {
        std::iter::once(&self.chair).chain(&self.delegates)
    }

    pub fn desks(&self) -> impl Iterator<Item = &Desk> {
        self.members().chain([&self.office.clerk])
    }

    /// Everybody is here, the sitting is open, and item 2 is dealt with.
    pub async fn open_sitting(&self) {
        self.open_sitting_with(&self.members().collect::<Vec<_>>()).await;
    }

    /// The same with those who have come.
    pub async fn open_sitting_with(&self, here: &[&Desk]) {
        for desk in here {
            act(desk, Intent::Attendance(AttendanceIntent::CheckIn)).await;
        }
        let all = u32::try_from(here.len()).unwrap();
        until(&self.chair, "all are present", |view| {
            view.session.as_ref().unwrap().quorum.present == all
        })
        .await;
        act(&self.chair, Intent::Room(RoomIntent::OpenSitting)).await;
        let item = shown(&self.chair).await.session.as_ref().unwrap().agenda[1]
            .id
            .clone();
        let open = Intent::Agenda(AgendaIntent::OpenItem { item: item.clone() });
        act(&self.chair, open).await;
        for desk in here {
            until(desk, "the open item", |view| {
                view.session.as_ref().unwrap().live_item.as_ref() == Some(&item)
            })
            .await;
        }
    }

    /// The chair ends the item that is dealt with and opens this one.
    pub async fn goes_on(&self, item: &str) {
        let live = shown(&self.chair)
            .await
            .session
            .as_ref()
            .unwrap()
            .live_item
            .clone();
        if let Some(item) = live {
            act(&self.chair, Intent::Agenda(AgendaIntent::CloseItem { item })).await;
        }
        let open = AgendaIntent::OpenItem {
            item: item.to_owned(),
        };
        act(&self.chair, Intent::Agenda(open)).await;
        until(&self.chair, "the open item", |view| {
            view.session.as_ref().unwrap().live_item.as_deref() == Some(item)
        })
        .await;
        self.together().await;
    }

    /// The chair opens a ballot on the item that is dealt with; everybody whose laptop is open sees it.
    pub async fn open_ballot(&self, question: &str) -> String {
        self.open_ballot_as(question, BallotFormView::OpenElectronic)
            .await
    }

    /// The same in another form.
    pub async fn open_ballot_as(&self, question: &str, form: BallotFormView) -> String {
        let item = shown(&self.chair)
            .await
            .session
            .as_ref()
            .unwrap()
            .live_item
            .clone()
            .unwrap();
        let open = VotingIntent::OpenBallot {
            item,
            question: question.to_owned(),
            paper: None,
            rule: String::new(),
            form,
            calling: CallingOrderView::default(),
            with: Vec::new(),
        };
        act(&self.chair, Intent::Voting(open)).await;
        let ballot = shown(&self.chair)
            .await
            .session
            .as_ref()
            .unwrap()
            .ballot
            .as_ref()
            .unwrap()
            .id
            .clone();
        for desk in self.desks().filter(|desk| desk.node().is_some()) {
            self.sees_open(desk, &ballot).await;
        }
        ballot
    }

    async fn sees_open(&self, desk: &Desk, ballot: &str) {
        until(desk, "the open ballot", |view| {
            let shown = view.session.as_ref().and_then(|session| session.ballot.as_ref());
            shown.is_some_and(|shown| shown.id == ballot && shown.state == BallotState::Open)
        })
        .await;
    }

    pub async fn vote(&self, desk: &Desk, ballot: &str, choice: ChoiceView) {
        act(
            desk,
            Intent::Voting(VotingIntent::CastVote {
                ballot_id: ballot.to_owned(),
                choice,
            }),
        )
        .await;
    }

    /// Closes and declares; the tally's line as the chair sees it.
    pub async fn close_ballot(&self, ballot: &str) -> String {
        act(
            &self.chair,
            Intent::Voting(VotingIntent::CloseBallot {
                ballot_id: ballot.to_owned(),
            }),
        )
        .await;
        act(
            &self.chair,
            Intent::Voting(VotingIntent::Declare {
                ballot_id: ballot.to_owned(),
            }),
        )
        .await;
        let view = until(&self.chair, "the result", |view| {
            result_line(view, ballot).is_some()
        })
        .await;
        result_line(&view, ballot).unwrap()
    }

    /// Ends the item and the sitting.
    pub async fn close_sitting(&self) {
        let live = shown(&self.chair)
            .await
            .session
            .as_ref()
            .unwrap()
            .live_item
            .clone();
        if let Some(item) = live {
            act(&self.chair, Intent::Agenda(AgendaIntent::CloseItem { item })).await;
        }
        act(&self.chair, Intent::Room(RoomIntent::CloseSitting)).await;
        self.together().await;
    }

    /// Waits until every open copy is the host's copy, and all of it is acknowledged.
    pub async fn together(&self) {
        for desk in self.desks().filter(|desk| desk.node().is_some()) {
            let (mut host, mut copy) = Default::default();
            let begun = std::time::Instant::now();
            while begun.elapsed() < crate::DEADLINE {
                host = standing(&self.chair).await;
                copy = standing(desk).await;
                if host.0 == host.2 && copy == host {
                    break;
                }
                tokio::time::sleep(crate::LOOK).await;
            }
            if host.0 != host.2 || copy != host {
                let view = shown(desk).await;
                let device = ask(desk, |replica| replica.device().clone()).await;
                let lines = ask(&self.chair, move |replica| replica.lines_to(&[device])).await;
                panic!(
                    "{} never had the host's copy: {copy:?} instead of {host:?}; {lines} lines; {:?}; {:?}",
                    desk.options().dir.display(),
                    view.connection,
                    view.notices,
                );
            }
        }
    }

    /// Puts a cable between one laptop and the host.
    pub async fn cable(&self, desk: &Desk) -> Cable {
        let address = shown(&self.chair)
            .await
            .council
            .as_ref()
            .unwrap()
            .addresses
            .last()
            .unwrap()
            .clone();
        let cable = Cable::to(&address).await;
        let tls = ask(&self.chair, |replica| replica.tls().to_owned()).await;
        let place = serde_json::json!({ "addresses": [cable.address], "tls": tls }).to_string();
        ask(desk, move |replica| {
            replica.store.set("host", &place).unwrap();
            replica.touch();
        })
        .await;
        // One cable is all there is: the other holders' doors are not known in this corner.
        ask(&self.chair, |replica| replica.doors.clear()).await;
        ask(desk, |replica| {
            replica.doors.clear();
            replica.store.set("doors", "{}").unwrap();
        })
        .await;
        // The line goes over once: who is connected after a cut is connected by this cable.
        cable.cut();
        until(desk, "not connected", |view| {
            view.connection.state != ConnectionState::Connected
        })
        .await;
        cable.mend();
        until(desk, "connected again", |view| {
            view.connection.state == ConnectionState::Connected
        })
        .await;
        cable
    }
}

/// The line of a ballot's tally, where a view has it.
#[must_use]
pub fn result_line(view: &View, ballot: &str) -> Option<String> {
    let results = &view.session.as_ref()?.results;
    results
        .iter()
        .find(|result| result.ballot_id == ballot)
        .map(|result| result.tally.line.clone())
}
