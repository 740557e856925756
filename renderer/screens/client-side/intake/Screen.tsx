import { useState } from 'react';
import type { Act } from '../cover/useTask.ts';
import { HealthQuestion } from './HealthQuestion.tsx';
import { HealthReview } from './HealthReview.tsx';
import { OwnDetailsPage } from './OwnDetailsPage.tsx';
import type { IntakeView } from './view.ts';

/** The page on screen: own details, a question (by its place), or the review. */
type Page = 'details' | 'review' | number;

function firstOpen(task: IntakeView): Page {
  if (!task.own?.confirmed) return 'details';
  const open = task.health.findIndex((question) => question.answer === null);
  return open === -1 ? 'review' : open;
}

/** Own details, then the health questions one at a time, then a review of all answers. */
export function IntakeTask({ task, act, onGiveBack }: { task: IntakeView; act: Act; onGiveBack: () => void }) {
  const [page, setPage] = useState<Page>(() => firstOpen(task));
  // After a change from the review the client returns to it and does not repeat all questions.
  const [reviewing, setReviewing] = useState(false);
  const after = (index: number): Page => (reviewing || index + 1 >= task.health.length ? 'review' : index + 1);

  if (page === 'details') {
    return (
      <OwnDetailsPage
        task={task}
        act={act}
        onGiveBack={onGiveBack}
        onDone={() => setPage(reviewing ? 'review' : task.health.length === 0 ? 'review' : 0)}
      />
    );
  }
  const question = page === 'review' ? undefined : task.health[page];
  if (page === 'review' || !question) {
    return (
      <HealthReview
        task={task}
        act={act}
        onGiveBack={onGiveBack}
        onChange={(index) => {
          setReviewing(true);
          setPage(index);
        }}
        onDetails={() => {
          setReviewing(true);
          setPage('details');
        }}
      />
    );
  }
  return (
    <HealthQuestion
      key={question.id}
      task={task}
      question={question}
      index={page}
      act={act}
      onGiveBack={onGiveBack}
      onBack={() => setPage(page === 0 ? 'details' : page - 1)}
      onNext={() => setPage(after(page))}
    />
  );
}
