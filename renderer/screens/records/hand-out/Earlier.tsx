import { useTranslation } from 'react-i18next';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { dateWithYear } from '../../../words/moments.ts';
import { given } from '../../../words/writing.ts';
import { Purpose } from './Purpose.tsx';

/** What went out before. Nothing while nothing did. */
export function Earlier({ earlier }: Pick<HandOutLook, 'earlier'>) {
  const { t } = useTranslation('handOut');
  if (earlier.length === 0) return null;
  return (
    <section className="card col gap3">
      <h2 className="large">{t('earlier')}</h2>
      <ul className="handlist">
        {earlier.map(({ at, by, whom, why }) => (
          <li key={at.instant} className="handwords">
            <p>{t('earlierBy', { at: dateWithYear(at), by: given(by) })}</p>
            <Purpose says={t(`for.${whom}`)} why={why} />
          </li>
        ))}
      </ul>
    </section>
  );
}
