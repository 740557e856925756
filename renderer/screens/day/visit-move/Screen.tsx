import { ArrowRightIcon, FilesIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moving } from '../../../../api/contract/joins.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { fullDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { figures, given } from '../../../words/writing.ts';
import { FindPerson, type Person, PersonRow } from '../join/FindPerson.tsx';

/** For the owner: a visit that was opened for the wrong client. The right one is looked for, then it is said why. */
export function MoveVisitScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('join');
  const go = useGo();
  const { data: moving } = useQuery('visits.moving', { visitId });
  const [to, setTo] = useState<Person | null>(null);
  const back = (
    <BackButton onPress={() => (to ? setTo(null) : go({ at: 'visit', visitId }))}>
      {to ? undefined : t('toVisit')}
    </BackButton>
  );
  if (!moving)
    return (
      <StaffFrame help="join" title={t('moveTitle')} side={back}>
        {null}
      </StaffFrame>
    );
  if (to) return <Confirm visitId={visitId} moving={moving} to={to} onBack={() => setTo(null)} />;
  return (
    <StaffFrame
      help="join"
      title={t('moveTitle')}
      under={t('moveUnder', { name: given(moving.client.name), date: fullDate(moving.openedOn) })}
      side={back}
    >
      {moving.refused ? (
        <Alert tone="fix" title={sayFault(moving.refused)} />
      ) : (
        <Whose moving={moving} onChoose={setTo} />
      )}
    </StaffFrame>
  );
}

function Whose({ moving, onChoose }: { moving: Moving; onChoose: (person: Person) => void }) {
  const { t } = useTranslation('join');
  return (
    <FindPerson except={moving.client.id} onChoose={onChoose}>
      {moving.openedFor ? (
        <ul className="list visit">
          <PersonRow person={moving.openedFor} said={t('openedFor')} onChoose={onChoose} />
        </ul>
      ) : (
        <p className="large">{t('moveFind')}</p>
      )}
    </FindPerson>
  );
}

function Confirm({
  visitId,
  moving,
  to,
  onBack,
}: {
  visitId: VisitId;
  moving: Moving;
  to: Person;
  onBack: () => void;
}) {
  const { t } = useTranslation('join');
  const { t: custody } = useTranslation('custody');
  const { t: common } = useTranslation();
  const go = useGo();
  const born = useBorn();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [why, setWhy] = useDraft({ step: 'visits.move', visitId, field: 'why' });
  const move = () =>
    run(async () => {
      await call('visits.move', { visitId, clientId: to.id, why });
      go({ at: 'client', clientId: to.id });
    });
  return (
    <StaffFrame
      help="join"
      title={t('moveTitle')}
      under={t('undone')}
      side={<BackButton onPress={onBack} />}
      main={
        <Button
          kind="main"
          iconEnd={<ArrowRightIcon className="i turn" />}
          waits={why.trim() === '' ? custody('whyFirst') : null}
          working={busy && common('saving')}
          onPress={() => void move()}
        >
          {t('move')}
        </Button>
      }
    >
      <div className="half tall joincards">
        {([moving.client, to] as const).map((person, index) => (
          <section key={person.id} className="card col gap2">
            <p className="label">{t(index === 0 ? 'moveFrom' : 'moveTo')}</p>
            <h2 className="large">
              <bdi>{person.name}</bdi>
            </h2>
            <p className="label">{upperFirst(born(person.dateOfBirth))}</p>
          </section>
        ))}
        <section className="card col gap3">
          <h2 className="row gap3 large good">
            <FilesIcon />
            {t('follows')}
          </h2>
          <p className="large">
            {joined(
              fullDate(moving.openedOn),
              t('moveSession', { n: figures(moving.session), total: figures(moving.sessionsPlanned) }),
              moving.papers > 0 ? t('papers', { count: moving.papers }) : '',
            )}
          </p>
          <p>{t('followsWords')}</p>
        </section>
        <section className="card col gap3">
          <h2 className="row gap3 large">
            <SealCheckIcon />
            {t('stays')}
          </h2>
          <p>{t('moveStays')}</p>
        </section>
      </div>
      <Area label={t('moveWhy')} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
    </StaffFrame>
  );
}
