# make        installs what is missing, builds a release, makes the shipped study into out/
# make test   installs what is missing, builds and runs all tests
# make bench  times recoupe and other programs on data made for it, in alternation: see docs/performance.md
# make fuzz   MINUTES=15: files changed at random, read by every reader; make test does a few hundred
# make pages  prints and checks the HTML pages of out/ and of the study completed; make test ends with it. Of the reading room and
#             of the pages in Dutch, one of each kind: scripts/verifier-pages --toutes takes every one
# make paquet one archive with the tool and its libraries, tried in an empty root
# make lint   the formatter's checks; the walls are checked by make test

SWIFT_FLAGS := --explicit-target-dependency-import-check error
# The libraries of the archive lie beside the tool, in lib/; elsewhere the system's are found.
RELEASE_FLAGS := --static-swift-stdlib -Xlinker -rpath -Xlinker '$$ORIGIN/lib' -Xlinker --disable-new-dtags
RECOUPE := .build/release/recoupe

.PHONY: all setup build test bench fuzz pages paquet lint clean

all: build
	$(RECOUPE) produire corpus --sortie out

setup:
	@scripts/installer-dependances

build: setup
	swift build -c release $(RELEASE_FLAGS) --product recoupe

test: setup
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build --disable-xctest
	@scripts/verifier-pages

bench: build
	python3 bench/mesurer.py

MINUTES := 15
SEED := 1

fuzz: setup
	swift build --build-tests $(SWIFT_FLAGS)
	FUZZ_MINUTES=$(MINUTES) FUZZ_SEED=$(SEED) nice -n 10 swift test --skip-build --disable-xctest --filter FuzzTests

pages:
	@scripts/verifier-pages

paquet: build
	@scripts/faire-paquet

lint:
	swift format lint --strict -r Package.swift Sources Tests

clean:
	rm -rf .build
