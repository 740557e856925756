import { useTranslation } from 'react-i18next';
import type { WorkingText } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { partsAt } from '../../../../../domain/protocol/translations/texts.ts';
import { textPieces } from '../../../../../domain/protocol/versions/text-pieces.ts';
import { pageLocale } from '../../../../words/language.ts';
import { namesOf } from '../changes/names.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { useValueWords } from '../changes/useValueWords.ts';
import { nameHere } from './names.ts';

/** A sentence in the clinic's own words, with what changed since it was translated, and where clients read it. */
export function SourceCard({
  protocol,
  from,
  text: { place, source, before },
}: {
  protocol: TreatmentProtocol;
  from: string;
  text: WorkingText;
}) {
  const { t } = useTranslation('practiceLanguages');
  const words = useValueWords(namesOf([protocol]));
  const { parts, title } = usePlaceWords()(protocol, place);
  const pieces = before === null ? null : textPieces(before, source);
  const list = new Intl.ListFormat(pageLocale(), { type: 'conjunction' });
  const read = list.format(partsAt(place).map((part) => t(`part.${part}`)));
  return (
    <section className="card col gap4" aria-label={nameHere(from)}>
      <div className="row between">
        <h2>{nameHere(from)}</h2>
        <p className="label">
          {parts.field === null ? title : t('fieldOf', { item: title, field: words.label(parts.field) })}
        </p>
      </div>
      <p className="translate-source" lang={from}>
        {pieces
          ? pieces
              .filter((piece) => piece.in !== 'before')
              .map((piece) =>
                piece.in === 'after' ? (
                  <ins key={piece.in}>{piece.text}</ins>
                ) : (
                  <span key={piece.text}>{piece.text}</span>
                ),
              )
          : source}
      </p>
      {pieces && (
        <div className="card flat">
          <p className="label">{t('before')}</p>
          <p lang={from}>
            {pieces
              .filter((piece) => piece.in !== 'after')
              .map((piece) =>
                piece.in === 'before' ? (
                  <del key={piece.in}>{piece.text}</del>
                ) : (
                  <span key={piece.text}>{piece.text}</span>
                ),
              )}
          </p>
        </div>
      )}
      <p className="label">{t('readIn', { parts: read })}</p>
    </section>
  );
}
