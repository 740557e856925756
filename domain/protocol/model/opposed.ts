import type { Rule } from './rule.ts';
import { levelIn, standing, type Topics } from './topic.ts';

type Said = Pick<Rule, 'topic' | 'level' | 'mode' | 'often' | 'amount' | 'condition'>;

/**
 * Whether two rules contradict each other on a day on which both hold (docs/protocol.md, "Contradictions"). A rule under a
 * condition that a person judges contradicts nothing: that person decides which of the two holds.
 */
export function opposed(topics: Topics, one: Said, other: Said): boolean {
  if (one.condition !== undefined || other.condition !== undefined) return false;
  if (one.mode === 'off') return other.mode !== 'off' && forbids(topics, one, other);
  if (other.mode === 'off') return forbids(topics, other, one);
  return one.mode === 'do' && other.mode === 'do' && differ(topics, one, other);
}

/** `off` at a level holds for it and all above it; what is forbidden of a topic is forbidden of its parts. */
export function forbids(topics: Topics, off: Said, other: Said): boolean {
  const there = levelIn(topics, other, off.topic);
  if (there === null) return false;
  switch (standing(topics.get(off.topic), there.level, off.level)) {
    case 'whole':
    case 'same':
    case 'stronger':
      return true;
    case 'milder':
    case 'beside':
      return false;
  }
}

/** Two things to do differ where one cannot be done as the other: at levels without an order, or with other amounts. */
function differ(topics: Topics, one: Said, other: Said): boolean {
  if (one.topic !== other.topic) return false;
  switch (standing(topics.get(one.topic), one.level, other.level)) {
    case 'beside':
      return true;
    case 'whole':
    case 'same':
      return isOther(one.often, other.often) || isOther(one.amount, other.amount);
    case 'milder':
    case 'stronger':
      return false;
  }
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
