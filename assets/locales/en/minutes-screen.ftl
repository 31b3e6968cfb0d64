# The screen of the minutes.
minutes-screen-empty = There are no minutes yet. They grow from the record as soon as the sitting is open.
minutes-screen-sections = Sections
minutes-screen-required = Required content
minutes-screen-missing = { $count } missing
minutes-screen-there = there
minutes-screen-not-there = missing
minutes-screen-legend = Grey comes from the record and is locked. White is yours to write.
minutes-screen-from-record = from the record
minutes-screen-own-words = Your words
minutes-screen-export = Minutes as files
minutes-screen-root = Check words of the record: { $words }
minutes-screen-folder = Folder for minutes.pdf and minutes.json
minutes-screen-folder-hint = The language of the files is the language of the session.
minutes-screen-export-submit = Write the files
minutes-screen-exporting = Writing...
minutes-screen-exported = The files are in the folder.
