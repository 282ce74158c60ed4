package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/transparency-dev/formats/log"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// check is one library's opinion: what it verified, in a sentence, or why it refuses.
type check struct {
	library string
	judge   func(ctx context.Context, given request, source *source) (string, error)
}

var checks = []check{
	{"golang.org/x/mod/sumdb", sumdb},
	{"Tessera fsck", fsckOf},
	{"Tessera client", tesseraClient},
}

// holds runs every check and prints each opinion; all of them must agree.
func holds(ctx context.Context, given request, out io.Writer) bool {
	all := true
	for _, each := range checks {
		found, err := each.judge(ctx, given, newSource(ctx, given, nil))
		if err != nil {
			fmt.Fprintf(out, "NOT OK  %-22s  %v\n", each.library, err)
			all = false
			continue
		}
		fmt.Fprintf(out, "OK      %-22s  %s\n", each.library, found)
	}
	return all
}

// opened fetches the newest checkpoint and opens it with the key: the note's signature, then the three lines it signs.
func opened(ctx context.Context, source *source, key string) ([]byte, tlog.Tree, error) {
	raw, err := source.ReadCheckpoint(ctx)
	if err != nil {
		return nil, tlog.Tree{}, err
	}
	tree, err := openedNote(raw, key)
	return raw, tree, err
}

func openedNote(raw []byte, key string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(raw, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("signature: %w", err)
	}
	var stated log.Checkpoint
	if _, err := stated.Unmarshal([]byte(signed.Text)); err != nil {
		return tlog.Tree{}, err
	}
	if stated.Origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is of %q, the key of %q", stated.Origin, verifier.Name())
	}
	tree := tlog.Tree{N: int64(stated.Size)}
	if len(stated.Hash) != tlog.HashSize {
		return tlog.Tree{}, errors.New("the root is not a SHA-256")
	}
	copy(tree.Hash[:], stated.Hash)
	return tree, nil
}
