# The few commands that people need. `make run` and `make test` install what is missing first and say what.

.PHONY: run test sample types bench screenshots ui

# Opens the app on the sample session. A debug build: a release build takes three times as long.
run:
	scripts/setup run
	$(MAKE) ui
	cargo build --locked -p hemicycle -p hemicycle-helper
	$(MAKE) sample
	scripts/run

# Everything that must hold. One build with one set of features serves all that follows.
test:
	scripts/setup test
	$(MAKE) ui
	cd ui && npm run check && npm run lint && npm test
	cargo fmt --all --check
	cargo build --locked --workspace --all-targets
	cargo clippy --locked --workspace --all-targets -- -D warnings
	$(MAKE) sample
	# The walks are tests too; they find the screen that xvfb-run makes for them.
	NO_AT_BRIDGE=1 xvfb-run -a -s "-screen 0 1600x1000x24" cargo test --locked --workspace
	cargo deny --locked --offline check bans licenses sources

# The screens, which the window takes in when it is built.
ui:
	cd ui && npm ci --no-audit --no-fund && npm run build

# People, agenda and papers of the sample session; what has not changed is left alone.
sample:
	cargo run --locked -p stories --bin sample -- target/sample

# The types of the screens, from the types of the desk.
types:
	HEMICYCLE_WRITE_TYPES=1 cargo test --locked -p hemicycle-desk types

# The figures, one JSON line each in target/bench.jsonl. Release builds: takes long.
bench:
	cargo run --locked --release -p stories --bin bench -- target/bench.jsonl

# Pictures of the main screens in target/screenshots.
screenshots:
	$(MAKE) ui
	cargo build --locked -p hemicycle -p hemicycle-helper
	$(MAKE) sample
	xvfb-run -a -s "-screen 0 1600x1000x24" cargo run --locked -p stories --bin screenshots -- target/screenshots
