# The central server and the archive.
sync-tab = Sync and archive
sync-heading = Central server
sync-noServer = No central server yet. The sitting does not need one.
sync-waiting = Waiting for a network. { $entries } entries, { $size }.
sync-sending = Sending to the central server: { $sent } of { $total } entries. You may close the laptop; it continues next time.
sync-archived = In the archive: { $entries } entries, confirmed { $when }.
sync-refused = The central server has refused something. Nothing was overwritten. Please look at the reason.
sync-progress-sent = Sent: { $sent } of { $total }
sync-progress-archived = Confirmed by the archive: { $archived } of { $total }
sync-bytes-left = Files still to be sent: { $size }
sync-now = Sync now
sync-server-file = File of the central server
sync-server-file-hint = The administrator's server has written it. It holds the address and the key.
sync-use-server = Use this server
sync-archive-heading = Archive copy
sync-archive-what = The whole session as one file, with everything that is needed to check it in thirty years.
sync-archive-folder = Folder, for example a USB stick
sync-archive-export = Write the archive
sync-archive-exported = The archive is in the folder.
sync-witnesses = { $count ->
    [one] The end of the sitting is cosigned by 1 more laptop: if somebody changes the record later, it holds the proof.
   *[other] The end of the sitting is cosigned by { $count } more laptops: if somebody changes the record later, each of them holds the proof.
}
