//! The office: founding a council, its people, invitations, sessions. Only the register's own laptop writes here.

use std::path::{Path, PathBuf};

use hemicycle_domain::{
    Fact, Refusal,
    ids::{Day, JournalId, Moment, PersonId, SessionId},
    mandates::MandateEnd,
    register::{Role, SessionKind},
    session::second_meeting,
};
use hemicycle_papers::{search::fold, text::normalise};
use hemicycle_store::Card;
use hemicycle_sync::replica::OfferError;

use crate::{
    clock::utc_offset,
    desk::{Desk, blocking, now_ms},
    intent::RegisterIntent,
    roster,
    rulepacks::Offered,
    seating,
    view::{MandateEndView, Problem, RosterPreview, RosterRow, RosterWas, SessionKindView},
};

impl Desk {
    pub(crate) async fn found_council(
        &self,
        name: &str,
        language: &str,
        clerk_name: &str,
        pin: &str,
    ) -> Result<(), Problem> {
        let (name, clerk_name) = (normalise(name), normalise(clerk_name));
        for text in [&name, &clerk_name] {
            hemicycle_domain::register::line(text)?;
        }
        let card = Card {
            name: clerk_name.clone(),
            council: name.clone(),
        };
        let key = self.create_store(pin, card).await?;
        self.open_store(&key).await?;
        let open = self.must_be_open()?;
        let language = language.to_owned();
        open.node
            .run(move |replica| {
                let clerk = PersonId::new(replica.outside.name());
                replica.found_council(|device, tls| Fact::CouncilFounded {
                    name,
                    utc_offset: utc_offset(&language, Moment(now_ms())),
                    language,
                    clerk,
                    clerk_name,
                    device: device.clone(),
                    tls: tls.to_owned(),
                })
            })
            .await??;
        Ok(())
    }

    pub(crate) async fn act_register(&self, intent: RegisterIntent) -> Result<(), Problem> {
        match intent {
            RegisterIntent::FoundCouncil { .. } => Err(Refusal::AlreadyThere.into()),
            RegisterIntent::ImportRoster { path } => self.import_roster(PathBuf::from(path)).await,
            RegisterIntent::Invite { people, folder } => self.invite(people, Path::new(&folder)).await,
            RegisterIntent::InviteByLetter { people, folder } => {
                self.invite_by_letter(people, Path::new(&folder)).await
            }
            RegisterIntent::InviteByCode { person } => self.invite_by_code(person).await,
            RegisterIntent::ApproveJoin { join } => self.decide_join(join, true).await,
            RegisterIntent::RefuseJoin { join } => self.decide_join(join, false).await,
            RegisterIntent::GrantChair { person } => self.grant(person, Role::Chair).await,
            RegisterIntent::GrantClerk { person } => self.grant(person, Role::Clerk).await,
            RegisterIntent::RevokeDevice { device_words } => self.revoke(device_words).await,
            RegisterIntent::RegisterGuest { name, position } => self.register_guest(name, position).await,
            RegisterIntent::BeginMandate {
                person,
                from,
                replaces,
            } => {
                self.register(Fact::MandateBegun {
                    person: PersonId::new(person),
                    from: Day(from),
                    replaces: replaces.map(PersonId::new),
                })
                .await
            }
            RegisterIntent::EndMandate {
                person,
                on,
                end,
                reason,
            } => {
                self.register(Fact::MandateEnded {
                    person: PersonId::new(person),
                    on: Day(on),
                    reason,
                    end: end.map(mandate_end),
                })
                .await
            }
            RegisterIntent::SetSeats { seats, from } => {
                self.register(Fact::SeatsSet {
                    seats,
                    from: Day(from),
                })
                .await
            }
            RegisterIntent::SetSeatMap { rows } => {
                let rows = seating::read(&rows)?;
                self.register(Fact::SeatMapSet { rows }).await
            }
            RegisterIntent::Seat { person, seat } => self.seat(PersonId::new(person), seat).await,
            RegisterIntent::ConveneSession {
                title,
                place,
                starts_at,
                kind,
                rules,
                second_meeting_of,
                like,
                agenda,
                short_notice,
            } => {
                let journal = self
                    .convene(
                        title,
                        place,
                        starts_at,
                        kind.map(session_kind),
                        rules,
                        second_meeting_of,
                    )
                    .await?;
                self.begin_with(&journal, like, agenda, short_notice).await
            }
            RegisterIntent::ShortenNotice { reason } => self.shorten_notice(reason).await,
            RegisterIntent::CopyRulePack { pack, folder } => {
                self.copy_rule_pack(pack, Path::new(&folder)).await
            }
            RegisterIntent::TakeRulePack { path } => self.take_rule_pack(Path::new(&path)).await,
            RegisterIntent::ChooseSession { session } => self.choose_session(session).await,
            RegisterIntent::WriteNotices {
                by_order,
                sender,
                folder,
            } => self.write_notices(by_order, sender, Path::new(&folder)).await,
        }
    }

    async fn import_roster(&self, path: PathBuf) -> Result<(), Problem> {
        let preview = self.roster_preview(path).await?;
        if preview.importable == 0 {
            return Err(Problem::new("problem-nothing-to-import"));
        }
        self.register_people(preview.rows).await
    }

    /// A list, and what it changes.
    pub(crate) async fn roster_preview(&self, path: PathBuf) -> Result<RosterPreview, Problem> {
        let open = self.must_be_open()?;
        let helper = self.options().helper.clone();
        let mut preview = blocking(move || roster::read(&path, helper.as_deref())).await??;
        let compared = open.node.run(move |replica| {
            if let Some(register) = replica.register() {
                let today = register.day(Moment(now_ms()));
                roster::compare(&mut preview, register, &today);
            }
            preview
        });
        Ok(compared.await?)
    }

    /// Registers the rows of a list that can be taken; each becomes a member today.
    ///
    /// # Errors
    /// As the register refuses them.
    pub async fn register_people(&self, rows: Vec<RosterRow>) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                let today = replica.register().map(|r| r.day(Moment(now_ms())));
                let rows: Vec<RosterRow> = rows.into_iter().filter(|row| row.importable).collect();
                // A seat must be free before somebody else of the list takes it.
                let moves: Vec<_> = replica.register().map_or_else(Vec::new, |register| {
                    let moving = |row: &RosterRow| {
                        let (id, person) = roster::person_of(register, row, &rows)?;
                        let wants = roster::said_of(person, row).seat;
                        let held = rows
                            .iter()
                            .any(|other| other.seat == person.seat && other.name != row.name);
                        (person.seat != 0 && wants != person.seat && held)
                            .then(|| (id.clone(), person.clone()))
                    };
                    rows.iter().filter_map(moving).collect()
                });
                for (person, known) in moves {
                    replica.register_fact(&Fact::PersonRegistered {
                        person,
                        name: known.name,
                        group: known.group,
                        seat: 0,
                        position: known.position,
                        mandate_from: None,
                    })?;
                }
                for row in &rows {
                    let known = replica
                        .register()
                        .and_then(|register| roster::person_of(register, row, &rows))
                        .map(|(id, person)| (id.clone(), person.clone()));
                    let said = match &known {
                        Some((_, person)) => roster::said_of(person, row),
                        None => RosterWas {
                            group: row.group.clone(),
                            seat: row.seat,
                            position: row.position.clone(),
                        },
                    };
                    let same = |person: &hemicycle_domain::register::Person| {
                        person.group == said.group
                            && person.position == said.position
                            && person.seat == said.seat
                            && !person.mandates.is_empty()
                    };
                    let person = match known {
                        Some((_, known)) if same(&known) => continue,
                        Some((id, _)) => id,
                        None => PersonId::new(replica.outside.name()),
                    };
                    replica.register_fact(&Fact::PersonRegistered {
                        person,
                        name: row.name.clone(),
                        group: said.group,
                        seat: said.seat,
                        position: said.position,
                        mandate_from: today.clone(),
                    })?;
                }
                Ok::<_, OfferError>(())
            })
            .await??;
        Ok(())
    }

    async fn decide_join(&self, join: String, let_in: bool) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        let found = open
            .node
            .run(move |replica| replica.decide_join(&join, let_in))
            .await??;
        if found {
            Ok(())
        } else {
            Err(Problem::new("problem-code-unknown"))
        }
    }

    async fn grant(&self, person: String, role: Role) -> Result<(), Problem> {
        self.register(Fact::RoleGranted {
            person: PersonId::new(person),
            role,
        })
        .await
    }

    async fn register_guest(&self, name: String, position: String) -> Result<(), Problem> {
        let (name, position) = (normalise(&name), normalise(&position));
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                let person = PersonId::new(replica.outside.name());
                replica.register_fact(&Fact::PersonRegistered {
                    person,
                    name,
                    group: String::new(),
                    seat: 0,
                    position,
                    mandate_from: None,
                })
            })
            .await??;
        Ok(())
    }

    /// Says a fact in the register; the register's rule may refuse it.
    async fn register(&self, fact: Fact) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| replica.register_fact(&fact))
            .await??;
        Ok(())
    }

    async fn revoke(&self, words: String) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(move |replica| {
                let device = replica.register().and_then(|register| {
                    let mut devices = register.devices.keys();
                    devices
                        .find(|d| hemicycle_domain::words::device_words(d.as_str()) == words)
                        .cloned()
                });
                let device = device.ok_or(OfferError::Refused(Refusal::UnknownDevice))?;
                replica.register_fact(&Fact::DeviceRevoked { device })
            })
            .await??;
        Ok(())
    }

    async fn convene(
        &self,
        title: String,
        place: String,
        starts_at: i64,
        kind: Option<SessionKind>,
        rules: String,
        second_meeting_of: Option<String>,
    ) -> Result<JournalId, Problem> {
        let open = self.must_be_open()?;
        let offered = Offered::read(&self.dir())
            .map_err(|error| Problem::new("problem-something-failed").detail(error))?;
        open.node
            .run(move |replica| {
                let language = replica.register().map(|r| r.language.clone()).unwrap_or_default();
                let rules = offered
                    .choose(&rules, &language)
                    .ok_or(OfferError::Refused(Refusal::NoSuchRule))?;
                second_meeting(&rules, second_meeting_of.as_deref()).map_err(OfferError::Refused)?;
                let session = SessionId::new(replica.outside.name());
                let journal = JournalId::new(format!("session-{}", replica.outside.name()));
                let starts_at = Moment(starts_at);
                replica.register_fact(&Fact::SessionConvened {
                    session: session.clone(),
                    journal: journal.clone(),
                    title: title.clone(),
                    place: place.clone(),
                    starts_at,
                    kind,
                })?;
                replica.found_session(&journal, |register_size, register_root, keeper| {
                    Fact::SessionFounded {
                        session,
                        register_size,
                        register_root,
                        title,
                        place,
                        starts_at,
                        rules,
                        keeper: keeper.clone(),
                        utc_offset: Some(utc_offset(&language, starts_at)),
                        second_meeting_of,
                    }
                })?;
                replica
                    .store
                    .set("current-session", journal.as_str())
                    .map_err(OfferError::Store)?;
                Ok::<_, OfferError>(journal)
            })
            .await?
            .map_err(Problem::from)
    }

    async fn choose_session(&self, session: String) -> Result<(), Problem> {
        let open = self.must_be_open()?;
        open.node
            .run(
                move |replica| match replica.journal_of(&SessionId::new(session)) {
                    Some(journal) => replica
                        .store
                        .set("current-session", journal.as_str())
                        .map_err(Problem::from),
                    None => Err(Refusal::NoSuchSession.into()),
                },
            )
            .await?
    }
}

fn session_kind(kind: SessionKindView) -> SessionKind {
    match kind {
        SessionKindView::Regular => SessionKind::Regular,
        SessionKindView::Thematic => SessionKind::Thematic,
        SessionKindView::Extraordinary => SessionKind::Extraordinary,
    }
}

fn mandate_end(end: MandateEndView) -> MandateEnd {
    match end {
        MandateEndView::Death => MandateEnd::Death,
        MandateEndView::Dismissal => MandateEnd::Dismissal,
        MandateEndView::Resignation => MandateEnd::Resignation,
        MandateEndView::Transfer => MandateEnd::Transfer,
    }
}

/// `07-tran-thi-lan.invite`: plain letters, so that every stick and every system takes it.
pub(crate) fn file_name(seat: u32, name: &str, ending: &str) -> String {
    let plain: String = fold(name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    format!("{seat:02}-{plain}.{ending}")
}
