import { useTranslation } from 'react-i18next';
import type { ProtocolChange } from '../../../../../domain/protocol/versions/change.ts';
import type { PlaceParts } from '../../../../../domain/protocol/versions/place-parts.ts';
import { isSentenceAt } from '../../../../../domain/protocol/versions/sentence.ts';
import { textPieces } from '../../../../../domain/protocol/versions/text-pieces.ts';
import type { ValueWords } from './useValueWords.ts';

/** What one change did, in a line: the field, what stood there, and what does now. */
export function ChangeText({ change, parts, words }: { change: ProtocolChange; parts: PlaceParts; words: ValueWords }) {
  const { t } = useTranslation('practiceChanges');
  const { what, before, after } = change;
  const within = parts.inner === null ? '' : `${t('quoted', { text: parts.inner })} `;
  const label = parts.field === null ? '' : words.label(parts.field);
  switch (what) {
    case 'moved':
      return (
        <p>
          {within}
          {label} <strong>{t('moved', { from: Number(before) + 1, to: Number(after) + 1 })}</strong>
        </p>
      );
    case 'added':
      return (
        <p>
          {within}
          {label} <strong>{t('added')}</strong> <ins>{words.value(parts.field ?? '', after)}</ins>
        </p>
      );
    case 'removed':
      return (
        <p>
          {within}
          {label} <strong>{t('removed')}</strong> <del>{words.value(parts.field ?? '', before)}</del>
        </p>
      );
    case 'changed':
      return (
        <p>
          {within}
          {label}{' '}
          {typeof before === 'string' && typeof after === 'string' && isSentenceAt(change.place) ? (
            <Sentence before={before} after={after} />
          ) : (
            <>
              <del>{words.value(parts.field ?? '', before)}</del> <ins>{words.value(parts.field ?? '', after)}</ins>
            </>
          )}
        </p>
      );
  }
}

/** A sentence once, with the words struck out that are gone and those marked that are new. */
function Sentence({ before, after }: { before: string; after: string }) {
  return (
    <q>
      {textPieces(before, after).map(({ in: where, text }) => {
        if (where === 'before') return <del key={where}>{text}</del>;
        return where === 'after' ? <ins key={where}>{text}</ins> : <span key={text}>{text}</span>;
      })}
    </q>
  );
}
