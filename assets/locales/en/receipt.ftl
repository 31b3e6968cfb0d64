# The receipt of one's own vote, as a file.
receipt-export = Receipt of my vote
receipt-export-hint = A file that proves how this vote of yours stands in the record. Anyone can check it without a network, also years later and also against the archive. It says how you voted, so give it only to whom you trust.
receipt-export-submit = Save the receipt
receipt-exported = Saved: receipt-{ $code }.tlog-proof in { $folder }
problem-receipt-waits = Your vote is not confirmed on this laptop yet. Please wait a moment and try again.
