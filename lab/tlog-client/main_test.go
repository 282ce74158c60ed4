package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const token = "an-auditors"

// servedLog is a log made with Go's own code, so that this test rests on nothing of Candour.
type servedLog struct {
	signer  note.Signer
	key     string
	entries [][]byte
	tree    stored
}

func newLog(t *testing.T) *servedLog {
	secret, key, err := note.GenerateKey(rand.Reader, "example.org/log")
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	return &servedLog{signer: signer, key: key}
}

func (l *servedLog) grow(t *testing.T, size int) *servedLog {
	for n := len(l.entries); n < size; n++ {
		entry := fmt.Appendf(nil, `{"entry":%d}`, n)
		hashes, err := tlog.StoredHashes(int64(n), entry, l.tree)
		if err != nil {
			t.Fatal(err)
		}
		l.entries, l.tree = append(l.entries, entry), append(l.tree, hashes...)
	}
	return l
}

func (l *servedLog) checkpoint() ([]byte, error) {
	root, err := tlog.TreeHash(int64(len(l.entries)), l.tree)
	if err != nil {
		return nil, err
	}
	return note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%v\n", l.signer.Name(), len(l.entries), root)}, l.signer)
}

func (l *servedLog) ServeHTTP(answer http.ResponseWriter, request *http.Request) {
	body, err := l.body(strings.TrimPrefix(request.URL.Path, "/v1/log/"), request.Header.Get("Authorization"))
	if err != nil {
		http.Error(answer, err.Error(), http.StatusNotFound)
		return
	}
	_, _ = answer.Write(body)
}

func (l *servedLog) body(path, authorization string) ([]byte, error) {
	if path == "checkpoint" {
		return l.checkpoint()
	}
	rest, isTile := strings.CutPrefix(path, "tile/")
	if !isTile {
		return nil, os.ErrNotExist
	}
	rest, isEntries := strings.CutPrefix(rest, "entries/")
	if isEntries {
		rest = "0/" + rest
	}
	tile, err := tlog.ParseTilePath("tile/8/" + rest)
	if err != nil || !isEntries {
		if err != nil {
			return nil, err
		}
		return tlog.ReadTileData(tile, l.tree)
	}
	if authorization != "Bearer "+token {
		return nil, os.ErrPermission
	}
	if tile.N<<tileHeight+int64(tile.W) > int64(len(l.entries)) {
		return nil, os.ErrNotExist
	}
	var bundle []byte
	for _, entry := range l.entries[tile.N<<tileHeight : tile.N<<tileHeight+int64(tile.W)] {
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(entry))), entry...)
	}
	return bundle, nil
}

func asked(t *testing.T, log *servedLog, more ...string) (int, string) {
	server := httptest.NewServer(log)
	t.Cleanup(server.Close)
	var out bytes.Buffer
	code := run(append([]string{"-log", server.URL + "/v1/log", "-key", log.key, "-token", token}, more...), &out, io.Discard)
	return code, out.String()
}

func TestHoldsAndRefusesEveryForgery(t *testing.T) {
	// A proof in a tree of one entry needs no hash, so there a forged tile has nobody to deceive.
	for _, size := range []int{2, 255, 256, 257, 700, 1_703} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			if code, said := asked(t, newLog(t).grow(t, size), "-forge"); code != exitHolds {
				t.Fatalf("exit code %d:\n%s", code, said)
			}
		})
	}
}

func TestFollowsASavedCheckpoint(t *testing.T) {
	log := newLog(t).grow(t, 300)
	file := filepath.Join(t.TempDir(), "older.checkpoint")
	if code, said := asked(t, log, "-save", file); code != exitHolds {
		t.Fatal(said)
	}

	code, said := asked(t, log.grow(t, 513), "-since", file)

	if code != exitHolds || !strings.Contains(said, "followed from 300 to 513 entries") {
		t.Fatal(code, said)
	}
}

func TestRefusesALogThatDoesNotContinueTheSavedCheckpoint(t *testing.T) {
	log := newLog(t).grow(t, 300)
	file := filepath.Join(t.TempDir(), "older.checkpoint")
	asked(t, log, "-save", file)
	other := &servedLog{signer: log.signer, key: log.key, entries: [][]byte{}}
	hashes, _ := tlog.StoredHashes(0, []byte("rewritten"), other.tree)
	other.entries, other.tree = append(other.entries, []byte("rewritten")), append(other.tree, hashes...)

	code, said := asked(t, other.grow(t, 513), "-since", file)

	if code != exitNot || strings.Count(said, "NOT OK") != 2 || !strings.Contains(said, "continuation of 300") {
		t.Fatal(code, said)
	}
}

func TestNeedsATokenForEntries(t *testing.T) {
	if code, said := asked(t, newLog(t).grow(t, 3), "-token", "a-strangers"); code != exitNot {
		t.Fatal(code, said)
	}
}

func TestSaysHowItIsUsed(t *testing.T) {
	if code := run([]string{"-log", "http://localhost/v1/log"}, io.Discard, io.Discard); code != exitWrongUse {
		t.Fatal(code)
	}
}

func TestAWayThatForgesNothingIsNotCountedAsARefusal(t *testing.T) {
	kept := forgeries
	t.Cleanup(func() { forgeries = kept })
	forgeries = []forgery{{"nothing at all", same, in("no such path", lastBit)}}
	log := newLog(t).grow(t, 3)
	server := httptest.NewServer(log)
	t.Cleanup(server.Close)
	given, err := parse([]string{"-log", server.URL + "/v1/log", "-key", log.key, "-token", token}, io.Discard)
	if err != nil {
		t.Fatal(err)
	}

	if refusesForgeries(context.Background(), given, io.Discard) {
		t.Fatal("a check that let a forgery pass was not found")
	}
}
