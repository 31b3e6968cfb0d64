# The receipt of one's own vote, as a file.
receipt-export = Quittung meiner Stimme
receipt-export-hint = Eine Datei, die beweist, wie diese Stimme von Ihnen in den Akten steht. Jeder kann sie ohne Netz prüfen, auch nach Jahren und auch gegen das Archiv. Sie sagt, wie Sie gestimmt haben: Geben Sie sie nur, wem Sie vertrauen.
receipt-export-submit = Quittung speichern
receipt-exported = Gespeichert: receipt-{ $code }.tlog-proof in { $folder }
problem-receipt-waits = Ihre Stimme ist auf diesem Laptop noch nicht bestätigt. Bitte warten Sie einen Moment und versuchen Sie es noch einmal.
