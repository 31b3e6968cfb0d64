# Help: a page for each screen, a sheet of one page for each role, and the script of a training.
# Names of buttons are taken from the screens themselves, so that the help says what stands there. A line is a step.
help-tab-pages = Help
help-tab-keys = Keys
help-tab-print = On paper
help-tab-support = For whoever helps
help-find = Find in the help
help-find-nothing = No page has these words.
help-list = Pages of the help
help-list-mine = For you
help-list-others = For others
help-here = This screen
help-does = What you do here
help-when-wrong = When something goes wrong
help-call = Who helps
help-back = Back to my screen
help-call-start = Show this screen to the clerk, or to whoever gave you the laptop.
help-call-delegate = Press F9, then 5: “{ speaking-menu-help }”. The clerk sees your seat and comes to you. If that does not work either, raise your hand.
help-call-chair = Ask the clerk beside you. The sitting can always go on by show of hands.
help-call-clerk = Press F1 for the page of each screen. Keep the telephone number of whoever looks after your laptops beside you.
help-print-what = What is printed
help-print-for = For whom
help-print-language = Language
help-print-pages = All pages of the help
help-print-sheet = One sheet: the eight things to know
help-print-trainer = Script of a training, 45 minutes
help-print-heading = Print the help
help-print-hint = You get a PDF file, which any printer prints. Choose a folder or a USB stick for it.
help-print-submit = Write the file
help-print-written = The file is in { $folder }.
support-heading = Collect for support
support-hint = The program keeps a short log on this laptop. It holds no names of people, no titles of papers and no votes. This puts it together with some figures, so that you can hand it to whoever looks after your laptops. Nothing is sent by the app.
support-collect = Collect and show
support-shown = This is all of it. Read it before you hand it on.
support-save = Save it
support-save-hint = Choose a folder or a USB stick. The file is exactly what stands above.
support-save-submit = Save the file
support-written = The file hemicycle-support.txt is in { $folder }.

help-start-title = The first start, and the PIN
help-start-for = The first start takes three minutes. After that you type only your PIN.
help-start-do = Choose your language and how large the letters are, then “{ app-continue }”.
    Choose “{ register-entry-join }”. Type the code from your letter, or choose “{ register-join-file-open }” if the clerk gave you a USB stick. Then “{ app-continue }”.
    Is it your name? Press “{ register-that-is-me }”.
    Choose a PIN of six digits. Nobody else needs to know it.
    Your documents arrive by themselves. Press “{ practice-open }” to try a vote, then “{ register-welcome-start }”.
help-start-wrong = You forgot the PIN, or typed it wrongly too often: show the screen to the clerk, who unlocks the laptop. Your notes stay. The code is not taken: ask the clerk for a new one.

help-now-title = { app-place-now }
help-now-for = Here you see what the room is doing: the item, who speaks, and the documents that belong to it. Nothing you read is ever taken away from you.
help-now-do = When you sit down, press “{ attendance-i-am-here }”.
    To read the document of the item, press F4, or “{ app-now-open }” at the top.
    To speak, press F9, or “{ speaking-request }”.
    If you go before the end, press “{ attendance-have-to-leave }”.
    If an item concerns you yourself, choose “{ attendance-take-no-part }”.
help-now-wrong = The screen says that there is no connection: go on reading and wait. When a vote is called, raise your hand. F2 always brings you back here.

help-console-title = { app-place-console }
help-console-for = From here the sitting is led. The large button always says what happens next.
help-console-do = Read the large button. If it is right, press it, or Ctrl Enter.
    Choose an item on the left to look at it. The room moves only when you press the large button.
    F8 opens and closes the vote. Before the close you see who is missing.
    F9 gives the floor to the next speaker, and stops the one who speaks.
    Everything else stands under “{ sitting-lead }”: breaks, changes of the agenda, closing to the public.
help-console-wrong = You pressed the wrong thing: press Ctrl Z within ten seconds. No laptop works: hold the vote by hand, and enter it afterwards under “{ app-place-results }”. Print the “{ sitting-sheet-title }” before the sitting.

help-vote-title = Voting
help-vote-for = When a vote opens, it comes to your screen. While you write something, a band at the top says so instead; F8 brings you to the vote.
help-vote-do = Read what is voted on. It stands above the buttons.
    Press one large button, or its digit: 1 “{ voting-for }”, 2 “{ voting-against }”, 3 for the third button.
    Wait until “{ app-ladder-recorded }” stands under your vote. Then it counts.
    You can change your vote until it is closed: press another button.
    Esc brings you back to what you were reading.
help-vote-wrong = “{ app-ladder-recorded }” does not come: raise your hand, and the clerk enters your vote. You notice a mistake after the close: under “{ app-place-results }” choose “{ ballot-correct }”. The result stays, but your words stand in the minutes.

help-speak-title = Asking to speak
help-speak-for = You ask for the floor without leaving your seat, and see how many speak before you.
help-speak-do = Press F9, or “{ speaking-request }” on the screen “{ app-place-now }”.
    Press 1 to speak on this item, or 2 to answer whoever is speaking.
    Press 4 if a rule is not kept: a point of order goes first.
    When it is your turn, “{ speaking-strip-now }” stands at the top, with your time.
    You no longer want to speak: F9, then 1 again.
help-speak-wrong = The list is closed: a point of order is still possible. The button does not answer: raise your hand; the chair can give you the floor without the laptop.

help-papers-title = { app-place-papers }
help-papers-for = All documents of the session, in the order of the agenda. They are on this laptop and can be read without any network.
help-papers-do = Choose a document to open it.
    Type a word in the field at the top to search all documents. Accents do not matter. F3 brings you there from everywhere.
    “{ papers-new-ones }” shows what came since you last looked.
    “{ papers-late }” at a document means that it came after its deadline.
    Under “{ pages-own }” you keep PDF files of your own. Nobody else sees them.
help-papers-wrong = A document is “{ papers-away }”: it arrives by itself while the laptop is in the room network. One is missing or damaged: tell the clerk which.

help-reader-title = Reading a document
help-reader-for = You read, search and mark. What you mark and write is seen by nobody but you.
help-reader-do = Turn pages with Page Down and Page Up. Ctrl G goes to a page.
    “{ papers-zoom-in }” makes the page larger. “{ papers-find-short }”, or Ctrl F, finds a word in it.
    Choose words with the mouse, then a colour: they are marked. “{ papers-note-add }” writes a note.
    “{ reading-second }” puts another document beside this one.
    “{ reading-changes }” shows what is new in a later version.
help-reader-wrong = The room moved on while you read: your page stays. F4 opens the document of the item. The words cannot be chosen: the page is a picture; write a note on the page instead.

help-opinions-title = { opinions-title }
help-opinions-for = Between sittings the council may ask you in writing. You answer here, until the deadline.
help-opinions-do = Open the round with “{ opinions-waiting-open }”.
    Read the document first: “{ opinions-read }”.
    Choose your answer. You may add a comment.
    Press “{ opinions-send }”. Until the deadline you can press “{ opinions-change }”.
help-opinions-wrong = You are not in the room network: your answer waits on this laptop and leaves when there is a network again. What arrives after the deadline is kept and marked as late. If time is short, also call the clerk.

help-notes-title = { app-place-notes }
help-notes-for = All your notes and marks, over all documents. Nobody else can read them, not even the clerk.
help-notes-do = Choose a note to go to its place in the document.
    A document has a new version: notes that need your eyes stand at the top.
    Press “{ notes-code-show }” once, write the code on paper and keep it at home.
    “{ notes-text }” writes them into a file, to print or to keep.
help-notes-wrong = You have a new laptop: choose “{ notes-back }” and type the code from your paper. Without the code nobody can bring your notes back.

help-results-title = { app-place-results }
help-results-for = Every vote of this session, its figures, and how you voted yourself.
help-results-do = Read the result: how many votes for, against and abstaining, and what was needed.
    “{ voting-names }” shows the names, where the vote was open.
    “{ receipt-export }” saves a proof that your vote stands in the record.
    You pressed the wrong button: “{ ballot-correct }” puts your words into the minutes.
help-results-wrong = Your own vote is missing or is not what you pressed: tell the clerk at once and show this screen. The record of each vote can be checked.

help-prepare-title = { app-place-prepare }
help-prepare-for = Here a session is made ready: people, agenda, documents. Nobody sees any of it before you publish.
help-prepare-do = “{ agenda-step-people }”: choose “{ register-import }” for the list of members, then invite them with files or codes.
    “{ agenda-step-session }”: paste the agenda and choose “{ agenda-set }”.
    “{ agenda-step-documents }”: choose the folder. Look at each line marked “{ papers-certainty-check }”.
    “{ preparing-step-audience }”: say who may read what.
    “{ agenda-step-publish }”: read what is missing, then “{ papers-publish }”.
help-prepare-wrong = A file went to the wrong item: choose the right one in “{ papers-place-item }” before you publish. A published document is wrong: “{ papers-withdraw }”, and publish a new version. A laptop is lost: under “{ agenda-step-people }” open the actions of its owner, then “{ register-revoke-submit }”.

help-questioning-title = { app-place-questioning }
help-questioning-for = Question by question you write down who asks, who answers and what is promised. Times and names come by themselves.
help-questioning-do = Choose the topic, then the person, then “{ questioning-open-exchange }”.
    Press Ctrl 1 when the question begins, Ctrl 2 for the answer, Ctrl 3 and 4 for what follows.
    Type the main words while they speak. Every letter is kept at once.
    Something is promised: “{ commitments-mark }”, with who, what and by when.
    “{ follow-up-read-back }” shows the promise to the room. Then “{ questioning-close-exchange }”.
help-questioning-wrong = You pressed the wrong turn: press the right one, and the clock goes on with it. No time to write: press the turns alone and add the words afterwards.

help-minutes-title = { app-place-minutes }
help-minutes-for = The draft is written from the record: who was there, what was decided, every figure. You add your words.
help-minutes-do = Go through “{ minutes-screen-sections }” and write into “{ minutes-screen-own-words }”.
    Look at “{ minutes-screen-required }”: what is missing is named.
    Press “{ minutes-signing-lay-out-submit }”: all members read it. Then the secretary and the chair each press “{ minutes-signing-sign-submit }”.
    “{ minutes-screen-export-submit }” gives the minutes as a PDF.
    Under “{ sync-tab }” press “{ sync-now }”, then “{ sync-archive-export }” on a USB stick.
help-minutes-wrong = A figure looks wrong: it comes from the record and cannot be typed over. Look into “{ app-place-results }” first. There is no internet: everything waits on this laptop, and nothing is lost.

help-follow-up-title = { app-place-follow-up }
help-follow-up-for = What was promised in answers, by whom and by when. What is late stands first.
help-follow-up-do = Type an office, a name or a word to find a promise.
    Open “{ follow-up-exchange }” to read what was asked and answered.
    The clerk records news with “{ follow-up-report }”.
    “{ follow-up-print }” writes the list as a page; “{ follow-up-export }” writes it for Excel.
    “{ petitions-tab }” and “{ dossiers-tab-voterMeeting }”: write down what you hear from voters, also without a network. “{ dossiers-tab-resolution }”: the clerk numbers what was adopted. “{ period-tab }” counts a half-year, together with other councils too.
help-follow-up-wrong = A promise is not here: this laptop may not have that session yet. “{ follow-up-known }” at the end says what it knows. The words are not those that were said: tell the clerk; both wordings stay in the record.

help-room-title = { app-place-room }
help-room-for = How every laptop in the room is, and whether the room is ready. Look here the day before and half an hour before the sitting.
help-room-do = “{ check-title }”: press “{ check-start }”. What is not good says what to do.
    “{ laptops-title }”: those with a trouble stand first. “{ laptops-ask-again }” brings the newest news.
    “{ rehearsal-tab }”: a practice room with votes that count for nothing.
    Find a person by name when somebody calls for help.
help-room-wrong = The room computer does not answer: on the chair’s or clerk’s laptop press “{ takeover-open }”. Votes that were recorded stay recorded. A delegate’s laptop is broken: give out a spare one, or enter the vote with “{ ballot-enter }”.

help-connection-title = { app-place-connection }
help-connection-for = Whether this laptop reaches the room, and whether anything still waits to be recorded.
help-connection-do = Read the first line. “{ room-state-connected }” means that all is well.
    “{ room-waiting-label }” says whether something you pressed is still on its way.
    Your documents: how many of them are on this laptop.
    Who leads sees “{ room-holders }” here: two of them must be there.
help-connection-wrong = There is no connection: look whether the wireless network is on and is the one of the room. You can read all the while. When a vote is called, raise your hand. Another computer answers: press nothing, call the clerk.

help-meetings-title = { app-place-meetings }
help-meetings-for = All sessions of your council that this laptop knows: the next one, the one of today, and earlier ones.
help-meetings-do = Type a word or a year into “{ meetings-filter }”.
    Press “{ meetings-open }” to look at that session: its agenda, documents and results.
    “{ meetings-current }” stands at the session you are looking at.
    To come back, open the session of today in the same way.
    “{ archive-from-package }”: the clerk reads a session of the past from a folder or a stick.
help-meetings-wrong = An earlier session is not on this laptop: it is fetched when the laptop is in the network; ask the clerk if it does not come. You see the wrong agenda: look here which session is shown.

help-settings-title = { app-place-settings }
help-settings-for = How the app looks for you. What you change here changes for nobody else.
help-settings-do = “{ app-settings-bigger }” makes all letters larger, up to twice the size. Ctrl and + does the same on every screen.
    Choose the language, and light or dark colours.
    “{ app-settings-try-typing }”: see whether your keyboard writes the letters you need.
    When you leave your seat, press “{ app-settings-lock }”. Your PIN opens it again.
help-settings-wrong = Letters are too large and you no longer find your way: Ctrl 0 makes them normal again. The language is one you cannot read: the first list on this screen changes it.

# One sheet a role: key, what it is, what it does. Eight lines, so that they fit on one page.
help-sheet-title = The eight things to know
help-sheet-of-delegate = For delegates
help-sheet-of-chair = For the chair
help-sheet-of-clerk = For the clerk
help-sheet-foot = Whatever happens, the sitting goes on: a raised hand always counts.
help-sheet-delegate = PIN | Begin | Open the laptop and type your PIN. When you sit down, press “{ attendance-i-am-here }”.
    F2 | Back to the room | Shows what the room is doing. If you are lost, press F2.
    F4 | Read | Opens the document of the item. Your page stays yours; the room never turns it.
    F3 | Search | Finds a word in all documents, with or without accents.
    F8 | Vote | Press 1 “{ voting-for }”, 2 “{ voting-against }”, or 3 for the third button. You can change it until the close. Wait for “{ app-ladder-recorded }”.
    F9 | Speak | Press 1 to ask for the floor, 4 for a point of order.
    Ctrl + | Larger letters | As often as you like. Ctrl and − makes them smaller again.
    F9 5 | Help | The clerk comes to your seat. F1 explains the screen. If nothing works, raise your hand.
help-sheet-chair = F2 | Console | From here you lead. If you are lost, press F2.
    Ctrl Enter | The large button | It always says what happens next. Read it, then press it.
    F8 | Vote | Opens the vote; pressed again, it leads to the close. Those who are missing are named before it.
    F9 | Floor | Gives the floor to the next speaker, and stops whoever speaks.
    Ctrl Z | Undo | Takes back what the room saw, within ten seconds.
    Ctrl Shift R | Room display | Chooses what stands on the large screen: item, speaker, result, break.
    Ctrl K | Find anything | Type a few letters of an item, a person or an action.
    F1 | When it fails | F1 explains the screen. The room computer is silent: press “{ takeover-open }”. No laptop works: vote by hand, and have it entered later.
help-sheet-clerk = F2 | Live desk | Attendance, items, votes. Here you mark who came and who left: “{ attendance-roll }”.
    Ctrl K | Find anything | Type a few letters of an item, a document, a person or an action.
    Day before | Ready? | “{ app-place-room }”, then “{ check-title }”. Then rehearse a vote.
    Documents | New version | “{ app-place-prepare }”, “{ agenda-step-documents }”, choose the folder, then “{ papers-publish }”.
    F9 5 | Calls for help | Delegates who need you stand beside the queue, with their seats.
    Ctrl 1…4 | Questions | Question, answer, follow-up, reply. A promise: “{ commitments-mark }”.
    Spare | Broken laptop | Give out a spare one with a new code, or enter the vote: “{ ballot-enter }”.
    Close | Afterwards | “{ app-place-minutes }”: write the files, then the archive on a USB stick.

# The script of a training: minutes, heading, what to say and do. Together 45 minutes.
help-trainer-title = Script of a training
help-trainer-intro = For whoever trains delegates: 45 minutes, up to fifteen people, a laptop each, one helper for every five. The evening before: check the room with “{ check-title }” and start a rehearsal under “{ rehearsal-tab }”. Put the sheet of one page at each seat. Never take the mouse out of anybody’s hand: say the step, wait, and go on when all have done it.
help-trainer = 3 | Welcome | Say: “Today you read, vote and ask to speak. Nothing you press today counts, and nothing can break.” Show the band “{ rehearsal-band }”. Ask who needs larger letters.
    6 | First start | All together: language, size of the letters, “{ app-continue }”. Code from the letter, “{ app-continue }”. “{ register-that-is-me }”. Choose a PIN and type it twice. Helpers look that nobody writes the PIN on the laptop.
    5 | Larger letters, and the way back | All press Ctrl and + twice. All press F2. Say: “If you are lost, press F2.” Repeat it three times during the training.
    4 | I am here | All press “{ attendance-i-am-here }”. Show on the large screen how the number grows.
    9 | Reading | The trainer opens an item. All press F4, turn to page 3 and mark a sentence. Then F3: find “land price” or a word of your own papers. Move the room to another item: everybody’s page stays. Say: “The room never turns your page.”
    6 | Practice vote | Open a vote. All press F8, then 1. Wait until “{ app-ladder-recorded }” stands there. Say: “Now change it”: all press 2. Close, and read the result aloud. Ask everybody: “Does your vote count? How do you know?”
    5 | Speaking | All press F9, then 1. Show the queue on the large screen. Give the floor to two people and let them speak for ten seconds. All others withdraw: F9, then 1.
    4 | When something fails | Switch the network of one laptop off. Read aloud what stands there. Say: “Read on. When a vote is called, raise your hand.” One person presses F9, then 5; the helper comes.
    3 | Questions, and the end | F1: all open the help once. Keep the sheet. Say who sits in the room an hour before the first sitting. End the rehearsal with “{ rehearsal-leave }”.
