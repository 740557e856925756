import { contract } from '../../api/contract/contract.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { clientTexts, sourceHash } from '../../domain/protocol/translations/texts.ts';
import { standings } from '../screens/clinic/practice/languages/standing.ts';
import type { Answers } from './fake-client.ts';
import { inUseHead } from './own-versions.ts';

type Standing = (typeof standings)[number];

const at = { instant: '2026-11-24T09:40:00.000Z', zone: 'Europe/London', bootId: 'gallery', uptimeMs: 0 };
const approval = { by: 'Robin Example', at, checkedBy: 'Ana Silva', knows: 'translator' };
const sources = clientTexts(defaultProtocol);
/** Of a sentence that is another by now. */
const staleSource = sourceHash('Well.');
const all = ['health', 'consent', 'care', 'findings'];

/** How the first texts of a language stand, in order; all others as `rest`. */
interface Stands {
  readonly language: string;
  readonly name: string;
  readonly first?: readonly (readonly [place: string, standing: Standing])[];
  readonly rest: Standing;
  readonly ready?: readonly string[];
}

const standingAt = ({ first = [], rest }: Stands, place: string): Standing =>
  first.find(([known]) => known === place)?.[1] ?? rest;

function headOf(stands: Stands) {
  const { language, name, ready = [] } = stands;
  const of = (wanted: Standing) => sources.filter(({ place }) => standingAt(stands, place) === wanted).length;
  const counts = Object.fromEntries(standings.map((standing) => [standing, of(standing)]));
  return { language, name, begun: name !== '', counts, ready, approval: ready.length > 0 ? approval : null };
}

function workOf(stands: Stands, reader: boolean) {
  const { language, name } = stands;
  const samples = samplesFor(defaultProtocol, language);
  const texts = sources.map(({ place, text: source }) => {
    const standing = standingAt(stands, place);
    const sample = samples[place]?.text ?? null;
    const text = standing === 'missing' ? null : sample;
    const written = standing === 'draft' || standing === 'checked';
    return {
      ...{ place, source, standing, sample },
      before: standing === 'stale' ? source.replace(/\S+$/, 'well.') : null,
      text,
      of: text === null ? null : standing === 'stale' ? staleSource : sourceHash(source),
      by: written ? 'Robin Example' : null,
      at: written ? at : null,
      approved: standing === 'approved' ? sample : null,
      numbers: false,
    };
  });
  return contract['languages.work'].output.parse({
    ...{ language, name, direction: language === 'ar' ? 'rtl' : 'ltr', digits: null },
    reader: reader ? { name: 'Ana Silva', knows: 'translator', ownerReads: false } : null,
    ...{ from: 'en', version: defaultProtocol.versions.whole, texts },
  });
}

/** What the app answers about a treatment's languages, for the gallery: of the first one everything. */
export function ownLanguages(
  [chosen, ...others]: readonly [Stands, ...Stands[]],
  { reader = true }: { readonly reader?: boolean } = {},
): Answers {
  const work = workOf(chosen, reader);
  const checked = work.texts.map(({ place, source, standing, text, approved }) => ({
    ...{ place, source, before: approved },
    after: standing === 'checked' ? text : approved,
  }));
  const inUse = inUseHead();
  const { treatment } = inUse;
  return {
    'protocols.list': contract['protocols.list'].output.parse({
      treatments: [{ inUse, treatment, name: inUse.name, drafts: [] }],
    }),
    'languages.list': contract['languages.list'].output.parse([chosen, ...others].map(headOf)),
    'languages.work': work,
    'languages.write': work,
    'languages.check': work,
    'languages.begin': work,
    'languages.set': work,
    'languages.look': contract['languages.look'].output.parse({ hash: sha256OfJson(checked), texts: checked, odd: [] }),
    'languages.take': contract['languages.take'].output.parse({
      work,
      changed: work.texts.slice(0, 3).map(({ place, sample }) => ({ place, before: null, after: sample ?? 'Lavado' })),
      odd: [
        { row: 14, place: work.texts[12]?.place ?? '', why: 'other-source' },
        { row: 21, place: work.texts[19]?.place ?? '', why: 'numbers' },
      ],
    }),
  };
}

const inConsent = sources.filter(({ place }) => place.startsWith('consent/clauses')).map(({ place }) => place);

/** Spanish was whole until four sentences of the consent changed; others are on their way. */
export const staleSpanish: Stands = {
  ...{ language: 'es', name: 'Español', rest: 'approved', ready: ['health', 'findings'] },
  first: inConsent.slice(2, 6).map((place) => [place, 'stale']),
};
export const readySpanish: Stands = { language: 'es', name: 'Español', rest: 'approved', ready: all };
export const sampleGerman: Stands = { language: 'de', name: 'Deutsch', rest: 'machine' };
export const checkedGerman: Stands = { language: 'de', name: 'Deutsch', rest: 'checked' };
/** A bit of everything. */
export const mixedArabic: Stands = {
  ...{ language: 'ar', name: 'العربية', rest: 'checked' },
  first: [
    ...inConsent.slice(0, 3).map((place) => [place, 'missing'] as const),
    ...inConsent.slice(3, 9).map((place) => [place, 'draft'] as const),
    ...inConsent.slice(9, 20).map((place) => [place, 'machine'] as const),
  ],
};
