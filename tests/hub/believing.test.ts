import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Chairs, type KnownChair, learn } from '../../domain/chairs/known.ts';
import { sealTo } from '../../hub/box.ts';
import { makeChairKeys, signBytes } from '../../hub/keys.ts';
import { fetchRoots } from '../../hub/roots.ts';
import { Wire } from '../../hub/wire.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function newChair(name: string): Omit<KnownChair, 'removed'> {
  const { signPublic, boxPublic } = makeChairKeys();
  const keys = { sign: base64(signPublic), box: base64(boxPublic) };
  return { chair: randomUUID(), name, device: `CH-${name}`, ...keys, mayEnrol: true };
}

const [founder, second, third] = [newChair('1'), newChair('2'), newChair('3')];
const start: Chairs = { chairs: [{ ...founder, removed: null }], clinicBox: null };
const added = (chair: Omit<KnownChair, 'removed'>) => ({ type: 'chair-added', ...chair }) as const;

it('what a chair said before it was removed counts, in whatever order the logs are read', () => {
  const gone = { type: 'chair-removed', chair: second.chair, until: null } as const;
  const known = learn(start, founder.chair, added(second));
  const heardBefore = learn(learn(known, second.chair, added(third)), founder.chair, gone);
  const heardAfter = learn(learn(known, founder.chair, gone), second.chair, added(third));
  const names = ({ chairs }: Chairs) => chairs.map(({ name }) => name).sort();
  expect(names(heardBefore)).toEqual(['1', '2', '3']);
  expect(names(heardAfter)).toEqual(names(heardBefore));
});

it('nobody is added again with another key to seal to', () => {
  const known = learn(start, founder.chair, added(second));
  expect(learn(known, founder.chair, added({ ...second, box: third.box }))).toBe(known);
});

it('a removed chair gives no key that rows are sealed with from then on', async () => {
  const [mine, live, gone] = [makeChairKeys(), makeChairKeys(), makeChairKeys()];
  const [me, other, thief, circle] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const given = async (by: string, { signPrivate }: typeof live, epoch: number) => {
    const info = `chairside-key-1 ${circle} ${epoch} ${me}`;
    const sealed = await sealTo(mine.boxPublic, info, Buffer.alloc(32, epoch));
    const signature = signBytes(signPrivate, Buffer.concat([Buffer.from(info), sealed]));
    return { key_epoch: epoch, sealed, by_chair: by, signature };
  };
  const keys = [await given(thief, gone, 2), await given(other, live, 3), await given(thief, gone, 9)];
  const wire: Wire = Object.assign(Object.create(Wire.prototype), { rows: () => Promise.resolve(keys) });
  const member = {
    ...{ chair: me, circle, keys: mine, roots: new Map([[1, Buffer.alloc(32, 1)]]) },
    signKeys: new Map([
      [other, live.signPublic],
      [thief, gone.signPublic],
    ]),
    ...{ givers: new Set([other]), formerGivers: new Set([thief]) },
  };
  expect([...(await fetchRoots(wire, member)).keys()]).toEqual([2, 3]);
  // As long as it was one of the chairs, it might.
  const both = { ...member, givers: new Set([other, thief]), formerGivers: new Set<string>() };
  expect([...(await fetchRoots(wire, both)).keys()]).toEqual([2, 3, 9]);
});
