import { ArrowUUpLeftIcon, FilesIcon, SealCheckIcon, UsersIcon, UsersThreeIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../api/contract/joins.ts';
import { ClientField } from '../../../../domain/clinic/client.ts';
import { differing, type RightSide, type RightSides, sideByItself } from '../../../../domain/clinic/joining.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { DetailRow } from './DetailRow.tsx';

/** Both records beside each other: what differs is chosen row by row, and nothing is written before. */
export function Compare({ clientId, other: otherId }: { clientId: ClientId; other: ClientId }) {
  const { t } = useTranslation('join');
  const go = useGo();
  const { call } = useClient();
  const { run, busy } = useStep();
  const today = useStatus(({ now }) => dateOf(now));
  const [chosen, setChosen] = useState<RightSides>({});
  const { data } = useQuery('clients.compare', { clientId, other: otherId });
  const back = <BackButton onPress={() => go({ at: 'client-join', clientId, other: null })} />;
  if (!data)
    return (
      <StaffFrame help="join" title={t('title')} side={back}>
        {null}
      </StaffFrame>
    );
  const { kept, other, why } = data;
  const differ = new Set(differing(kept.details, other.details));
  const sideOf = (field: ClientField): RightSide | null =>
    chosen[field] ?? sideByItself(field, kept.details, other.details);
  const undecided = [...differ].find((field) => sideOf(field) === null);
  const to = () => go({ at: 'client', clientId });
  const join = () =>
    run(async () => {
      const right = Object.fromEntries([...differ].map((field) => [field, sideOf(field) ?? 'kept']));
      await call('clients.join', { clientId, other: otherId, right });
      to();
    });
  const two = () =>
    run(async () => {
      await call('clients.tell-apart', { clientId, other: otherId });
      to();
    });
  const waits =
    kept.open && other.open
      ? t('waitsOpen')
      : undecided === undefined
        ? null
        : t('waitsDetail', { detail: t(`detail.${undecided}`) });
  const visitsOf = ({ visits, lastVisit }: Side) =>
    visits === 0
      ? t('noVisits')
      : [t('visits', { count: visits }), ...(lastVisit ? [t('last', { date: shortDate(lastVisit, today) })] : [])].join(
          ', ',
        );
  const papers = kept.papers + other.papers;
  const reactions = kept.reactions + other.reactions;
  return (
    <StaffFrame
      help="join"
      title={t('title')}
      under={`${why === null ? t('whyChosen') : t(`why.${why}`)}. ${t('tap')}`}
      headExtra={
        <p className="row gap3 label">
          <ArrowUUpLeftIcon className="i turn" />
          {t('undone')}
        </p>
      }
      side={
        <>
          {back}
          <Button icon={<UsersThreeIcon />} onPress={() => void two()}>
            {t('two')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          iconEnd={<UsersIcon />}
          waits={waits}
          working={busy && t('joining')}
          onPress={() => void join()}
        >
          {t('join')}
        </Button>
      }
    >
      <div className="joinrows">
        <div className="joinrow joinheads">
          <span />
          <p>
            <b className="large">{t('record.kept')}</b>
            <span className="label">{visitsOf(kept)}</span>
          </p>
          <p>
            <b className="large">{t('record.other')}</b>
            <span className="label">{visitsOf(other)}</span>
          </p>
        </div>
        {ClientField.options.map((field) => (
          <DetailRow
            key={field}
            field={field}
            kept={kept.details}
            other={other.details}
            differs={differ.has(field)}
            value={sideOf(field)}
            onChoose={(side) => setChosen({ ...chosen, [field]: side })}
          />
        ))}
      </div>
      <div className="half tall joincards">
        <section className="card col gap3">
          <h2 className="row gap3 large good">
            <FilesIcon />
            {t('together')}
          </h2>
          <p className="large">
            {[
              t('visits', { count: kept.visits + other.visits }),
              ...(papers > 0 ? [t('papers', { count: papers })] : []),
              ...(reactions > 0 ? [t('reactions', { count: reactions })] : []),
            ].join(', ')}
          </p>
        </section>
        <section className="card col gap3">
          <h2 className="row gap3 large">
            <SealCheckIcon />
            {t('stays')}
          </h2>
          <p className="large">{t('staysWords')}</p>
        </section>
      </div>
    </StaffFrame>
  );
}
