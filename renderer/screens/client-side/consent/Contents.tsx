import {
  BookOpenTextIcon,
  CheckCircleIcon,
  CircleIcon,
  FlagIcon,
  ProhibitIcon,
  SignatureIcon,
  XCircleIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import type { ConsentPage, ConsentView } from './view.ts';

type Standing = ClauseView['status'] | 'question' | 'withdrawn';

/** Nothing more is to be done about it. */
export const isAnswered = ({ status }: ClauseView): boolean => status !== 'unread' && status !== 'opened';

/**
 * How a clause stands: an open question outweighs everything, because it holds up the signature. What was withdrawn reads so
 * until it is decided anew.
 */
export function standing(task: ConsentView, clause: ClauseView): Standing {
  const asked = task.questions.some(
    (question) => question.task === 'consent' && question.topic === clause.id && question.answer === null,
  );
  if (asked) return 'question';
  return clause.withdrawn && !isAnswered(clause) ? 'withdrawn' : clause.status;
}

const shapes: Record<Standing, ReactNode> = {
  agreed: <CheckCircleIcon weight="fill" />,
  refused: <XCircleIcon />,
  chosen: <CheckCircleIcon weight="fill" />,
  read: <CheckCircleIcon weight="fill" />,
  question: <FlagIcon className="i turn" weight="fill" />,
  withdrawn: <XCircleIcon />,
  opened: <CircleIcon />,
  unread: <CircleIcon />,
};
const look: Record<Standing, string> = {
  agreed: 'done',
  refused: 'done no',
  chosen: 'done',
  read: 'done',
  question: 'flag',
  withdrawn: 'done no',
  opened: '',
  unread: '',
};

/**
 * The list of points with a word per row. Points that were opened can be gone back to; the rest come in their order.
 * Deciding not to sign is there from the first point on: nobody has to agree their way to it.
 */
export function Contents({
  task,
  page,
  onPage,
  onDecline,
}: {
  task: ConsentView;
  page: ConsentPage;
  onPage: (page: ConsentPage) => void;
  onDecline: () => void;
}) {
  const { t } = useTranslation('consent');
  const at = task.clauses.findIndex((clause) => clause.id === page);
  return (
    <nav className="col" aria-label={t('contents')}>
      <p className="label">{at === -1 ? task.title : t('point', { n: at + 1, of: task.clauses.length })}</p>
      <ol className="toc">
        {task.clauses.map((clause) => {
          const how = standing(task, clause);
          const now = clause.id === page;
          const word = how === 'unread' || how === 'opened' ? null : t(how);
          return (
            <li key={clause.id} className={now ? 'now' : look[how]}>
              <Entry open={!now && clause.status !== 'unread'} onPress={() => onPage(clause.id)} current={now}>
                {now ? <BookOpenTextIcon /> : shapes[how]}
                <span className="grow">{clause.title}</span>
                {word && !now ? <small>{word}</small> : null}
              </Entry>
            </li>
          );
        })}
        <li className={page === 'signing' ? 'now' : ''}>
          <Entry
            open={page !== 'signing' && task.waiting.length === 0}
            onPress={() => onPage('signing')}
            current={page === 'signing'}
          >
            <SignatureIcon />
            <span className="grow">{t('yourSignature')}</span>
          </Entry>
        </li>
        <li>
          <Entry open current={false} onPress={onDecline}>
            <ProhibitIcon />
            <span className="grow">{t('decline')}</span>
          </Entry>
        </li>
      </ol>
    </nav>
  );
}

function Entry(props: { open: boolean; current: boolean; onPress: () => void; children: ReactNode }) {
  if (!props.open) {
    return (
      <span className="toc-entry" aria-current={props.current ? 'step' : undefined}>
        {props.children}
      </span>
    );
  }
  return (
    <button type="button" className="toc-entry" onClick={props.onPress}>
      {props.children}
    </button>
  );
}
