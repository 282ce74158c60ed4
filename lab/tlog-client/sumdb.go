package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/transparency-dev/tessera/client"
	"golang.org/x/mod/sumdb/tlog"
)

// proofsMax is how many proofs of each kind are built and checked; in a longer log they are spread evenly.
const proofsMax = 2_000

// sumdb checks with Go's checksum database code alone: the signature, the root from the entries, the hash tiles against that
// root, the inclusion of entries, and that the tree continues its own earlier sizes and a checkpoint that was saved.
func sumdb(ctx context.Context, given request, source *source) (string, error) {
	_, tree, err := opened(ctx, source, given.key)
	if err != nil {
		return "", err
	}
	leaves, err := rehashed(ctx, source, tree)
	if err != nil {
		return "", err
	}
	tiles := tlog.TileHashReader(tree, source)
	included, err := inclusions(tree, leaves, tiles)
	if err != nil {
		return "", err
	}
	continued, err := continuations(given, tree, leaves, tiles)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d entries: signature, root from entries, %d inclusions, %d continuations",
		tree.N, included, continued), nil
}

// stored is the tree as Go's code keeps it: every complete hash in the order it became complete.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, errors.New("a hash beyond the entries read")
		}
		hashes[i] = s[index]
	}
	return hashes, nil
}

// rehashed reads every entry and requires that they have the signed root.
func rehashed(ctx context.Context, source *source, tree tlog.Tree) (stored, error) {
	var made stored
	var n int64
	for bundle := uint64(0); n < tree.N; bundle++ {
		read, err := client.GetEntryBundle(ctx, source.ReadEntryBundle, bundle, uint64(tree.N))
		if err != nil {
			return nil, err
		}
		want := min(tree.N-n, 1<<tileHeight)
		if int64(len(read.Entries)) < want {
			return nil, fmt.Errorf("bundle %d has %d entries, not %d", bundle, len(read.Entries), want)
		}
		for _, entry := range read.Entries[:want] {
			complete, err := tlog.StoredHashes(n, entry, made)
			if err != nil {
				return nil, err
			}
			made = append(made, complete...)
			n++
		}
	}
	root, err := tlog.TreeHash(tree.N, made)
	if err != nil {
		return nil, err
	}
	if root != tree.Hash {
		return nil, fmt.Errorf("root: the entries have %v, the checkpoint says %v", root, tree.Hash)
	}
	return made, nil
}

// inclusions proves entries from the tiles that the log serves and checks each proof against the leaf of the entry read.
func inclusions(tree tlog.Tree, leaves stored, tiles tlog.HashReader) (int, error) {
	checked := 0
	for n := range spread(tree.N) {
		proof, err := tlog.ProveRecord(tree.N, n, tiles)
		if err != nil {
			return 0, fmt.Errorf("inclusion of %d: %w", n, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaves[tlog.StoredHashIndex(0, n)]); err != nil {
			return 0, fmt.Errorf("inclusion of %d: %w", n, err)
		}
		checked++
	}
	return checked, nil
}

// continuations proves from the tiles that the tree continues what it was at earlier sizes, as recomputed from the entries,
// and at the checkpoint that was saved, as it was signed.
func continuations(given request, tree tlog.Tree, leaves stored, tiles tlog.HashReader) (int, error) {
	checked := 0
	for last := range spread(tree.N) {
		n := last + 1
		root, err := tlog.TreeHash(n, leaves)
		if err != nil {
			return 0, err
		}
		if err := continues(tree, tlog.Tree{N: n, Hash: root}, tiles); err != nil {
			return 0, err
		}
		checked++
	}
	if given.since == nil {
		return checked, nil
	}
	older, err := openedNote(given.since, given.key)
	if err != nil {
		return 0, fmt.Errorf("the older checkpoint: %w", err)
	}
	return checked + 1, continues(tree, older, tiles)
}

func continues(tree, older tlog.Tree, tiles tlog.HashReader) error {
	if older.N == 0 {
		return nil // every tree continues the empty one
	}
	proof, err := tlog.ProveTree(tree.N, older.N, tiles)
	if err != nil {
		return fmt.Errorf("continuation of %d: %w", older.N, err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
		return fmt.Errorf("continuation of %d: %w", older.N, err)
	}
	return nil
}

// spread yields every number below size, or in a long log every so many and the last.
func spread(size int64) iter.Seq[int64] {
	step := size/proofsMax + 1
	return func(yield func(int64) bool) {
		for n := int64(0); n < size; n += step {
			if !yield(n) {
				return
			}
		}
		if (size-1)%step != 0 {
			yield(size - 1)
		}
	}
}
