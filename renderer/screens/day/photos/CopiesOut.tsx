import { useTranslation } from 'react-i18next';
import type { PhotoCopy } from '../../../../api/contract/photos.ts';
import { momentLine } from '../../../words/moments.ts';
import { given } from '../../../words/writing.ts';
import { Purpose } from '../../records/hand-out/Purpose.tsx';
import './copies-out.css';

/** Every copy of a visit's photos that left the clinic: when, by whom, to whom, how much, and why. */
export function CopiesOut({ copies }: { copies: readonly PhotoCopy[] }) {
  const { t } = useTranslation('photos');
  const { t: handOut } = useTranslation('handOut');
  if (copies.length === 0) return <p>{t('noCopies')}</p>;
  return (
    <div className="col gap2">
      <p className="strong">{t('copiesOut', { count: copies.length })}</p>
      <ul className="copiesout">
        {copies.map(({ number, at, by, whom, why, photos }) => (
          <li key={number}>
            <p>{t('copyBy', { at: momentLine(at), by: given(by) })}</p>
            <Purpose
              says={[whom === null ? t('copyOfAll') : handOut(`for.${whom}`), t('copyOf', { count: photos })].join(
                ' · ',
              )}
              why={why}
            />
          </li>
        ))}
      </ul>
      {copies.some(({ whom }) => whom !== 'client') && <p>{t('askCopies')}</p>}
    </div>
  );
}
