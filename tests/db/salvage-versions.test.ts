import { expect, test } from 'vitest';
import { HeaderRow } from '../../db/log/header.ts';
import { resolveRows, type Version } from '../../db/salvage/versions.ts';
import { moment } from './fixtures.ts';

const hash = (name: string): string => name.padEnd(64, '0');

/** Row `sequence` named `name`, following the row named `previous`. */
function version(sequence: number, name: string, previous: string, current = false): Version {
  const { instant, zone } = moment();
  const header = HeaderRow.parse({
    sequence,
    visit_id: null,
    client_id: null,
    type: 'idle-lock-set',
    actor: '{"kind":"system"}',
    instant,
    zone,
    uptime_ms: 1,
    boot_id: 'boot',
    payload_digest: hash('d'),
    previous_hash: hash(previous),
    hash: hash(name),
  });
  return { header, current };
}

function settled(versions: readonly Version[], contradicted: readonly string[] = []) {
  const found = Map.groupBy(versions, ({ header }) => header.sequence);
  const { headers, conflicting } = resolveRows(found, (row) => contradicted.some((name) => row.hash === hash(name)));
  const names = [...headers.values()].sort((a, b) => a.sequence - b.sequence).map((row) => row.hash.replace(/0+$/, ''));
  return { names, conflicting };
}

test('the store’s own row counts, whichever was found first and whatever follows the other', () => {
  const rows = [version(1, 'a1', '0'), version(2, 'b2', 'a1'), version(2, 'c2', 'a1', true), version(3, 'b3', 'b2')];
  expect(settled(rows)).toEqual({ names: ['a1', 'c2', 'b3'], conflicting: [2] });
});

test('where the store’s own is lost, the one that the next row follows counts, as far down as the two ways go', () => {
  const rows = [
    version(1, 'a1', '0'),
    ...[version(2, 'b2', 'a1'), version(2, 'c2', 'a1')],
    ...[version(3, 'b3', 'b2'), version(3, 'c3', 'c2')],
    version(4, 'c4', 'c3', true),
  ];
  expect(settled(rows)).toEqual({ names: ['a1', 'c2', 'c3', 'c4'], conflicting: [2, 3] });
});

test('where no row comes after, the one that follows a row before counts', () => {
  const rows = [version(1, 'a1', '0'), version(2, 'b2', 'e1'), version(2, 'c2', 'a1')];
  expect(settled(rows)).toEqual({ names: ['a1', 'c2'], conflicting: [2] });
});

test('a version that contradicts the store’s payload is left out and reported, even if it is the only one', () => {
  const rows = [version(1, 'a1', '0', true), version(2, 'b2', 'a1')];
  expect(settled(rows, ['b2'])).toEqual({ names: ['a1'], conflicting: [2] });
  expect(settled(rows)).toEqual({ names: ['a1', 'b2'], conflicting: [] });
});
