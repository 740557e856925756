import { ArrowUUpLeftIcon, DeviceRotateIcon, EraserIcon, KeyboardIcon, SignatureIcon } from '@phosphor-icons/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Signature } from '../../../domain/signature.ts';
import { Button } from '../Button.tsx';
import { useKitWords } from '../kit-words.ts';
import { type Drawn, withoutLastStroke } from './strokes.ts';
import { usePen } from './usePen.ts';

interface Props {
  /** Who signs; stands under the base line. */
  readonly name: string;
  /** Date and time as it stands under the line; the record has its own clock reading. */
  readonly label: string;
  readonly value: Signature | null;
  readonly onChange: (value: Signature | null) => void;
}

/**
 * A place to sign: draw, or type the name as an equal route. The strokes live with the caller, above anything that a
 * turned tablet lays out anew, so neither turning nor the other route ever wipes them.
 */
export function SignaturePad({ name, label, value, onChange }: Props) {
  const { sign: words } = useKitWords();
  const [typing, setTyping] = useState(value?.kind === 'typed');
  const [chosen, setChosen] = useState(false);
  const [kept, setKept] = useState<{ drawn: Drawn | null; typed: string }>({ drawn: null, typed: '' });

  const toTyping = () => {
    setKept({ ...kept, drawn: value?.kind === 'drawn' ? value : null });
    setTyping(true);
    setChosen(true);
    onChange(kept.typed === '' ? null : { kind: 'typed', name: kept.typed });
  };
  const toDrawing = () => {
    setKept({ ...kept, typed: value?.kind === 'typed' ? value.name : '' });
    setTyping(false);
    onChange(kept.drawn);
  };

  return (
    <>
      {typing ? (
        <TypedName
          name={name}
          label={label}
          value={value?.kind === 'typed' ? value.name : ''}
          starts={chosen}
          onChange={onChange}
        />
      ) : (
        <DrawnName name={name} label={label} value={value?.kind === 'drawn' ? value : null} onChange={onChange} />
      )}
      <div className="row sign-routes">
        <span data-signs={typing ? undefined : true}>
          <Button small icon={typing ? <SignatureIcon /> : <KeyboardIcon />} onPress={typing ? toDrawing : toTyping}>
            {typing ? words.draw : words.type}
          </Button>
        </span>
        {typing ? null : <Tools value={value?.kind === 'drawn' ? value : null} onChange={onChange} />}
        <p className="label row">
          {typing ? null : <DeviceRotateIcon />}
          {typing ? words.typedNote : words.keeps}
        </p>
      </div>
    </>
  );
}

/** Outside the pad, where no hand rests while it writes. "Clear" asks nothing, because "Undo" brings all of it back. */
function Tools({ value, onChange }: { value: Drawn | null; onChange: (value: Drawn | null) => void }) {
  const { sign: words } = useKitWords();
  const [cleared, setCleared] = useState<Drawn | null>(null);
  const undo = () => onChange(value ? withoutLastStroke(value) : cleared);
  const clear = () => {
    setCleared(value);
    onChange(null);
  };
  // Their place is kept while there is nothing to undo, so that nothing moves under a hand that writes.
  return (
    <div className={value || cleared ? 'row' : 'row place-kept'}>
      <Button small icon={<ArrowUUpLeftIcon className="i turn" />} onPress={undo}>
        {words.undo}
      </Button>
      <span className={value ? '' : 'place-kept'}>
        <Button small icon={<EraserIcon />} onPress={clear}>
          {words.clear}
        </Button>
      </span>
    </div>
  );
}

function DrawnName(props: {
  name: string;
  label: string;
  value: Drawn | null;
  onChange: (value: Drawn | null) => void;
}) {
  const { sign: words } = useKitWords();
  const paper = useRef<HTMLCanvasElement>(null);
  const live = useRef<HTMLCanvasElement>(null);
  const { value, onChange } = props;
  usePen({ paper, live }, value, onChange);
  return (
    <div className="sign" data-takes-ink={props.name}>
      <span className="base" />
      <span className="under">
        <bdi>{props.name}</bdi>
        <bdi>{props.label}</bdi>
      </span>
      <canvas ref={paper} role="img" aria-label={words.pad(props.name)} />
      <canvas ref={live} className="live" />
    </div>
  );
}

function TypedName(props: {
  name: string;
  label: string;
  value: string;
  /** The person has just asked for it, and types at once. */
  starts: boolean;
  onChange: (value: Signature | null) => void;
}) {
  const { sign: words } = useKitWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { starts } = props;
  useEffect(() => {
    if (starts) field.current?.focus();
  }, [starts]);
  return (
    <div className="sign typed">
      <label className="label" htmlFor={id}>
        {words.typedField}
      </label>
      <input
        ref={field}
        id={id}
        data-signs={props.value === '' ? true : undefined}
        className="typed-name"
        dir="auto"
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        maxLength={200}
        value={props.value}
        onChange={(event) =>
          props.onChange(event.target.value === '' ? null : { kind: 'typed', name: event.target.value })
        }
      />
      <span className="under">
        <bdi>{props.name}</bdi>
        <bdi>{props.label}</bdi>
      </span>
    </div>
  );
}
