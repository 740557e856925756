import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertView } from '../../../../domain/visit/views/intake-view.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { DateParts } from '../../../kit/DateParts.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { RecordButton } from '../frame/RecordButton.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { Reason, SignedAs } from './InWriting.tsx';
import { readNote, writeNote } from './note.ts';

/** An answer that the treatment does not go on with before a doctor's note: the note, or another day. */
export function DoctorsNote({ alert, side, children }: { alert: AlertView; side: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('alerts');
  const { t: common } = useTranslation();
  const { visit, act } = useVisit();
  const { question } = alert;
  const atWork = visit.stage === 'procedure';
  const [text, setText] = useDraft({ step: 'record-doctors-note', visitId: visit.id, question, field: 'form' });
  const [reason, setReason] = useDraft({ step: 'decide-alert', visitId: visit.id, question, field: 'reason' });
  const [picked, setPicked] = useState<'note' | 'reschedule' | null>(null);
  // What was begun is shown again, also after a lock.
  const way = picked ?? (text === '' ? null : 'note');
  const note = readNote(text);
  const change = (part: Partial<typeof note>) => setText(writeNote({ ...note, ...part }));
  const missing =
    way === null
      ? t('waitsNote')
      : way === 'reschedule'
        ? reason.trim() === '' && t('waitsReason')
        : note.doctor.trim() === ''
          ? t('waitsDoctor')
          : note.day === null && t('waitsNoteDate');
  const record = async () => {
    if (way === 'reschedule') {
      if (await act({ type: 'decide-alert', question, decision: 'reschedule', reason })) setReason('');
    } else if (note.day !== null) {
      const { doctor, words, day: date } = note;
      if (await act({ type: 'record-doctors-note', question, doctor, date, words })) setText('');
    }
  };
  return (
    <VisitFrame
      help="alert"
      side={side}
      main={
        <RecordButton
          label={t(way === 'note' ? 'recordNote' : 'record')}
          waits={missing || null}
          onPress={() => void record()}
        />
      }
    >
      <div className="halves decide">
        <div className="col gap4">{children}</div>
        <div className="col">
          <h2>{t('doctorsNoteTitle')}</h2>
          <Choice on={way === 'note'} onPress={() => setPicked('note')}>
            {t('noteIsHere')}
          </Choice>
          <Choice on={way === 'reschedule'} onPress={() => setPicked('reschedule')}>
            {t(atWork ? 'stopNow' : 'reschedule')}
          </Choice>
          {way === 'note' && (
            <>
              <Field
                label={t('doctor')}
                note={common('required')}
                maxLength={200}
                value={note.doctor}
                onChange={(event) => change({ doctor: event.target.value })}
              />
              <DateParts
                label={t('noteDate')}
                words={{ day: t('day'), month: t('month'), year: t('year') }}
                value={note.date}
                complaint={undefined}
                onChange={(date) => change({ date })}
                onLeft={() => undefined}
              />
              <Area
                label={t('noteWords')}
                note={common('optional')}
                rows={2}
                value={note.words}
                onChange={(event) => change({ words: event.target.value })}
              />
            </>
          )}
          {way === 'reschedule' && <Reason value={reason} onChange={setReason} />}
          <SignedAs />
        </div>
      </div>
    </VisitFrame>
  );
}
