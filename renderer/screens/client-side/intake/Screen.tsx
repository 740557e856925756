import { useState } from 'react';
import { questionPages } from '../../../../domain/visit/health/shown.ts';
import type { Act } from '../cover/useTask.ts';
import { HealthPage } from './HealthPage.tsx';
import { HealthReview } from './HealthReview.tsx';
import { OwnDetailsPage } from './OwnDetailsPage.tsx';
import type { IntakeView } from './view.ts';
import './Screen.css';

/** The page on screen: own details, a page of questions (by its place), or the review. */
type Page = 'details' | 'review' | number;

/** Where the client goes on from a page, once what was saved there is on the page. */
interface After {
  readonly after: number;
}

function firstOpen(task: IntakeView): Page {
  if (!task.own?.confirmed) return 'details';
  const open = task.health.find((question) => question.answer === null);
  return open ? pageOf(task, open.id) : 'review';
}

/** The page on which a question is. */
function pageOf({ health, questionsAPage }: IntakeView, question: string): number {
  return questionPages(health, questionsAPage).findIndex((page) => page.some(({ id }) => id === question));
}

/** Own details, then the health questions page by page, then a review of all answers. */
export function IntakeTask({ task, act, onGiveBack }: { task: IntakeView; act: Act; onGiveBack: () => void }) {
  const [wanted, setPage] = useState<Page | After>(() => firstOpen(task));
  // After a change from the review the client returns to it and does not repeat all questions.
  const [reviewing, setReviewing] = useState(false);
  const pages = questionPages(task.health, task.questionsAPage);
  const after = (at: number): Page => (reviewing || at + 1 >= pages.length ? 'review' : at + 1);
  // An answer that was saved on the way may have brought a question of its own: it is asked before the client goes on.
  const onward = (at: number): Page => (pages[at]?.some(({ answer }) => answer === null) ? at : after(at));
  const page = typeof wanted === 'object' ? onward(wanted.after) : wanted;
  if (page !== wanted) setPage(page);

  if (page === 'details') {
    return (
      <OwnDetailsPage
        task={task}
        act={act}
        onGiveBack={onGiveBack}
        onDone={() => setPage(reviewing || pages.length === 0 ? 'review' : 0)}
      />
    );
  }
  const questions = page === 'review' ? undefined : pages[page];
  if (page === 'review' || !questions) {
    return (
      <HealthReview
        task={task}
        act={act}
        onGiveBack={onGiveBack}
        onChange={(question) => {
          setReviewing(true);
          setPage(pageOf(task, question));
        }}
        onDetails={() => {
          setReviewing(true);
          setPage('details');
        }}
      />
    );
  }
  return (
    <HealthPage
      key={questions[0]?.id}
      task={task}
      questions={questions}
      page={page}
      first={pages.slice(0, page).flat().length + 1}
      pages={pages.length}
      act={act}
      onGiveBack={onGiveBack}
      onBack={() => setPage(page === 0 ? 'details' : page - 1)}
      onNext={() => setPage({ after: page })}
      toReview={after(page) === 'review'}
    />
  );
}
