import type { ReadHandle } from '../../db/file/handles.ts';
import { append, appendClinicEvent, clientEvents, head } from '../../db/log/log.ts';
import { clientCount } from '../../db/projections/clients.ts';
import { sealedSize } from '../../db/projections/documents.ts';
import { cutOffHandOut } from '../../db/projections/hand-outs.ts';
import { openedForOthers } from '../../db/projections/moved-visits.ts';
import { personOf, recordsOf, whoIsWhoChanged } from '../../db/projections/persons.ts';
import { photoSize } from '../../db/projections/photos.ts';
import { presentClinic, staffLanguage } from '../../db/projections/settings.ts';
import { staffName } from '../../db/projections/staff.ts';
import { isoLocal } from '../../documents/hand-out/iso.ts';
import { english } from '../../documents/words/languages.ts';
import type { HandOutPart } from '../../domain/clinic/hand-out.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { HandOutLook, handOut } from '../contract/hand-out.ts';
import type { Handlers } from '../gate/route.ts';
import { clientFiles, counted, dataBytes, pageBytes, photosFor } from '../hand-out/client-files.ts';
import { everyClient } from '../hand-out/every-client.ts';
import { handedRecord } from '../hand-out/handed-record.ts';
import { LastLocked } from '../hand-out/last-locked.ts';
import { onRecord } from '../hand-out/on-record.ts';
import { makePassword } from '../hand-out/password.ts';
import { freeAt, needRoom } from '../hand-out/room.ts';
import { type BagMade, writeBag } from '../hand-out/write-bag.ts';
import { writtenFor } from '../hand-out/written-in.ts';
import type { Job } from '../jobs/jobs.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import type { Context } from './context.ts';

const { handOutNames: names } = english.words;

type Parts = Pick<
  Context,
  'record' | 'access' | 'folders' | 'device' | 'jobs' | 'host' | 'ids' | 'clock' | 'keyRandom'
>;

export function handOutHandlers(of: Parts): Handlers<typeof handOut> {
  const { record, access, folders, device, jobs, host, ids, keyRandom } = of;
  const lastLocked = new LastLocked();

  async function places(): Promise<HandOutLook['places']> {
    const found = await folders.targets();
    return Promise.all(
      found.map(async (target) => ({ ...target, free: await freeAt(await folders.pathOf(target.id)) })),
    );
  }

  async function placeNamed(targetId: string) {
    const target = (await folders.targets()).find(({ id }) => id === targetId);
    const place = await folders.pathOf(targetId);
    if (!target || place === null) throw new AppError('unknown-target');
    return { target, place };
  }

  /** Throws `hand-out-changed` once one of these clients is no longer who they were when this was called. */
  const standsFor = (whom: readonly ClientId[] | 'everybody') => {
    const { sequence } = record.store.read(head);
    return (r: ReadHandle): void => {
      if (whoIsWhoChanged(r, sequence, whom)) throw new AppError('hand-out-changed');
    };
  };

  /** Whatever fails because clients were erased or joined meanwhile says so. */
  const asOne = <T>(stands: (r: ReadHandle) => void, work: (job: Job) => Promise<T>): Promise<T> =>
    jobs.run(
      'hand-out',
      (job) =>
        work(job).catch((error) => {
          if (record.isOpen) record.store.read(stands);
          throw error;
        }),
      access.staff.id,
    );

  const earlier = (clientId: ClientId): HandOutLook['earlier'] =>
    record.store.read((r) =>
      personsRecords(r, clientId)
        .flatMap((one) => clientEvents(r, one))
        .flatMap(({ event, actor, moment }) =>
          event.type === 'hand-out-told'
            ? [{ at: moment, by: actor.kind === 'staff' ? staffName(r, actor.staffId) : '', ...event }]
            : [],
        )
        .map(({ at, by, whom, why }) => ({ at, by, whom, why }))
        .sort((one, other) => other.at.instant.localeCompare(one.at.instant)),
    );

  return {
    'hand-out.look': async ({ clientId }, { now }) => {
      const by = access.staff.name;
      const handed = record.store.read((r) => {
        const writtenIn = writtenFor(r, 'client', personOf(r, clientId));
        return handedRecord(r, clientId, { now, by, device, notes: true, writtenIn });
      });
      const papers = handed.visits.flatMap((visit) => visit.papers);
      const all = record.store.read((r) => photosFor(r, handed, 'client'));
      return {
        name: handed.client.name,
        papers: { count: papers.length, bytes: papers.reduce((sum, paper) => sum + paper.bytes, 0) },
        page: { bytes: pageBytes(handed, all) },
        data: { bytes: dataBytes(handed, all) },
        photos: record.store.read((r) => ({
          ...sizeOf(all),
          agreed: sizeOf(photosFor(r, handed, 'other')),
        })),
        notes: { count: handed.visits.reduce((sum, { notes }) => sum + notes.length, 0) },
        places: await places(),
        cutOff: record.store.read((r) => cutOffHandOut(r, personOf(r, clientId))),
        earlier: earlier(clientId),
        lastLocked: lastLocked.of(
          access.staff.id,
          record.store.read((r) => personOf(r, clientId)),
        ),
      };
    },

    'hand-out.write': async ({ clientId: asked, parts, whom, why, targetId, locked }, { now }) => {
      const clientId = record.store.read((r) => personOf(r, asked));
      const { id: staffId, name: by } = access.staff;
      const actor = access.staffActor;
      const { target, place } = await placeNamed(targetId);
      const notes = parts.includes('notes');
      const handed = record.store.read((r) =>
        handedRecord(r, clientId, { now, by, device, notes, writtenIn: writtenFor(r, whom, clientId) }),
      );
      // Where a visit was opened for somebody else, it goes with them too.
      const stands = standsFor([clientId, ...record.store.read((r) => openedForOthers(r, clientId))]);
      const kind = target.removable ? 'stick' : 'tablet';
      const password = locked ? makePassword(keyRandom) : null;
      const part = { what: 'client', client: clientId, parts, whom, place: kind } as const;
      const noted = ({ files, bytes, manifest }: BagMade, begun: number) =>
        record.store.write((w) => {
          stands(w);
          const out = { ...part, type: 'handed-out', encrypted: locked } as const;
          appendClinicEvent(w, { ...out, files, bytes, manifest, begun }, { actor, now });
          const told = { type: 'hand-out-told', clientId, whom, why, manifest } as const;
          append(w, [{ visitId: null, clientId, actor, moment: now, event: told }]);
          clearFormDraft(w, staffId, { step: 'hand-out.write', clientId: asked, field: 'why' });
        });
      const papers = handed.visits.flatMap((visit) => visit.papers);
      const photos = record.store.read((r) => photosFor(r, handed, whom));
      await needRoom(place, sizeOfParts(parts, { papers: sizeOf(papers), photos: sizeOf(photos) }));
      const { folder, files, bytes } = await onRecord(
        of,
        { begun: { ...part, to: target.label }, actor, now },
        (begun) =>
          asOne(stands, (job) =>
            writeBag(counted(clientFiles(record.store, handed, parts, whom), job.report), job, {
              ...{ place, name: names.folder(civilDateOf(now), clientId.slice(-6)) },
              ...{ password, noted: (made) => noted(made, begun) },
              info: { clinic: handed.made.clinic.name, at: isoLocal(now), version: names.program(host.version) },
            }),
          ),
      );
      return lastLocked.keep(staffId, clientId, { place: target.label, folder, files, bytes, password });
    },

    'hand-out.look-all': async () => ({
      ...record.store.read((r) => ({
        ...{ clients: clientCount(r), papers: sealedSize(r), photos: photoSize(r) },
        cutOff: cutOffHandOut(r, null),
      })),
      lastLocked: lastLocked.of(access.staff.id, 'everybody'),
      places: await places(),
    }),

    'hand-out.write-all': async ({ parts, why, targetId, locked }, { now }) => {
      const { id: staffId, name: by } = access.staff;
      const actor = access.staffActor;
      const { target, place } = await placeNamed(targetId);
      const writtenIn = { language: record.store.read(staffLanguage), asRead: false };
      const how = { now, by, device, notes: parts.includes('notes'), writtenIn };
      const stands = standsFor('everybody');
      const { name: clinic } = record.store.read(presentClinic);
      const kind = target.removable ? 'stick' : 'tablet';
      const password = locked ? makePassword(keyRandom) : null;
      const all = { what: 'everything', client: null, parts, whom: 'other', place: kind } as const;
      const noted = ({ files, bytes, manifest }: BagMade, begun: number) =>
        record.store.write((w) => {
          stands(w);
          const out = { ...all, type: 'handed-out', encrypted: locked, why } as const;
          appendClinicEvent(w, { ...out, files, bytes, manifest, begun }, { actor, now });
          clearFormDraft(w, staffId, { step: 'hand-out.write-all', field: 'why' });
        });
      const sizes = record.store.read((r) => ({ papers: sealedSize(r), photos: photoSize(r) }));
      await needRoom(place, sizeOfParts(parts, sizes));
      const { folder, files, bytes } = await onRecord(
        of,
        { begun: { ...all, to: target.label }, actor, now },
        (begun) =>
          asOne(stands, (job) =>
            writeBag(everyClient(record.store, parts, how, job.report), job, {
              ...{ place, name: names.folderOfAll(civilDateOf(now), ids.next().slice(-6)) },
              ...{ password, noted: (made) => noted(made, begun) },
              info: { clinic, at: isoLocal(now), version: names.program(host.version) },
            }),
          ),
      );
      return lastLocked.keep(staffId, 'everybody', { place: target.label, folder, files, bytes, password });
    },
  };
}

function personsRecords(r: ReadHandle, clientId: ClientId): ClientId[] {
  const person = personOf(r, clientId);
  return [person, ...recordsOf(r, person)];
}

const sizeOf = (files: readonly { readonly bytes: number }[]) => ({
  count: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** Of the parts whose size is known before they are made. */
const sizeOfParts = (
  parts: readonly HandOutPart[],
  sizes: Readonly<Record<'papers' | 'photos', { readonly bytes: number }>>,
) => (['papers', 'photos'] as const).reduce((sum, part) => sum + (parts.includes(part) ? sizes[part].bytes : 0), 0);
