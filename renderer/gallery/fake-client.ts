import { CallError, type Client, createClient } from '../../api/client/client.ts';
import { contract, type OperationName, type Output, type Reply } from '../../api/contract/contract.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import { isOperation, type Recording } from './recording.ts';

/** An error is a refusal; a function answers each input with its own, also some time later. */
type Answer<N extends OperationName> = Output<N> | CallError | ((input: unknown) => Output<N> | Promise<Output<N>>);

/** Answers given by hand, over the recorded ones. */
export type Answers = { readonly [N in OperationName]?: Answer<N> };

/** A client without an app: it answers as the app did at a stopping point of the sample day, and records its calls. */
export interface FakeClient extends Client {
  /** All calls with this name, in order. */
  asked<N extends OperationName>(name: N): readonly unknown[];
  /** Sets the answer from now on. */
  answer<N extends OperationName>(name: N, answer: Answer<N>): void;
  /** Refuses this call from now on. */
  refuse(name: OperationName, fault: Fault): void;
}

/**
 * A step is answered with the recorded answer of an operation with the same output. All answers pass the contract's schema,
 * as in the app.
 */
export function fakeClient(recording: Recording, answers: Answers = {}): FakeClient {
  const calls: { readonly name: OperationName; readonly input: unknown }[] = [];
  const given = new Map<OperationName, unknown>(
    Object.entries(answers).flatMap(([name, answer]) => (isOperation(name) ? [[name, answer] as const] : [])),
  );

  function find(name: OperationName, input: unknown): unknown {
    if (given.has(name)) {
      const answer = given.get(name);
      return typeof answer === 'function' ? answer(input) : answer;
    }
    const same = recording.answers.filter((answer) => answer.name === name);
    const key = JSON.stringify(input);
    const exact = same.find((answer) => JSON.stringify(answer.input) === key) ?? same[0];
    if (exact) return exact.value;
    const alike = recording.answers.find((answer) => contract[answer.name].output === contract[name].output);
    return alike?.value ?? empty[name];
  }

  const client = createClient(async (name, input): Promise<Reply> => {
    calls.push({ name, input });
    const value = await find(name, input);
    if (value instanceof CallError) return { ok: false, error: value.fault };
    if (value === undefined) return { ok: false, error: fault('not-recorded', { name }) };
    return { ok: true, value };
  });

  return {
    call: client.call,
    asked: (name) => calls.filter((call) => call.name === name).map((call) => call.input),
    answer: (name, answer) => void given.set(name, answer),
    refuse: (name, refusal) => void given.set(name, new CallError(refusal)),
  };
}

/** Where nothing was recorded because there is nothing. */
const empty: { readonly [N in OperationName]?: Output<N> } = {
  'session.touch': {},
  'drafts.get': { value: '' },
  'drafts.put': {},
  'setup.check-clinic': { unprintable: null },
  'practice-visit.answers': [],
  'lots.find': [],
  'lots.article': null,
  'jobs.get': { jobs: [] },
  'jobs.cancel': {},
};
