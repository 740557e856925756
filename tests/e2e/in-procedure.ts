import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../api/client/client.ts';
import { clinic, pin } from '../api/tablet.ts';
import { act, toProcedure } from '../api/visit-steps.ts';
import { type BrowserHost, startBrowserHost } from '../hosts/browser-host.ts';
import { Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';

/** A tablet on whose record a procedure runs: brought there through the contract, then opened by touch. */
export class InProcedure {
  readonly tablet: Tablet;
  readonly #folder: string;
  #host: BrowserHost;

  private constructor(tablet: Tablet, folder: string, host: BrowserHost) {
    this.tablet = tablet;
    this.#folder = folder;
    this.#host = host;
  }

  static async start(): Promise<InProcedure> {
    const folder = mkdtempSync(join(tmpdir(), 'chairside-procedure-'));
    const first = await startBrowserHost(folder);
    const client = createClient((name, input) => first.call(name, input));
    const { recoveryKey } = await client.call('setup.begin', {
      clinic,
      owner: { name: 'Robin Example', pin },
      passphrase,
    });
    const { staff } = await client.call('setup.confirm-recovery', { recoveryKey });
    const hands = { client, staffId: staff[0]?.id ?? '', pin };
    await client.call('session.unlock', { staffId: hands.staffId, pin });
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 180 });
    await first.end();
    const running = new InProcedure(await Tablet.start(), folder, await startBrowserHost(folder));
    await running.#open();
    return running;
  }

  async unlock(): Promise<void> {
    await this.tablet.see('Who is unlocking?');
    await this.tablet.pin(pin, 'Unlock');
  }

  async powerCut(): Promise<void> {
    await this.#host.kill();
    this.#host = await startBrowserHost(this.#folder);
    await this.#open();
  }

  async close(): Promise<void> {
    await this.tablet.close();
    await this.#host.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #open(): Promise<void> {
    const { tablet } = this;
    await tablet.open(this.#host.address);
    await tablet.type('Passphrase', passphrase);
    await tablet.tap('Open');
    await this.unlock();
    await tablet.press(tablet.page.getByText('Sample Client').first());
  }
}
