# Eine Beschlussfähigkeit, die vermutet wird, bis jemand sie anzweifelt, und die geringere einer zweiten Sitzung.
quorum-doubt-effect = Der Vorsitz zählt, wer da ist. Vorher wird keine Abstimmung geöffnet. Ihr Zweifel steht mit Ihrem Namen in der Niederschrift.
quorum-doubt-submit = Beschlussfähigkeit anzweifeln
quorum-doubted-lead = { $name } hat um { $time } die Beschlussfähigkeit angezweifelt. Prüfen Sie zuerst die Anwesenheitsliste und stellen Sie dann die Beschlussfähigkeit fest. Vorher wird keine Abstimmung geöffnet.
quorum-doubted-mine = Sie haben um { $time } die Beschlussfähigkeit angezweifelt. Der Vorsitz zählt, wer da ist.
quorum-found = { $name } hat um { $time } die Beschlussfähigkeit angezweifelt.
quorum-found-met = Gezählt: { $present } von { $base } sind da, { $needed } nötig. Der Rat ist beschlussfähig.
quorum-found-missing = Gezählt: { $present } von { $base } sind da, { $needed } nötig. Der Rat ist nicht beschlussfähig, es kann nichts beschlossen werden. { outcome-effect }
quorum-second-meeting = Zweite Sitzung über dieselben Gegenstände nach: { $of }. Zur Beschlussfähigkeit genügen { $needed } Anwesende.
