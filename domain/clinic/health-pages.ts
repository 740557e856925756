import { z } from 'zod';

/** How many health questions a client sees on one page: six, or one where an owner chose so. */
export const QuestionsAPage = z.union([z.literal(1), z.literal(6)]);
export type QuestionsAPage = z.infer<typeof QuestionsAPage>;

export const ordinaryQuestionsAPage: QuestionsAPage = 6;
