import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../api/contract/client-page.ts';
import { languageName } from '../../../../documents/words/language-name.ts';
import { pageLocale } from '../../../words/language.ts';

/** How to reach a client, and who to call for them. */
export function WhoCard({ client: { details, minor } }: { client: ClientPage }) {
  const { t } = useTranslation('client');
  const { t: page } = useTranslation('clientPage');
  const reach = [details.phone, details.email].filter((part) => part !== '');
  const emergency = [details.emergencyName, details.emergencyPhone].filter((part) => part !== '');
  const guardian = [details.guardianName, details.guardianRelation].filter((part) => part !== '');
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ...(minor ? [[t('guardianName'), guardian] as const] : []),
    [page('emergency'), emergency],
    [t('language'), [languageName(details.language, pageLocale())]],
    ...(typeof details.dateOfBirth === 'string'
      ? []
      : [[t('photoId'), [t(details.dateOfBirth.photoId ? 'photoIdSeen' : 'photoIdNone')]] as const]),
  ];
  return (
    <section className="card col gap2">
      <h2 className="large">{page('who')}</h2>
      <p className={reach.length === 0 ? 'quiet' : 'selectable'}>
        {reach.length === 0 ? page('noReach') : reach.map((part) => <bdi key={part}>{part}</bdi>)}
      </p>
      <dl className="clientfacts">
        {rows
          .filter(([, parts]) => parts.length > 0)
          .map(([name, parts]) => (
            <div key={name} className={parts.length === 1 ? 'inline' : ''}>
              <dt className="label">{name}</dt>
              <dd className="selectable">
                {parts.map((part) => (
                  <bdi key={part}>{part}</bdi>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
