# A quorum that is presumed until somebody doubts it, and the lower one of a second meeting.
quorum-doubt-effect = The chair counts who is here. No vote opens before that. The doubt stands in the minutes with your name.
quorum-doubt-submit = Doubt the quorum
quorum-doubted-lead = { $name } doubted the quorum at { $time }. Check the attendance list first, then establish the quorum. No vote opens before that.
quorum-doubted-mine = You doubted the quorum at { $time }. The chair counts who is here.
quorum-found = { $name } doubted the quorum at { $time }.
quorum-found-met = Counted: { $present } of { $base } are here, { $needed } are needed. There is a quorum.
quorum-found-missing = Counted: { $present } of { $base } are here, { $needed } are needed. There is no quorum, and nothing can be decided. { outcome-effect }
quorum-second-meeting = Second meeting on the same subjects after: { $of }. For a quorum { $needed } present are enough.
