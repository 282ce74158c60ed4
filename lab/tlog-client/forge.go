package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// forgery changes one thing between the log and the checks, as somebody on the way or the log's keeper might.
type forgery struct {
	name    string
	request func(given request) request
	answer  func(path string, body []byte) []byte
}

var forgeries = []forgery{
	{"one bit of the last entry", same, in("tile/entries/", lastBit)},
	{"one bit of the first entry", same, in("tile/entries/", firstBit)},
	{"the last entry left out", same, in("tile/entries/", lastEntryOut)},
	{"one bit of a hash tile", same, in("tile/0/", lastBit)},
	{"the root, its signature kept", same, in("checkpoint", otherRoot)},
	{"one bit of the signature", same, in("checkpoint", otherSignature)},
	{"the size, its signature kept", same, in("checkpoint", otherSize)},
	{"another key of the same name", strangersKey, nil},
}

// refusesForgeries runs every check against every forgery, and wants every one of them refused.
func refusesForgeries(ctx context.Context, given request, out io.Writer) bool {
	all := true
	for _, forged := range forgeries {
		for _, each := range checks {
			way := &spoiled{change: forged.answer}
			found, err := each.judge(ctx, forged.request(given), newSource(ctx, given, way))
			switch {
			case err == nil:
				fmt.Fprintf(out, "ACCEPTED A FORGERY  %-30s  %-22s  %s\n", forged.name, each.library, found)
				all = false
			case forged.answer != nil && way.changed == 0:
				fmt.Fprintf(out, "NOTHING WAS FORGED  %-30s  %-22s  %v\n", forged.name, each.library, err)
				all = false
			default:
				fmt.Fprintf(out, "refused %-30s  %-22s  %s\n", forged.name, each.library, reason(err))
			}
		}
	}
	return all
}

// spoiled is a way to the log on which answers are changed.
type spoiled struct {
	change  func(path string, body []byte) []byte
	changed int
}

func (s *spoiled) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil || s.change == nil || response.StatusCode != http.StatusOK {
		return response, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	forged := s.change(request.URL.Path, bytes.Clone(body))
	if !bytes.Equal(forged, body) {
		s.changed++
	}
	response.Body = io.NopCloser(bytes.NewReader(forged))
	return response, nil
}

func same(given request) request { return given }

// strangersKey has the log's name and a key that it never signed with.
func strangersKey(given request) request {
	name, _, _ := strings.Cut(given.key, "+")
	_, stranger, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		panic(err) // a name that verified once is a name
	}
	given.key = stranger
	return given
}

func in(part string, change func([]byte) []byte) func(string, []byte) []byte {
	return func(path string, body []byte) []byte {
		if !strings.Contains(path, part) || len(body) == 0 {
			return body
		}
		return change(body)
	}
}

func lastBit(body []byte) []byte {
	body[len(body)-1] ^= 1
	return body
}

func firstBit(body []byte) []byte {
	body[2] ^= 1 // after the two bytes of its length
	return body
}

// lastEntryOut keeps whole entries only: each is preceded by its length, a big-endian uint16.
func lastEntryOut(body []byte) []byte {
	last := 0
	for at := 0; at+2 <= len(body); at += 2 + int(body[at])<<8 + int(body[at+1]) {
		last = at
	}
	return body[:last]
}

func otherRoot(body []byte) []byte {
	lines := strings.SplitN(string(body), "\n", 4)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil {
		panic(err) // it was opened a moment ago
	}
	lines[2] = base64.StdEncoding.EncodeToString(lastBit(root))
	return []byte(strings.Join(lines, "\n"))
}

func otherSize(body []byte) []byte {
	lines := strings.SplitN(string(body), "\n", 4)
	lines[1] += "0"
	return []byte(strings.Join(lines, "\n"))
}

func otherSignature(body []byte) []byte {
	text := strings.TrimSuffix(string(body), "\n")
	start := strings.LastIndex(text, " ") + 1
	signature, err := base64.StdEncoding.DecodeString(text[start:])
	if err != nil {
		panic(err) // it was opened a moment ago
	}
	return []byte(text[:start] + base64.StdEncoding.EncodeToString(lastBit(signature)) + "\n")
}

// reason is what a library said on one line, without the steps on which it happened, which Tessera names first.
func reason(err error) string {
	const width = 120
	text := strings.Join(strings.Fields(err.Error()), " ")
	if steps := strings.LastIndex(text, "on checkpoint: "); steps >= 0 {
		text = text[steps+len("on checkpoint: "):]
	}
	if len(text) > width {
		return text[:width] + "…"
	}
	return text
}
