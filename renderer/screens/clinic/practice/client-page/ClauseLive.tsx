import { useTranslation } from 'react-i18next';
import type { Clause } from '../../../../../domain/protocol/model/questions.ts';
import { clausePreview } from '../../../../../domain/visit/views/draft-preview.ts';
import { Actions } from '../../../../kit/Actions.tsx';
import { ClauseAnswers } from '../../../client-side/consent/ClauseAnswers.tsx';
import { ClauseMain } from '../../../client-side/consent/ClauseMain.tsx';
import { ClauseText } from '../../../client-side/consent/ClauseText.tsx';
import { InitialsBox } from '../../../client-side/consent/InitialsBox.tsx';
import { ClientPage } from './ClientPage.tsx';

const nothing = () => undefined;
const answering = {
  chosen: null,
  initials: null,
  waits: null,
  setInitials: nothing,
  choose: nothing,
  record: async () => undefined,
} as const;

/** A clause as the client reads it, at its end, where it can be answered. */
export function ClauseLive({ language, clause }: { language: string; clause: Clause }) {
  const { t } = useTranslation('practiceQuestions');
  const shown = clausePreview(clause);
  return (
    <ClientPage language={language}>
      <article className="clause">
        <ClauseText clause={shown} />
        <ClauseAnswers clause={shown} waiting={false} answering={answering} />
        {clause.initials && <InitialsBox clause={shown} name={t('sampleName')} answering={answering} />}
      </article>
      <Actions
        main={
          <ClauseMain
            clause={shown}
            asked={false}
            busy={false}
            ended
            last={false}
            onReadOn={nothing}
            onNext={nothing}
            answering={answering}
          />
        }
      />
    </ClientPage>
  );
}
