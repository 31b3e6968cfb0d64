#!/usr/bin/env python3
"""What a screen reader is given of the app's window, over AT-SPI.

heard.py page    every text of the window in its order, a line of JSON each: role, name, text
heard.py news    until it is ended: each sentence that comes into a live region, a line of JSON each: how, text
"""
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# In the text of an element, where a child stands that has a text of its own.
CHILD = "\ufffc"


def words(element):
    count = Atspi.Text.get_character_count(element) if element.get_text_iface() else 0
    return Atspi.Text.get_text(element, 0, count).replace(CHILD, "").strip() if count else ""


def tell(*parts):
    print(json.dumps(parts, ensure_ascii=False), flush=True)


def page(element):
    tell(element.get_role_name(), element.get_name() or "", words(element))
    for index in range(element.get_child_count()):
        child = element.get_child_at_index(index)
        if child is not None:
            page(child)


def heard(event):
    live = event.source.get_attributes().get("live")
    text = words(event.any_data) if live in ("polite", "assertive") else ""
    if text:
        tell(live, text)


if __name__ == "__main__":
    Atspi.init()
    if sys.argv[1:] == ["page"]:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is not None:
                page(application)
    elif sys.argv[1:] == ["news"]:
        listener = Atspi.EventListener.new(heard)
        listener.register("object:children-changed:add")
        Atspi.event_main()
    else:
        sys.exit(__doc__)
