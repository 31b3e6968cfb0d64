# Der Block ohne Aussprache: TOPs, über die gemeinsam abgestimmt wird, solange niemand einen herausnimmt.
consent-title = Block ohne Aussprache
consent-mark = Block ohne Aussprache
consent-marking = im Block
consent-marking-item = TOP { $number } steht im Block ohne Aussprache
consent-marking-hint = Über die TOPs im Block wird gemeinsam abgestimmt, solange kein Mitglied einen herausnimmt.
consent-out = aus dem Block genommen
consent-out-by = { $name } hat diesen TOP um { $time } aus dem Block genommen. Er wird einzeln behandelt.
consent-of-block = Dieser TOP steht im Block ohne Aussprache: Über ihn wird gemeinsam mit anderen abgestimmt, solange kein Mitglied ihn herausnimmt.
consent-take-out = TOP { $number } aus dem Block nehmen
consent-take-out-effect = TOP { $number } ({ $title }) wird dann einzeln behandelt, mit eigener Aussprache und Abstimmung. Alle sehen es, und es steht mit Ihrem Namen und der Uhrzeit in der Niederschrift. Es lässt sich nicht zurücknehmen.
consent-decided = Gemeinsam mit TOP { $number } entschieden
consent-together = Gemeinsam entschieden:
consent-one-vote = Eine Abstimmung entscheidet über:
consent-numbers = TOPs { $items }
consent-block-form = Abstimmung über den Block
consent-block-question = TOPs { $items } wie vorgelegt, ohne Aussprache.
