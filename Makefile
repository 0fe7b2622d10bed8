# All that is done to this repository is a target here. Recipes need only a shell, Maven and JDK 25.
SHELL := /bin/bash
.DEFAULT_GOAL := help

JAVA_HOME := $(shell ./vetika --java-home 2>/dev/null)
export JAVA_HOME
VERSION := $(shell sed -n '/<artifactId>vetika-parent/,/<packaging>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml)
MAVEN := mvn --batch-mode --no-transfer-progress
JAR := app/target/vetika.jar
INSTALLED := target/vetika-$(VERSION)
SOURCES := $(shell find pom.xml app/pom.xml lib/*/pom.xml app/src/main lib/*/src/main tools/jar-layout/pom.xml tools/jar-layout/src/main -type f 2>/dev/null)

.PHONY: help run build check format bench mutation install browser jdk clean

help: ## Lists what can be made
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: $(JAR) ## Builds if needed and starts the server with demonstration data on http://localhost:8080
	@exec ./vetika start --demo

build: $(JAR) ## Builds the program, without tests

$(JAR): $(SOURCES) | jdk
	$(MAVEN) --quiet package -DskipTests -Dspotless.check.skip -Djacoco.skip -pl app -am
	@touch $@

check: jdk browser ## Compiles with all warnings as errors, checks the format, runs every test
	$(MAVEN) verify $$(tools/browser-options) $(MAVEN_OPTIONS)

format: jdk ## Formats the sources
	$(MAVEN) --quiet spotless:apply

bench: $(JAR) ## Measures pages, search, import and start against their limits
	bench/run

mutation: jdk ## Changes the libraries' code in small ways and counts which changes the tests notice
	$(MAVEN) -Pmutation -Dspotless.check.skip -Djacoco.skip test-compile org.pitest:pitest-maven:mutationCoverage -pl lib/khmer-text,lib/linkage,lib/estimation,lib/counts

install: $(JAR) ## Makes the installed form, which starts fastest, in target/vetika-VERSION
	tools/make-installed $(JAR) $(INSTALLED)

browser: ## Finds the browser of the page tests and what drives it
	@tools/prepare-browser

jdk:
	@./vetika --java-home >/dev/null

clean: ## Removes everything that was built; never the data folder
	rm -rf target app/target lib/*/target tools/jar-layout/target
