/** What went out, and why, as whoever handed it out wrote it. */
export function Purpose({ says, why }: { says: string; why: string }) {
  return (
    <p className="label">
      {says}
      {why !== '' && (
        <>
          {' · '}
          <bdi>{why}</bdi>
        </>
      )}
    </p>
  );
}
