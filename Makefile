# make        installs what is missing, builds a release, makes the shipped study into out/
# make test   installs what is missing, builds and runs all tests
# make lint   the formatter's checks; the walls are checked by make test

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RECOUPE := .build/release/recoupe

.PHONY: all setup build test lint clean

all: build
	$(RECOUPE) produire corpus --sortie out

setup:
	@scripts/installer-dependances

build: setup
	swift build -c release --static-swift-stdlib --product recoupe

test: setup
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build --disable-xctest

lint:
	swift format lint --strict -r Package.swift Sources Tests

clean:
	rm -rf .build
