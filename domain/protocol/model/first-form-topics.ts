import type { Topic } from './topic.ts';

const topic = (id: string, name: string, lane: Topic['lane']): Topic => ({
  id,
  name,
  ordered: false,
  levels: [],
  lane,
});

/** What the rules of the first form spoke about. It had a list of its own, from which no clinic could depart. */
export const firstFormTopics: readonly Topic[] = [
  topic('wash', 'Washing', 'washing'),
  topic('moisturise', 'Moisturising', 'skin'),
  topic('sweat', 'Sweating', 'activity'),
  topic('sun-and-exfoliating', 'Sun and exfoliating', 'body'),
  topic('activities', 'Activities', 'activity'),
  topic('long-term', 'Long-term care', 'skin'),
  topic('cut', 'Cut', 'hair'),
  topic('products', 'Products', 'other'),
  topic('house-rules', 'House rules', 'other'),
];

/** The topic whose rule gave everything back. */
export const freeingTopic = 'activities';
