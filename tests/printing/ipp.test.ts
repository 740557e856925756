import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { pollJob } from '../../api/host/printing/cups-job.ts';
import { askIpp, decode, operations } from '../../api/host/printing/ipp.ts';
import { troubleOf } from '../../api/host/printing/reasons.ts';

const ask = {
  uri: { name: 'job-uri', value: 'ipp://localhost/jobs/7' },
  user: 'kiosk',
  attributes: ['job-state'],
} as const;
const answerOf = (...bytes: number[]) => Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, ...bytes]);
const stateIs = (state: number) => [2, 0x23, 0, 9, ...Buffer.from('job-state'), 0, 4, 0, 0, 0, state];

let server: Server | null = null;
afterEach(() => server?.close());

/** A scheduler on the network that answers everything with this. */
async function scheduler(status: number, answer: Buffer): Promise<string> {
  const made = createServer((_, reply) => reply.writeHead(status, { 'content-type': 'application/ipp' }).end(answer));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const at = made.address();
  if (at === null || typeof at === 'string') throw new Error('it does not listen');
  return `127.0.0.1:${at.port}`;
}

describe('a scheduler on another machine', () => {
  it('is asked over the network', async () => {
    const at = await scheduler(200, answerOf(...stateIs(9), 3));
    expect((await askIpp(at, operations.getJobAttributes, ask)).get('job-state')).toEqual([9]);
    expect((await askIpp(`${at}/version=1.1`, operations.getJobAttributes, ask)).get('job-state')).toEqual([9]);
  });

  it('that wants a password, or forgot the job, leaves it at handed over', async () => {
    const nothing = { state: 'handed-over', trouble: null };
    for (const status of [401, 403, 426]) {
      expect(await pollJob(await scheduler(status, Buffer.alloc(0)), 'Desk-7')).toEqual(nothing);
      server?.close();
    }
    expect(await pollJob(await scheduler(200, Buffer.from([2, 0, 4, 6, 0, 0, 0, 1, 3])), 'Desk-7')).toEqual(nothing);
  });

  it('that is in trouble itself is asked again', async () => {
    for (const status of [400, 404, 500, 503]) {
      await expect(pollJob(await scheduler(status, Buffer.alloc(0)), 'Desk-7')).rejects.toThrow(`HTTP ${status}`);
      server?.close();
    }
  });

  it('that answers nonsense or nothing is an error, never a state', async () => {
    await expect(pollJob(await scheduler(200, answerOf(...stateIs(9))), 'Desk-7')).rejects.toThrow(RangeError);
    server?.close();
    await expect(pollJob('127.0.0.1:1', 'Desk-7')).rejects.toThrow();
    await expect(pollJob('127.0.0.1:1', 'no job')).rejects.toThrow('not the name of a job');
  });
});

describe('an answer', () => {
  it('keeps all values of an attribute, and every group', () => {
    const more = [0x44, 0, 0, 0, 1, 0x62];
    const found = decode(answerOf(2, 0x44, 0, 1, 0x61, 0, 1, 0x61, ...more, 4, 0x21, 0, 1, 0x6e, 0, 4, 0, 0, 1, 0, 3));
    expect([...found]).toEqual([
      ['a', ['a', 'b']],
      ['n', [256]],
    ]);
  });

  it('cut off anywhere is noticed', () => {
    const whole = answerOf(...stateIs(5), 3);
    for (let length = 0; length < whole.length; length++)
      expect(() => decode(whole.subarray(0, length)), String(length)).toThrow(RangeError);
  });
});

describe('the word for a trouble', () => {
  it('names what has to be put right first', () => {
    expect(troubleOf(['media-empty-error', 'door-open-error'])).toBe('cover-open');
    expect(troubleOf(['toner-empty-error', 'media-needed'])).toBe('paper-out');
  });

  it('is none for ordinary work and for warnings', () => {
    expect(troubleOf(['none'])).toBeNull();
    expect(troubleOf(['job-printing', 'media-low-warning', 'toner-low-report', 'media-empty-warning'])).toBeNull();
  });
});
