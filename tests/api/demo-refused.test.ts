import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CivilDate, CivilTime, Instant } from '../../domain/time.ts';
import { Scenario, Step } from '../../scripts/demo/scenario.ts';
import { demoCommand, runDemo } from './run-demo.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chairside-demo-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const demo = (out: string, scenario?: unknown) => runDemo(dir, out, scenario);

describe('a scenario that does not hold', () => {
  const step = { at: '2026-11-24T08:00:00Z', zone: 'Europe/London' };

  it('names the step, its code and its message, and writes nothing', async () => {
    const { code, stderr, folder } = await demo('fails', [
      { ...step, operation: 'app.status', input: {} },
      { ...step, operation: 'clients.search', input: { query: '' } },
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('Step 2 (clients.search) failed: not-allowed: That is not possible right now.');
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves nothing on the stick, however late it fails', async () => {
    const text = await readFile(join(root, 'docs/scenarios/full-visit.json'), 'utf8');
    const steps = Scenario.parse(JSON.parse(text));
    expect(steps.some(({ operation }) => operation === 'documents.save')).toBe(true);
    const { code, stderr, folder } = await demo('late', [
      ...steps,
      { ...step, at: '2027-01-01T08:00:00Z', operation: 'session.take-back', input: {} },
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('(session.take-back) failed')]);
    expect(existsSync(folder)).toBe(false);
  });

  it('takes no 30 February for an instant', async () => {
    const { code, stderr } = await demo('february', [
      { ...step, at: '2026-02-30T08:00:00Z', operation: 'app.status', input: {} },
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Step 1, at: not an instant')]);
  });

  it('takes no time for an instant that no clock shows, in any schema of instants, times and dates', () => {
    for (const at of ['2026-02-28T24:00:00Z', '2026-02-28T24:00Z', '2026-02-28T23:60:00Z', '2026-02-29T08:00:00Z'])
      expect(Step.safeParse({ ...step, at, operation: 'app.status', input: {} }).success, at).toBe(false);
    expect(Step.safeParse({ ...step, operation: 'app.status', input: {} }).success).toBe(true);
    for (const at of ['2026-02-28T24:00:00.000Z', '2026-02-28T23:59:60.000Z', '2026-02-29T08:00:00.000Z'])
      expect(Instant.safeParse(at).success, at).toBe(false);
    for (const time of ['24:00', '23:60', '9:00', '-1:00']) expect(CivilTime.safeParse(time).success, time).toBe(false);
    for (const date of ['2026-02-29', '2026-00-10', '2026-04-31', '26-04-30'])
      expect(CivilDate.safeParse(date).success, date).toBe(false);
  });

  it('names a key that the contract does not know, at any depth', async () => {
    const [setup] = Scenario.parse(JSON.parse(await readFile(join(root, 'docs/scenarios/full-visit.json'), 'utf8')));
    const input = z.looseObject({ clinic: z.looseObject({}) }).parse(setup?.input);
    const { code, stderr } = await demo('unknown', [
      { ...setup, input: { ...input, clinic: { ...input.clinic, nick: 'x' } } },
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('unknown-key: the contract knows no "clinic.nick"')]);
  });

  it('reports at once an --out that is a file or not writable', async () => {
    const file = join(dir, 'a-file');
    await writeFile(file, '');
    expect(await demo('a-file')).toMatchObject({
      code: 1,
      stderr: `${file} is a file. Name a folder that --out may write to.\n`,
    });
    const nowhere = await demoCommand('--out', '/proc/x/y').catch((error) => error);
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringMatching(/\/proc.*\n$/)]);
    expect(nowhere.stderr).not.toContain(' at ');
  });

  it('fails when a refusal was expected and did not come', async () => {
    const { code, stderr } = await demo('done', [
      { ...step, operation: 'app.status', input: {}, expect: 'not-allowed' },
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Step 1 (app.status) failed: not-refused')]);
  });

  it('is told from a file that is no scenario, and from a wrong command line', async () => {
    expect(await demo('odd', [{ ...step, operation: 'no.such', input: {} }])).toMatchObject({ code: 1 });
    expect(await demo('empty', [])).toMatchObject({ code: 1 });
    const usage = await demoCommand('--wrong').catch((error) => error);
    expect([usage.code, usage.stderr]).toEqual([64, expect.stringContaining('Usage: npm run demo')]);
  });
});
