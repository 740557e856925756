import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../../api/client/client.ts';
import type { Reply } from '../../api/contract/contract.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { sentence } from '../sentence.ts';
import { clinic, pin, refusal } from './tablet.ts';
import {
  act,
  dot,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  signature,
  takeBack,
  timeOut,
  wholeVisit,
} from './visit-steps.ts';

/** A new app behind some transport: raw calls as a page would make them. */
export interface Connection {
  call(name: string, input: unknown): Promise<Reply>;
  /** Set where the host has no keychain. */
  readonly passphrase?: string;
  close(): Promise<void>;
}

const unknownId = '01920000-0000-7000-8000-000000000000';

/** What every transport must carry. The clock may be a real one. */
export function contractSuite(name: string, connect: () => Promise<Connection>): void {
  describe(`the contract over ${name}`, () => {
    let connection: Connection;
    let client: Client;
    let hands: Hands;
    let recoveryKey: string;

    const code = async (operation: string, input: unknown) => {
      const reply = await connection.call(operation, input);
      return reply.ok ? 'ok' : reply.error.code;
    };

    beforeAll(async () => {
      connection = await connect();
      client = createClient((operation, input) => connection.call(operation, input));
      const { passphrase } = connection;
      expect((await client.call('app.status', {})).mode).toBe('setup');
      ({ recoveryKey } = await client.call('setup.begin', {
        clinic,
        owner: { name: sampleOwner.name, pin },
        ...(passphrase !== undefined && { passphrase }),
      }));
      expect(await refusal(client.call('setup.confirm-recovery', { recoveryKey: 'WRONG' }))).toBe('wrong-recovery-key');
      const { mode, staff } = await client.call('setup.confirm-recovery', { recoveryKey });
      expect(mode).toBe('locked');
      hands = { client, staffId: staff[0]?.id ?? '', pin };
    });

    afterAll(() => connection.close());

    it('keeps everything shut while locked', async () => {
      expect(await code('clients.search', { query: '' })).toBe('not-allowed');
      expect(await code('task.get', {})).toBe('not-allowed');
      expect(await code('settings.get', {})).toBe('not-allowed');
    });

    it('refuses a wrong PIN and says how many tries are left', async () => {
      const reply = await connection.call('session.unlock', { staffId: hands.staffId, pin: '000000' });
      expect(reply).toEqual({
        ok: false,
        error: { code: 'wrong-pin', params: { left: 4 } },
      });
      const status = await client.call('session.unlock', { staffId: hands.staffId, pin });
      expect(status).toMatchObject({ mode: 'staff', signedIn: { id: hands.staffId, role: 'owner' } });
    });

    it('gives stable codes to what is unknown or malformed, and no word about its inside', async () => {
      const odd: [string, unknown, string][] = [
        ['no.such', {}, 'unknown-operation'],
        ['toString', {}, 'unknown-operation'],
        ['__proto__', {}, 'unknown-operation'],
        ['', {}, 'unknown-operation'],
        ['x'.repeat(200), {}, 'unknown-operation'],
        ['clients.search', null, 'malformed'],
        ['clients.search', [], 'malformed'],
        ['clients.search', { query: 7 }, 'malformed'],
        ['clients.search', { query: '', more: true }, 'malformed'],
        ['clients.search', { query: 'x'.repeat(1_000_000) }, 'malformed'],
        ['clients.get', { clientId: '' }, 'malformed'],
        ['clients.get', { clientId: '../../etc' }, 'malformed'],
        ['clients.get', { clientId: unknownId }, 'unknown-client'],
        ['visits.get', { visitId: unknownId }, 'unknown-visit'],
        ['visits.seal', { visitId: unknownId }, 'unknown-visit'],
        ['visits.act', { visitId: unknownId, command: { type: 'hand-back' } }, 'malformed'],
        ['visits.act', { visitId: unknownId, command: { type: 'start-break' } }, 'unknown-visit'],
        ['documents.get', { documentId: unknownId }, 'unknown-document'],
        ['drafts.put', { draft: { step: 'add-note', visitId: unknownId, field: 'text' }, value: 'x' }, 'unknown-visit'],
        ['session.hand-over', { visitId: unknownId, task: 'intake', language: 'en' }, 'unknown-visit'],
      ];
      for (const [operation, input, expected] of odd) {
        const reply = await connection.call(operation, input);
        if (reply.ok) throw new Error(`${operation} was done`);
        expect([operation.slice(0, 40), reply.error.code]).toEqual([operation.slice(0, 40), expected]);
        expect(sentence(reply.error).length).toBeLessThan(200);
        expect(JSON.stringify(reply.error)).not.toMatch(/\bat |\/|node_modules|Error|zod/);
      }
    });

    it('takes a client from the door to sealed papers', async () => {
      const view = await wholeVisit(hands);
      expect(view).toMatchObject({
        stage: 'done',
        outcome: 'treated',
        sealed: { head: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
      expect(view.documents.map(({ kind }) => kind)).toEqual(['aftercare-sheet', 'consent-record', 'visit-record']);
      for (const { id: documentId, bytes } of view.documents) {
        const file = await client.call('documents.get', { documentId });
        const pdf = Buffer.from(file.base64, 'base64');
        expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
        expect(pdf.length).toBe(bytes);
        expect(file.fileName).not.toContain('Sample');
        expect((await client.call('documents.verify', { documentId })).verdict).toBe('untouched');
      }
      const closed = await act(hands, view.id, { type: 'close-visit' });
      expect(closed.stage).toBe('closed');
    });

    it('keeps a handed-over tablet to its own visit and task', async () => {
      const mine = await openVisit(hands, { name: 'Second Client' });
      await client.call('session.hand-over', { visitId: mine.id, task: 'intake', language: 'en' });
      for (const [operation, input] of [
        ['clients.search', { query: '' }],
        ['visits.get', { visitId: mine.id }],
        ['visits.today', {}],
        ['visits.act', { visitId: mine.id, command: { type: 'cancel-visit', reason: 'x' } }],
        ['session.unlock', { staffId: hands.staffId, pin }],
        ['session.lock', {}],
        ['settings.get', {}],
      ] as const)
        expect([operation, await code(operation, input)]).toEqual([operation, 'not-allowed']);
      const view = await client.call('task.get', {});
      expect(view).toMatchObject({ task: 'intake', visitId: mine.id, identified: false, own: null });
      expect(await code('task.act', { command: { type: 'finish-intake' } })).toBe('not-identified');
      expect(await code('session.take-back', { staffId: hands.staffId, pin: '111111' })).toBe('wrong-pin');
      expect((await client.call('app.status', {})).mode).toBe('handed-over');
      expect((await client.call('session.take-back', { staffId: hands.staffId, pin })).mode).toBe('staff');
    });

    it('refuses a dot for a signature and a text that paper cannot print', async () => {
      expect(
        await code('clients.add', {
          details: {
            ...sampleClient,
            name: 'Smile \u{16A0}',
            dateOfBirth: '1990-01-01',
          },
        }),
      ).toBe('not-printable');
      const { id } = await openVisit(hands, { name: 'Dotty Client' });
      await intake(hands, id);
      await passChecks(hands, id);
      await timeOut(hands, id);
      await handOver(hands, id, 'consent');
      await readClauses(hands);
      const sign = { type: 'sign-consent', intent: true, electronicRecord: true };
      expect(await code('task.act', { command: { ...sign, signature: dot } })).toBe('not-a-signature');
      expect(await code('task.act', { command: { ...sign, signature } })).toBe('ok');
      await takeBack(hands);
    });

    it('gives an owner who forgot the PIN a new one with the recovery key, and nobody without it', async () => {
      await client.call('session.lock', {});
      const input = { staffId: hands.staffId, newPin: '735126' };
      expect(await code('staff.reset-pin', input)).toBe('recovery-key-needed');
      expect(await code('staff.reset-pin', { ...input, recoveryKey: 'WRONG' })).toBe('wrong-recovery-key');
      expect(await client.call('staff.reset-pin', { ...input, recoveryKey })).toBeNull();
      expect(await code('session.unlock', { staffId: hands.staffId, pin })).toBe('wrong-pin');
      expect((await client.call('session.unlock', { staffId: hands.staffId, pin: '735126' })).mode).toBe('staff');
    });

    it('locks when asked', async () => {
      expect((await client.call('session.lock', {})).mode).toBe('locked');
      expect(await code('visits.today', {})).toBe('not-allowed');
    });
  });
}
