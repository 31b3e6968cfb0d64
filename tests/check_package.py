#!/usr/bin/env python3
"""Whether the package for Debian does for a person what it should, and leaves nothing behind.

check_package.py PACKAGE.deb    as root, on Debian; what it needs is named in scripts/setup package

On a root of Debian with nothing in it but what every installation has, the package is installed with what it asks for.
A person who is not root opens an invitation by its file, as a double click does, joins by the keyboard, opens a
rehearsal, votes, and sees what was counted. Then the package is removed, and everything that is left outside that
person's folder is compared with what was there before. The screen, the keyboard and the ears are those of this machine;
programs, libraries and letters are those of the root. Everything ends with this process.
"""
import ctypes
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "target"
ROOT = TARGET / "clean-root"
# Kept from run to run: fetching it takes longer than everything else.
BASE = TARGET / "clean-base"
LOGS = TARGET / "run" / "package"
PERSON = "delegate"
HOME = f"/home/{PERSON}"
UID = 1000
PIN = "246813"
PATIENCE = 90


def say(words):
    print(words, flush=True)


def run(*command, **how):
    how.setdefault("check", True)
    return subprocess.run([str(part) for part in command], **how)


def inside(*command, user="root", env=None, **how):
    """A command on the clean root, with nothing of this machine's environment."""
    given = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": HOME if user == PERSON else "/root"}
    given.update(env or {})
    words = [f"{name}={value}" for name, value in given.items()]
    return ["chroot", f"--userspec={user}:{user}", ROOT, "env", "-i", *words, *command], how


def runs(*command, **how):
    command, how = inside(*command, **how)
    return run(*command, **how)


def starts(*command, **how):
    command, how = inside(*command, **how)
    return subprocess.Popen([str(part) for part in command], **how)


def apt(*words):
    with open(LOGS / "apt.log", "a") as log:
        runs("apt-get", "-q", "-y", *words, env={"DEBIAN_FRONTEND": "noninteractive"}, stdout=log, stderr=log)


def fresh_root():
    if not BASE.exists():
        unfinished = BASE.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        told = run("apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)", "Identifier: Packages",
                   stdout=subprocess.PIPE, text=True).stdout.split("\n")[0].split()
        say(f"a clean root of Debian {told[1]}")
        with open(LOGS / "debootstrap.log", "w") as log:
            run("debootstrap", "--variant=minbase", told[1], unfinished, told[0], stdout=log, stderr=log)
        unfinished.rename(BASE)
    shutil.rmtree(ROOT, ignore_errors=True)
    run("cp", "-a", BASE, ROOT)
    for source in ("/proc", "/dev", "/sys"):
        run("mount", "--rbind", source, f"{ROOT}{source}")
    run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", ROOT / "run")
    shutil.copy("/etc/resolv.conf", ROOT / "etc/resolv.conf")
    apt("update")
    # What every desktop has: who opens which file, and what a screen reader listens to.
    apt("install", "--no-install-recommends", "desktop-file-utils", "libglib2.0-bin", "dbus", "at-spi2-core")
    runs("useradd", "--create-home", "--uid", UID, PERSON)
    for folder in ("run/user", f"run/user/{UID}"):
        (ROOT / folder).mkdir(exist_ok=True)
    os.chown(ROOT / f"run/user/{UID}", UID, UID)
    os.chmod(ROOT / f"run/user/{UID}", 0o700)


def files():
    """Every file of the root with its size, outside of the person's folder and of what the system itself notes."""
    noted = ("proc", "dev", "sys", "run", HOME[1:], "var/log", "var/cache", "var/lib/apt", "var/lib/dpkg")
    found = {}
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders if str(here / name) not in noted]
        found[str(here)] = "folder"
        for name in names:
            path = Path(folder, name)
            found[str(here / name)] = path.lstat().st_size
    return found


class Desk:
    """The screen, the keyboard and the ears of the person at the laptop."""

    def __init__(self):
        read, write = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        self.display = ":" + os.read(read, 16).decode().strip()
        self.outside = {**os.environ, "DISPLAY": self.display}
        subprocess.Popen(["openbox"], env=self.outside, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        runtime = f"/run/user/{UID}"
        bus = f"unix:path={runtime}/bus"
        self.env = {"DISPLAY": self.display, "XDG_RUNTIME_DIR": runtime, "DBUS_SESSION_BUS_ADDRESS": bus}
        starts("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}", user=PERSON, env=self.env, stderr=subprocess.DEVNULL)
        until("a bus", lambda: (ROOT / f"{runtime[1:]}/bus").exists())
        told = runs("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
                    "--method", "org.a11y.Bus.GetAddress", user=PERSON, env=self.env,
                    stdout=subprocess.PIPE, text=True).stdout
        path = re.search(r"unix:path=([^,']+)", told).group(1)
        self.ears = {"PATH": os.environ["PATH"], "HOME": "/", "AT_SPI_BUS_ADDRESS": f"unix:path={ROOT}{path}",
                     "DISPLAY": self.display}

    def listens(self, *asked):
        return run("setpriv", f"--reuid={UID}", f"--regid={UID}", "--clear-groups", "/usr/bin/python3",
                   HERE / "heard.py", *asked, env=self.ears, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                   text=True, check=False)

    def page(self):
        """All that the window gives somebody who does not see."""
        return self.listens("page").stdout

    def sees(self, words, patience=None):
        say(f"  {words}")
        return until(words, lambda: words in self.page(), patience or PATIENCE)

    def presses(self, name):
        say(f"  {name} (pressed)")
        until(f"to press: {name}", lambda: self.listens("press", name).returncode == 0)

    def keys(self, *keys):
        run("xdotool", "key", "--delay", "60", *keys, env=self.outside)

    def types(self, text):
        run("xdotool", "type", "--delay", "60", text, env=self.outside)


def until(what, ask, patience=None):
    patience = patience or PATIENCE
    began = time.monotonic()
    while time.monotonic() - began < patience:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.2)
    raise SystemExit(f"waited {patience} s for: {what}")


def refuses_automation():
    for name in ("TAURI_WEBVIEW_AUTOMATION", "TAURI_AUTOMATION"):
        ended = runs("hemicycle", user=PERSON, env={name: "true"}, check=False, stderr=subprocess.PIPE, text=True)
        assert ended.returncode == 2 and "takes no automation" in ended.stderr, ended


def joins_and_votes(desk):
    """By the keyboard; a button without a key is pressed as a screen reader presses it."""
    desk.sees("Tiếp tục")
    desk.keys("Return")
    desk.sees("Đúng, là tôi")
    desk.keys("Return")
    desk.sees("Chọn mã PIN")
    desk.types(PIN)
    desk.keys("Tab")
    desk.types(PIN)
    desk.keys("Return")
    desk.sees("Diễn tập: không có gì ở đây được tính")
    for offered in ("Điều hành phòng họp từ máy này", "Khai mạc phiên họp", "Mở nội dung 1"):
        desk.sees(offered)
        desk.keys("ctrl+Return")
    desk.presses("Tôi có mặt")
    desk.sees("Đủ số đại biểu: 9/9 có mặt")
    desk.sees("Bắt đầu biểu quyết")
    desk.keys("F8")
    desk.presses("Mở biểu quyết")
    desk.sees("Nhấn 1, 2 hoặc 3")
    desk.keys("1")
    desk.sees("Đã ghi nhận")
    desk.sees("9/9 đại biểu đã biểu quyết")
    desk.keys("ctrl+Return")
    desk.sees("Công bố:")
    desk.keys("ctrl+Return")
    desk.sees("Lời công bố")
    desk.sees("không bỏ phiếu 0. Cần ít nhất 5 phiếu tán thành")


def leaves_nothing(before):
    after = files()
    left = sorted(name for name in after if name not in before)
    gone = sorted(name for name in before if name not in after)
    assert not left and not gone, f"left behind: {left}, gone: {gone}"
    # What is made anew from all packages, such as the list of kinds of files, no longer speaks of this one.
    for name in (name for name in after if after[name] != before[name]):
        assert b"hemicycle" not in (ROOT / name).read_bytes(), f"still named in {name}"
    kept = sorted(path.name for path in (ROOT / HOME[1:] / ".local/share/vn.hemicycle.desk").iterdir())
    assert "desk" in kept, kept
    say(f"  what the person has stays: {', '.join(kept)}")


def main(package):
    shutil.rmtree(LOGS, ignore_errors=True)
    LOGS.mkdir(parents=True)
    fresh_root()
    say("it is installed, with what it asks for and nothing else")
    asked = run("dpkg-deb", "--field", package, "Depends", stdout=subprocess.PIPE, text=True).stdout.strip()
    apt("satisfy", "--no-install-recommends", asked)
    shutil.copy(package, ROOT / "hemicycle.deb")
    before = files()
    apt("install", "--no-install-recommends", "/hemicycle.deb")
    say("it takes no orders from a program")
    refuses_automation()
    say("it joins by an invitation that is opened like any file, and votes")
    sample = "/usr/lib/hemicycle/sample/vi"
    room = starts("hemicycle-room", "rehearse", "--roster", f"{sample}/delegates.xlsx", "--papers", f"{sample}/papers",
                  "--agenda", f"{sample}/agenda.txt", "--language", "vi", "--delegates", "9", "--quick",
                  "--dir", f"{HOME}/room", user=PERSON, stdin=subprocess.PIPE)
    invitation = f"{HOME}/room/chair.invite"
    until("an invitation", lambda: (ROOT / invitation[1:]).exists())
    desk = Desk()
    runs("gio", "open", invitation, user=PERSON, env=desk.env)
    joins_and_votes(desk)
    desk.keys("alt+F4")
    until("its end", lambda: "hemicycle" not in desk.page())
    room.stdin.close()
    room.wait(PATIENCE)
    say("it is removed")
    apt("purge", "hemicycle")
    leaves_nothing(before)
    say("1 passed, 0 failed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
