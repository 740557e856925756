import { useTranslation } from 'react-i18next';
import type { ReactionView } from '../../../../../api/contract/reactions.ts';
import { shortDate } from '../../../../words/dates.ts';
import { momentLine } from '../../../../words/moments.ts';

/** What was reported, as it stands on the sheet. */
export function Report({ reaction }: { reaction: ReactionView }) {
  const { t } = useTranslation('reactions');
  const { report, lots, reported, today } = reaction;
  const rows: readonly (readonly [string, string])[] = [
    [t('beganLabel'), shortDate(report.began, today)],
    [t('whatLabel'), report.signs.map((sign) => t(`sign.${sign}`)).join(', ')],
    [t('whereLabel'), report.areas.map((area) => t(`area.${area}`)).join(', ')],
    [t('wordsAsk'), report.words],
    [t('lotsAsk'), lots.map(({ name, lot }) => `${name} ${lot}`).join(', ')],
    [t('doctorAsk'), t(`doctorIs.${report.doctor}`)],
    [t('adviceLabel'), report.advice],
    [t('toldByLabel'), report.toldBy === '' ? t('theClient') : report.toldBy],
  ];
  return (
    <section className="card col">
      <h2 className="large">{t('reported')}</h2>
      <p className="label">{t('by', { moment: momentLine(reported.at), who: reported.byName })}</p>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt className="label">{name}</dt>
              <dd className="selectable">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
