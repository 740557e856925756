import { ArrowLeftIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ReactionForm as Form } from '../../../../../api/contract/reactions.ts';
import type { VisitId } from '../../../../../domain/ids.ts';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Area, Field } from '../../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../../ui-data/useFormDraft.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { shortDate } from '../../../../words/dates.ts';
import { sayFault } from '../../../../words/say-fault.ts';
import { Deadline } from './Deadline.tsx';
import { LastDay } from './LastDay.tsx';
import { Areas, Doctor, Lots, Signs } from './Ticks.tsx';
import { begun, heardOn, readReport, type TypedReport } from './typed-report.ts';
import '../reactions.css';

/** A reaction to one treatment is written down: a few short answers, and the day by which it has to be reported. */
export function ReportScreen({ visitId }: { visitId: VisitId }) {
  const { data: form } = useQuery('reactions.form', { visitId });
  if (!form)
    return (
      <StaffFrame help="reaction" title="" side={<Leave visitId={visitId} />}>
        {null}
      </StaffFrame>
    );
  return (
    <DraftForm name={{ step: 'reactions.report', visitId, field: 'form' }} empty={begun(form)}>
      {(draft) => <Report form={form} draft={draft} />}
    </DraftForm>
  );
}

function Leave({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('reactions');
  const go = useGo();
  return (
    <Button icon={<ArrowLeftIcon className="i turn" />} onPress={() => go({ at: 'visit', visitId })}>
      {t('leave')}
    </Button>
  );
}

function Report({ form, draft }: { form: Form; draft: FormDraft<TypedReport> }) {
  const { t } = useTranslation('reactions');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useGo();
  const born = useBorn();
  const [typed, type] = useFormDraft(draft);
  const read = readReport(typed, form);
  const waits = form.refused ? sayFault(form.refused) : 'waits' in read ? t(read.waits) : null;
  const save = () => {
    if ('waits' in read) return;
    void run(async () => {
      const { visitId } = form;
      const { reaction } = await call('reactions.report', { visitId, report: read.report });
      go({ at: 'reaction', visitId, reaction });
    });
  };
  return (
    <StaffFrame
      help="reaction"
      title={t('of', { name: form.clientName })}
      page={t('report')}
      under={joined(
        upperFirst(born(form.dateOfBirth)),
        t('sessionOn', { n: form.session, total: form.sessionsPlanned, date: shortDate(form.treatedOn, form.today) }),
      )}
      side={<Leave visitId={form.visitId} />}
      main={
        <Button kind="main" waits={waits} working={busy && common('saving')} iconEnd={<SealCheckIcon />} onPress={save}>
          {t('save')}
        </Button>
      }
    >
      <div className="reaction">
        <div className="col gap4">
          <LastDay ask={t('heardAsk')} form={form} value={typed.heard} onChange={(heard) => type({ heard })} />
          <LastDay ask={t('beganAsk')} form={form} value={typed.began} onChange={(began) => type({ began })} />
          <Signs value={typed.signs} onChange={(signs) => type({ signs })} />
          <Areas value={typed.areas} onChange={(areas) => type({ areas })} />
          <Area
            label={t('wordsAsk')}
            note={common('optional')}
            rows={2}
            value={typed.words}
            onChange={(event) => type({ words: event.target.value })}
          />
        </div>
        <div className="col gap4">
          <Deadline form={form} heard={heardOn(typed, form) ?? form.today} />
          <Lots lots={form.lots} value={typed.lots} onChange={(lots) => type({ lots })} />
          <Doctor value={typed.doctor} onChange={(doctor) => type({ doctor })} />
          <Area
            label={t('adviceAsk')}
            note={common('optional')}
            rows={2}
            value={typed.advice}
            onChange={(event) => type({ advice: event.target.value })}
          />
          <Field
            label={t('toldByAsk')}
            note={common('optional')}
            maxLength={200}
            value={typed.toldBy}
            onChange={(event) => type({ toldBy: event.target.value })}
          />
        </div>
      </div>
    </StaffFrame>
  );
}
