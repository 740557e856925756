import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { putWorkingLanguage, removeWorkingLanguage } from '../../db/projections/working-languages.ts';
import { AppError } from '../../domain/errors.ts';
import { longestFile } from '../../domain/protocol/exchange/bounds.ts';
import { approvedLanguage } from '../../domain/protocol/translations/approve.ts';
import { digitsOf } from '../../domain/protocol/translations/digits.ts';
import { namesReader } from '../../domain/protocol/translations/working.ts';
import { readerRefusal } from '../../domain/protocol/translations/write.ts';
import type { Moment } from '../../domain/time.ts';
import type { Parsed } from '../contract/contract.ts';
import type { languages } from '../contract/languages.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { keptTexts } from '../protocols/kept-texts.ts';
import { givenTexts, languageDraft, languageHeads, usedVersion } from '../protocols/languages.ts';
import { publishLanguage } from '../protocols/publish.ts';
import {
  type Asked,
  beginLanguage,
  begunLanguage,
  checkTexts,
  digitsFor,
  dropPublished,
  languageWork,
  takeFile,
  writeText,
} from '../protocols/working-languages.ts';
import { clearFormDraft, clearLanguageDrafts } from '../visit/drafts.ts';
import type { Context } from './context.ts';

export function languageHandlers(
  parts: Pick<Context, 'record' | 'access' | 'folders' | 'backups'>,
): Handlers<typeof languages> {
  const { record, access, folders, backups } = parts;

  /** Bytes of a file are read before the record is. */
  async function fileOf({ texts }: Pick<Parsed<'languages.look'>, 'texts'>): Promise<Uint8Array | null> {
    return texts.from === 'file' ? (await folders.read(texts.targetId, texts.fileId, longestFile)).bytes : null;
  }

  function draftOf(r: ReadHandle, asked: Parsed<'languages.look'>, file: Uint8Array | null) {
    const { treatment, language, texts } = asked;
    const { protocol } = usedVersion(r, treatment);
    const source = file
      ? { file }
      : texts.from === 'checked'
        ? { from: texts.from, kept: keptTexts(r, treatment, language) }
        : { from: 'sample' as const };
    return languageDraft(protocol, language, givenTexts(protocol, language, source));
  }

  /** What owners checked in the app was read by the reader who is named there, and is published under no other name. */
  const readByAnother = (r: ReadHandle, asked: Parsed<'languages.approve'>) =>
    asked.texts.from === 'checked' && !namesReader(begunLanguage(r, asked).reader, asked);

  /** What a file says of each text. */
  const givenFrom = (r: ReadHandle, { treatment, language }: Asked, file: Uint8Array) =>
    givenTexts(usedVersion(r, treatment).protocol, language, { file }).texts;

  const by = (now: Moment) => ({ by: access.staff.name, at: now });
  /** Changes a language that owners work on, and returns it as it is then. */
  const work = (asked: Asked, change: (w: WriteHandle) => void) =>
    record.store.write((w) => {
      change(w);
      return languageWork(w, asked);
    });

  return {
    'languages.list': ({ treatment }) => record.store.read((r) => languageHeads(r, treatment)),

    'languages.begin': (asked) => work(asked, (w) => beginLanguage(w, asked)),

    'languages.work': (asked) => record.store.read((r) => languageWork(r, asked)),

    'languages.set': ({ reader, digits, ...asked }) =>
      work(asked, (w) => {
        const refusal = reader && readerRefusal(reader, access.staff.name);
        if (refusal) throw new AppError(refusal.code, refusal.params);
        const known = begunLanguage(w, asked);
        const chosen = digitsOf(asked.language).find((way) => way === digits) ?? null;
        const set = { ...known, reader: reader ?? known.reader, digits: digits === undefined ? known.digits : chosen };
        putWorkingLanguage(w, asked.treatment, set);
        if (reader) clearFormDraft(w, access.staff.id, { step: 'languages.set', ...asked, field: 'reader' });
      }),

    'languages.write': async (asked, { now }) => {
      await refuseUnprintable(asked.text);
      return work(asked, (w) => {
        writeText(w, asked, by(now));
        const { treatment, language, place } = asked;
        clearFormDraft(w, access.staff.id, { step: 'languages.write', treatment, language, place, field: 'text' });
      });
    },

    'languages.check': (asked, { now }) => work(asked, (w) => checkTexts(w, asked, now)),

    'languages.take': async ({ targetId, fileId, ...asked }, { now }) => {
      const { staff } = access;
      const { bytes } = await folders.read(targetId, fileId, longestFile);
      await refuseUnprintable(record.store.read((r) => givenFrom(r, asked, bytes)));
      access.requireStill(staff);
      return record.store.write((w) => takeFile(w, asked, bytes, by(now)));
    },

    'languages.discard': ({ treatment, language }) =>
      record.store.write((w) => {
        removeWorkingLanguage(w, treatment, language);
        clearLanguageDrafts(w, { treatment, language });
        return languageHeads(w, treatment);
      }),

    'languages.files': ({ targetId }) => folders.files(targetId, ['.csv']),

    'languages.look': async (asked) => {
      const file = await fileOf(asked);
      return record.store.read((r) => draftOf(r, asked, file));
    },

    'languages.approve': async (asked, { now }) => {
      const owner = access.staff;
      await staffByPin(parts, owner.id, asked.pin, now);
      const file = await fileOf(asked);
      const { texts: given } = record.store.read((r) => draftOf(r, asked, file));
      await refuseUnprintable([asked.checkedBy, given.map(({ after }) => after)]);
      const head = record.store.write((w) => {
        const inUse = usedVersion(w, asked.treatment);
        const { protocol, version } = inUse;
        const draft = draftOf(w, asked, file);
        if (draft.hash !== asked.hash || readByAnother(w, asked)) throw new AppError('draft-changed');
        const texts = Object.fromEntries(
          draft.texts.flatMap(({ place, after }) => (after === null ? [] : [[place, after] as const])),
        );
        const approved = version.published !== null;
        const made = approvedLanguage(
          protocol,
          { ...asked, texts, digits: digitsFor(w, asked) },
          { owner, approved, now },
        );
        if (!made.ok) throw new AppError(made.refusal.code, made.refusal.params);
        dropPublished(w, asked, texts);
        return publishLanguage(w, inUse, made.language, { actor: access.staffActor, now });
      });
      backups.ask();
      return head;
    },
  };
}
