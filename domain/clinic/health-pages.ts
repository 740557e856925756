import { z } from 'zod';

/** How many health questions a client sees on one page: six, or one where an owner chose so. */
export const QuestionsAPage = z.union([z.literal(1), z.literal(6)]);
export type QuestionsAPage = z.infer<typeof QuestionsAPage>;

export const ordinaryQuestionsAPage: QuestionsAPage = 6;

/** The questions in their order, page by page; the last page holds what is left. */
export function healthPages<T>(questions: readonly T[], each: QuestionsAPage): T[][] {
  return Array.from({ length: Math.ceil(questions.length / each) }, (_, page) =>
    questions.slice(page * each, (page + 1) * each),
  );
}
