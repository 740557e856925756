/** Four digits to compare with another screen. */
export function Digits({ digits }: { digits: string }) {
  return (
    <div className="chairdigits" role="img" aria-label={[...digits].join(' ')}>
      {[...digits].map((digit, at) => (
        <span key={at} aria-hidden="true">
          {digit}
        </span>
      ))}
    </div>
  );
}
