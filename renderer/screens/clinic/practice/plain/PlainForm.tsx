import { useTranslation } from 'react-i18next';
import { fault } from '../../../../../domain/faults/faults.ts';
import { isSameName } from '../../../../../domain/protocol/treatment-name.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { sayFault } from '../../../../words/say-fault.ts';
import { ConsentNote } from '../clauses/ClauseForm.tsx';
import type { ItemForm } from '../editor/item-form.ts';
import type { Single } from '../editor/items.ts';
import { NumberPart } from '../fields/NumberPart.tsx';
import { Rows } from '../fields/Rows.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { useComplaints } from '../fields/useComplaints.ts';
import { BreaksForm } from './BreaksForm.tsx';
import { LanguageForm } from './LanguageForm.tsx';

/** What stands alone in a protocol and is edited here. */
export type PlainSingle = Exclude<Single, 'topics' | 'record'>;

/** Texts and numbers of a protocol that belong to no item of a list. */
export function PlainForm(props: ItemForm & { single: PlainSingle }) {
  const { t } = useTranslation('practiceQuestions');
  const { draft, edit, problems, single } = props;
  const complaintAt = useComplaints(problems);
  const text = (place: string) => ({ draft, edit, place, complaint: complaintAt(place) });
  switch (single) {
    case 'name':
      return <TreatmentName {...text('name')} />;
    case 'language':
      return <LanguageForm {...props} complaint={complaintAt('language')} />;
    case 'consent':
      return (
        <>
          <TextPart {...text('consent/title')} label={t('consentTitle')} />
          <TextPart {...text('consent/electronicRecord')} label={t('electronic')} lines={6} />
          <TextPart {...text('consent/intent')} label={t('intent')} lines={3} />
          <ConsentNote />
        </>
      );
    case 'disclaimer':
      return (
        <>
          <TextPart {...text('disclaimer')} label={t('disclaimer')} lines={3} />
          <ConsentNote />
        </>
      );
    case 'sheet':
      return (['fading', 'simple', 'infectionSigns', 'infectionAct', 'acknowledgement'] as const).map((part) => (
        <TextPart key={part} {...text(`sheet/${part}`)} label={t(`sheet.${part}`)} lines={3} />
      ));
    case 'information':
      return <InformationForm {...props} />;
    case 'minimumAge':
      return (
        <NumberPart
          draft={draft}
          place="minimumAge"
          edit={edit}
          label={t('minimumAge')}
          unit={t('years')}
          least={0}
          most={99}
        />
      );
    case 'nextFromDay':
      return (
        <>
          <NumberPart
            draft={draft}
            place="nextFromDay"
            edit={edit}
            label={t('nextFromDay')}
            unit={t('days')}
            least={0}
            most={366}
          />
          <p className="label">{complaintAt('nextFromDay') ?? t('nextFromDayWords')}</p>
        </>
      );
    case 'breaks':
      return <BreaksForm {...props} />;
  }
}

/** No two treatments of one name. */
function TreatmentName(part: Pick<ItemForm, 'draft' | 'edit' | 'place'> & { complaint: string | undefined }) {
  const { t } = useTranslation('practiceQuestions');
  const { data: practice } = useQuery('protocols.list', {});
  const others = practice?.treatments.filter(({ treatment }) => treatment !== part.draft.treatment) ?? [];
  const refuse = (text: string) =>
    others.some(({ name }) => isSameName(name, text)) ? sayFault(fault('treatment-taken', {})) : null;
  return <TextPart {...part} label={t('treatmentName')} refuse={refuse} />;
}

/** What clients are told that no date belongs to. */
function InformationForm({ draft, edit, problems }: ItemForm) {
  const { t } = useTranslation('practiceQuestions');
  const complaintAt = useComplaints(problems);
  return (
    <Rows
      label={t('information')}
      edit={edit}
      most={60}
      addLabel={t('addInformation')}
      onAdd={() => edit({ edit: 'add', list: 'information', content: { text: t('newInformation') } })}
      rows={draft.protocol.information.map(({ id, text }, index) => ({
        place: `information/${id}`,
        words: text,
        fields: (
          <TextPart
            draft={draft}
            place={`information/${id}/text`}
            edit={edit}
            label={t('informationOne', { n: index + 1 })}
            lines={3}
            complaint={complaintAt(`information/${id}/text`)}
          />
        ),
      }))}
    />
  );
}
