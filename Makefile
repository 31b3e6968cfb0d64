# The few commands that people need. `make run` and `make test` install what is missing first and say what.

.PHONY: run test soak fuzz conformance sample types bench screenshots packages package-check sbom ui

# Opens the app, with the sample session at hand. A debug build: a release build takes three times as long.
run:
	scripts/setup run
	$(MAKE) ui
	$(MAKE) sample
	scripts/run

# Everything that must hold. One build with one set of features serves all that follows.
# The feature `walk` lets a test drive the window; builds for people refuse that.
everything = --locked --workspace --all-targets --features hemicycle/walk
# Without what only a second build of the same tree would use, which is gigabytes.
test: export CARGO_INCREMENTAL = 0
test: export RUSTC_WORKSPACE_WRAPPER = $(CURDIR)/scripts/strict-rustc
test:
	scripts/setup test
	$(MAKE) ui
	cd ui && npm run check && npm run lint && npm test && npm run build:fake
	cargo fmt --all --check
	cargo build $(everything)
	cargo deny --locked check bans licenses sources
	target/debug/sample target/sample
# The walks among the tests make a screen of their own, so that no window opens on yours.
	env -u DISPLAY -u WAYLAND_DISPLAY cargo test $(everything) --no-fail-fast

# The same stories, told for hours: ten thousand rooms of chance, two hundred rounds of real processes and networks, power
# cuts by the dozen, votes at windows that die. Some only: `make soak long="power chaos"`. Each test says in its head how
# a story that failed is told again. Where one fails the others are told all the same.
long = simulated_room chaos power walk archive_package guessing
soak:
	scripts/setup test
	$(MAKE) ui
	cargo build $(everything)
	target/debug/sample target/sample
	failed=""; for story in $(long); do \
		env -u DISPLAY -u WAYLAND_DISPLAY HEMICYCLE_LONG=1 ROOM_STORIES=10000 cargo test --locked --workspace \
			--features hemicycle/walk --test $$story -- --nocapture || failed="$$failed $$story"; \
	done; [ -z "$$failed" ] || { echo "failed:$$failed" >&2; exit 1; }

# What we export, held against the rules of others: bags, pages, the public interface. Fetches the checkers once.
conformance:
	scripts/setup conformance
	cargo build --locked --workspace --features hemicycle/walk --bins
	scripts/conformance

# Each decoder of bytes from strangers, so many minutes: `make fuzz minutes=1 decoders="frame roster"`.
minutes = 10
fuzz:
	scripts/setup run
	scripts/fuzz $(minutes) $(decoders)

# What people install: target/packages/*.deb and *.rpm. Release builds, half an hour on two cores; `make packages
# profile=debug` is for work on the packages themselves.
profile = release
packages:
	scripts/setup run
	$(MAKE) ui
	scripts/package $(profile)

# What is built into the programs, as a list for machines (CycloneDX), beside the packages.
sbom:
	scripts/sbom

# Installs the .deb on a clean root of Debian, joins and votes with it by the keyboard, and removes it. As root, and with
# a line to Debian's packages.
package-check:
	scripts/setup package
	unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
		python3 tests/check_package.py target/packages/*.deb

# The screens, which the window takes in when it is built.
ui:
	cd ui && npm ci --no-audit --no-fund && npm run build

# People, agenda and papers of the sample session; what has not changed is left alone.
sample:
	cargo build --locked --workspace --bins
	target/debug/sample target/sample

# The types of the screens, from the types of the desk.
types:
	HEMICYCLE_WRITE_TYPES=1 cargo test --locked -p hemicycle-desk types

# The figures, one JSON line each in target/bench.jsonl. Release builds: takes long.
# Folders are made under target/, so that its disk is measured and not a /tmp in memory; windows open on a
# screen of their own. Some figures only: `make bench figures="ack_50_p99 cold_start"`.
bench:
	scripts/setup bench
	$(MAKE) ui
	cargo build --locked --release --workspace --features hemicycle/walk --bins --example bare
	mkdir -p target/bench
	scripts/papers target/bench/papers
	env -u DISPLAY -u WAYLAND_DISPLAY TMPDIR="$(CURDIR)/target/bench" target/release/bench target/bench.jsonl $(figures)

# Pictures of every screen and state in target/screenshots: real windows, and what the played desk can show besides.
screenshots:
	$(MAKE) ui
	cd ui && npm run build:fake
	cargo build $(everything)
	target/debug/sample target/sample
	env -u DISPLAY -u WAYLAND_DISPLAY target/debug/screenshots target/screenshots
