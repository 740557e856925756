import type { ComponentType } from 'react';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { CheckForm } from '../checks/CheckForm.tsx';
import { ClauseForm } from '../clauses/ClauseForm.tsx';
import { QuestionForm } from '../health/QuestionForm.tsx';
import { TimeOutForm } from '../plain/TimeOutForm.tsx';
import { withPlain } from '../plain/withPlain.tsx';
import { RecordForm } from '../record/RecordForm.tsx';
import { RuleForm } from '../rules/RuleForm.tsx';
import type { ItemForm } from './item-form.ts';

/** What edits the items of a section; null where it can only be read so far. */
export const forms: Readonly<Record<Section, ComponentType<ItemForm> | null>> = {
  health: withPlain(QuestionForm),
  checks: CheckForm,
  timeOut: TimeOutForm,
  consent: withPlain(ClauseForm),
  breaks: withPlain(RuleForm),
  preparation: RuleForm,
  aftercare: withPlain(RuleForm),
  record: RecordForm,
};
