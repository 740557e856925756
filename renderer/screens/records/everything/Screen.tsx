import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useEnded } from '../../../app/jobs/useEnded.ts';
import { useLong } from '../../../app/jobs/useLong.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useSize } from '../../../ui-data/useSize.ts';
import { CutOff } from '../hand-out/CutOff.tsx';
import { Done } from '../hand-out/Done.tsx';
import { LockIt } from '../hand-out/LockIt.tsx';
import { PartRow } from '../hand-out/PartRow.tsx';
import { Places } from '../hand-out/Places.tsx';
import { useChosen } from '../hand-out/useChosen.ts';
import { WriteButton } from '../hand-out/WriteButton.tsx';

/** For the owner: every client's record, in one folder, for whoever goes on with it. */
export function EverythingScreen() {
  const { t } = useTranslation('handOut');
  const { t: records } = useTranslation('records');
  const go = useGo();
  const size = useSize();
  const { call } = useClient();
  const { job, busy, begin } = useLong('hand-out');
  const { data: look, again } = useQuery('hand-out.look-all', {});
  useEnded(job, again);
  const [why, setWhy] = useDraft({ step: 'hand-out.write-all', field: 'why' });
  const { parts, toggle, place, choosePlace, locked, toggleLocked } = useChosen(look?.places);
  const [done, setDone] = useState<Output<'hand-out.write-all'> | null>(null);
  const back = <BackButton onPress={() => go({ at: 'records' })}>{records('title')}</BackButton>;
  if (!look)
    return (
      <StaffFrame help="everything" title={t('everything')} side={back}>
        {null}
      </StaffFrame>
    );
  const told = busy ? null : (done ?? look.lastLocked);
  const needed = (['papers', 'photos'] as const).reduce(
    (sum, part) => sum + (parts.includes(part) ? look[part].bytes : 0),
    0,
  );
  const write = () =>
    begin(async () => {
      if (!place) return;
      setDone(null);
      setDone(await call('hand-out.write-all', { parts: [...parts], why, targetId: place.id, locked }));
      setWhy('');
    });
  const rows = {
    papers: { words: t('papers', { count: look.papers.count }), size: size(look.papers.bytes) },
    page: { words: t('pageWords'), size: '' },
    data: { words: t('dataWords'), size: '' },
    photos: { words: t('photosOfAll'), size: size(look.photos.bytes) },
    notes: { words: t('notesOfAll'), size: '' },
  };
  return (
    <StaffFrame
      help="everything"
      title={t('everything')}
      under={t('underAll', { count: look.clients })}
      side={back}
      main={<WriteButton parts={parts} place={place} needed={needed} busy={busy} onPress={() => void write()} />}
    >
      <div className="two handrooms">
        <fieldset className="stack" aria-label={t('what')}>
          <h2 className="large">{t('what')}</h2>
          {(['papers', 'page', 'data', 'photos', 'notes'] as const).map((part) => (
            <PartRow key={part} part={part} {...rows[part]} on={parts.includes(part)} onPress={() => toggle(part)} />
          ))}
          <p className="label">{t('everythingWords')}</p>
        </fieldset>
        <div className="col gap5">
          <JobCard job={job} goesOn />
          {told ? <Done done={told} /> : <CutOff cutOff={look.cutOff} />}
          <Places places={look.places} chosen={place?.id ?? null} onChoose={choosePlace} onLook={() => void again()} />
          <LockIt on={locked} onPress={toggleLocked} />
          <Field
            label={t('why')}
            note={t('optional')}
            maxLength={400}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
      </div>
    </StaffFrame>
  );
}
