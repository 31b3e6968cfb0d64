# Zurücknehmen, was der Saal eben gesehen hat.
undo-region = Letzter Schritt
undo-press = Zurücknehmen { $seconds } s
undo-floor-given = Das Wort erteilt: { $name }.
undo-speech-ended = Die Rede beendet: { $name }.
undo-minute-added = Eine Minute mehr für { $name }.
undo-request-declined = Das Wort nicht erteilt: { $name }.
undo-list-closed = Die Redeliste geschlossen.
undo-list-reopened = Die Redeliste wieder geöffnet.
undo-item-opened = TOP { $number } aufgerufen.
undo-line-floor-given = Um { $time } wurde { $name } das Wort erteilt; dies wurde um { $undone } zurückgenommen.
undo-line-speech-ended = Um { $time } wurde die Rede von { $name } beendet; dies wurde um { $undone } zurückgenommen.
undo-line-minute-added = Um { $time } erhielt { $name } eine Minute mehr; dies wurde um { $undone } zurückgenommen.
undo-line-request-declined = Um { $time } wurde die Wortmeldung von { $name } nicht berücksichtigt; dies wurde um { $undone } zurückgenommen.
undo-line-list-closed = Um { $time } wurde die Redeliste geschlossen; dies wurde um { $undone } zurückgenommen.
undo-line-list-reopened = Um { $time } wurde die Redeliste wieder geöffnet; dies wurde um { $undone } zurückgenommen.
undo-line-item-opened = Um { $time } wurde dieser TOP aufgerufen; dies wurde um { $undone } zurückgenommen.
