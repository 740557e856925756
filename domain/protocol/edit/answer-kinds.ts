import { Slug } from '../../ids.ts';
import type { AnswerGrade, HealthQuestion } from '../model/questions.ts';

type Answers = HealthQuestion['answers'];
type Option = Extract<Answers, { kind: 'one-of' }>['options'][number];

/** Words for answers that a question gets with another kind; they are the owner's to change. */
export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly unit: string;
}

/**
 * The answers of a question when it is asked in another way. Whatever fits stays: options keep their words and ids, and "yes"
 * and "no" become options of those ids, so that what follows from them still does.
 */
export function answersAs(answers: Answers, kind: Answers['kind'], words: AnswerWords): Answers {
  switch (kind) {
    case 'yes-no':
      return { kind, yes: gradeAt(answers, 'yes') ?? 'decide', no: gradeAt(answers, 'no') ?? 'fine' };
    case 'one-of': {
      const [first, second, ...more] = optionsOf(answers, words);
      const [no, yes] = yesAndNo('fine', 'decide', words);
      return { kind, options: [first ?? no, second ?? (first?.id === yes.id ? no : yes), ...more] };
    }
    case 'several-of':
      return { kind, options: optionsOf(answers, words), none: gradeAt(answers, 'none') ?? 'fine' };
    case 'number':
      return { kind, unit: words.unit, ranges: [], otherwise: gradeAt(answers, 'otherwise') ?? 'note' };
    case 'date':
      return { kind, ranges: [], otherwise: gradeAt(answers, 'otherwise') ?? 'note' };
    case 'text':
      return { kind, grade: gradeAt(answers, 'otherwise') ?? 'note' };
  }
}

function optionsOf(answers: Answers, words: AnswerWords): Option[] {
  switch (answers.kind) {
    case 'one-of':
    case 'several-of':
      return [...answers.options];
    case 'yes-no':
      return yesAndNo(answers.no, answers.yes, words);
    case 'number':
    case 'date':
    case 'text':
      return yesAndNo('fine', 'decide', words);
  }
}

function yesAndNo(no: AnswerGrade, yes: AnswerGrade, words: AnswerWords): [Option, Option] {
  return [
    { id: Slug.parse('no'), label: words.no, grade: no },
    { id: Slug.parse('yes'), label: words.yes, grade: yes },
  ];
}

/** What an answer means now, where the question has one like it. */
function gradeAt(answers: Answers, id: 'yes' | 'no' | 'none' | 'otherwise'): AnswerGrade | undefined {
  switch (answers.kind) {
    case 'yes-no':
      return id === 'yes' ? answers.yes : id === 'no' ? answers.no : undefined;
    case 'one-of':
      return answers.options.find((option) => option.id === id)?.grade;
    case 'several-of':
      return id === 'none' ? answers.none : answers.options.find((option) => option.id === id)?.grade;
    case 'number':
    case 'date':
      return id === 'otherwise' ? answers.otherwise : undefined;
    case 'text':
      return id === 'otherwise' ? answers.grade : undefined;
  }
}
