import { UsbIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { type HandOutPart, usualParts } from '../../../../domain/clinic/hand-out.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useSize } from '../../../ui-data/useSize.ts';
import { Done } from '../hand-out/Done.tsx';
import { PartRow } from '../hand-out/PartRow.tsx';
import { Places } from '../hand-out/Places.tsx';

/** For the owner: every client's record, in one folder, for whoever goes on with it. */
export function EverythingScreen() {
  const { t } = useTranslation('handOut');
  const { t: records } = useTranslation('records');
  const go = useGo();
  const size = useSize();
  const { call } = useClient();
  const { job, busy, begin } = useLong('hand-out');
  const { data: look, again } = useQuery('hand-out.look-all', {});
  const [why, setWhy] = useDraft({ step: 'hand-out.write-all', field: 'why' });
  const [parts, setParts] = useState(usualParts);
  const [wanted, setWanted] = useState<string | null>(null);
  const [done, setDone] = useState<Output<'hand-out.write-all'> | null>(null);
  const back = <BackButton onPress={() => go({ at: 'records' })}>{records('title')}</BackButton>;
  if (!look)
    return (
      <StaffFrame help="everything" title={t('everything')} side={back}>
        {null}
      </StaffFrame>
    );
  const place = look.places.find(({ id }) => id === wanted) ?? look.places[0] ?? null;
  const needed = parts.includes('papers') ? look.papers.bytes : 0;
  const toggle = (part: HandOutPart) =>
    setParts(parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]);
  const write = () =>
    begin(async () => {
      if (!place) return;
      setDone(null);
      setDone(await call('hand-out.write-all', { parts: [...parts], why, targetId: place.id }));
      setWhy('');
    });
  const rows = {
    papers: { words: t('papers', { count: look.papers.count }), size: size(look.papers.bytes) },
    page: { words: t('pageWords'), size: '' },
    data: { words: t('dataWords'), size: '' },
    photos: { words: t('photosOfAll'), size: '' },
    notes: { words: t('notesOfAll'), size: '' },
  };
  return (
    <StaffFrame
      help="everything"
      title={t('everything')}
      under={t('underAll', { count: look.clients })}
      side={back}
      main={
        <Button
          kind="main"
          iconEnd={<UsbIcon />}
          waits={waitsFor()}
          working={busy && t('writing')}
          onPress={() => void write()}
        >
          {t('write', { place: place?.label ?? '' })}
        </Button>
      }
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
          {done && <Done done={done} />}
          <Places places={look.places} chosen={place?.id ?? null} onChoose={setWanted} onLook={() => void again()} />
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

  function waitsFor(): string | null {
    if (!parts.some((part) => part !== 'notes')) return t('waitsPart');
    if (!place) return t('waitsPlace');
    if (place.free !== null && place.free < needed) return t('full', { needed: size(needed), free: size(place.free) });
    return null;
  }
}
