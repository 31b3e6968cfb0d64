# The consent block: items that one vote decides together, unless a member takes one out.
consent-title = Consent block
consent-mark = consent block
consent-marking = in the block
consent-marking-item = Item { $number } stands in the consent block
consent-marking-hint = Items of the block are decided together in one vote, unless a member takes one out.
consent-out = taken out of the block
consent-out-by = { $name } took this item out of the consent block at { $time }. It is dealt with by itself.
consent-of-block = This item stands in the consent block: it is decided together with others unless a member takes it out.
consent-take-out = Take item { $number } out of the block
consent-take-out-effect = Item { $number } ({ $title }) is then dealt with by itself, with a debate and a vote of its own. Everybody sees it, and it stands in the minutes with your name and the time. It cannot be taken back.
consent-decided = Decided in one vote with item { $number }
consent-together = Decided in one vote:
consent-one-vote = One vote decides:
consent-numbers = Items { $items }
consent-block-form = Vote on the consent block
consent-block-question = Items { $items } as submitted, without debate.
