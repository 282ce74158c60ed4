# Candour. The two commands to begin with: make run, make test.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MVN := scripts/mvn

# The labs' short forms, which a change must pass.
LABS_QUICK := fault-quick tamper-quick bench-quick

.PHONY: help
help: ## List what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST) | sort

.PHONY: build
build: ## Build every part without its tests
	@$(if $(BUILT),:,scripts/build)

.PHONY: run
run: build ## Build and start the service with demo people (PORT, CANDOUR_DATA, CANDOUR_MONGODB_URI)
	@exec scripts/run

.PHONY: test
test: ## Build and run every test, on a real mongod
	$(MVN) verify
	scripts/no-skipped

.PHONY: check
check: test ## What a change must pass: every test, then the short form of every lab (under half an hour)
	$(MAKE) --no-print-directory BUILT=yes $(LABS_QUICK) # what the tests ran on is what the labs run on
	@echo "Checked: every test and every lab passed."

.PHONY: fault-quick
fault-quick: build ## Kill, pause and mislead the ledger and its database for four minutes
	scripts/lab org.candour.lab.fault.FaultLedger --size=pr

.PHONY: bench-quick
bench-quick: build ## Take every measurement once, to see that all run; nothing is judged
	scripts/lab org.candour.lab.bench.BenchLedger --size=pr --out=lab/target/bench-ledger-pr.json

.PHONY: fmt
fmt: ## Format the code
	$(MVN) -q spotless:apply

.PHONY: mutants
mutants: ## Try the ledger's proofs, the deciders and consent in force with mutants (slow)
	$(MVN) -q -pl ledger/proofs,shared-kernel,command-side -am test-compile org.pitest:pitest-maven:mutationCoverage -DfailWhenNoMutations=false

.PHONY: clean
clean: ## Remove what was built; the data folder stays
	$(MVN) -q clean

.PHONY: openapi
openapi: ## Write docs/openapi.yaml and docs/routes.md anew from the running service
	$(MVN) -q -pl app -am test -Dtest='OpenApiTest,RouteInventoryTest,RouteSummariesTest' -Dopenapi.write=true

.PHONY: demo
demo: build ## Play one family's path on a copy of the service, and have its log verified
	@scripts/lab org.candour.lab.demo.Demo "$$(echo app/target/app-*-exec.jar)"

.PHONY: bench-ledger
bench-ledger: build ## Measure the ledger in full, about forty minutes, into docs/benchmarks.md
	@scripts/lab org.candour.lab.bench.BenchLedger --size=full --table=docs/benchmarks.md

LOG ?= http://localhost:8080/v1/log

.PHONY: verify
verify: ## Check a served log (LOG=its address, KEY=its verifier key or @file, TOKEN=an auditor's, for entries too, SINCE=an older checkpoint)
	@test -n '$(KEY)' || { echo "Say whose log it should be: make verify KEY=<verifier key or @file> (your own log shows its key at $(LOG)/keys)." >&2; exit 2; }
	@scripts/candour-verify log $(if $(TOKEN),--token='$(TOKEN)') $(if $(SINCE),--since='$(SINCE)') --key='$(KEY)' '$(LOG)'

.PHONY: verify-foreign
verify-foreign: ## Check a served log with libraries we did not write (needs Go; LOG, KEY, TOKEN, SINCE=an older checkpoint, FORGE=1)
	@LOG='$(LOG)' KEY='$(KEY)' TOKEN='$(TOKEN)' SINCE='$(SINCE)' FORGE='$(FORGE)' scripts/verify-foreign

.PHONY: demo-foreign
demo-foreign: build ## Play the demo, then have libraries we did not write verify its log and refuse forgeries (needs Go)
	@FORGE=1 scripts/lab org.candour.lab.demo.Demo "$$(echo app/target/app-*-exec.jar)" scripts/verify-foreign

.PHONY: fault-ledger
fault-ledger: build ## Kill, pause and mislead the ledger and its database at full size, into docs/fault-ledger.md (about half an hour)
	scripts/lab org.candour.lab.fault.FaultLedger --size=full --out docs/fault-ledger.md

.PHONY: tamper-quick
tamper-quick: build ## Tamper with logs in every way, some twenty times each, and read two hundred clean ones
	scripts/lab org.candour.lab.tamper.TamperLedger --size=pr

.PHONY: tamper-ledger
tamper-ledger: build ## The same a thousand times each, into docs/tamper-ledger.md
	scripts/lab org.candour.lab.tamper.TamperLedger --size=full --out docs/tamper-ledger.md
