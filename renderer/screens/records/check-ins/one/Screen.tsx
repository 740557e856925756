import { ArrowRightIcon, CheckIcon, PencilSimpleLineIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInView } from '../../../../../api/contract/check-ins.ts';
import type { VisitId } from '../../../../../domain/ids.ts';
import { CheckInOutcome, CheckInWay } from '../../../../../domain/visit/check-ins/check-in.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair, Choice } from '../../../../kit/Choice.tsx';
import { Area } from '../../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../../ui-data/useFormDraft.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { shortDate } from '../../../../words/dates.ts';
import { momentLine } from '../../../../words/moments.ts';
import { sayFault } from '../../../../words/say-fault.ts';
import { CheckInStatus } from '../CheckInStatus.tsx';
import '../check-ins.css';

interface Typed {
  readonly how: string;
  readonly outcome: string;
  readonly note: string;
}
/** Most are asked by phone: so an ordinary one takes two taps here. */
const empty: Typed = { how: 'phone', outcome: '', note: '' };

/** One client is asked how they are, on one day after the treatment. */
export function CheckInScreen({
  visitId,
  day,
  back,
}: {
  visitId: VisitId;
  day: number;
  /** Where the list leads back to. */
  back: Place | null;
}) {
  const { t } = useTranslation('checkIns');
  const go = useGo();
  const { data } = useQuery('check-ins.get', { visitId, day });
  const [anew, setAnew] = useState(false);
  const list: Place = { at: 'check-ins', ...(back && { back }) };
  if (!data)
    return (
      <StaffFrame help="checkIn" title="" side={<BackButton onPress={() => go(list)}>{t('title')}</BackButton>}>
        {null}
      </StaffFrame>
    );
  if (data.done && !anew) return <Done checkIn={data} list={list} onAnew={() => setAnew(true)} />;
  return (
    <DraftForm name={{ step: 'check-ins.record', visitId, sequence: day, field: 'form' }} empty={empty}>
      {(draft) => <Ask checkIn={data} draft={draft} list={list} />}
    </DraftForm>
  );
}

/** Title and what stands under it, the same while asking and after. */
function useHead({ clientName, dateOfBirth, session, sessionsPlanned, treatedOn, today }: CheckInView) {
  const { t } = useTranslation('checkIns');
  const born = useBorn();
  return {
    title: t('of', { name: clientName }),
    page: t('one'),
    under: joined(
      upperFirst(born(dateOfBirth)),
      t('sessionOn', { n: session, total: sessionsPlanned, date: shortDate(treatedOn, today) }),
    ),
  };
}

/** Where to reach them, and the day that it is about. */
function Whom({ checkIn }: { checkIn: CheckInView }) {
  const { t } = useTranslation('checkIns');
  const { phone, day, dueOn, today } = checkIn;
  return (
    <section className="card col">
      <h2 className="label">{upperFirst(t('dayOf', { day, date: shortDate(dueOn, today) }))}</h2>
      {phone === '' ? (
        <p className="large">{t('noPhone')}</p>
      ) : (
        <p className="checkin-phone strong selectable">
          <bdi dir="ltr">{phone}</bdi>
        </p>
      )}
    </section>
  );
}

function Ask({ checkIn, draft, list }: { checkIn: CheckInView; draft: FormDraft<Typed>; list: Place }) {
  const { t } = useTranslation('checkIns');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useGo();
  const head = useHead(checkIn);
  const [typed, type] = useFormDraft(draft);
  const how = CheckInWay.options.find((one) => one === typed.how);
  const outcome = CheckInOutcome.options.find((one) => one === typed.outcome);
  const { visitId, day, refused } = checkIn;
  const waits = refused ? sayFault(refused) : outcome && how ? null : t('waitsOutcome');
  const save = () => {
    if (!how || !outcome) return;
    void run(async () => {
      await call('check-ins.record', { visitId, day, done: { how, outcome, note: typed.note } });
      go(outcome === 'reaction' ? { at: 'reaction-new', visitId } : list);
    });
  };
  return (
    <StaffFrame
      help="checkIn"
      {...head}
      standing={<CheckInStatus of={{ ...checkIn, outcome: null }} />}
      side={<BackButton onPress={() => go(list)}>{t('title')}</BackButton>}
      main={
        <Button
          kind="main"
          waits={waits}
          working={busy && common('saving')}
          iconEnd={outcome === 'reaction' ? <ArrowRightIcon className="i turn" /> : <CheckIcon />}
          onPress={save}
        >
          {t(outcome === 'reaction' ? 'saveReaction' : 'save')}
        </Button>
      }
    >
      <div className="checkin">
        <div className="col gap4">
          <Whom checkIn={checkIn} />
          <fieldset className="col gap2" aria-label={t('howAsk')}>
            <p className="label-for">{t('howAsk')}</p>
            <AnswerPair
              label={t('howAsk')}
              options={CheckInWay.options.map((id) => ({ id, label: t(`way.${id}`) }))}
              value={how ?? null}
              onAnswer={(id) => type({ how: id })}
              grow
            />
          </fieldset>
        </div>
        <div className="col gap4">
          <fieldset className="col gap2" aria-label={t('outcomeAsk')}>
            <p className="label-for">{t('outcomeAsk')}</p>
            <div className="checkin-outcomes">
              {CheckInOutcome.options.map((one) => (
                <Choice key={one} on={one === outcome} onPress={() => type({ outcome: one })}>
                  {t(`outcome.${one}`)}
                </Choice>
              ))}
            </div>
          </fieldset>
          <Area
            label={t('noteAsk')}
            note={common('optional')}
            rows={2}
            value={typed.note}
            onChange={(event) => type({ note: event.target.value })}
          />
        </div>
      </div>
    </StaffFrame>
  );
}

function Done({ checkIn, list, onAnew }: { checkIn: CheckInView; list: Place; onAnew: () => void }) {
  const { t } = useTranslation('checkIns');
  const go = useGo();
  const head = useHead(checkIn);
  const { done, visitId } = checkIn;
  if (!done) return null;
  return (
    <StaffFrame
      help="checkIn"
      {...head}
      standing={<CheckInStatus of={checkIn} />}
      side={
        <>
          <BackButton onPress={() => go(list)}>{t('title')}</BackButton>
          <Button icon={<PencilSimpleLineIcon />} onPress={onAnew}>
            {t('anew')}
          </Button>
        </>
      }
      main={
        done.outcome === 'reaction' && (
          <Button
            kind="main"
            iconEnd={<ArrowRightIcon className="i turn" />}
            onPress={() => go({ at: 'reaction-new', visitId })}
          >
            {t('toReaction')}
          </Button>
        )
      }
    >
      <div className="checkin">
        <Whom checkIn={checkIn} />
        <section className="card col">
          <h2 className="large">{t('doneAs', { outcome: t(`outcome.${done.outcome}`), way: t(`way.${done.how}`) })}</h2>
          <p className="label">{t('by', { moment: momentLine(done.at), who: done.byName })}</p>
          {done.note !== '' && (
            <p className="selectable">
              <bdi>{done.note}</bdi>
            </p>
          )}
        </section>
      </div>
    </StaffFrame>
  );
}
