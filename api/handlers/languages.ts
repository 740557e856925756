import { AppError } from '../../domain/errors.ts';
import { longestFile } from '../../domain/protocol/exchange/bounds.ts';
import { approvedLanguage } from '../../domain/protocol/translations/approve.ts';
import type { Parsed } from '../contract/contract.ts';
import type { languages } from '../contract/languages.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { givenTexts, languageDraft, languageHeads, usedVersion } from '../protocols/languages.ts';
import { publishLanguage } from '../protocols/publish.ts';
import type { Context } from './context.ts';

export function languageHandlers(
  parts: Pick<Context, 'record' | 'access' | 'folders' | 'backups'>,
): Handlers<typeof languages> {
  const { record, access, folders, backups } = parts;

  async function fileOf({ texts }: Pick<Parsed<'languages.look'>, 'texts'>): Promise<Uint8Array | null> {
    if (texts.from === 'sample') return null;
    return (await folders.read(texts.targetId, texts.fileId, longestFile)).bytes;
  }

  return {
    'languages.list': ({ treatment }) => record.store.read((r) => languageHeads(r, treatment)),

    'languages.files': ({ targetId }) => folders.files(targetId, ['.csv']),

    'languages.look': async (asked) => {
      const file = await fileOf(asked);
      return record.store.read((r) => {
        const { protocol } = usedVersion(r, asked.treatment);
        return languageDraft(protocol, asked.language, givenTexts(protocol, asked.language, file));
      });
    },

    'languages.approve': async (asked, { now }) => {
      const owner = access.staff;
      await staffByPin(parts, owner.id, asked.pin, now);
      const file = await fileOf(asked);
      const head = record.store.write((w) => {
        const inUse = usedVersion(w, asked.treatment);
        const { protocol, version } = inUse;
        const draft = languageDraft(protocol, asked.language, givenTexts(protocol, asked.language, file));
        if (draft.hash !== asked.hash) throw new AppError('draft-changed');
        const texts = draft.texts.flatMap(({ place, after }) => (after === null ? [] : [[place, after] as const]));
        const approved = version.published !== null;
        const made = approvedLanguage(
          protocol,
          { ...asked, texts: Object.fromEntries(texts) },
          { owner, approved, now },
        );
        if (!made.ok) throw new AppError(made.refusal.code, made.refusal.params);
        return publishLanguage(w, inUse, made.language, { actor: access.staffActor, now });
      });
      backups.ask();
      return head;
    },
  };
}
