import { describe, expect, it } from 'vitest';
import { answerCalls } from '../../electron/ipc.ts';

/** Only what the channel looks at: who sent it, from which frame, at which address. */
interface Frame {
  readonly url: string;
}

function channelWith(mainFrame: Frame, destroyed = false) {
  const heard: unknown[] = [];
  const handlers = new Map<string, (event: { senderFrame: Frame | null }, name: unknown, input: unknown) => unknown>();
  answerCalls(
    { handle: (name, handler) => void handlers.set(name, handler) },
    { isDestroyed: () => destroyed, webContents: { mainFrame } },
    {
      call: async (name) => {
        heard.push(name);
        return { ok: true, value: {} };
      },
    },
  );
  return {
    heard,
    channels: [...handlers.keys()],
    async from(senderFrame: Frame | null) {
      return handlers.get('chairside')?.({ senderFrame }, 'app.status', {});
    },
  };
}

const ours = { url: 'app://kiosk/' };

describe('the one channel', () => {
  it('answers the main frame on our own page', async () => {
    const channel = channelWith(ours);
    expect(channel.channels).toEqual(['chairside']);
    expect(await channel.from(ours)).toEqual({ ok: true, value: {} });
    expect(channel.heard).toEqual(['app.status']);
  });

  it.each([
    ['a frame inside the page, even on our own address', { url: 'app://kiosk/' }],
    ['a frame of another site', { url: 'https://evil.example/' }],
    ['a frame without an address', { url: 'about:blank' }],
    ['a frame that has gone away', null],
  ])('refuses %s', async (_what, frame) => {
    const channel = channelWith(ours);
    expect(await channel.from(frame)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(channel.heard).toEqual([]);
  });

  it.each(['https://evil.example/', 'app://kiosk.evil/', 'app://other/', 'file:///tmp/x.html', 'data:text/html,x'])(
    'refuses the main frame once it is at %s',
    async (url) => {
      const elsewhere = { url };
      const channel = channelWith(elsewhere);
      expect(await channel.from(elsewhere)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(channel.heard).toEqual([]);
    },
  );

  it('refuses a window that is gone', async () => {
    const channel = channelWith(ours, true);
    expect(await channel.from(ours)).toMatchObject({ ok: false });
    expect(channel.heard).toEqual([]);
  });
});
