import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { BenchRow } from './bench/row.ts';
import { commandOptions } from './options.ts';

/**
 * `npm run bench -- AREA`: each file in scripts/bench/ that exports `cases` is an area. `--sizes 75,750` are the numbers of
 * visits for `scale`; `--work` counts there what the main thread computed, for a machine that others use meanwhile.
 */
const folder = new URL('bench/', import.meta.url);
const areas = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'row.ts')
  .map((name) => name.slice(0, -3));

const usage = `Usage: npm run bench -- [${areas.join('|')}]… [--json FILE] [--sizes N,N…] [--work]`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = commandOptions(usage, {
    allowPositionals: true,
    options: { json: { type: 'string' }, sizes: { type: 'string' }, work: { type: 'boolean', default: false } },
  });
  const sizes = values.sizes?.split(',').map(Number);
  const chosen = positionals.length === 0 ? areas : positionals;
  if (chosen.some((area) => !areas.includes(area)) || sizes?.some((size) => !Number.isInteger(size) || size < 4)) {
    console.error(usage);
    return 64;
  }
  const rows: BenchRow[] = [];
  for (const area of chosen) {
    process.stderr.write(`${area} …\n`);
    const { cases }: { cases?: (options: { sizes?: number[]; work: boolean }) => Promise<BenchRow[]> } = await import(
      new URL(`${area}.ts`, folder).href
    );
    if (cases) rows.push(...(await cases({ ...(sizes && { sizes }), work: values.work })));
  }
  const width = Math.max(...rows.map((row) => row.case.length));
  for (const row of rows)
    console.log(
      `${row.area.padEnd(10)} ${row.case.padEnd(width)}  ${String(row.ours).padStart(10)} ${row.unit.padEnd(3)}  ${row.peerName}: ${row.peer}  ratio ${row.ratio}`,
    );
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  return 0;
}
