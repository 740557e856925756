import { FolderOpenIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VerifiedFile } from '../../../../api/contract/seal.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert, type AlertTone } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { shortDate } from '../../../words/dates.ts';
import { dateWithYear, momentLine } from '../../../words/moments.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { printedPart } from './groups.ts';

const tones: Record<VerifiedFile['finding'], AlertTone> = {
  untouched: 'pass',
  changed: 'stop',
  'added-to': 'stop',
  'other-key': 'decide',
  'not-sealed': 'plain',
};

const witnessTones = { contradicts: 'stop', elsewhere: 'decide', erased: 'plain' } as const;

/** The answer in one word, what it means, and what is known of the paper. */
export function Finding({ checked }: { checked: VerifiedFile }) {
  const { t } = useTranslation('seal');
  const zone = useStatus(({ now }) => now.zone);
  const go = useGo();
  const { name, finding, says, signedAt, certificate, witness, kept } = checked;
  const corrected = kept?.corrections.at(-1);
  const day = (instant: Instant): string => dateWithYear({ instant, zone });
  return (
    <div className="col gap4">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <Alert tone={tones[finding]} live title={t(`finding.${finding}`)}>
        <p>{t(`meaning.${finding}`)}</p>
        <p className="label">{sayFault(says)}</p>
      </Alert>
      <section className="card col gap4">
        <dl className="facts">
          {signedAt && (
            <div>
              <dt className="label">{t('sealedAt')}</dt>
              <dd>{momentLine({ instant: signedAt, zone })}</dd>
            </div>
          )}
          {certificate && (
            <div>
              <dt className="label">{t('sealedWith')}</dt>
              <dd>
                {certificate.present
                  ? t('presentSeal', { fingerprint: printedPart(certificate.fingerprint) })
                  : t('pastSeal', {
                      fingerprint: printedPart(certificate.fingerprint),
                      since: day(certificate.since),
                      until: day(certificate.until),
                    })}
              </dd>
            </div>
          )}
          <div>
            <dt className="label">{t('belongs')}</dt>
            <dd>
              {kept ? (
                <>
                  <bdi className="strong">{kept.clientName}</bdi>
                  {`, ${t('visitRow', {
                    date: `${shortDate(kept.visitDate)} ${kept.visitDate.slice(0, 4)}`,
                    n: kept.session,
                    of: kept.sessionsPlanned,
                  })}`}
                </>
              ) : (
                t('notKept')
              )}
            </dd>
          </div>
        </dl>
        {(witness === 'contradicts' || witness === 'elsewhere' || witness === 'erased') && (
          <Alert tone={witnessTones[witness]} live title={t(`witness.${witness}`)}>
            <p>{t(`witnessMeaning.${witness}`)}</p>
          </Alert>
        )}
        {corrected && (
          <Alert tone="fix" title={t('corrected', { date: dateWithYear(corrected.at), number: corrected.number })} />
        )}
        {kept && (
          <div className="row between gap4">
            <p className="grow">{witness === 'contradicts' ? '' : t(`how.${kept.how}`)}</p>
            <Button small icon={<FolderOpenIcon />} onPress={() => go({ at: 'visit', visitId: kept.visitId })}>
              {t('openVisit')}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
