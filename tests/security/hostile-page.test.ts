import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { build } from '../../scripts/build.ts';
import { Tablet } from '../e2e/tablet.ts';
import { type BrowserHost, startBrowserHost } from '../hosts/browser-host.ts';
import { draftsTried, fillRecord, headOf, passphrase, secrets } from './hostile-record.ts';
import { type Known, payloadFor, seeded } from './payloads.ts';

let folder: string;
let host: BrowserHost;
let tablet: Tablet;
let known: Known;
let recoveryKey: string;
let fingerprint: string;
let headBefore: string;
let ownVisit: string;
let visitIds: string[];
let staffIds: string[];
/** One call by a script in the page, with the page's own token. The reply as text. */
function callFromPage(name: string, input: unknown): Promise<string> {
  return tablet.page.evaluate(
    async ([operation, payload]) => {
      const answer = await fetch('/call', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-chairside-token': sessionStorage.getItem('chairside-token') ?? '',
        },
        body: JSON.stringify({ name: operation, input: payload }),
      });
      return answer.text();
    },
    [name, input] as const,
  );
}

const codeOf = (text: string): string => JSON.parse(text).error?.code ?? 'done';

function expectNothingOfOthers(text: string, where: string): void {
  for (const [what, words] of Object.entries({ ...secrets, recoveryKey, fingerprint, folder }))
    expect(text.includes(words), `${what} in ${where}`).toBe(false);
}

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'chairside-hostile-'));
  host = await startBrowserHost(folder);
  ({ recoveryKey, fingerprint, ownVisit, visitIds, staffIds, known } = await fillRecord(host));
  await host.end();
  headBefore = await headOf(folder);

  // Started anew: the tablet is still handed over, and what comes now is the page's own doing.
  host = await startBrowserHost(folder);
  tablet = await Tablet.start();
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Mabel');
});
afterAll(async () => {
  await tablet.close();
  await host.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('from the handed-over page', () => {
  it('every operation, with right and wrong ids, gives nothing of anybody else and is refused unless it is the client’s', async () => {
    const chance = seeded(4);
    // Reads, and writes that a client could not make: the client's own steps are tried by themselves below.
    const harmless = new Set(['app.status', 'session.touch', 'task.get', 'drafts.get']);
    const own = new Set(['task.act', 'drafts.put', 'session.take-back']);
    // Allowed here, and refused without the recovery key, or the handle of a running procedure.
    const guarded = new Set(['staff.reset-pin', 'chair.silence']);
    for (const name of operationNames.filter((one) => !own.has(one)))
      for (let times = 0; times < 12; times++) {
        const text = await callFromPage(name, payloadFor(name, known, chance));
        expectNothingOfOthers(text, name);
        if (!contract[name].allowed.includes('handed-over'))
          expect([name, codeOf(text)]).toEqual([name, 'not-allowed']);
        else if (guarded.has(name)) expect(JSON.parse(text).ok, text).toBe(false);
        else expect(harmless.has(name), name).toBe(true);
      }
  });

  it('staff commands are not taken as the client’s, and another visit’s or the staff’s drafts are not read or written', async () => {
    for (const command of [
      { type: 'cancel-visit', reason: 'x' },
      { type: 'hand-back' },
      { type: 'add-note', text: 'x' },
      { type: 'start-procedure', expectedMinutes: 60 },
      { type: 'decide-alert', question: 'allergies', decision: 'continue', reason: 'x' },
      { type: 'countersign-consent' },
      { type: 'sign-aftercare' },
    ])
      expect(['malformed', 'not-now', 'not-handed-over']).toContain(
        codeOf(await callFromPage('task.act', { command })),
      );
    for (const visitId of visitIds)
      for (const tried of draftsTried) {
        // During the intake the tablet has no draft of staff's steps, of another task, or of another visit.
        const draft = { ...tried, visitId };
        expect(['not-allowed', 'malformed']).toContain(codeOf(await callFromPage('drafts.get', { draft })));
        expect(['not-allowed', 'malformed']).toContain(codeOf(await callFromPage('drafts.put', { draft, value: 'x' })));
      }
    const draft = { step: 'confirm-own-details', field: 'form' };
    for (const visitId of visitIds.filter((id) => id !== ownVisit))
      expect(codeOf(await callFromPage('drafts.put', { draft: { ...draft, visitId }, value: 'x' }))).toBe(
        'not-allowed',
      );
  });

  it('the status names staff for taking back, and nothing more about them', async () => {
    const { value } = JSON.parse(await callFromPage('app.status', {}));
    for (const one of value.staff) expect(Object.keys(one).sort()).toEqual(['id', 'name', 'role', 'sixDigits']);
    expect(value.signedIn).toBeNull();
    expect(Object.keys(value.handedOver).sort()).toEqual(['identified', 'task', 'visitId']);
  });

  it('nothing of the kind is in the page, its storages, its history or its memory of requests', async () => {
    const everything = await tablet.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const cached = await caches.keys().catch(() => []);
      return [
        document.documentElement.outerHTML,
        JSON.stringify({ ...localStorage }),
        Object.keys({ ...sessionStorage }).join(),
        document.cookie,
        JSON.stringify(databases),
        cached.join(),
        String(history.length),
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join('\n'),
        JSON.stringify(history.state),
      ];
    });
    expectNothingOfOthers(everything.join('\n'), 'the page');
    expect(everything[2]).toBe('chairside-token');
    expect(everything[3]).toBe('');
    expect(everything[4]).toBe('[]');
  });

  it('no file of the tablet can be fetched, and no other machine reached', async () => {
    const fetched = await tablet.page.evaluate(async () => {
      const answers: string[] = [];
      for (const address of [
        '/record.db',
        '/record.db-wal',
        '/keys.json',
        '/heads.json',
        '/../keys.json',
        '/%2e%2e/keys.json',
        '/assets/../keys.json',
        '/manifest.json',
        '/package.json',
        'file:///etc/passwd',
        'https://example.com/',
        'http://127.0.0.1:1/',
        'blob:null/x',
      ])
        answers.push(
          await fetch(address).then(
            async (answer) => `${answer.status} ${await answer.text()}`,
            () => 'stopped',
          ),
        );
      return answers;
    });
    for (const answer of fetched) expect(['stopped', '404 There is no such page.\n']).toContain(answer);
  });

  it('no window opens, no other address is gone to, no peer connection is there, and nothing gets into the clipboard', async () => {
    const tried = await tablet.page.evaluate(async () => {
      const opened = window.open('http://127.0.0.1:1/?carried') === null;
      const link = document.createElement('a');
      Object.assign(link, { href: 'http://127.0.0.1:1/?carried', target: '_blank' });
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      location.href = 'http://127.0.0.1:1/?carried';
      link.remove();
      const copied = new ClipboardEvent('copy', { cancelable: true, bubbles: true });
      document.body.dispatchEvent(copied);
      return [opened, 'RTCPeerConnection' in window, 'WebTransport' in window, copied.defaultPrevented];
    });
    expect(tried).toEqual([true, false, false, true]);
    expect(tablet.page.context().pages()).toHaveLength(1);
    expect(new URL(tablet.page.url()).search).toBe('');
  });

  it('going away, coming back and reloading shows the client’s task again', async () => {
    await tablet.page.evaluate(() => {
      history.pushState(null, '', '/settings');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await tablet.see('Mabel');
    await tablet.page.goBack().catch(() => null);
    await tablet.page.goto(new URL('/', host.address).href);
    await tablet.see('Mabel');
    await tablet.page.reload();
    await tablet.see('Mabel');
    expectNothingOfOthers(await tablet.page.content(), 'the page after a reload');
  });

  it('the hand-over is left with a PIN only', async () => {
    for (const staffId of staffIds)
      for (const wrong of ['000000', '', '1', '24681', '2468100', ' 246810', '246810 '])
        expect(['wrong-pin', 'unknown-staff', 'pin-wait']).toContain(
          codeOf(await callFromPage('session.take-back', { staffId, pin: wrong })),
        );
    for (const operation of ['session.unlock', 'session.lock', 'store.open', 'store.recover', 'setup.begin'] as const)
      expect(codeOf(await callFromPage(operation, {}))).toBe('not-allowed');
    expect(JSON.parse(await callFromPage('app.status', {})).value.mode).toBe('handed-over');
  });

  it('and after all that the record is the same, row for row', async () => {
    await host.end();
    // Neither starting nor ending in a hand-over writes a row.
    expect(await headOf(folder)).toBe(headBefore);
  });
});
