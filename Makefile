# A menu: each line is one command that also works by itself.
.PHONY: help run test unit browser check format clean

help:
	@echo "make run      build, set up a store, serve on http://127.0.0.1:8080"
	@echo "make test     every test"
	@echo "make unit     the Swift tests alone"
	@echo "make browser  the browser and crash tests alone"
	@echo "make check    format, warnings, tests, simulation: before every commit"
	@echo "make format   put the format right"
	@echo "make clean    remove what was built, not the store"

run:
	./run

test:
	./test

unit:
	./test --unit

browser:
	./test --browser

check:
	./check

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

clean:
	rm -rf .build .venv artifacts
