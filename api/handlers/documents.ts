import { presentClinic } from '../../db/projections/settings.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import { fault } from '../../domain/faults/faults.ts';
import type { documents } from '../contract/documents.ts';
import type { Handlers } from '../gate/route.ts';
import { datesFile } from '../papers/dates-file.ts';
import { sealedFile, sealedPaper } from '../papers/sealed-file.ts';
import { act, loadVisit, textsRead, viewOf } from '../papers/visit-acts.ts';
import { sealCertificates } from '../seal/seal-certificates.ts';
import type { Context } from './context.ts';

export function documentHandlers({
  record,
  access,
  folders,
}: Pick<Context, 'record' | 'access' | 'folders'>): Handlers<typeof documents> {
  return {
    'documents.get': ({ documentId }) => {
      const { id, kind, pdf, fileName } = sealedFile(record.store, documentId);
      return { id, kind, fileName, base64: Buffer.from(pdf).toString('base64') };
    },

    'documents.verify': async ({ documentId }) => {
      const { pdf, sha256 } = record.store.read((r) => sealedPaper(r, documentId));
      if (sha256Hex(pdf) !== sha256) return { verdict: 'altered', says: fault('seal-changed', { why: 'other-file' }) };
      const { verdict, says } = await verifyDocument(pdf, record.store.read(sealCertificates));
      return { verdict, says };
    },

    'documents.targets': () => folders.targets(),

    'documents.save': async ({ visitId, targetId }, { now }) => {
      const { store } = record;
      const { staffActor: actor } = access;
      const target = (await folders.targets()).find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target');
      const { saved, read } = store.read((r) => {
        const visit = loadVisit(r, visitId);
        const { careRead, preparationRead } = textsRead(r, visit);
        return { saved: visit, read: visit.state.rescheduled ? preparationRead : careRead };
      });
      const sealed = saved.state.sealed?.documents ?? [];
      if (sealed.length === 0) throw new AppError('not-now', { why: 'nothing-sealed' });
      const files = sealed.map(({ id }) => sealedFile(store, id));
      const written = await folders.write(targetId, [
        ...files.map(({ fileName, pdf }) => ({ name: fileName, bytes: pdf })),
        ...datesFile({ state: saved.state, protocol: read }, store.read(presentClinic)),
      ]);
      const visit = store.write((w) => {
        for (const { id } of files)
          act(w, visitId, { type: 'give-copy', document: id, how: 'saved', where: target.label }, { now, actor });
        return viewOf(loadVisit(w, visitId), now);
      });
      return { ...written, visit };
    },
  };
}
