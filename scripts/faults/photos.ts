import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createApp } from '../../api/app/app.ts';
import { createClient } from '../../api/client/client.ts';
import { rows } from '../../db/file/handles.ts';
import { visitEvents } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import type { VisitId } from '../../domain/ids.ts';
import { mostOfVisit, poses } from '../../domain/photos/photo.ts';
import { Instant, Zone } from '../../domain/time.ts';
import type { Step } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';
import { base64, jpeg, thumb } from '../sample/pictures.ts';
import { openVisit, setUp, treated } from '../sample/steps.ts';
import { OtherTablet } from './other-process.ts';
import { inFolder, keyIn, portsIn, storeIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

const { pin } = sampleOwner;
const morning = Date.parse('2026-11-24T08:00:00Z');
/** As large as a picture may be: its pages are still being written when the kill comes. */
const long = 390_000;

/**
 * Kills a tablet with kill -9 while photos are being kept. An acknowledged one must be there, the one under way with its row
 * and its bytes or with neither, and no bytes that no row names.
 */
export const photosKilled: Trial = {
  name: 'photos',
  tries: 200,
  async run(tries) {
    const tally = new Tally();
    const random = numbers(7);
    let kept = 0;
    while (tally.tried < tries)
      await inFolder(async (dir) => {
        const { ownerId, visitId } = await prepared(dir);
        let time = morning + 86_400_000;
        let known = 0;
        for (let life = 1; tally.tried < tries && known < mostOfVisit; life++) {
          const tablet = new OtherTablet();
          const step = (): Step => {
            time += 1000;
            const at = Instant.parse(new Date(time).toISOString());
            return { at, zone: Zone.parse(sampleZone), operation: 'photos.keep', input: {} };
          };
          await tablet.start(dir, step(), `boot-${life}`);
          await tablet.call(step(), 'session.unlock', { staffId: ownerId, pin });
          const timer = setTimeout(() => void tablet.kill(), random() * 400);
          const faults: string[] = [];
          let acknowledged = known;
          for (let reply = await keep(acknowledged); reply; reply = await keep(acknowledged)) {
            if (reply.ok) acknowledged += 1;
            else faults.push(reply.error.code);
            if (faults.length > 0 || acknowledged === mostOfVisit) break;
          }
          clearTimeout(timer);
          await tablet.kill();
          const found = await photosIn(dir, visitId);
          if (found.count < acknowledged) faults.push(`${acknowledged - found.count} acknowledged photos lost`);
          if (found.count > acknowledged + 1) faults.push('a photo that was never asked for');
          tally.count([...faults, ...found.faults]);
          known = found.count;
          kept = Math.max(kept, known);

          function keep(at: number) {
            const picture = jpeg({ fill: (life * 31 + at) % 256, long });
            const pose = poses[at % poses.length] ?? 'top';
            return tablet.call(step(), 'photos.keep', {
              ...{ visitId, pose, jpeg: base64(picture), thumb: base64(thumb) },
            });
          }
        }
      });
    return tally.outcome(`${kept} photos on a visit, each with its row and its bytes`);
  },
};

/** A visit that is sealed and still open, whose client agreed to photos. */
async function prepared(dir: string): Promise<{ ownerId: string; visitId: VisitId }> {
  const clock = simulatedClock(Instant.parse(new Date(morning).toISOString()), Zone.parse(sampleZone));
  const app = await createApp(portsIn(dir, clock));
  try {
    const client = createClient((name, input) => app.call(name, input));
    const { ownerId } = await setUp({ client });
    await client.call('session.unlock', { staffId: ownerId, pin });
    const hands = { client, staffId: ownerId, pin };
    const { id } = await openVisit(hands);
    await treated(hands, id);
    return { ownerId, visitId: id };
  } finally {
    await app.close();
  }
}

const Kept = z.object({ id: z.string(), jpeg: z.instanceof(Uint8Array), thumb: z.instanceof(Uint8Array) });

/** How many photos the record names, and what does not fit between rows and bytes. */
async function photosIn(dir: string, visitId: VisitId): Promise<{ count: number; faults: string[] }> {
  const store = storeIn(dir, await keyIn(dir));
  try {
    return store.read((r) => {
      const files = new Map(rows(r, 'SELECT id, jpeg, thumb FROM photo_file', Kept).map((file) => [file.id, file]));
      const taken = visitEvents(r, visitId).flatMap(({ event }) => (event?.type === 'photo-taken' ? [event] : []));
      const faults = taken.flatMap(({ photo, sha256, thumbSha256 }) => {
        const file = files.get(photo);
        files.delete(photo);
        if (!file) return ['a row without its bytes'];
        return sha(file.jpeg) === sha256 && sha(file.thumb) === thumbSha256 ? [] : ['bytes that are not the row’s'];
      });
      const chain = verifyChain(r);
      return {
        count: taken.length,
        faults: [
          ...faults,
          ...[...files].map(() => 'bytes without a row'),
          ...(chain.ok ? [] : ['the chain is broken']),
        ],
      };
    });
  } finally {
    store.close();
  }
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
