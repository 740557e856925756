import { expect, it } from 'vitest';
import { Recent } from '../../db/file/recent.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';

it('keeps the protocol that is asked for again and again, however many others are read between', () => {
  const recent = new Recent();
  const inUse = sha256OfJson('in use');
  recent.keepProtocol(inUse, defaultProtocol);
  const others = Array.from({ length: 200 }, (_, index) => sha256OfJson(index));
  for (const other of others) {
    recent.keepProtocol(other, defaultProtocol);
    expect(recent.protocol(inUse)).toBe(defaultProtocol);
  }
  expect(others.filter((other) => recent.protocol(other)).length).toBeLessThan(30);
});
