# Seiten nebeneinander, Drucken und eigene Unterlagen.
pages-abreast = Seiten nebeneinander
pages-one = 1 Seite
pages-two = 2 Seiten
pages-first-alone = Erste Seite allein
pages-next = Nächste Seite
pages-previous = Vorige Seite
pages-help-two = In einem Dokument: zwei Seiten nebeneinander oder eine
