import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { HandOutFor, type HandOutPart } from '../../../../domain/clinic/hand-out.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useEnded } from '../../../app/jobs/useEnded.ts';
import { useLong } from '../../../app/jobs/useLong.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useSize } from '../../../ui-data/useSize.ts';
import { VisitsElsewhere } from '../../clinic/chairs/VisitsElsewhere.tsx';
import { CutOff } from './CutOff.tsx';
import { Done } from './Done.tsx';
import { Earlier } from './Earlier.tsx';
import { LockIt } from './LockIt.tsx';
import { PartRow } from './PartRow.tsx';
import { Places } from './Places.tsx';
import { useChosen } from './useChosen.ts';
import { WriteButton } from './WriteButton.tsx';
import './hand-out.css';

/** One client's record leaves the clinic: what goes in, whom it is for, where to. Nothing is written before it is listed. */
export function HandOutScreen({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('handOut');
  const go = useGo();
  const size = useSize();
  const { call } = useClient();
  const { job, busy, begin } = useLong('hand-out');
  const { data: looked, again } = useQuery('hand-out.look', { clientId });
  useEnded(job, again);
  const [why, setWhy] = useDraft({ step: 'hand-out.write', clientId, field: 'why' });
  const { parts, toggle, place, choosePlace, locked, toggleLocked } = useChosen(looked?.places);
  const [whom, setWhom] = useState<HandOutFor>('client');
  const [done, setDone] = useState<Output<'hand-out.write'> | null>(null);
  const back = <BackButton onPress={() => go({ at: 'client', clientId, door: 'whole' })}>{t('client')}</BackButton>;
  const photographed = looked?.photos.count ?? 0;
  // Nobody but clients gets a photo whose agreement was withdrawn.
  const look =
    looked && whom !== 'client' ? { ...looked, photos: { ...looked.photos, ...looked.photos.agreed } } : looked;
  if (!look)
    return (
      <StaffFrame help="handOut" title={t('page')} side={back}>
        {null}
      </StaffFrame>
    );
  const told = busy ? null : (done ?? look.lastLocked);
  const chosen = parts.filter((part) => countOf(look, part) !== 0);
  const needed = chosen.reduce((sum, part) => sum + bytesOf(look, part), 0);
  const write = () =>
    begin(async () => {
      if (!place) return;
      setDone(null);
      setDone(await call('hand-out.write', { clientId, parts: chosen, whom, why, targetId: place.id, locked }));
      setWhy('');
      await again();
    });
  const { papers, photos, notes } = look;
  const rows = {
    papers: {
      words: papers.count === 0 ? t('noPapers') : t('papers', { count: papers.count }),
      size: size(papers.bytes),
    },
    page: { words: t('pageWords'), size: size(look.page.bytes) },
    data: { words: t('dataWords'), size: size(look.data.bytes) },
    photos: {
      words: [
        ...(photographed === 0 ? [t('noPhotos')] : []),
        ...(photos.agreed.count > 0 ? [t('photos', { count: photos.agreed.count })] : []),
        ...(photographed > photos.agreed.count
          ? [t(whom === 'client' ? 'photosWithdrawn' : 'photosLeft', { count: photographed - photos.agreed.count })]
          : []),
      ].join(', '),
      size: size(photos.bytes),
    },
    notes: { words: notes.count === 0 ? t('noNotes') : t('notes', { count: notes.count }), size: '' },
  };
  return (
    <StaffFrame
      help="handOut"
      title={t('title', { name: look.name })}
      page={t('page')}
      under={t('under')}
      headExtra={<p className="strong large">{size(needed)}</p>}
      side={back}
      main={<WriteButton parts={chosen} place={place} needed={needed} busy={busy} onPress={() => void write()} />}
    >
      <VisitsElsewhere clientId={clientId} handsOut />
      <div className="two handrooms">
        <div className="col gap5">
          <fieldset className="stack" aria-label={t('what')}>
            <h2 className="large">{t('what')}</h2>
            {(['papers', 'page', 'data', 'photos', 'notes'] as const).map((part) => (
              <PartRow
                key={part}
                part={part}
                {...rows[part]}
                none={countOf(look, part) === 0}
                on={chosen.includes(part)}
                onPress={() => toggle(part)}
              />
            ))}
          </fieldset>
          <fieldset className="stack" aria-label={t('whom')}>
            <h2 className="large">{t('whom')}</h2>
            <div className="row wrap gap2">
              {HandOutFor.options.map((one) => (
                <Choice key={one} on={one === whom} onPress={() => setWhom(one)}>
                  {t(`for.${one}`)}
                </Choice>
              ))}
            </div>
          </fieldset>
        </div>
        <div className="col gap5">
          <JobCard job={job} goesOn />
          {told && <Done done={told} />}
          <Places places={look.places} chosen={place?.id ?? null} onChoose={choosePlace} onLook={() => void again()} />
          <LockIt on={locked} onPress={toggleLocked} />
          <Field
            label={t('why')}
            note={t('optional')}
            hint={t('whyHint')}
            maxLength={400}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <CutOff cutOff={look.cutOff} />
          <Earlier earlier={look.earlier} />
        </div>
      </div>
    </StaffFrame>
  );
}

/** Null where there is no number: there is always one page, and data. */
function countOf(look: HandOutLook, part: HandOutPart): number | null {
  return part === 'papers' || part === 'photos' || part === 'notes' ? look[part].count : null;
}

/** Notes are a part of the page and the data. */
function bytesOf(look: HandOutLook, part: HandOutPart): number {
  return part === 'notes' ? 0 : look[part].bytes;
}
