package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/transparency-dev/formats/log"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
	"golang.org/x/mod/sumdb/note"
)

const (
	// fsckWorkers is how many tiles are compared at once.
	fsckWorkers = 16
	// fsckSilenceMax is how long the checker may fetch nothing before that is taken for its answer.
	fsckSilenceMax = 20 * time.Second
)

// fsckOf has Tessera's own checker rebuild the root and every tile from the entries and compare them with what is served.
func fsckOf(ctx context.Context, given request, source *source) (string, error) {
	verifier, err := note.NewVerifier(given.key)
	if err != nil {
		return "", err
	}
	fetched := &counted{source: source}
	checker := fsck.New(verifier.Name(), verifier, fetched, leafHashes, fsck.Opts{N: fsckWorkers})
	if err := fscked(ctx, checker, fetched); err != nil {
		return "", err
	}
	return fmt.Sprintf("signature, root and every tile from entries (%d bundles of entries, %d tiles)",
		fetched.bundles.Load(), fetched.tiles.Load()), nil
}

// fscked reads two ways in which version 1.0.4 does not answer as a refusal: on a bundle that is too short it indexes past the
// end, and once each of its workers has met a tile that differs it waits for one of them for ever.
func fscked(ctx context.Context, checker *fsck.Fsck, fetched *counted) error {
	answer := make(chan error, 1)
	go func() {
		defer func() {
			if fall := recover(); fall != nil {
				answer <- fmt.Errorf("the checker fell: %v", fall)
			}
		}()
		answer <- checker.Check(ctx)
	}()
	for seen := int64(-1); ; seen = fetched.all() {
		select {
		case err := <-answer:
			return err
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(fsckSilenceMax):
			if fetched.all() == seen {
				return errors.New("the checker went silent, which it does when many tiles differ")
			}
		}
	}
}

// leafHashes is what Tessera's command uses for a log of plain entries.
func leafHashes(bundle []byte) ([][]byte, error) {
	var read api.EntryBundle
	if err := read.UnmarshalText(bundle); err != nil {
		return nil, err
	}
	hashes := make([][]byte, 0, len(read.Entries))
	for _, entry := range read.Entries {
		hashes = append(hashes, rfc6962.DefaultHasher.HashLeaf(entry))
	}
	return hashes, nil
}

// counted counts what was fetched, so that a check of nothing does not read like one of everything.
type counted struct {
	*source
	bundles, tiles atomic.Int64
}

func (c *counted) all() int64 { return c.bundles.Load() + c.tiles.Load() }

func (c *counted) ReadEntryBundle(ctx context.Context, index uint64, partial uint8) ([]byte, error) {
	c.bundles.Add(1)
	return c.source.ReadEntryBundle(ctx, index, partial)
}

func (c *counted) ReadTile(ctx context.Context, level, index uint64, partial uint8) ([]byte, error) {
	c.tiles.Add(1)
	return c.source.ReadTile(ctx, level, index, partial)
}

// tesseraClient has Tessera's client prove every entry, and follow the log from the checkpoint that was saved to the newest.
func tesseraClient(ctx context.Context, given request, source *source) (string, error) {
	verifier, err := note.NewVerifier(given.key)
	if err != nil {
		return "", err
	}
	follow := client.UnilateralConsensus(source.ReadCheckpoint)
	follower, err := client.NewLogStateTracker(ctx, source.ReadTile, given.since, verifier, verifier.Name(), follow)
	if err != nil {
		return "", err
	}
	before := follower.Latest().Size
	if _, _, _, err := follower.Update(ctx); err != nil {
		return "", err
	}
	newest := follower.Latest()
	included, err := tesseraInclusions(ctx, source, newest)
	if err != nil {
		return "", err
	}
	if given.since == nil {
		return fmt.Sprintf("signature, %d inclusions", included), nil
	}
	return fmt.Sprintf("signature, followed from %d to %d entries, %d inclusions", before, newest.Size, included), nil
}

func tesseraInclusions(ctx context.Context, source *source, newest log.Checkpoint) (int, error) {
	builder, err := client.NewProofBuilder(ctx, newest.Size, source.ReadTile)
	if err != nil {
		return 0, err
	}
	checked := 0
	bundle := int64(-1)
	var leaves [][]byte
	for n := range spread(int64(newest.Size)) {
		if n>>tileHeight != bundle {
			bundle = n >> tileHeight
			if leaves, err = bundleLeaves(ctx, source, uint64(bundle), newest.Size); err != nil {
				return 0, err
			}
		}
		if err := included(ctx, builder, newest, uint64(n), leaves[n%(1<<tileHeight)]); err != nil {
			return 0, fmt.Errorf("inclusion of %d: %w", n, err)
		}
		checked++
	}
	return checked, nil
}

func bundleLeaves(ctx context.Context, source *source, bundle, size uint64) ([][]byte, error) {
	read, err := client.GetEntryBundle(ctx, source.ReadEntryBundle, bundle, size)
	if err != nil {
		return nil, err
	}
	if want := min(size-bundle<<tileHeight, 1<<tileHeight); uint64(len(read.Entries)) < want {
		return nil, fmt.Errorf("bundle %d has %d entries, not %d", bundle, len(read.Entries), want)
	}
	hashes := make([][]byte, len(read.Entries))
	for i, entry := range read.Entries {
		hashes[i] = rfc6962.DefaultHasher.HashLeaf(entry)
	}
	return hashes, nil
}

func included(ctx context.Context, builder *client.ProofBuilder, newest log.Checkpoint, n uint64, leaf []byte) error {
	path, err := builder.InclusionProof(ctx, n)
	if err != nil {
		return err
	}
	return proof.VerifyInclusion(rfc6962.DefaultHasher, n, newest.Size, leaf, path, newest.Hash)
}
