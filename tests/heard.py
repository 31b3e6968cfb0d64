#!/usr/bin/env python3
"""What a screen reader is given of the app's window, over AT-SPI.

heard.py page    every text of the window in its order, a line of JSON each: role, name, text
heard.py news    until it is ended: each sentence that comes into a live region, a line of JSON each: how, text
heard.py press NAME    presses the first button whose name begins so; fails where there is none
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


def windows():
    desktop = Atspi.get_desktop(0)
    applications = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
    return [application for application in applications if application is not None]


def press(element, name):
    if element.get_role() == Atspi.Role.PUSH_BUTTON and (element.get_name() or "").startswith(name):
        return Atspi.Action.do_action(element, 0)
    children = (element.get_child_at_index(index) for index in range(element.get_child_count()))
    return any(press(child, name) for child in children if child is not None)


def heard(event):
    live = event.source.get_attributes().get("live")
    text = words(event.any_data) if live in ("polite", "assertive") else ""
    if text:
        tell(live, text)


if __name__ == "__main__":
    Atspi.init()
    if sys.argv[1:] == ["page"]:
        for window in windows():
            page(window)
    elif sys.argv[1:2] == ["press"] and len(sys.argv) == 3:
        sys.exit(0 if any(press(window, sys.argv[2]) for window in windows()) else 1)
    elif sys.argv[1:] == ["news"]:
        listener = Atspi.EventListener.new(heard)
        listener.register("object:children-changed:add")
        Atspi.event_main()
    else:
        sys.exit(__doc__)
