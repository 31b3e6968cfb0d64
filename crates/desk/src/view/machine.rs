//! How this laptop is: its connection, its disk, its battery, and what has gone to the central server.

use hemicycle_sync::node::Disk;
use serde::Serialize;
use ts_rs::TS;

use super::Problem;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionView {
    pub state: ConnectionState,
    /// Room time minus this laptop's time, in milliseconds.
    pub skew_ms: i64,
    pub since: i64,
    pub host_name: String,
    /// What I signed and have not seen recorded.
    pub waiting: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConnectionState {
    /// This laptop hosts.
    Host,
    Connected,
    Reconnecting,
    /// Other laptops of the room answer, and the one that leads does not.
    Silent,
    /// There was a line, and there has been none for more than a moment.
    Lost,
    /// Not in the room's network, as far as is known since the app was opened.
    Away,
    /// Another computer answers where the one that leads should be. Nothing is sent to it.
    WrongHost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LowBatteryView {
    pub percent: u32,
    /// At what the machine takes now, where its system says so.
    pub minutes: Option<u32>,
}

/// Whether this laptop can keep anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DiskState {
    Good,
    /// It goes on by itself when there is space.
    Full,
    /// The store was moved away, or the disk takes nothing.
    Failed,
}

impl From<Disk> for DiskState {
    fn from(disk: Disk) -> Self {
        match disk {
            Disk::Good => Self::Good,
            Disk::Full => Self::Full,
            Disk::Failed => Self::Failed,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PapersProgress {
    pub total: u32,
    pub here: u32,
    pub bytes_total: i64,
    pub bytes_here: i64,
    pub no_space: u32,
    /// Free on this laptop, where something found no space.
    pub free_megabytes: u32,
    pub searchable: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncView {
    pub server: Option<String>,
    pub state: SyncState,
    pub entries_total: u32,
    pub entries_sent: u32,
    pub entries_archived: u32,
    pub bytes_left: i64,
    pub archived_at: Option<i64>,
    /// Laptops that have cosigned the end of the session's last sitting; 0 where none is closed.
    pub witnesses: u32,
    /// The folders of the archive package, for those who may write it.
    pub package: Option<PackageFolders>,
    pub problem: Option<Problem>,
}

/// The names of the two folders of an archive package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackageFolders {
    /// May be given to anyone.
    pub public: String,
    /// Holds everything.
    pub complete: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SyncState {
    NoServer,
    Waiting,
    Sending,
    Archived,
    Refused,
}
