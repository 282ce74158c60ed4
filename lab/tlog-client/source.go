package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/transparency-dev/tessera/client"
	"golang.org/x/mod/sumdb/tlog"
)

// tileHeight is what C2SP tlog-tiles fixes: 256 hashes in a full tile.
const tileHeight = 8

// source fetches over HTTP with Tessera's fetcher. Its tiles are kept, because they are asked for once per proof.
type source struct {
	*client.HTTPFetcher
	ctx  context.Context
	kept map[string][]byte
}

func newSource(ctx context.Context, given request, forged http.RoundTripper) *source {
	address := *given.log
	fetcher, err := client.NewHTTPFetcher(&address, &http.Client{Transport: forged})
	if err != nil {
		panic(err) // only an address without a path could be, and it was parsed
	}
	if given.token != "" {
		fetcher.SetAuthorizationHeader("Bearer " + given.token)
	}
	return &source{HTTPFetcher: fetcher, ctx: ctx, kept: map[string][]byte{}}
}

// Height, ReadTiles and SaveTiles make it a tlog.TileReader: the tiles of the checksum database differ from those of C2SP in
// their addresses only, tile/8/0/000 there and tile/0/000 here.
func (s *source) Height() int { return tileHeight }

func (s *source) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		bytes, err := s.tile(tile)
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (s *source) SaveTiles(tiles []tlog.Tile, data [][]byte) {
	for i, tile := range tiles {
		s.kept[tile.Path()] = data[i]
	}
}

func (s *source) tile(tile tlog.Tile) ([]byte, error) {
	if kept, ok := s.kept[tile.Path()]; ok {
		return kept, nil
	}
	bytes, err := s.ReadTile(s.ctx, uint64(tile.L), uint64(tile.N), uint8(tile.W%(1<<tileHeight)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.TrimPrefix(tile.Path(), "tile/8/"), err)
	}
	if want := tile.W * tlog.HashSize; len(bytes) > want {
		bytes = bytes[:want] // the full tile stood in for the partial one
	}
	return bytes, nil
}
