import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import type { ClientDetails } from '../../../../domain/clinic/client.ts';
import { pageLocale } from '../../../words/language.ts';

export function Details({ details, minor }: { details: ClientDetails; minor: boolean }) {
  const { t } = useTranslation('client');
  const rows: readonly (readonly [string, string])[] = [
    ...(typeof details.dateOfBirth === 'string'
      ? []
      : [[t('photoId'), t(details.dateOfBirth.photoId ? 'photoIdSeen' : 'photoIdNone')] as const]),
    [t('phone'), details.phone],
    [t('email'), details.email],
    [t('emergency'), [details.emergencyName, details.emergencyPhone].filter((part) => part !== '').join(', ')],
    ...(minor
      ? [
          [
            t('guardianName'),
            [details.guardianName, details.guardianRelation].filter((part) => part !== '').join(', '),
          ] as const,
        ]
      : []),
    [t('language'), languageName(details.language, pageLocale())],
  ];
  return (
    <section className="card col">
      <h2 className="large">{t('details')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd className={value === '' ? 'quiet' : 'selectable'}>{value === '' ? t('none') : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
