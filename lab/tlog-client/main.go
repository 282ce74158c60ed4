// Command tlog-client checks a log that is served as C2SP tlog-tiles with libraries that Candour did not write: Go's own
// checksum database code (golang.org/x/mod/sumdb/note and tlog) and Tessera's client. Nothing of what it concludes is
// computed by code of ours: this program fetches, hands over, and prints.
//
// Exit codes: 0 everything holds (and, with -forge, every forgery was refused), 1 it does not, 2 wrong use.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"k8s.io/klog/v2"
)

const (
	exitHolds    = 0
	exitNot      = 1
	exitWrongUse = 2

	// timeMax bounds one run, so that a log that never answers does not hold a build up.
	timeMax = 10 * time.Minute
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(arguments []string, out, complaints io.Writer) int {
	silenceLibraries()
	given, err := parse(arguments, complaints)
	if err != nil {
		fmt.Fprintln(complaints, err)
		return exitWrongUse
	}
	ctx, stop := context.WithTimeout(context.Background(), timeMax)
	defer stop()
	if given.save != "" {
		return saved(ctx, given, out)
	}
	if !holds(ctx, given, out) {
		return exitNot
	}
	if given.forge && !refusesForgeries(ctx, given, out) {
		return exitNot
	}
	return exitHolds
}

// request is what the command line asked for.
type request struct {
	log   *url.URL
	key   string
	token string
	since []byte
	save  string
	forge bool
}

func parse(arguments []string, complaints io.Writer) (request, error) {
	flags := flag.NewFlagSet("tlog-client", flag.ContinueOnError)
	flags.SetOutput(complaints)
	address := flags.String("log", "", "address of the log, the prefix of its tiles")
	key := flags.String("key", "", "C2SP verifier key of the log, or @file")
	token := flags.String("token", os.Getenv("TOKEN"), "bearer token that may read entries (default: TOKEN of the environment)")
	since := flags.String("since", "", "file with a checkpoint that was saved earlier: the log must continue it")
	save := flags.String("save", "", "only verify the newest checkpoint and save it in this file")
	forge := flags.Bool("forge", false, "then forge what is fetched, one thing at a time, and require a refusal each time")
	if err := flags.Parse(arguments); err != nil {
		return request{}, fmt.Errorf("see above: %w", err)
	}
	if *address == "" || *key == "" || flags.NArg() > 0 {
		return request{}, fmt.Errorf("use: tlog-client -log ADDRESS -key KEY [-token T] [-since FILE] [-save FILE] [-forge]")
	}
	parsed, err := url.Parse(strings.TrimSuffix(*address, "/") + "/")
	if err != nil || parsed.Host == "" {
		return request{}, fmt.Errorf("-log is an address such as http://localhost:8080/v1/log")
	}
	given := request{log: parsed, token: *token, save: *save, forge: *forge}
	if given.key, err = keyOf(*key); err != nil {
		return request{}, err
	}
	if *since != "" {
		if given.since, err = os.ReadFile(*since); err != nil {
			return request{}, err
		}
	}
	return given, nil
}

func keyOf(given string) (string, error) {
	file, isFile := strings.CutPrefix(given, "@")
	if !isFile {
		return given, nil
	}
	text, err := os.ReadFile(file)
	return strings.TrimSpace(string(text)), err
}

func saved(ctx context.Context, given request, out io.Writer) int {
	source := newSource(ctx, given, nil)
	raw, tree, err := opened(ctx, source, given.key)
	if err == nil {
		err = os.WriteFile(given.save, raw, 0o600)
	}
	if err != nil {
		fmt.Fprintln(out, "NOT OK ", err)
		return exitNot
	}
	fmt.Fprintf(out, "saved a checkpoint of %d entries, signature verified\n", tree.N)
	return exitHolds
}

// silenceLibraries: what they log besides returning it is not for whoever reads this program's findings.
func silenceLibraries() {
	klog.LogToStderr(false)
	klog.SetOutput(io.Discard)
}
